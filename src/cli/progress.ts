import { sanitize } from '../rendering/terminal/sanitize.js';
import type { Host } from './terminal.js';

/** Work that is done sooner needs no progress. */
const PATIENCE_MS = 500;
const STEP_MS = 100;
const CLEAR_LINE = '\r\u001b[K';

/** A line on stderr that is rewritten while documents are read, on a terminal only. */
export class Progress {
  private readonly host: Host;
  private readonly isShown: boolean;
  private readonly started = Date.now();
  private last = 0;

  constructor(host: Host, isQuiet: boolean) {
    this.host = host;
    this.isShown = !isQuiet && host.stderr.isTTY === true && host.env.TERM !== 'dumb';
  }

  readonly update = (read: number, total: number, document: string): void => {
    if (!this.isShown) return;
    const now = Date.now();
    if (now - this.started < PATIENCE_MS || now - this.last < STEP_MS) return;
    this.last = now;
    const width = (this.host.stderr.columns ?? 80) - 1;
    const line = `${read + 1}/${total} ${sanitize(document)}`;
    this.host.stderr.write(CLEAR_LINE + line.slice(0, width));
  };

  clear(): void {
    if (this.last > 0) this.host.stderr.write(CLEAR_LINE);
  }
}
