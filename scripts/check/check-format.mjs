import { runTool } from '../run-tool.mjs';

/** Layout and lint rules of biome.json. */
export function checkFormat() {
  const { status, output } = runTool('@biomejs/biome', 'biome', [
    'ci',
    '--colors=off',
    '--error-on-warnings',
    '--diagnostic-level=warn',
    '--max-diagnostics=50',
  ]);
  const examined = Number(/Checked (\d+) files?/.exec(output)?.[1] ?? 0);
  return { examined, what: 'files', problems: status === 0 ? [] : [output.trim()] };
}
