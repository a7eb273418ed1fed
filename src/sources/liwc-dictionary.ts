import { QaError } from '../model/errors.js';
import type { ThemeDefinition } from '../model/theme.js';
import { dictionaryPattern } from './dictionary-pattern.js';

const DELIMITER = /^\s*%\s*$/;
const NUMBER = /^\d+$/;

/** A LIWC dictionary opens with a line that holds nothing but `%`. */
export function isLiwcDictionary(source: string): boolean {
  return DELIMITER.test(/[^\n]*/.exec(source.replace(/^\s+/, ''))![0]);
}

/**
 * Reads a LIWC dictionary (2001–2015): numbered categories between two `%` lines, then one word a line with the
 * numbers of its categories. Throws a QaError with code `themes-invalid` that names the line.
 */
export function parseLiwcDictionary(source: string, file: string): ThemeDefinition[] {
  const lines = source.split(/\r\n?|\n/);
  const words = new Map<string, string[]>();
  const names = new Map<string, string>();
  let delimiters = 0;
  lines.forEach((line, index) => {
    const invalid = (problem: string, hint: string): QaError =>
      new QaError('themes-invalid', `${file}, line ${index + 1}: ${problem}.`, {
        hint,
        data: { file, line: index + 1 },
      });
    if (line.trim() === '') return;
    if (DELIMITER.test(line)) {
      delimiters++;
    } else if (delimiters === 1) {
      const [number, ...rest] = line.trim().split(/\s+/);
      const name = rest.join(' ');
      if (number === undefined || !NUMBER.test(number) || name === '') {
        throw invalid('a number and the name of a category are expected', 'Write 1 trust.');
      }
      if (words.has(name)) throw invalid(`the category "${name}" is given twice`, 'Rename one.');
      names.set(number, name);
      words.set(name, []);
    } else {
      const fields = line.trim().split(/\s+/);
      const numbers = fields.length - fields.findLastIndex((field) => !NUMBER.test(field)) - 1;
      const entry = fields.slice(0, fields.length - numbers).join(' ');
      const pattern = numbers === 0 ? null : dictionaryPattern(entry);
      if (pattern === null || /[<>()]/.test(pattern)) {
        throw invalid(
          'a word and the numbers of its categories are expected',
          'Conditions such as <of> or (like) are not read: write the word alone or a phrase.',
        );
      }
      for (const number of fields.slice(-numbers)) {
        const name = names.get(number);
        if (name === undefined) {
          throw invalid(`there is no category ${number}`, 'Name it between the two lines of %.');
        }
        words.get(name)!.push(pattern);
      }
    }
  });
  if (delimiters < 2 || words.size === 0) {
    throw new QaError('themes-invalid', `${file} has no categories between two lines of %.`, {
      hint: 'A LIWC dictionary opens with %, its categories, and % again.',
      data: { file },
    });
  }
  return [...words].map(([name, core]) => ({
    name,
    label: { de: name, en: name },
    core,
    related: [],
    falseFriends: [],
  }));
}
