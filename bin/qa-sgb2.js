#!/usr/bin/env node
import process from 'node:process';
import { main } from '../dist/cli/main.js';

// A reader that has seen enough (`| head`) closes the pipe: that ends the run, and well.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
process.exitCode = await main(process.argv.slice(2), process);
