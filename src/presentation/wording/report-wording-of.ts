import type { Lang } from './lang.js';
import { reportDe } from './report-de.js';
import { reportEn } from './report-en.js';
import type { ReportWording } from './report-wording.js';

export function reportWordingOf(lang: Lang): ReportWording {
  return lang === 'de' ? reportDe : reportEn;
}
