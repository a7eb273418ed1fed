#!/usr/bin/env node
import process from 'node:process';
import { main } from '../dist/cli/main.js';

// A reader that has seen enough (`| head`) closes the pipe: that ends the run, and well. Other failures are told by
// whoever was writing; nobody can write of them on stderr itself.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (stream === process.stdout && error.code === 'EPIPE') process.exit(0);
  });
}
process.exitCode = await main(process.argv.slice(2), process);
