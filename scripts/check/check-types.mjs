import path from 'node:path';
import { projectRoot } from '../build/project-root.mjs';
import { runTool } from '../run-tool.mjs';

/** TypeScript over source, tests, benchmarks and scripts. */
export function checkTypes() {
  const { status, output } = runTool('typescript', 'tsc', ['-p', 'tsconfig.json', '--listFiles']);
  const lines = output.split(/\r?\n/).filter((line) => line !== '');
  const isListed = (/** @type {string} */ line) => path.isAbsolute(line);
  const own = lines.filter((line) => {
    const inside = path.relative(projectRoot, line);
    return isListed(line) && !inside.startsWith('node_modules') && !inside.startsWith('..');
  });
  const messages = lines.filter((line) => !isListed(line)).join('\n');
  return { examined: own.length, what: 'files', problems: status === 0 ? [] : [messages] };
}
