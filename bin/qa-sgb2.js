#!/usr/bin/env node
const path = require('node:path');
const { loadProgram } = require('../dist/cli/load-program.cjs');

// A reader that has seen enough (`| head`) closes the pipe: that ends the run, and well. Other failures are told by
// whoever was writing; nobody can write of them on stderr itself.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (stream === process.stdout && error.code === 'EPIPE') process.exit(0);
  });
}
const { main } = loadProgram(path.join(__dirname, '..', 'dist', 'cli', 'main.cjs'));
main(process.argv.slice(2), process).then((code) => {
  process.exitCode = code;
});
