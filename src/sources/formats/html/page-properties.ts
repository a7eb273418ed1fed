import type { Span } from '../../../model/span.js';
import type { Properties, StatedDate } from '../parsed-text.js';
import {
  attribute,
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
  isElement,
  textOf,
} from './parse-tree.js';

const PUBLISHED = new Set(
  (
    'article:published_time og:article:published_time datepublished dc.date dc.date.issued dc.date.created ' +
    'dcterms.date dcterms.issued dcterms.created date pubdate publishdate publish-date publication_date ' +
    'publication-date citation_publication_date sailthru.date parsely-pub-date og:published_time'
  ).split(' '),
);
const MODIFIED = new Set(
  (
    'article:modified_time og:updated_time datemodified dcterms.modified dc.date.modified ' +
    'last-modified lastmod revised'
  ).split(' '),
);
const CREATED = new Set(['created', 'creation-date', 'datecreated']);
/** A date begins with its year or ends with it; a name or a number is none. */
const DATE = /^\s*(?:(?:19|20)\d\d(?!\d)|\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d)/;
const LONGEST_SCRIPT = 1 << 20;
const DEEPEST_DATA = 20;

/** Title and dates that a page states in `meta`, `time` and JSON-LD. Nothing is executed: scripts are read as data. */
export function pageProperties(document: HtmlDocument, raw: string): Properties {
  const dates: StatedDate[] = [];
  let title: string | null = null;
  const add = (name: string, origin: string, date: string, span: Span | null): void => {
    const role = roleOf(name);
    if (role !== null && DATE.test(date)) dates.push({ role, origin, date: date.trim(), span });
  };
  const visit = (node: HtmlNode): void => {
    if (!isElement(node)) return;
    switch (node.tagName) {
      case 'title':
        title ??= textOf(node).replace(/\s+/g, ' ').trim() || null;
        return;
      case 'meta':
      case 'time': {
        const key = node.tagName === 'meta' ? 'content' : 'datetime';
        const value = attribute(node, key);
        for (const naming of ['property', 'name', 'itemprop', 'http-equiv', 'pubdate']) {
          const name = naming === 'pubdate' ? isPubdate(node) : attribute(node, naming);
          if (name === null || value === null) continue;
          add(name.toLowerCase(), name, value, valueSpan(node, key, value, raw));
          break;
        }
        return;
      }
      case 'script':
        if (/^application\/ld\+json/i.test(attribute(node, 'type') ?? ''))
          readLinkedData(node, raw, add);
        return;
      default:
        for (const child of node.childNodes) visit(child);
    }
  };
  for (const child of document.childNodes) visit(child);
  return { title, dates };
}

function roleOf(name: string): StatedDate['role'] | null {
  if (PUBLISHED.has(name)) return 'published';
  if (MODIFIED.has(name)) return 'modified';
  return CREATED.has(name) ? 'created' : null;
}

function isPubdate(element: HtmlElement): string | null {
  const marked =
    attribute(element, 'pubdate') !== null ||
    /(?:^|\s)(?:entry-date|published|dt-published)(?:\s|$)/.test(attribute(element, 'class') ?? '');
  return element.tagName === 'time' && marked ? 'pubdate' : null;
}

function valueSpan(element: HtmlElement, name: string, value: string, raw: string): Span | null {
  const place = element.sourceCodeLocation?.attrs?.[name];
  if (place === undefined) return null;
  const start = raw.indexOf(value, place.startOffset);
  return start >= 0 && start + value.length <= place.endOffset
    ? { start, end: start + value.length }
    : { start: place.startOffset, end: place.endOffset };
}

function readLinkedData(
  script: HtmlElement,
  raw: string,
  add: (name: string, origin: string, date: string, span: Span | null) => void,
): void {
  const source = textOf(script);
  if (source.length > LONGEST_SCRIPT) return;
  let data: unknown;
  try {
    data = JSON.parse(source);
  } catch {
    return;
  }
  const from = script.sourceCodeLocation?.startOffset ?? 0;
  const visit = (value: unknown, depth: number): void => {
    if (depth > DEEPEST_DATA || value === null || typeof value !== 'object') return;
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'string' && /^date(?:Published|Modified|Created)$/.test(key)) {
        const start = raw.indexOf(inner, from);
        const span = start < 0 ? null : { start, end: start + inner.length };
        add(key.toLowerCase(), key, inner, span);
      } else visit(inner, depth + 1);
    }
  };
  visit(data, 0);
}
