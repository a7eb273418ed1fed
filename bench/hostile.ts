/**
 * `entities` and `quotes` over text made to be slow: CPU seconds for a quarter of a megabyte and for a whole one. Linear
 * work takes four times as long; more than eight times is a miss.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { entities, openCorpus, quotes } from '../src/index.js';

const SMALL = 250_000;
const ALLOWED_RATIO = 8;
/** Below this a ratio says nothing. */
const LEAST_SECONDS = 0.3;

const UNITS: readonly (readonly [string, (at: number) => string])[] = [
  ['capitals', () => 'ABCDEFGH '],
  ['capitals, each another', (at) => `${letters(at).toUpperCase()} `],
  ['capitals without a space', () => 'A'],
  ['titles without names', () => 'Prof. Dr. '],
  ['titles with names', (at) => `Prof. Dr. ${capital(at)} `],
  ['opening quotation marks', () => '„'],
  ['opening quotation marks with words', (at) => `„Ja ${letters(at)} `],
  ['straight quotation marks', () => '" '],
  ['nested brackets', () => '('],
  ['nested brackets with names', (at) => `(Jana ${capital(at)} `],
  ['acronyms in brackets', (at) => `Institut ${capital(at)} (${letters(at).toUpperCase()}) `],
  ['full names, each another', (at) => `Jana ${capital(at)} und `],
  ['one given name with every surname', (at) => `Jana ${capital(at)}. Herr ${capital(at)} sagte. `],
  ['one surname with every given name', (at) => `${capital(at)} Müller lachte. Müller ging. `],
  ['offices', (at) => `Jana Kolb, Leiterin des Jobcenters ${capital(at)}, ging. `],
  ['speech verbs', () => 'sagte er, '],
  ['quotations by somebody', (at) => `„Das ist gut“, sagte Jana ${capital(at)}. `],
  ['reported speech', () => 'Er sagte, sie habe es getan. Es sei gut. '],
  ['turns', (at) => `Jana ${capital(at)}: Das ist gut.\n\n`],
];

function letters(at: number): string {
  let text = '';
  for (let rest = at + 703; rest > 0; rest = Math.floor(rest / 26)) {
    text += String.fromCharCode(97 + (rest % 26));
  }
  return text;
}

function capital(at: number): string {
  const word = letters(at);
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}berg`;
}

function textOf(unit: (at: number) => string, size: number): string {
  const parts: string[] = [];
  let length = 0;
  for (let at = 0; length < size; at++) {
    const part = unit(at);
    parts.push(part);
    length += part.length;
  }
  return parts.join('').slice(0, size);
}

async function seconds(file: string, question: typeof entities | typeof quotes): Promise<number> {
  const corpus = await openCorpus({ sources: [file], jobs: 1 });
  const start = process.cpuUsage();
  await question(corpus);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

const folder = mkdtempSync(path.join(tmpdir(), 'qa-sgb2-hostile-'));
const only = process.argv[2] ?? '';
try {
  const file = (text: string, size: number) => {
    const name = path.join(folder, `${size}.txt`);
    writeFileSync(name, text);
    return name;
  };
  await entities(await openCorpus());
  for (const [name, unit] of UNITS.filter(([label]) => label.includes(only))) {
    for (const question of [entities, quotes]) {
      const small = await seconds(file(textOf(unit, SMALL), SMALL), question);
      const large = await seconds(file(textOf(unit, 4 * SMALL), 4 * SMALL), question);
      const ratio = large / Math.max(small, LEAST_SECONDS / 4);
      const isMissed = large > LEAST_SECONDS && ratio > ALLOWED_RATIO;
      process.stdout.write(
        `${question.name.padEnd(9)} ${name.padEnd(36)} ${small.toFixed(2).padStart(6)} s  ${large.toFixed(2).padStart(6)} s  × ${ratio.toFixed(1)}${isMissed ? '  MISSED' : ''}\n`,
      );
      if (isMissed) process.exitCode = 1;
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
