import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { Chart, ChartForm } from '../../../src/presentation/page.js';
import { wordingOf } from '../../../src/presentation/wording/wording-of.js';
import { drawPicture } from '../../../src/rendering/svg/draw-picture.js';
import { renderSvg, svgFile } from '../../../src/rendering/svg/render-svg.js';
import { nastyText } from '../nasty-text.js';
import { samplePage } from '../sample-page.js';

const FORMS: readonly ChartForm[] = ['rates', 'bars', 'strips', 'cloud', 'network', 'timeline'];
const wording = wordingOf('de');

function chart(form: ChartForm, series: Chart['series']): Chart {
  return {
    kind: 'chart',
    form,
    title: 'Titel',
    alternative: 'Was zu sehen ist',
    labels: { series: 'Reihe', point: 'Punkt', value: 'Wert' },
    series,
  };
}

/** Throws where the text is not well-formed XML. */
function parse(svg: string): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(svg).close();
}

/** Advance widths of DejaVu Sans 2.37, of 2048 units each: the widest of the common sans-serif fonts. */
const DEJAVU: Readonly<Record<string, number>> = {
  ...{ D: 1577, a: 1255, c: 1126, d: 1300, f: 721, h: 1298, i: 569, m: 1995, n: 1298 },
  ...{ o: 1253, p: 1300, r: 842, s: 1067, t: 803, u: 1298 },
  ...Object.fromEntries([...'0123456789'].map((digit) => [digit, 1303])),
};

function dejaVuWidth(text: string): number {
  return [...text].reduce((sum, sign) => sum + DEJAVU[sign]!, 0) / 2048;
}

const point = fc.record(
  {
    label: fc.oneof(nastyText, fc.constantFrom('2019', '2021~', '2024', 'undatiert')),
    value: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })),
    at: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 }),
    words: fc.nat(10_000),
    tone: fc.constantFrom('higher', 'lower', 'undecided', 'too-little-text'),
  },
  { requiredKeys: ['label', 'value'] },
);
const series = fc.array(
  fc.record({ label: nastyText, points: fc.array(point, { maxLength: 8 }) }),
  { maxLength: 5 },
);

describe('renderSvg', () => {
  it.each(FORMS)('draws %s as well-formed XML whatever the text, twice the same', (form) => {
    fc.assert(
      fc.property(series, (drawn) => {
        const svg = svgFile(chart(form, drawn as Chart['series']), wording);
        parse(svg);
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        expect(svgFile(chart(form, drawn as Chart['series']), wording)).toBe(svg);
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it('has a title, a description and no reference to anything outside', () => {
    const svg = renderSvg(samplePage('de'), { lang: 'de', width: 0, color: false, unicode: true });
    expect(svg).toContain('<title id="title">Themen nach Jahren</title>');
    expect(svg).toContain('<desc id="description">Raten nach Jahren</desc>');
    expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|url\(|href|@import/,
    );
  });

  it('joins no points, and leaves a year without text its place', () => {
    const points = [
      { label: '2019', value: 5, low: 3, high: 8 },
      { label: '2022', value: 2, low: 1, high: 4 },
    ];
    const { body } = drawPicture(chart('rates', [{ label: 'Vertrauen', points }]), wording, 340);
    expect(body.match(/class="stroke"/g)).toHaveLength(2);
    expect(body).not.toContain('<polyline');
    expect(body).toMatch(/class="small middle muted">2020<.*class="small middle muted">2021</);
  });

  it('names the years with text before the years between, where there is room for few', () => {
    const points = ['2019', '2021~', '2023', '2024'].map((label) => ({ label, value: 1 }));
    const timeline = chart('timeline', [{ label: 'Dr. Irene Vorholz-Beispiel', points }]);
    const { body } = drawPicture(timeline, wording, 340);
    const years = [...body.matchAll(/>(\d{4}~?)<\/text>/g)].map(([, year]) => year);
    expect(years).toEqual(expect.arrayContaining(['2019', '2021~', '2023']));
    expect(years).not.toContain('2022');
  });

  it('gives texts of one year one label under the strips', () => {
    const points = ['2019', '2019', '2021'].map((label) => ({ label, value: 0, words: 100 }));
    const { body } = drawPicture(chart('strips', [{ label: 'Wort', points }]), wording, 720);
    expect(body.match(/>2019</g)).toHaveLength(1);
  });

  it('breaks a long name of a network in two before it cuts it', () => {
    const organization = 'Bundesministerium für Arbeit und Soziales';
    const links = chart('network', [{ label: organization, points: [{ label: 'A', value: 1 }] }]);
    const { body } = drawPicture(links, wording, 340);
    expect(body).toContain('>Bundesministerium für</text>');
    expect(body).toContain('>Arbeit und Soziales</text>');
  });

  it('sets the words of a cloud without overlap, inside the picture, in the order of their rank', () => {
    const words = Array.from({ length: 60 }, (_, index) => ({
      label: `${'Donaudampfschifffahrt'.slice(0, 3 + (index % 18))}${index}`,
      value: 100 / (index + 1),
    }));
    const { body, width, height } = drawPicture(
      chart('cloud', [{ label: '', points: words }]),
      wording,
      340,
    );
    const boxes = [
      ...body.matchAll(
        /<text x="([\d.]+)" y="([\d.]+)" class="middle" font-size="([\d.]+)">([^<]*)</g,
      ),
    ].map(([, x, y, size, text]) => ({
      left: Number(x) - (dejaVuWidth(text!) * Number(size)) / 2,
      right: Number(x) + (dejaVuWidth(text!) * Number(size)) / 2,
      // Ascender and descender of common sans-serif fonts.
      top: Number(y) - 0.78 * Number(size),
      bottom: Number(y) + 0.22 * Number(size),
      text,
    }));
    expect(boxes.map(({ text }) => text)).toEqual(words.map(({ label }) => label));
    for (const [index, box] of boxes.entries()) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width + 0.2);
      expect(box.bottom).toBeLessThanOrEqual(height);
      for (const other of boxes.slice(index + 1)) {
        const isApart =
          box.right <= other.left ||
          other.right <= box.left ||
          box.bottom <= other.top ||
          other.bottom <= box.top;
        expect(isApart, `${box.text} / ${other.text}`).toBe(true);
      }
    }
  });
});
