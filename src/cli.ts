#!/usr/bin/env node
import { createRequire } from 'node:module';
import path from 'node:path';
import pc from 'picocolors';
import { run } from './commands/run.ts';
import type { Terminal } from './commands/terminal.ts';
import { hurry } from './host/engine.ts';
import { createNodeHost, PACKAGE_ROOT, type NodeHost } from './host/node-host.ts';
import { isSecondThreadWorthIt, startThreads } from './host/threads.ts';
import type { Impression } from './index.ts';

hurry();

/** A closed pipe (`rolepress list | head -1`) is no error: what is still to say has no reader. */
const quietWriter = (stream: NodeJS.WriteStream): ((text: string) => void) => {
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    open = false;
  });
  return (text) => {
    if (open && text !== '') stream.write(text);
  };
};

/** Whether people watch a stream. Where they do not, Node leaves `isTTY` out, whatever its types say. */
const isWatched = (stream: { readonly isTTY?: boolean }): boolean => (stream.isTTY ?? false) && process.env['TERM'] !== 'dumb';

const wantsColor = (stream: NodeJS.WriteStream): boolean => isWatched(stream) && (process.env['NO_COLOR'] ?? '') === '';

const terminal: Terminal = {
  data: quietWriter(process.stdout),
  say: quietWriter(process.stderr),
  paint: pc.createColors(wantsColor(process.stderr)),
  dataPaint: pc.createColors(wantsColor(process.stdout)),
  live: isWatched(process.stderr),
};

const hosts: NodeHost[] = [];

const STOPPED = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

for (const [signal, status] of Object.entries(STOPPED)) {
  process.once(signal, () => {
    for (const host of hosts) host.abandon();
    terminal.say('\nStopped. Files that were finished are whole; the one at hand was not written.\n');
    process.exit(status);
  });
}

const { version } = createRequire(import.meta.url)(path.join(PACKAGE_ROOT, 'package.json')) as { readonly version: string };

/** Beside this file, in `src/` and `dist/` alike. */
const AIDE = new URL('./aide.js', import.meta.url);

process.exitCode = await run(process.argv.slice(2), {
  terminal,
  version,
  pipeline: () => import('./index.ts'),
  aides: {
    areWorthIt: isSecondThreadWorthIt(),
    call: (request, count) => startThreads<Impression>(AIDE, request, count),
  },
  openHost: (options) => {
    const host = createNodeHost({ cwd: process.cwd(), ...options });
    hosts.push(host);
    return host;
  },
});
