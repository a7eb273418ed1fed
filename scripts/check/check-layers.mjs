import { runTool } from '../run-tool.mjs';

/** The table of .dependency-cruiser.mjs. */
export function checkLayers() {
  const { stdout, output } = runTool('dependency-cruiser', 'depcruise', [
    'src',
    '--config',
    '.dependency-cruiser.mjs',
    '--output-type',
    'json',
  ]);
  let summary;
  try {
    ({ summary } = JSON.parse(stdout));
  } catch {
    return { examined: 0, what: 'modules', problems: [output.trim()] };
  }
  const { totalCruised, violations, ruleSetUsed } = summary;
  const comments = new Map(
    ruleSetUsed.forbidden.map((/** @type {{ name: string, comment: string }} */ rule) => [
      rule.name,
      rule.comment,
    ]),
  );
  return {
    examined: totalCruised,
    what: 'modules',
    problems: violations.map(
      (/** @type {{ from: string, to: string, rule: { name: string } }} */ { from, to, rule }) =>
        `${from} → ${to}\n    ${rule.name}: ${comments.get(rule.name)}`,
    ),
  };
}
