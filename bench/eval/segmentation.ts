/**
 * Tokens and sentences against UD German GSD (dev) and EmpiriST 2.0. Prints one line a figure; `--errors` lists
 * the differences. Blocks of ten sentences: odd ones were tuned on, even ones were not.
 */
import { german } from '../../src/language/german/german.js';
import { annotateText } from './annotate-text.js';
import { sharedText } from './shared-data.js';
import { type SpanScore, spanScore } from './span-score.js';

interface GoldSentence {
  readonly text: string;
  /** Surface tokens: `im` is one. */
  readonly tokens: readonly string[];
}

const SENTENCES_PER_BLOCK = 10;

function goldSentences(conllu: string): GoldSentence[] {
  const sentences: GoldSentence[] = [];
  for (const block of conllu.split('\n\n')) {
    let text = '';
    const tokens: string[] = [];
    let covered = 0;
    for (const line of block.split('\n')) {
      if (line.startsWith('# text = ')) text = line.slice(9);
      if (line.startsWith('#') || line === '') continue;
      const [id, form] = line.split('\t') as [string, string];
      if (id.includes('.')) continue;
      if (id.includes('-')) covered = Number(id.split('-')[1]);
      else if (Number(id) <= covered) continue;
      tokens.push(form);
    }
    if (text !== '') sentences.push({ text, tokens });
  }
  return sentences;
}

/** The parts of a span around its hyphens, each hyphen a part: GSD writes `Ost - West` for Ost-West. */
function addSplitAtHyphens(spans: Set<string>, text: string, start: number, end: number): void {
  let from = start;
  for (let i = start; i < end; i++) {
    if (text[i] !== '-') continue;
    if (i > from) spans.add(`${from}-${i}`);
    spans.add(`${i}-${i + 1}`);
    from = i + 1;
  }
  if (end > from) spans.add(`${from}-${end}`);
}

function evaluate(sentences: readonly GoldSentence[], errors: boolean): [SpanScore, SpanScore] {
  const text = sentences.map((sentence) => sentence.text).join(' ');
  const goldTokens = new Set<string>();
  const goldSpans = new Set<string>();
  let offset = 0;
  for (const sentence of sentences) {
    let at = offset;
    for (const token of sentence.tokens) {
      const start = text.indexOf(token, at);
      if (start < 0 || start > at + 3) throw new Error(`token ${token} is not in ${sentence.text}`);
      at = start + token.length;
      addSplitAtHyphens(goldTokens, text, start, at);
    }
    goldSpans.add(`${offset}-${offset + sentence.text.length}`);
    offset += sentence.text.length + 1;
  }
  const document = annotateText(text, german.createVocabulary());
  const tokens = new Set<string>();
  for (let i = 0; i < document.tokenCount; i++)
    addSplitAtHyphens(tokens, text, document.starts[i]!, document.ends[i]!);
  const spans = new Set<string>();
  const { sentenceStarts } = document;
  for (let s = 0; s + 1 < sentenceStarts.length; s++) {
    const start = document.starts[sentenceStarts[s]!]!;
    spans.add(`${start}-${document.ends[sentenceStarts[s + 1]! - 1]!}`);
  }
  if (errors) {
    printDifferences('token', text, goldTokens, tokens);
    printDifferences('sentence', text, goldSpans, spans);
  }
  return [spanScore(goldTokens, tokens), spanScore(goldSpans, spans)];
}

function printDifferences(
  kind: string,
  text: string,
  gold: ReadonlySet<string>,
  found: ReadonlySet<string>,
): void {
  const rows: { start: number; line: string }[] = [];
  const add = (span: string, side: string) => {
    const [start, end] = span.split('-').map(Number) as [number, number];
    const inner =
      end - start > 70
        ? `${text.slice(start, start + 32)} … ${text.slice(end - 32, end)}`
        : text.slice(start, end);
    const line = `${kind} ${side} ${text.slice(Math.max(0, start - 20), start)}⟦${inner}⟧${text.slice(end, end + 20)}`;
    rows.push({ start, line });
  };
  for (const span of gold) if (!found.has(span)) add(span, 'missed');
  for (const span of found) if (!gold.has(span)) add(span, 'extra ');
  rows.sort((a, b) => a.start - b.start || (a.line < b.line ? -1 : 1));
  for (const row of rows) process.stdout.write(`${row.line}\n`);
}

function print(name: string, score: SpanScore): void {
  process.stdout.write(
    `${name.padEnd(34)} F1 ${(score.f1 * 100).toFixed(2)}  (gold ${score.gold}, found ${score.found}, right ${score.right})\n`,
  );
}

function half(sentences: readonly GoldSentence[], parity: number): GoldSentence[] {
  return sentences.filter((_, i) => Math.floor(i / SENTENCES_PER_BLOCK) % 2 === parity);
}

const errorsOf = process.argv.includes('--errors');
const conllu = sharedText('eval/ud-gsd-dev/de_gsd-ud-dev.conllu');
if (conllu !== null) {
  const all = goldSentences(conllu);
  for (const [name, part, errors] of [
    ['UD GSD dev', all, false],
    ['UD GSD dev, half tuned on', half(all, 0), errorsOf],
    ['UD GSD dev, half held out', half(all, 1), false],
  ] as const) {
    const [words, sentences] = evaluate(part, errors);
    print(`${name}: words`, words);
    print(`${name}: sentences`, sentences);
  }
}

/** EmpiriST has no raw text; tokens are joined by a blank, except where punctuation clings in running German. */
const vrt = sharedText('eval/empirist/empirist.vrt');
if (vrt !== null) {
  const gold: GoldSentence[] = [];
  let tokens: string[] = [];
  for (const line of vrt.split('\n')) {
    if (line.startsWith('<')) {
      if (line === '</s>' && tokens.length > 0) {
        gold.push({ text: clingingText(tokens), tokens });
        tokens = [];
      }
    } else if (line !== '')
      tokens.push(
        line
          .split('\t')[0]!
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&apos;', "'")
          .replaceAll('&amp;', '&'),
      );
  }
  const [words, sentences] = evaluate(gold, false);
  print('EmpiriST: tokens', words);
  print('EmpiriST: sentences', sentences);
}

function clingingText(tokens: readonly string[]): string {
  let text = '';
  let clings = true;
  for (const token of tokens) {
    if (!clings && !/^[.,;:!?)\]}“”…]+$/.test(token)) text += ' ';
    text += token;
    clings = /^[([{„]$/.test(token);
  }
  return text;
}
