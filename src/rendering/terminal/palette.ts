import { Chalk } from 'chalk';
import type { Run } from '../../presentation/page.js';

/**
 * Tones as colours of the 16 every terminal has, so that they follow the reader's own theme, dark or light.
 * The level is given, as chalk's own guess knows neither our `--color` nor `NO_COLOR`.
 */
export function palette(color: boolean): (run: Run) => string {
  if (!color) return (run) => run.text;
  const chalk = new Chalk({ level: 1 });
  return ({ text, tone }) => {
    switch (tone) {
      case 'plain':
        return text;
      case 'strong':
        return chalk.bold(text);
      case 'muted':
      case 'too-little-text':
        return chalk.dim(text);
      case 'warning':
        return chalk.yellow(text);
      case 'hit':
        return chalk.bold.red(text);
      case 'peak':
        return chalk.bold.green(text);
      case 'higher':
        return chalk.green(text);
      case 'lower':
        return chalk.magenta(text);
      case 'undecided':
        return chalk.cyan(text);
    }
  };
}
