import type { Note } from '../page.js';
import type { ReportTexts } from '../wording/report-wording.js';

export function reportNote(text: string): Note {
  return { kind: 'note', tone: 'muted', text };
}

/** Where the numbers above are from. */
export function numbersFrom(command: string, texts: ReportTexts): Note {
  return reportNote(`${texts.numbersFrom} ${command}`);
}

/** That there is more than is shown; nothing where there is not. */
export function shownOf(shown: number, total: number, texts: ReportTexts): Note[] {
  return shown < total ? [reportNote(texts.shownOf(shown, total))] : [];
}
