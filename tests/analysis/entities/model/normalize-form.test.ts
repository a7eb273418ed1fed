import { describe, expect, test } from 'vitest';
import { normalizeForm } from '../../../../src/analysis/entities/model/normalize-form.js';

describe('normalizeForm', () => {
  test.each([
    ['„', '"'],
    ['“', '"'],
    ['»', '"'],
    ['’', "'"],
    ['2019', '0000'],
    ['SGB‑II‑Träger', 'SGB-II-Träger'],
    ['Kolleg*innen', 'Kolleginnen'],
    ['Kolleg:innen', 'Kolleginnen'],
    ['Lehrer_in', 'Lehrerin'],
    ['Ver\u00adtrauen', 'Vertrauen'],
    ['L’Oréal', "L'Oréal"],
    ['Dr.', 'Dr.'],
    ['Straße', 'Straße'],
  ])('%s becomes %s', (form, expected) => {
    expect(normalizeForm(form)).toBe(expected);
  });

  test('a colon before a word that only begins with -in stays', () => {
    expect(normalizeForm('Info:innovativ')).toBe('Info:innovativ');
  });

  test('a form without end is cut', () => {
    expect(normalizeForm('x'.repeat(1_000_000))).toHaveLength(64);
  });
});
