import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Mention, Recognizer } from '../analysis/entities/mention.js';
import { loadTagger, type Tagger } from '../analysis/entities/model/load-tagger.js';
import { recognizeNames } from '../analysis/entities/recognize-names.js';
import type { Document } from '../model/document.js';
import { bundledSeeds } from './bundled-seeds.js';

/**
 * Below this the model only guesses. Chosen for precision: rules decide what they know, the model adds names that no
 * rule sees, and a wrong name is worse than a missing one.
 */
const LEAST_SCORE = 0.9;
/** A place in doubt is proposed as well; the rules take it where the words before it speak for a place. */
const LEAST_PLACE_SCORE = 0.5;
/** A proposal of the model yields to every rule that contradicts it. */
const CONFIDENCE = 0.5;

let recognizer: Promise<Recognizer> | undefined;

/**
 * Rules and lists, with the learned model's sure finds as proposals. The model is read on first use; most of that goes on
 * beside what the caller does until it awaits the recogniser.
 */
export function nameRecognizer(): Promise<Recognizer> {
  recognizer ??= loadRecognizer();
  return recognizer;
}

async function loadRecognizer(): Promise<Recognizer> {
  const file = path.join(path.dirname(bundledSeeds()), 'data', 'models', 'names.qaner');
  // At once: what is read later would wait until the caller is idle.
  const tagger = await loadTagger(readFileSync(file));
  return (document) => recognizeNames(document, proposals(document, tagger));
}

function proposals(document: Document, tagger: Tagger): Mention[] {
  const { vocabulary, types, starts, ends } = document;
  return tagger
    .tagTypes(types, vocabulary, document.sentenceStarts)
    .filter(({ type, score }) => score >= (type === 'place' ? LEAST_PLACE_SCORE : LEAST_SCORE))
    .map(({ type, startToken, endToken, score }) => ({
      type,
      span: { start: starts[startToken]!, end: ends[endToken - 1]! },
      firstToken: startToken,
      lastToken: endToken - 1,
      rule: 'model',
      confidence: CONFIDENCE * score,
    }));
}
