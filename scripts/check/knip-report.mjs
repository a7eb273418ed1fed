import path from 'node:path';
import { projectRoot } from '../build/project-root.mjs';

/**
 * A reporter of knip: how many files it looked at and every issue with its place, as JSON on standard output.
 * None of knip's own reporters says that it looked at nothing.
 *
 * @param {import('knip').ReporterOptions} options
 */
export default function knipReport({ report, issues, counters, configurationHints }) {
  const found = [];
  for (const type of /** @type {(keyof typeof report)[]} */ (Object.keys(report))) {
    if (!report[type]) continue;
    for (const inFile of Object.values(issues[type])) {
      for (const { filePath, symbol, line } of Object.values(inFile)) {
        const place = path.relative(projectRoot, filePath);
        found.push(`${place}${line === undefined ? '' : `:${line}`}: ${type}: ${symbol}`);
      }
    }
  }
  for (const hint of configurationHints) {
    found.push(`knip.json: ${hint.type}: ${String(hint.identifier)}`);
  }
  process.stdout.write(JSON.stringify({ examined: counters.processed, found }));
}
