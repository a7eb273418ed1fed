/** What a thread starts with: loads the program of threads from compiled code (see `loadProgram`). */
import path from 'node:path';
import { loadProgram } from '../load-program.js';

loadProgram(path.join(__dirname, 'worker.cjs'));
