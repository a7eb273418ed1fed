/**
 * The outputs that always load with `entry`, itself left out.
 *
 * @param {import('esbuild').Metafile} metafile
 * @param {string} entry path in the metafile
 * @returns {Set<string>}
 */
export function staticClosure(metafile, entry) {
  const found = new Set();
  const open = [entry];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const { path: target, kind } of metafile.outputs[file]?.imports ?? []) {
      if (kind !== 'import-statement' || found.has(target) || !(target in metafile.outputs))
        continue;
      found.add(target);
      open.push(target);
    }
  }
  return found;
}
