/**
 * `node scripts/complete-lock.mjs` after `npm install`: enters into package-lock.json the binaries of other systems
 * that the registry in use did not offer. npm leaves those out when it writes the lock file and then refuses
 * `npm ci`, on every system. Entries made here have no checksum; `npm install` with a full registry adds it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './build/project-root.mjs';

/** Ends of package names: system, processor, and C library or calling convention. */
const PLATFORM =
  /(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|x64|ia32|ppc64|riscv64|s390x)(?:-(gnu|musl|msvc|eabi|gnueabihf|musleabihf))?$/;

const file = path.join(projectRoot, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
let added = 0;
for (const [place, { optionalDependencies }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies ?? {})) {
    if (
      `node_modules/${name}` in lock.packages ||
      `${place}/node_modules/${name}` in lock.packages
    ) {
      continue;
    }
    const [, os, cpu, library] = PLATFORM.exec(name) ?? [];
    if (os === undefined || !/^\d/.test(version)) {
      throw new Error(`${name} ${version} is not a binary of one system; enter it by hand.`);
    }
    const libc = os !== 'linux' ? undefined : library?.startsWith('musl') ? 'musl' : 'glibc';
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      dev: true,
      ...(library === undefined || libc === undefined ? {} : { libc: [libc] }),
      optional: true,
      os: [os],
    };
    added++;
  }
}
const entries = Object.entries(lock.packages);
entries.sort(([left], [right]) => left.localeCompare(right, 'en'));
lock.packages = Object.fromEntries(entries);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`package-lock.json: ${added} entries added\n`);
