/** The commands, their options and their help. What only one of them needs is loaded when it is run. */
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { generator } from '../model/generator.js';
import type { CollocationsCommandOptions } from './commands/collocations.js';
import type { CompareCommandOptions } from './commands/compare.js';
import { type ConcordanceCommandOptions, runConcordance } from './commands/concordance.js';
import { type CorpusCommandOptions, runCorpus } from './commands/corpus.js';
import type { EntitiesCommandOptions } from './commands/entities.js';
import { type KeywordsCommandOptions, runKeywords } from './commands/keywords.js';
import type { QuotesCommandOptions } from './commands/quotes.js';
import type { ReportCommandOptions } from './commands/report.js';
import { runThemes, type ThemesCommandOptions } from './commands/themes.js';
import {
  addCommonOptions,
  type CommonOptions,
  REPORT_FORMATS,
  readCount,
  readSizes,
  SLICES,
} from './options.js';
import type { Host } from './terminal.js';

const SOURCES = 'files, folders, globs or - ; none = the bundled documents';

/**
 * The command line; `done` receives the exit code of the command that ran. With the name of a command it has only that
 * one: a hundred options of others are not asked for in most runs.
 */
export function createProgram(host: Host, done: (code: number) => void, only?: string): Command {
  const program = new Command('qa-sgb2')
    .description('Analyses dated German documents: words, themes by year, people, passages.')
    .version(generator.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .showHelpAfterError('(qa-sgb2 --help lists the commands)')
    .exitOverride()
    .enablePositionalOptions()
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      // The error itself is worded in one place, `errorText`.
      writeErr: () => undefined,
    })
    .addHelpText(
      'after',
      examples('themes', 'keywords --by year', 'concordance Vertrauen', 'corpus reports/'),
    );
  const named = COMMANDS.filter(([name]) => name === only);
  for (const [, add] of named.length > 0 ? named : COMMANDS) add(program, host, done);
  return program;
}

type Done = (code: number) => void;

/** In the order of the help. */
const COMMANDS: readonly (readonly [string, (program: Command, host: Host, done: Done) => void])[] =
  [
    ['corpus', addCorpus],
    ['keywords', addKeywords],
    ['themes', addThemes],
    ['entities', addEntities],
    ['quotes', addQuotes],
    ['concordance', addConcordance],
    ['compare', addCompare],
    ['collocations', addCollocations],
    ['tokens', addTokens],
    ['report', addReport],
    ['tally', addTally],
    ['merge', addMerge],
    ['method', addMethod],
    ['schema', addSchema],
    ['completion', addCompletion],
  ];

function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  qa-sgb2 ${line}`).join('\n')}\n`;
}

function slicesOption(defaultSlice: string): Option {
  return new Option('--by <slice>', 'rows by year, document or none')
    .choices(SLICES)
    .default(defaultSlice);
}

function keysOption(defaultKeys: string): Option {
  return new Option('--keys <keys>', 'words more frequent (positive) or less frequent than there')
    .choices(['positive', 'negative', 'both'])
    .default(defaultKeys);
}

/** `5` on either side, or `2,4` before and behind. */
function readWindow(text: string): { left: number; right: number } {
  const match = /^\s*(\d{1,3})\s*(?:,\s*(\d{1,3})\s*)?$/.exec(text);
  const left = Number(match?.[1]);
  const right = Number(match?.[2] ?? match?.[1]);
  if (match === null || left + right === 0) {
    throw new InvalidArgumentError('Write 5 for five words on either side, or 2,4.');
  }
  return { left, right };
}

