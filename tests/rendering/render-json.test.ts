import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../src/rendering/envelope.js';
import { renderJson as piecesOfJson } from '../../src/rendering/render-json.js';
import { renderNdjson as piecesOfNdjson } from '../../src/rendering/render-ndjson.js';
import { nastyText } from './nasty-text.js';

const renderJson = (result: Envelope) => [...piecesOfJson(result)].join('');
const renderNdjson = (result: Envelope) => [...piecesOfNdjson(result)].join('');

function envelope(rows: readonly unknown[]): Envelope {
  return {
    rows,
    diagnostics: [],
    parameters: {},
    corpus: null,
    generator: { name: 'qa-sgb2', version: '0.1.0' },
    schema: 'qa-sgb2/themes/1',
  };
}

describe('renderJson', () => {
  it('prints the keys in the promised order, whatever the order they came in', () => {
    expect(renderJson(envelope([{ count: -0 }]))).toBe(
      [
        '{',
        '  "schema": "qa-sgb2/themes/1",',
        '  "generator": {',
        '    "name": "qa-sgb2",',
        '    "version": "0.1.0"',
        '  },',
        '  "corpus": null,',
        '  "parameters": {},',
        '  "rows": [',
        '    {',
        '      "count": 0',
        '    }',
        '  ],',
        '  "diagnostics": []',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('prints many rows in pieces as it would in one', () => {
    const rows = Array.from({ length: 1201 }, (_, count) => ({ count, forms: [{ form: '"' }] }));
    const pieces = [...piecesOfJson(envelope(rows))];
    expect(pieces.length).toBeGreaterThan(3);
    const { schema, generator, corpus, parameters, diagnostics } = envelope([]);
    expect(pieces.join('')).toBe(
      `${JSON.stringify({ schema, generator, corpus, parameters, rows, diagnostics }, null, 2)}\n`,
    );
    rows[700]!.count = Number.NaN;
    expect(() => renderJson(envelope(rows))).toThrow('$.rows[700].count is NaN');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'refuses %d and says where it is',
    (value) => {
      expect(() => renderJson(envelope([{}, { keyness: { g2: [1, value] } }]))).toThrow(
        `$.rows[1].keyness.g2[1] is ${value}`,
      );
    },
  );

  it('escapes what a terminal would obey and keeps every value', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const json = renderJson(envelope([{ text }]));
        expect(json).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
        expect(JSON.parse(json).rows).toEqual([{ text }]);
      }),
    );
  });
});

describe('renderNdjson', () => {
  it('prints one row a line', () => {
    const rows = [{ text: 'a\nb' }, { count: 1 }];
    expect(renderNdjson(envelope(rows))).toBe('{"text":"a\\nb"}\n{"count":1}\n');
    expect(renderNdjson(envelope([]))).toBe('');
    expect(() => renderNdjson(envelope([{ count: Number.NaN }]))).toThrow('$.count is NaN');
  });
});
