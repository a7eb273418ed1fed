import {
  attribute,
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
} from './parse-tree.js';

/** Elements without words for a reader. */
export const silentElements: ReadonlySet<string> = new Set(
  (
    'script style template noscript svg math object iframe embed audio video canvas select datalist ' +
    'textarea button option progress meter head map applet frameset'
  ).split(' '),
);

/** A main element with less of the page's words than this is a leftover of the template. */
const LEAST_SHARE = 0.25;
/** A single article needs more to be taken for the page's text. */
const LEAST_ARTICLE_SHARE = 0.4;

export interface MainContent {
  /** What lies outside is furniture; null when the page does not say. */
  readonly main: HtmlElement | null;
  /** Characters of words below an element, link texts not counted. */
  readonly lengths: ReadonlyMap<HtmlElement, number>;
  /** Characters of words on the page, link texts not counted. */
  readonly total: number;
}

/** The element that holds the text of a page, by its own markup: `main`, `role="main"` or a single article. */
export function findMain(document: HtmlDocument): MainContent {
  const lengths = new Map<HtmlElement, number>();
  const mains: HtmlElement[] = [];
  const articles: HtmlElement[] = [];
  const visit = (node: HtmlNode, inArticle: boolean): number => {
    if (isText(node)) return node.value.trim().length;
    if (!isElement(node) || silentElements.has(node.tagName)) return 0;
    const isArticle = node.tagName === 'article';
    if (node.tagName === 'main' || attribute(node, 'role') === 'main') mains.push(node);
    else if (isArticle && !inArticle) articles.push(node);
    let length = 0;
    for (const child of node.childNodes) length += visit(child, inArticle || isArticle);
    if (node.tagName === 'a') length = 0;
    lengths.set(node, length);
    return length;
  };
  let total = 0;
  for (const child of document.childNodes) total += visit(child, false);
  const share = (element: HtmlElement): number => (lengths.get(element) ?? 0) / Math.max(1, total);
  const [only] = mains;
  if (mains.length === 1 && share(only!) >= LEAST_SHARE) return { main: only!, lengths, total };
  const [article] = articles;
  if (mains.length === 0 && articles.length === 1 && share(article!) >= LEAST_ARTICLE_SHARE)
    return { main: article!, lengths, total };
  return { main: null, lengths, total };
}
