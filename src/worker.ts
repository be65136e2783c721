// Where a thread begins that helps a build: it reads the same workspace, and prints what nobody has taken yet.
import type { WorkerRequest } from './commands/given.ts';
import { prepareWorker } from './commands/prepare.ts';
import { tuneRuntime } from './host/engine.ts';
import { createNodeHost } from './host/node-host.ts';
import { workerContext } from './host/threads.ts';
import * as pipeline from './index.ts';

tuneRuntime();

const { question, nextBatch, tell } = workerContext();
const request = question as WorkerRequest;

const prepared = await prepareWorker(
  {
    openHost: (options) => createNodeHost({ cwd: process.cwd(), ...options }),
    pipeline: () => Promise.resolve(pipeline),
  },
  request,
);

if (prepared !== undefined) {
  const { opened, curriculum, plan } = prepared;
  const typeCase = await opened.host.fonts();
  await pipeline.aid(curriculum, plan, { typeCase, proof: request.options.proof ?? false, nextBatch }, tell);
}
