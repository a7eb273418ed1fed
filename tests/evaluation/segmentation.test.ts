/**
 * Tokens and sentences of two seed documents against hand annotation (`gold/segmentation.json`), read as the tool
 * reads them: repaired, in blocks, results in raw offsets. The floors are pinned: lowering one is an act of its own.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { spanScore } from '../../bench/eval/span-score.js';
import { german } from '../../src/language/german/german.js';
import { sourceFromString } from '../../src/sources/read.js';

interface GoldSentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly tokens: readonly { readonly start: number; readonly end: number }[];
}

const GOLD_DIGEST = '369481ddcde4b54922823d8f51fe49323b9094fb26a3eedeb1da3567cb3404aa';
const TOKEN_FLOOR = 0.999;
const SENTENCE_FLOOR = 0.98;

const goldFile = readFileSync(new URL('gold/segmentation.json', import.meta.url));
const gold = JSON.parse(goldFile.toString('utf8')) as {
  readonly samples: Readonly<Record<string, readonly GoldSentence[]>>;
};
const seedFolder = new URL('../../seeds/', import.meta.url);
const seeds = readdirSync(seedFolder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => readFileSync(new URL(name, seedFolder), 'utf8'));

it('is measured against the gold that the floors were set on', () => {
  expect(createHash('sha256').update(goldFile).digest('hex')).toBe(GOLD_DIGEST);
});

it('finds tokens and sentences at or above the floors', () => {
  const goldTokens = new Set<string>();
  const goldSentences = new Set<string>();
  const tokens = new Set<string>();
  const sentences = new Set<string>();
  for (const [name, sample] of Object.entries(gold.samples)) {
    const raw = seeds.find((text) =>
      sample.every((sentence) => text.slice(sentence.start, sentence.end) === sentence.text),
    )!;
    const source = sourceFromString(name, raw);
    const document = german.annotate(source, german.createVocabulary());
    const from = sample[0]!.start;
    const to = sample.at(-1)!.end;
    const add = (spans: Set<string>, first: number, last: number) => {
      const start = source.offsets.rawStart(document.starts[first]!);
      const end = source.offsets.rawEnd(document.ends[last]!);
      if (start >= from && end <= to) spans.add(`${name}:${start}-${end}`);
    };
    for (let i = 0; i < document.tokenCount; i++) add(tokens, i, i);
    const { sentenceStarts } = document;
    for (let s = 0; s + 1 < sentenceStarts.length; s++)
      add(sentences, sentenceStarts[s]!, sentenceStarts[s + 1]! - 1);
    for (const sentence of sample) {
      goldSentences.add(`${name}:${sentence.start}-${sentence.end}`);
      for (const token of sentence.tokens) goldTokens.add(`${name}:${token.start}-${token.end}`);
    }
  }
  expect(spanScore(goldTokens, tokens).f1).toBeGreaterThanOrEqual(TOKEN_FLOOR);
  expect(spanScore(goldSentences, sentences).f1).toBeGreaterThanOrEqual(SENTENCE_FLOOR);
});
