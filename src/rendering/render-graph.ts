/** A graph in the formats that graph programs read. Nodes in order of first appearance. */

export interface GraphEdge {
  readonly source: string;
  readonly sourceName: string;
  readonly sourceType: string;
  readonly target: string;
  readonly targetName: string;
  readonly targetType: string;
  readonly sentences: number;
  readonly paragraphs: number;
  readonly documents: number;
}

interface Node {
  readonly id: string;
  readonly name: string;
  readonly type: string;
}

function nodesOf(edges: readonly GraphEdge[]): Node[] {
  const nodes = new Map<string, Node>();
  for (const edge of edges) {
    nodes.set(edge.source, { id: edge.source, name: edge.sourceName, type: edge.sourceType });
    nodes.set(edge.target, { id: edge.target, name: edge.targetName, type: edge.targetType });
  }
  return [...nodes.values()];
}

/** GraphML 1.0, undirected; edges carry sentences, paragraphs and documents. */
export function renderGraphml(edges: readonly GraphEdge[]): string {
  const nodes = nodesOf(edges).map(
    ({ id, name, type }) =>
      `    <node id="${xml(id)}"><data key="name">${xml(name)}</data><data key="type">${xml(type)}</data></node>`,
  );
  const lines = edges.map(
    ({ source, target, sentences, paragraphs, documents }) =>
      `    <edge source="${xml(source)}" target="${xml(target)}"><data key="sentences">${sentences}</data><data key="paragraphs">${paragraphs}</data><data key="documents">${documents}</data></edge>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    '  <key id="name" for="node" attr.name="name" attr.type="string"/>',
    '  <key id="type" for="node" attr.name="type" attr.type="string"/>',
    ...['sentences', 'paragraphs', 'documents'].map(
      (key) => `  <key id="${key}" for="edge" attr.name="${key}" attr.type="int"/>`,
    ),
    '  <graph edgedefault="undirected">',
    ...nodes,
    ...lines,
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

/** The DOT language of Graphviz; the weight of an edge is its number of paragraphs. */
export function renderDot(edges: readonly GraphEdge[]): string {
  const shapes: Readonly<Record<string, string>> = { person: 'ellipse', organization: 'box' };
  return [
    'graph names {',
    ...nodesOf(edges).map(
      ({ id, name, type }) =>
        `  ${dot(id)} [label=${dot(name)}, shape=${shapes[type] ?? 'plain'}];`,
    ),
    ...edges.map(
      ({ source, target, paragraphs }) =>
        `  ${dot(source)} -- ${dot(target)} [weight=${paragraphs}];`,
    ),
    '}',
    '',
  ].join('\n');
}

function xml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function dot(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll(/\s+/g, ' ')}"`;
}
