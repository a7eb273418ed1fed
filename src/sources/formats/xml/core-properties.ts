import type { Budget } from '../../budget.js';
import type { Properties, StatedDate } from '../parsed-text.js';
import { readXml } from './read-xml.js';

const ROLES: Readonly<Record<string, StatedDate['role']>> = {
  'dcterms:created': 'created',
  'dcterms:modified': 'modified',
  'dcterms:issued': 'published',
  'meta:creation-date': 'created',
  // In OpenDocument this is the day of the last change, in EPUB that of publication.
  'dc:date': 'modified',
};

/** Title and dates of docx (`core.xml`), odt (`meta.xml`) and epub (the package). */
export function coreProperties(
  source: string,
  budget: Budget,
  roles: Readonly<Record<string, StatedDate['role']>> = ROLES,
): Properties {
  const dates: StatedDate[] = [];
  let title: string | null = null;
  let current: string | null = null;
  let written = '';
  readXml(
    source,
    {
      open(name) {
        current = name;
        written = '';
      },
      text(text) {
        if (written.length < 1000) written += text;
      },
      close(name) {
        if (name !== current) return;
        const value = written.replace(/\s+/g, ' ').trim();
        current = null;
        if (value === '') return;
        const role = Object.hasOwn(roles, name) ? roles[name] : undefined;
        if (role !== undefined) dates.push({ role, origin: name, date: value, span: null });
        else if (name === 'dc:title') title ??= value;
      },
    },
    budget,
  );
  return { title, dates };
}
