import type { ReportAnswers } from '../../analysis/report/report-row.js';
import type { ReportTexts } from '../wording/report-wording.js';
import type { Wording } from '../wording/wording.js';

/** What the sections of a year are laid out from. */
export interface YearContext {
  readonly answers: ReportAnswers;
  readonly year: number;
  /** As readers see it: `2021~` where it is uncertain. */
  readonly shown: string;
  readonly texts: ReportTexts;
  readonly wording: Wording;
}

export function themeLabel(theme: string, { answers, wording }: YearContext): string {
  const row = answers.themes.result.rows.find((candidate) => candidate.theme === theme);
  return row?.label[wording.lang] ?? theme;
}
