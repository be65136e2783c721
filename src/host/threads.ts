import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';

/** What a thread is started with: its question, and where the count stands of what has been taken. */
type Start = { readonly question: unknown; readonly taken: Int32Array<SharedArrayBuffer> };

/** Threads that work on one list, and answer as they go. */
export type Threads<Answer> = {
  /** The next number that neither this thread nor another has been given, from 0. */
  readonly nextBatch: () => number;
  /** Calls for each answer, one after the other, those that came before included; returns when every thread has ended, whether it was done or broke down. */
  readonly collect: (take: (answer: Answer) => Promise<void> | void) => Promise<void>;
  /** Ends them. What they were at is lost. */
  readonly dismiss: () => void;
};

/** Room for what is young: a thread prints much and keeps little, and should rarely stop to tidy up. In MB. */
const YOUNG = 64;

/**
 * Whether a second thread is worth its start on this machine: it reads and warms up for itself. Node 20 leaves the second of
 * two cores idle; later ones keep it busy with compiling, and have one to spare from four on.
 */
export const isSecondThreadWorthIt = (): boolean => availableParallelism() >= (process.versions.node.startsWith('20.') ? 2 : 4);

/** What a thread says until it ends, kept until somebody listens. */
const listenTo = <Answer>(worker: Worker): Threads<Answer>['collect'] => {
  const early: Answer[] = [];
  let hear = (answer: Answer): void => void early.push(answer);
  worker.on('message', (answer: Answer) => {
    hear(answer);
  });
  // What went wrong there will go wrong here again, where it can be told.
  worker.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  return async (take) => {
    let taken = Promise.resolve();
    hear = (answer) => {
      taken = taken.then(() => take(answer));
    };
    early.forEach((answer) => {
      hear(answer);
    });
    await ended;
    await taken;
  };
};

/** Starts threads at an entry of this program, each with the same question. */
export const startThreads = <Answer>(entry: URL, question: unknown, count: number): Threads<Answer> => {
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const start: Start = { question, taken };
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(entry, { workerData: start, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
    return { worker, collect: listenTo<Answer>(worker) };
  });
  return {
    nextBatch: () => Atomics.add(taken, 0, 1),
    collect: async (take) => {
      await Promise.all(workers.map(({ collect }) => collect(take)));
    },
    dismiss: () => {
      for (const { worker } of workers) void worker.terminate();
    },
  };
};

/** In a thread: what it was asked, and how it takes and answers. */
export const workerContext = () => {
  const { question, taken } = workerData as Start;
  return {
    question,
    nextBatch: (): number => Atomics.add(taken, 0, 1),
    tell: (answer: unknown): void => parentPort?.postMessage(answer),
  };
};