function addCorpus(program: Command, host: Host, done: Done): void {
  addCommonOptions(
    program
      .command('corpus')
      .description('what was read: documents, years and how each year is known, what was left out')
      .argument('[sources...]', SOURCES)
      .option('--check', 'what looks wrong in each document, the worst first'),
  )
    .addHelpText(
      'after',
      examples('corpus', 'corpus --verbose', 'corpus --check', "corpus 'reports/**/*.txt' --json"),
    )
    .action(async (sources: string[], options: CorpusCommandOptions) => {
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
      .option('--ngrams <sizes>', 'words in a row: 2, or 1-3 (default 1)', readSizes)
      .option('--min-count <n>', 'least count within a slice (default 1, for n-grams 2)', readCount)
      .option('--against <reference>', 'rest, general, none, years, or a file of other texts')
      .addOption(keysOption('positive'))
      .option('--families', 'count Vertrauenskultur and Selbstvertrauen with Vertrauen'),
  )
    .addHelpText(
      'after',
      examples(
        'keywords --limit 10',
        'keywords --by year --sort keyness --limit 5',
        'keywords --ngrams 2-3 --year 2019',
        'keywords --by year --families --sort keyness --limit 5',
        'keywords --sort c-value',
        'keywords report.txt --sort keyness --against general',
        'keywords reports/ --by year --format csv --out keywords.csv',
      ),
    )
    .action(async (sources: string[], options: KeywordsCommandOptions) => {
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
      .option('--why <word>', 'which pattern decides about a word')
      .option('--check [file]', 'patterns of a theme file that are dead, shadowed, overlapping …')
      .option(
        '--discover',
        'word families that each year suggests as themes; --out FILE.yaml saves them',
      ),
  )
    .addHelpText(
      'after',
      examples(
        'themes',
        'themes --theme trust --evidence 2',
        'themes --why vertraulich',
        'themes --check my-themes.yaml reports/',
        'themes --discover reports/ --out my-themes.yaml',
        'themes reports/ --themes my-themes.yaml --json | jq .rows',
      ),
    )
    .action(async (sources: string[], options: ThemesCommandOptions) => {
      done(await runThemes(host, sources, options));
    });
}

function addEntities(program: Command, host: Host, done: Done): void {
  addCommonOptions(
    program
      .command('entities')
      .description('people, organisations and places: names, roles, affiliations, years')
      .argument('[sources...]', SOURCES)
      .addOption(
        new Option('--type <type>', 'only this type').choices(['person', 'organization', 'place']),
      )
      .option('--min-count <n>', 'least number of mentions', readCount)
      .option(
        '--mentions <n>',
        'mentions listed per name: a number, or all (default 100)',
        readMentions,
      )
      .option('--relations', 'person, role, organisation and year, with the passage')
      .addOption(
        new Option('--graph <form>', 'who appears with whom: edges, graphml or dot').choices([
          'edges',
          'graphml',
          'dot',
        ]),
      ),
  )
    .addHelpText(
      'after',
      examples(
        'entities',
        'entities --type person --year 2019',
        'entities --relations --limit 10',
        'entities --graph dot --min-count 2 | dot -Tsvg > names.svg',
      ),
    )
    .action(async (sources: string[], options: EntitiesCommandOptions) => {
      const { runEntities } = await import('./commands/entities.js');
      done(await runEntities(host, sources, options));
    });
}

function addQuotes(program: Command, host: Host, done: Done): void {
  addCommonOptions(
    program
      .command('quotes')
      .description('direct and reported speech with its speaker')
      .argument('[sources...]', SOURCES)
      .option('--speaker <name>', 'only what this person said (part of the name)')
      .addOption(new Option('--kind <kind>', 'only this kind').choices(['direct', 'indirect']))
      .option('-t, --theme <name>', 'only statements with a word of this theme')
      .option('--themes <file>', 'theme file (YAML); default: that of the bundled documents')
      .addOption(
        new Option('--related <mode>', 'related words of the theme too')
          .choices(['include', 'exclude'])
          .default('exclude'),
      ),
  )
    .addHelpText(
      'after',
      examples(
        'quotes --limit 5',
        'quotes --speaker Lenz',
        'quotes --theme trust --related include',
        'quotes --kind direct --year 2021 --json',
      ),
    )
    .action(async (sources: string[], options: QuotesCommandOptions) => {
      const { runQuotes } = await import('./commands/quotes.js');
      done(await runQuotes(host, sources, options));
    });
}

function addConcordance(program: Command, host: Host, done: Done): void {
  addCommonOptions(
    program
      .command('concordance')
      .alias('kwic')
      .description('every hit of a word, phrase or theme in context with its place')
      .argument('[term]', 'word, phrase, vertrau*, *kultur, +kultur (part of a compound)')
      .argument('[sources...]', SOURCES)
      .option('--exact', 'only the form as written')
      .option('--prefix', 'words that begin so')
      .option('--regex <pattern>', 'instead of a term: a regular expression (RE2 syntax)')
      .option('-t, --theme <name>', 'instead of a term: every hit that themes counts')
      .option('--themes <file>', 'theme file (YAML); default: that of the bundled documents')
      .addOption(
        new Option('--related <mode>', 'related words of the theme too')
          .choices(['include', 'exclude'])
          .default('exclude'),
      )
      .addOption(
        new Option('-s, --sort <order>', 'by place, or by the words before or behind the hit')
          .choices(['position', 'left', 'right'])
          .default('position'),
      )
      .option('--sample <n>', 'so many hits drawn at random (see --seed)', readCount)
      .option('--strip', 'show where in each document the hits stand'),
  )
    .addHelpText(
      'after',
      examples(
        'concordance Vertrauen --year 2019 --limit 10',
        "concordance 'gute Arbeit'",
        'concordance --theme trust --year 2019',
        'concordance Beratung --sort right --sample 20',
        "concordance --regex '(?i)vertrau\\w+ in \\w+'",
        'concordance Vertrauen --strip',
        'kwic digital --prefix --format csv',
      ),
    )
    .action(
      async (term: string | undefined, sources: string[], options: ConcordanceCommandOptions) => {
        done(await runConcordance(host, term, sources, options));
      },
    );
}

function addCompare(program: Command, host: Host, done: Done): void {
  addCommonOptions(
    program
      .command('compare')
      .description('words that set two slices of the corpus apart')
      .argument('<a>', 'years (2019, 2021..2024), a document, a file or folder')
      .argument('<b>', 'what to compare with, written alike')
      .argument('[sources...]', SOURCES)
      .option('--ngrams <sizes>', 'words in a row: 2, or 1-3 (default 1)', readSizes)
      .option('--min-count <n>', 'least count in either slice (default 2)', readCount)
      .addOption(keysOption('both')),
  )
    .addHelpText(
      'after',
      examples(
        'compare 2019 2021..2024',
        'compare 2021 2019 --keys positive --evidence 1',
        'compare a.txt b.txt reports/',
      ),
    )
    .action(async (a: string, b: string, sources: string[], options: CompareCommandOptions) => {
      const { runCompare } = await import('./commands/compare.js');
      done(await runCompare(host, a, b, sources, options));
    });
}

function addCollocations(program: Command, host: Host, done: Done): void {
  addCommonOptions(
    program
      .command('collocations')
      .description("words that keep a term's company")
      .argument('<term>', 'word, phrase, vertrau*, *kultur, +kultur (part of a compound)')
      .argument('[sources...]', SOURCES)
      .addOption(slicesOption('none'))
      .addOption(
        new Option('-s, --sort <measure>', 'order of the words')
          .choices(['log-dice', 'mi3', 'g2', 't-score', 'count'])
          .default('log-dice'),
      )
      .option('--window <n>', 'words on either side: 5, or 2,4 (default 5)', readWindow)
      .addOption(
        new Option('--unit <unit>', 'what counts as near: words, or all of its sentence, paragraph')
          .choices(['words', 'sentence', 'paragraph'])
          .default('words'),
      )
      .addOption(
        new Option('--side <side>', 'side of the term that counts')
          .choices(['left', 'right', 'both'])
          .default('both'),
      )
      .option('--min-count <n>', 'least count near the term (default 2)', readCount),
  )
    .addHelpText(
      'after',
      examples(
        'collocations Vertrauen',
        'collocations Beratung --window 1,0 --sort g2',
        'collocations digital --unit sentence --by year --evidence 1',
      ),
    )
    .action(async (term: string, sources: string[], options: CollocationsCommandOptions) => {
      const { runCollocations } = await import('./commands/collocations.js');
      done(await runCollocations(host, term, sources, options));
    });
}

function addReport(program: Command, host: Host, done: Done): void {
  const command = addCommonOptions(
    program
      .command('report')
      .description('report by year as Markdown or one HTML file, with pictures')
      .argument('[sources...]', SOURCES)
      .option('--title <text>', 'title of the report')
      .option('--themes <file>', 'theme file (YAML)')
      .option('--sections <names>', 'parts to print: corpus,overview,summary,keywords …', readNames)
      .option('--force', 'replace an existing file that is no report'),
    REPORT_FORMATS,
  );
  redescribe(
    command,
    '--limit',
    'rows per table, 0 = all (default: as many as each reads well with)',
  );
  redescribe(command, '--evidence', 'passages per row (default 3)');
  redescribe(command, '--excel', 'CSV that the page saves as German Excel opens it');
  command
    .addHelpText(
      'after',
      examples(
        'report --out report.html --lang de',
        'report --year 2023 --out 2023.md',
        'report reports/ --themes my-themes.yaml --format html --out folder/',
        'report --sections summary,changes',
      ),
    )
    .action(async (sources: string[], options: ReportCommandOptions) => {
      const { runReport } = await import('./commands/report.js');
      done(await runReport(host, sources, options));
    });
}

function redescribe(command: Command, option: string, description: string): void {
  command.options.find(({ long }) => long === option)!.description = description;
}

function addTokens(program: Command, host: Host, done: Done): void {
  addCommonOptions(
    program
      .command('tokens')
      .description('every token with its place, sentence and stem, as data for other programs')
      .argument('[sources...]', SOURCES),
  )
    .addHelpText(
      'after',
      examples(
        'tokens --limit 50',
        'tokens --format parquet --out tokens.parquet',
        'tokens reports/ --year 2023 --format ndjson | head',
      ),
    )
    .action(async (sources: string[], options: CommonOptions) => {
      const { runTokens } = await import('./commands/tokens.js');
      done(await runTokens(host, sources, options));
    });
}

const COUNTED = [
  'corpus',
  'keywords',
  'themes',
  'entities',
  'quotes',
  'concordance',
  'collocations',
];

function addTally(program: Command, host: Host, done: Done): void {
  program
    .command('tally')
    .description('counts sources for a command, to be merged with parts from elsewhere')
    .option('--root <folder>', 'folder that names of documents are relative to; give it first')
    .addArgument(new Argument('<command>', 'the command to count for').choices(COUNTED))
    .argument('[arguments...]', 'its sources and options')
    .allowUnknownOption()
    .passThroughOptions()
    .addHelpText(
      'after',
      examples(
        'tally keywords reports/2019 --by year > 2019.ndjson',
        'tally --root reports themes reports/a reports/b --out part.ndjson',
      ),
    )
    .action(async (command: string, line: string[], options: { root?: string }) => {
      const { runTally } = await import('./commands/tally.js');
      done(await runTally(host, [command, ...line], options, createProgram));
    });
}

function addMerge(program: Command, host: Host, done: Done): void {
  program
    .command('merge')
    .description('answers a command from the parts that tally has counted')
    .argument('<parts...>', 'files that tally has written, or -; -- and output options may follow')
    .addHelpText(
      'after',
      examples('merge 2019.ndjson 2021.ndjson', 'merge parts/*.ndjson -- --format csv --limit 0'),
    )
    .allowUnknownOption(false)
    .action(async (parts: string[]) => {
      const { runMerge } = await import('./commands/merge.js');
      const output = parts.findIndex((part) => part.startsWith('-') && part !== '-');
      const end = output < 0 ? parts.length : output;
      done(await runMerge(host, parts.slice(0, end), parts.slice(end), createProgram));
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
      done(await runCompletion(host, shell, createProgram(host, done)));
    });
}

function readMentions(text: string): number | 'all' {
  return text === 'all' ? text : readCount(text);
}

function readNames(text: string): string[] {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0) throw new InvalidArgumentError('Give at least one name.');
  return names;
}
