// A folder of files of all kinds, one in twenty broken.
import { afterEach, expect, it, vi } from 'vitest';
import { mixedFiles } from '../../scripts/fuzz/mixed-files.js';
import { Progress } from '../../src/cli/progress.js';
import { folderOf } from '../corpus-of.js';
import { recordingHost } from './recording-host.js';
import { runBin } from './run-bin.js';

const COUNT = 60;
const { files, broken } = mixedFiles(COUNT);

it('analyses what is good and names what is broken with its reason', () => {
  const { code, stdout, stderr } = runBin(['corpus', folderOf(files), '--json']);
  expect(code).toBe(1);
  const { rows } = JSON.parse(stdout) as { rows: { document: string; words: number }[] };
  const good = Object.keys(files).filter((name) => !(name in broken));
  expect(rows.map(({ document }) => document)).toEqual(good);
  for (const { words } of rows) expect(words).toBeGreaterThan(100);
  expect(Object.keys(broken)).toHaveLength(COUNT / 20);
  const skipped = stderr.split('\n').filter((line) => line.startsWith('skipped: '));
  expect(skipped).toHaveLength(COUNT / 20);
  for (const [name, reason] of Object.entries(broken)) {
    expect(skipped.find((line) => line.includes(name))).toMatch(reason);
  }
});

afterEach(() => void vi.useRealTimers());

it('shows on a terminal how far it has come, and nothing in a pipe or when asked to be quiet', () => {
  vi.useFakeTimers();
  const shown = (isTTY: boolean, isQuiet: boolean): string => {
    const { host, output } = recordingHost();
    Object.assign(host.stderr, { isTTY });
    const progress = new Progress(host, isQuiet);
    for (let read = 0; read < 3; read++) {
      progress.update(read, 3, `${read}.txt`);
      vi.advanceTimersByTime(400);
    }
    progress.clear();
    return output.stderr;
  };
  expect(shown(true, false)).toBe('\r\u001b[K3/3 2.txt\r\u001b[K');
  expect(shown(true, true)).toBe('');
  expect(shown(false, false)).toBe('');
});
