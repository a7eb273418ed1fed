import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { runCompletion } from '../../src/cli/commands/completion.js';
import { createProgram } from '../../src/cli/program.js';
import { QaError } from '../../src/model/errors.js';
import { recordingHost } from './recording-host.js';

async function script(shell: string): Promise<string> {
  const { host, output } = recordingHost();
  const program = createProgram(host, () => undefined);
  expect(await runCompletion(host, shell, program)).toBe(0);
  return output.stdout;
}

function has(shell: string): boolean {
  return spawnSync(shell, ['--version']).status === 0;
}

const commands = createProgram(recordingHost().host, () => undefined).commands;

describe.each(['bash', 'zsh', 'fish', 'powershell'])('completion %s', (shell) => {
  it('names every command and alias, every long option and every choice', async () => {
    const text = await script(shell);
    for (const command of commands) {
      for (const name of [command.name(), ...command.aliases()]) expect(text).toContain(name);
      // Limits of reading are documented with the formats; offering them at every tab would bury the others.
      for (const { long, argChoices } of command.options.filter(({ hidden }) => !hidden)) {
        expect(text).toContain(shell === 'fish' ? `-l ${long!.slice(2)}` : long);
        for (const choice of argChoices ?? []) expect(text).toContain(choice);
      }
    }
  });

  it('ends in one line break and holds no control characters', async () => {
    const text = await script(shell);
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});

describe.skipIf(!has('bash'))('in bash', () => {
  /** What bash offers after these words, the last of which is being typed. */
  async function offered(...words: readonly string[]): Promise<string[]> {
    const program = `${await script('bash')}
COMP_WORDS=(qa-sgb2 "$@"); COMP_CWORD=$#; _qa_sgb2; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr, status } = spawnSync('bash', ['-c', program, 'bash', ...words], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    return stdout.split('\n').filter((line) => line !== '');
  }

  it('is accepted by bash -n', async () => {
    const { status, stderr } = spawnSync('bash', ['-n'], {
      input: await script('bash'),
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.each([
    [['the'], ['themes']],
    [['kw'], ['kwic']],
    [['themes', '--rel'], ['--related']],
    [
      ['themes', '--related', ''],
      ['include', 'exclude'],
    ],
    [['themes', '--format', 'nd'], ['ndjson']],
    [['themes', '-f', 'nd'], ['ndjson']],
    [
      ['themes', '--format', '='],
      ['table', 'json', 'ndjson', 'csv', 'tsv', 'md', 'html', 'svg', 'xlsx', 'parquet'],
    ],
    [['themes', '--format', '=', 'nd'], ['ndjson']],
    [['themes', '--out', ''], []],
    [['themes', 'rep'], []],
    [['schema', 'key'], ['keywords']],
    [['method', 'wils'], ['wilson']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish', 'powershell'],
    ],
  ])('%j offers %j', async (words, expected) => {
    expect(await offered(...words)).toEqual(expected);
  });

  it('offers all commands after the name', async () => {
    const names = commands.flatMap((command) => [command.name(), ...command.aliases()]);
    expect(await offered('')).toEqual(names);
  });
});

describe.skipIf(!has('zsh'))('in zsh', () => {
  it('is accepted by zsh -n', async () => {
    const { status, stderr } = spawnSync('zsh', ['-n'], {
      input: await script('zsh'),
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe.skipIf(!has('fish'))('in fish', () => {
  it.each([
    ['qa-sgb2 the', ['themes']],
    ['qa-sgb2 themes --related ', ['exclude', 'include']],
    ['qa-sgb2 schema key', ['keywords']],
  ])('%s offers %j', async (line, expected) => {
    const program = `${await script('fish')}\ncomplete -C ${JSON.stringify(line)}`;
    const { stdout } = spawnSync('fish', ['--no-config', '-c', program], { encoding: 'utf8' });
    const words = stdout.split('\n').filter((text) => text !== '');
    expect(words.map((text) => text.split('\t')[0])).toEqual(expected);
  });
});

describe('completion', () => {
  it('takes pwsh for PowerShell', async () => {
    expect(await script('pwsh')).toBe(await script('powershell'));
  });

  it('suggests a shell', async () => {
    const error: unknown = await script('bsh').catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(QaError);
    expect(error).toMatchObject({
      code: 'shell-unknown',
      hint: expect.stringMatching(/^Did you mean bash\?/),
    });
  });
});
