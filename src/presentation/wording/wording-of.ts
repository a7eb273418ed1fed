import { de } from './de.js';
import { en } from './en.js';
import type { Lang } from './lang.js';
import type { Wording } from './wording.js';

export function wordingOf(lang: Lang): Wording {
  return lang === 'de' ? de : en;
}
