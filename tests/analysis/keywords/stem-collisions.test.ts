import { describe, expect, it } from 'vitest';
import { stemCollisions } from '../../../src/analysis/keywords/stem-collisions.js';

describe('stemCollisions', () => {
  it('tells words apart that differ in ß and ss', () => {
    expect(stemCollisions(['Maße', 'Masse', 'Massen'])).toEqual([['Maße'], ['Masse', 'Massen']]);
  });

  it('tells derived words from their base', () => {
    expect(stemCollisions(['Beratung', 'beraten', 'Beratungen'])).toEqual([
      ['Beratung', 'Beratungen'],
      ['beraten'],
    ]);
    expect(stemCollisions(['möglich', 'Möglichkeit', 'mögliche'])).toEqual([
      ['möglich', 'mögliche'],
      ['Möglichkeit'],
    ]);
  });

  it('leaves inflection alone', () => {
    expect(stemCollisions(['Haus', 'Häuser', 'Hauses'])).toEqual([]);
    expect(stemCollisions(['Kind', 'Kinder', 'Kindern'])).toEqual([]);
    expect(stemCollisions(['wichtig', 'wichtige', 'wichtigen'])).toEqual([]);
    expect(stemCollisions([])).toEqual([]);
  });
});
