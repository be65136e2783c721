// Where a thread begins that helps a build: it reads the same workspace, and prints what nobody has taken yet.
import type { AideRequest } from './commands/given.ts';
import { prepareAide } from './commands/prepare.ts';
import { hurry } from './host/engine.ts';
import { createNodeHost } from './host/node-host.ts';
import { attend } from './host/threads.ts';
import * as pipeline from './index.ts';

hurry();

const { question, claim, tell } = attend();
const request = question as AideRequest;

const prepared = await prepareAide(
  {
    openHost: (options) => createNodeHost({ cwd: process.cwd(), ...options }),
    pipeline: () => Promise.resolve(pipeline),
  },
  request,
);

if (prepared !== undefined) {
  const { opened, curriculum, plan } = prepared;
  const typeCase = await opened.host.fonts();
  await pipeline.aid(curriculum, plan, { typeCase, proof: request.options.proof ?? false, claim }, tell);
}
