import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the checkout, so that scripts work from any folder. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
