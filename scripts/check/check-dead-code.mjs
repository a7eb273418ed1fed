import { runTool } from '../run-tool.mjs';

/** Files, exports and dependencies that nothing uses. */
export function checkDeadCode() {
  const { stdout, output } = runTool('knip', 'knip', [
    '--no-progress',
    '--reporter',
    './scripts/check/knip-report.mjs',
  ]);
  try {
    const { examined, found } = JSON.parse(stdout);
    return { examined, what: 'files', problems: found };
  } catch {
    return { examined: 0, what: 'files', problems: [output.trim()] };
  }
}
