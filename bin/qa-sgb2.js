#!/usr/bin/env node
const path = require('node:path');
const { loadProgram } = require('../dist/cli/load-program.cjs');

// A reader that has seen enough (`| head`) closes the pipe: that ends the run, and well.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
const { main } = loadProgram(path.join(__dirname, '..', 'dist', 'cli', 'main.cjs'));
main(process.argv.slice(2), process).then((code) => {
  process.exitCode = code;
});
