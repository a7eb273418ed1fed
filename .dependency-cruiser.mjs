/**
 * Who may import whom: the table of docs/architecture.md, and the few rules that a table of layers cannot say.
 * Whatever is not listed for a layer is forbidden to it, so a new folder in src/ has to be entered here first.
 */

const layers = [
  {
    layer: 'model',
    mayImport: [],
    because: 'the nouns are plain data that everything else shares',
  },
  { layer: 'statistics', mayImport: [], because: 'a formula takes numbers and returns numbers' },
  {
    layer: 'language',
    mayImport: ['model'],
    because: 'what is known of German depends on no file format and on no question',
  },
  {
    layer: 'sources',
    mayImport: ['model'],
    because: 'reading a file needs no knowledge of words, so a format can be added alone',
  },
  {
    layer: 'analysis',
    mayImport: ['model', 'statistics'],
    because: 'a question is answered from documents alone, wherever they came from',
  },
  {
    layer: 'pipeline',
    mayImport: ['model', 'analysis', 'language', 'sources'],
    because: 'it brings documents and questions together and computes nothing itself',
  },
  {
    layer: 'presentation',
    mayImport: ['model'],
    mayImportTypesOf: ['analysis'],
    because: 'a presenter lays out results that are there; it must not compute any',
  },
  {
    layer: 'rendering',
    mayImport: ['presentation'],
    mayImportTypesOf: ['model'],
    because:
      'a format knows pages, never questions: five questions and six formats cost eleven files',
  },
];

/** The layers in `names` and the layer itself, as one pattern. */
const folders = (names) => `^src/(${names.join('|')})/`;

const layerRules = layers.flatMap(({ layer, mayImport, mayImportTypesOf = [], because }) => [
  {
    name: `layer-${layer}`,
    comment: `${layer} may import ${[...mayImport, ...mayImportTypesOf].join(', ') || 'nothing of ours'}: ${because}.`,
    severity: 'error',
    from: { path: folders([layer]) },
    to: { path: '^src/', pathNot: folders([layer, ...mayImport, ...mayImportTypesOf]) },
  },
  ...(mayImportTypesOf.length === 0
    ? []
    : [
        {
          name: `layer-${layer}-types`,
          comment: `${layer} may import only types of ${mayImportTypesOf.join(', ')}: ${because}.`,
          severity: 'error',
          from: { path: folders([layer]) },
          to: { path: folders(mayImportTypesOf), dependencyTypesNot: ['type-only'] },
        },
      ]),
]);

/** Who alone may import a module. */
const owners = [
  {
    module: 'commander',
    to: '(^|/)node_modules/commander/|^commander$',
    owner: '^src/cli/',
    because: 'the library reads no arguments',
  },
  {
    module: 'colour and terminal tables',
    to: '(^|/)node_modules/(chalk|cli-table3)/|^(chalk|cli-table3)$',
    owner: '^src/rendering/terminal/',
    because: 'every other format is plain text and must not pay for them',
  },
  {
    module: 'files and threads',
    to: '^(node:)?(fs|fs/promises|worker_threads)$',
    owner: '^src/(sources|pipeline|cli)/',
    because: 'analyses are functions of what they are given',
  },
  {
    module: 'natural',
    to: '(^|/)node_modules/natural/|^natural($|/)',
    owner: '^src/language/german/',
    because: 'the stemmer is one replaceable part of one language',
  },
];

const ownerRules = owners.map(({ module, to, owner, because }) => ({
  name: `owner-of-${module.replaceAll(' ', '-')}`,
  comment: `Only ${owner} may import ${module}: ${because}.`,
  severity: 'error',
  from: { path: '^src/', pathNot: owner },
  to: { path: to },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layerRules,
    ...ownerRules,
    {
      name: 'layer-unknown',
      comment: 'A file of src/ lies in a layer of the table, in cli/, or is the library itself.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [folders([...layers.map(({ layer }) => layer), 'cli']), '^src/[^/]+$'],
      },
      to: {},
    },
    {
      name: 'one-question-never-imports-another',
      comment:
        'Questions share files directly in src/analysis/, never each other: each can be read, changed and removed alone. A report is made of the others.',
      severity: 'error',
      from: { path: '^src/analysis/([^/]+)/', pathNot: '^src/analysis/report/' },
      to: { path: '^src/analysis/[^/]+/', pathNot: '^src/analysis/$1/' },
    },
    {
      name: 'natural-by-sub-path-only',
      comment:
        "natural's root prints to standard output, reads .env of the working folder and loads 1,268 modules.",
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '(^|/)node_modules/natural/(index\\.js|lib/natural/index\\.js)$|^natural$' },
    },
    {
      name: 'library-never-imports-cli',
      comment: 'The library never prints, colours, exits or reads arguments.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'library-re-exports-only',
      comment: 'src/index.ts is the list of what is public; it has no dependencies of its own.',
      severity: 'error',
      from: { path: '^src/index\\.ts$' },
      to: { pathNot: '^src/' },
    },
    {
      name: 'no-cycle',
      comment: 'Files that need each other are one file, or a third one is missing.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment:
        'A rule cannot judge an import that leads nowhere. WebAssembly is compiled when it is asked for; its sources, beside it, are judged.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: '^\\./assembly/kernel\\.wasm$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Without it imports of types are invisible, and with them half of the layers.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
