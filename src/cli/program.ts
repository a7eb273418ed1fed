/** The commands, their options and their help. Each command loads what it needs when it is run. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { generator } from '../model/generator.js';
import type { ConcordanceCommandOptions } from './commands/concordance.js';
import type { KeywordsCommandOptions } from './commands/keywords.js';
import type { ThemesCommandOptions } from './commands/themes.js';
import { addCommonOptions, type CommonOptions, readCount, readSizes, SLICES } from './options.js';
import type { Host } from './terminal.js';

const SOURCES = 'files, folders, globs or - ; none = the bundled documents';

/** The whole command line; `done` receives the exit code of the command that ran. */
export function createProgram(host: Host, done: (code: number) => void): Command {
  const program = new Command('qa-sgb2')
    .description('Analyses dated German documents: words, themes by year, people, passages.')
    .version(generator.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .showHelpAfterError('(qa-sgb2 --help lists the commands)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      // The error itself is worded in one place, `errorText`.
      writeErr: () => undefined,
    })
    .addHelpText(
      'after',
      examples('themes', 'keywords --by year', 'concordance Vertrauen', 'corpus reports/'),
    );
  addCorpus(program, host, done);
  addKeywords(program, host, done);
  addThemes(program, host, done);
  addConcordance(program, host, done);
  addMethod(program, host, done);
  addSchema(program, host, done);
  addCompletion(program, host, done);
  return program;
}

type Done = (code: number) => void;

function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  qa-sgb2 ${line}`).join('\n')}\n`;
}

function slicesOption(defaultSlice: string): Option {
  return new Option('--by <slice>', 'rows by year, document or none')
    .choices(SLICES)
    .default(defaultSlice);
}

function addCorpus(program: Command, host: Host, done: Done): void {
  addCommonOptions(
    program
      .command('corpus')
      .description('what was read: documents, years and how each year is known, what was left out')
      .argument('[sources...]', SOURCES),
  )
    .addHelpText(
      'after',
      examples('corpus', 'corpus --verbose', "corpus 'reports/**/*.txt' --json"),
    )
    .action(async (sources: string[], options: CommonOptions) => {
      const { runCorpus } = await import('./commands/corpus.js');
      done(await runCorpus(host, sources, options));
    });
}

function addKeywords(program: Command, host: Host, done: Done): void {
  addCommonOptions(
    program
      .command('keywords')
      .description('most frequent and most distinctive words')
      .argument('[sources...]', SOURCES)
      .addOption(slicesOption('none'))
      .addOption(
        new Option('-s, --sort <measure>', 'order of the words')
          .choices(['frequency', 'tfidf', 'keyness', 'c-value'])
          .default('frequency'),
      )
      .option('--ngrams <sizes>', 'words in a row: 2, or 1-3', readSizes, {
        smallest: 1,
        largest: 1,
      })
      .option(
        '--min-count <n>',
        'least count within a slice (default 1, for n-grams 2)',
        readCount,
      ),
  )
    .addHelpText(
      'after',
      examples(
        'keywords --limit 10',
        'keywords --by year --sort keyness --limit 5',
        'keywords --ngrams 2-3 --year 2019',
        'keywords --sort c-value',
        'keywords report.txt --sort keyness --against general',
        'keywords reports/ --by year --format csv --out keywords.csv',
      ),
    )
    .action(async (sources: string[], options: KeywordsCommandOptions) => {
      const { runKeywords } = await import('./commands/keywords.js');
      done(await runKeywords(host, sources, options));
    });
}

function addThemes(program: Command, host: Host, done: Done): void {
  addCommonOptions(
    program
      .command('themes')
      .description('themes by year: rate, interval, verdict, peak, the words behind it')
      .argument('[sources...]', SOURCES)
      .addOption(slicesOption('year'))
      .option('-t, --theme <names>', 'themes to show: trust,digital', readNames)
      .option(
        '--themes <file>',
        'theme file (YAML); default: the four themes of the bundled documents',
      )
      .addOption(
        new Option('--related <mode>', 'count related words too')
          .choices(['include', 'exclude'])
          .default('exclude'),
      )
      .option('--why <word>', 'which pattern decides about a word'),
  )
    .addHelpText(
      'after',
      examples(
        'themes',
        'themes --theme trust --evidence 2',
        'themes --why vertraulich',
        'themes reports/ --themes my-themes.yaml --json | jq .rows',
      ),
    )
    .action(async (sources: string[], options: ThemesCommandOptions) => {
      const { runThemes } = await import('./commands/themes.js');
      done(await runThemes(host, sources, options));
    });
}

function addConcordance(program: Command, host: Host, done: Done): void {
  addCommonOptions(
    program
      .command('concordance')
      .alias('kwic')
      .description('every hit of a word or phrase in context with its place')
      .argument('<term>', 'word, phrase, vertrau*, *kultur, +kultur (part of a compound)')
      .argument('[sources...]', SOURCES)
      .option('--exact', 'only the form as written')
      .option('--prefix', 'words that begin so'),
  )
    .addHelpText(
      'after',
      examples(
        'concordance Vertrauen --year 2019 --limit 10',
        "concordance 'gute Arbeit'",
        'kwic digital --prefix --format csv',
      ),
    )
    .action(async (term: string, sources: string[], options: ConcordanceCommandOptions) => {
      const { runConcordance } = await import('./commands/concordance.js');
      done(await runConcordance(host, term, sources, options));
    });
}

function addMethod(program: Command, host: Host, done: Done): void {
  program
    .command('method')
    .description('how a number is computed: formula, variant, source')
    .argument('[name]', 'a number or command, such as lrc or themes; none lists them')
    .addOption(new Option('--lang <lang>', 'language of labels').choices(['de', 'en']))
    .option('--json', 'as JSON')
    .addHelpText('after', examples('method', 'method lrc', 'method themes'))
    .action(async (name: string | undefined, options: { lang?: string; json?: boolean }) => {
      const { runMethod } = await import('./commands/method.js');
      done(await runMethod(host, name, options));
    });
}

function addSchema(program: Command, host: Host, done: Done): void {
  program
    .command('schema')
    .description("JSON Schema of a command's output")
    .argument('[command]', 'a command; none lists the schemas')
    .addHelpText('after', examples('schema', 'schema themes > themes.schema.json'))
    .action(async (name: string | undefined) => {
      const { runSchema } = await import('./commands/schema.js');
      done(await runSchema(host, name));
    });
}

function addCompletion(program: Command, host: Host, done: Done): void {
  program
    .command('completion')
    .description('shell completion')
    .argument('<shell>', 'bash, zsh, fish or powershell')
    .addHelpText(
      'after',
      examples('completion bash > ~/.local/share/bash-completion/completions/qa-sgb2'),
    )
    .action(async (shell: string) => {
      const { runCompletion } = await import('./commands/completion.js');
      done(await runCompletion(host, shell, program));
    });
}

function readNames(text: string): string[] {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0) throw new InvalidArgumentError('Give at least one name.');
  return names;
}
