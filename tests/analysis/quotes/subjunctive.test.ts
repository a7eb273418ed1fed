import { describe, expect, it } from 'vitest';
import { subjunctiveKind } from '../../../src/analysis/quotes/subjunctive.js';

describe('subjunctiveKind', () => {
  it.each([
    ['sei', 'clear'],
    ['müsse', 'clear'],
    ['habe', 'regular'],
    ['entstehe', 'regular'],
    ['hinweise', 'regular'],
    ['ändere', 'regular'],
    ['mangle', 'regular'],
    ['finanziere', 'regular'],
    ['hätten', 'plural'],
    ['vorlägen', 'plural'],
    ['arbeiteten', 'past'],
    ['gingen', 'past'],
    ['richtigerweise', null],
    ['teilweise', null],
    ['eine', null],
    ['mögliche', null],
    ['zufolge', null],
    ['ist', null],
    ['waren', null],
  ] as const)('%s: %s', (form, kind) => {
    expect(subjunctiveKind(form)).toBe(kind);
  });
});
