/** Runs common commands over the bundled documents and writes the code that was compiled for them; see write-code-cache.mjs. */
const { mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const cli = path.join(__dirname, '..', '..', 'dist', 'cli');
const { codeCacheOf, loaded, loadProgram } = require(path.join(cli, 'load-program.cjs'));

/** What people start most often; whatever else they do uses the same core. */
const COMMANDS = [
  ['themes', '--json'],
  ['themes'],
  ['keywords', '--json'],
  ['keywords'],
  ['entities', '--json'],
];

async function compile() {
  const { main } = loadProgram(path.join(cli, 'main.cjs'));
  for (const command of COMMANDS) {
    const code = await main(command, process);
    if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}.`);
  }
  for (const [file, { script }] of loaded) {
    const place = codeCacheOf(file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, script.createCachedData());
  }
}

compile().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
