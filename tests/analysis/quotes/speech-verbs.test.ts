import { describe, expect, it } from 'vitest';
import { speechVerbForms } from '../../../src/analysis/quotes/speech-verbs.js';

describe('speechVerbForms', () => {
  it.each([
    ['sagte', { verbClass: 'say', particle: null, shape: 'finite', isPlural: false }],
    ['sagten', { verbClass: 'say', particle: null, shape: 'finite', isPlural: true }],
    ['betont', { verbClass: 'say', particle: null, shape: 'participle', isPlural: null }],
    ['wies', { verbClass: 'say', particle: 'hin', shape: 'finite', isPlural: false }],
    ['hinwies', { verbClass: 'say', particle: null, shape: 'finite', isPlural: false }],
    ['hinzuweisen', { verbClass: 'say', particle: null, shape: 'infinitive', isPlural: null }],
    ['mitgeteilt', { verbClass: 'say', particle: null, shape: 'participle', isPlural: null }],
    ['riet', { verbClass: 'ask', particle: null, shape: 'finite', isPlural: false }],
    ['lachte', { verbClass: 'manner', particle: null, shape: 'finite', isPlural: false }],
  ])('%s', (form, reading) => {
    expect(speechVerbForms(form)).toContainEqual(reading);
  });

  it('knows no other verbs', () => {
    expect(speechVerbForms('ging')).toEqual([]);
  });
});
