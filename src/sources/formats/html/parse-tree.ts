import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import type { Budget } from '../../budget.js';
import { FormatProblem } from '../../format-problem.js';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlText = DefaultTreeAdapterTypes.TextNode;
export type HtmlDocument = DefaultTreeAdapterTypes.Document;

/** Elements that a small page may have beyond one in four characters of its source. */
const SPARE_ELEMENTS = 10_000;
/** A page with longer stretches without a tag is bounded by its length instead. */
const MOST_CHARACTERS_EACH = 128;

/**
 * The tree that browsers make of a page. The standard's repair of misnested formatting can blow a page up to the
 * square of its length, and looking for an open element costs its depth: both are bounded here.
 */
export function parseTree(raw: string, budget: Budget): HtmlDocument {
  const { elements: most } = budget.limits;
  const plausible = SPARE_ELEMENTS + raw.length / 4;
  if (raw.length > MOST_CHARACTERS_EACH * most) throw tooMany(most);
  let elements = 0;
  let depth = 0;
  return parse(raw, {
    sourceCodeLocationInfo: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(name, namespace, attributes) {
        budget.tick();
        elements++;
        if (elements > most) throw tooMany(most);
        if (elements > plausible) {
          throw new FormatProblem(
            'too-many-elements',
            'has more elements than a page of its size can have',
            'It is made to exhaust memory, or its tags are broken beyond repair.',
            { maximum: Math.floor(plausible) },
          );
        }
        return defaultTreeAdapter.createElement(name, namespace, attributes);
      },
      onItemPush() {
        budget.nest(++depth);
      },
      onItemPop() {
        depth--;
      },
    },
  });
}

function tooMany(maximum: number): FormatProblem {
  return new FormatProblem(
    'too-many-elements',
    `has more than ${maximum} elements or is too large for a page`,
    'Split it, or raise --max-elements.',
    { maximum },
  );
}

export function isElement(node: HtmlNode | HtmlDocument): node is HtmlElement {
  return 'tagName' in node;
}

export function isText(node: HtmlNode): node is HtmlText {
  return node.nodeName === '#text';
}

export function attribute(element: HtmlElement, name: string): string | null {
  for (const candidate of element.attrs) if (candidate.name === name) return candidate.value;
  return null;
}

/** All text below an element, markup and scripts left out by the caller. */
export function textOf(element: HtmlElement): string {
  const parts: string[] = [];
  const visit = (node: HtmlNode): void => {
    if (isText(node)) parts.push(node.value);
    else if (isElement(node)) for (const child of node.childNodes) visit(child);
  };
  visit(element);
  return parts.join('');
}
