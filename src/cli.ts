#!/usr/bin/env node
import { createRequire } from 'node:module';
import path from 'node:path';
import pc from 'picocolors';
import { EXIT } from './commands/exit.ts';
import { run } from './commands/run.ts';
import { tell, type Terminal } from './commands/terminal.ts';
import { diagnose } from './diagnostics/diagnostic.ts';
import { tuneRuntime } from './host/engine.ts';
import { memoryShortage } from './host/memory.ts';
import { createNodeHost, PACKAGE_ROOT, type NodeHost } from './host/node-host.ts';
import { quietWriter } from './host/streams.ts';
import { isSecondThreadWorthIt, startThreads } from './host/threads.ts';
import type { Impression } from './index.ts';

tuneRuntime();

/** Whether people watch a stream. Where they do not, Node leaves `isTTY` out, whatever its types say. */
const isWatched = (stream: { readonly isTTY?: boolean }): boolean => (stream.isTTY ?? false) && process.env['TERM'] !== 'dumb';

const wantsColor = (stream: NodeJS.WriteStream): boolean => isWatched(stream) && (process.env['NO_COLOR'] ?? '') === '';

const [out, err] = [quietWriter(process.stdout), quietWriter(process.stderr)];

const terminal: Terminal = {
  data: out.write,
  say: err.write,
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

/** What was printed is whole; what was to be told of it did not arrive. */
process.on('exit', () => {
  const reason = out.failure() ?? err.failure();
  if (reason === undefined) return;
  if (out.failure() !== undefined)
    tell(terminal, [diagnose('command/cannot-write', { message: `What was to be told cannot be written: ${reason}.` })]);
  process.exitCode = EXIT.environment;
});

const { version } = createRequire(import.meta.url)(path.join(PACKAGE_ROOT, 'package.json')) as { readonly version: string };

/** Beside this file, in `src/` and `dist/` alike. */
const WORKER = new URL('./worker.js', import.meta.url);

const shortage = memoryShortage();
if (shortage !== undefined) {
  tell(terminal, [diagnose('command/too-little-memory', { message: shortage })]);
  process.exit(EXIT.environment);
}

process.exitCode = await run(process.argv.slice(2), {
  terminal,
  version,
  pipeline: () => import('./index.ts'),
  workers: {
    areWorthIt: isSecondThreadWorthIt(),
    call: (request, count) => startThreads<Impression>(WORKER, request, count),
  },
  openHost: (options) => {
    const host = createNodeHost({ cwd: process.cwd(), ...options });
    hosts.push(host);
    return host;
  },
});
