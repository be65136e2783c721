// Prints every packet that there is, reads it back and holds it against the curriculum; then proofs every kind on both papers.
// Parts have processes of their own, so that memory does not grow. `npm run test:matrix` does all of it, in an hour or so;
// `npm run test:matrix -- 2/13` one part, for machines that share the work.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Shares no divisor with the number of editions or papers: each part holds some of each. */
const PARTS = 13;

const root = fileURLToPath(new URL('..', import.meta.url));

const run = (file, part) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', file], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ROLEPRESS_MATRIX: part, NO_COLOR: '1' },
    maxBuffer: 2 ** 28,
  });
  const count = (pattern) => Number(pattern.exec(stdout)?.[1] ?? 0);
  const counts = {
    packets: count(/looked at: (\d+) packets/),
    files: count(/looked at: .* (\d+) files/),
    pages: count(/looked at: .* (\d+) pages/),
    tests: count(/^ +Tests +.*?(\d+) passed/m),
    // A run that breaks off says of no test that it failed.
    failed: count(/^ +Tests +(\d+) failed/m) || (status === 0 ? 0 : 1),
  };
  if (status !== 0) process.stdout.write(`${stdout}\n${stderr}\n`);
  const said = Object.entries(counts).map(([what, many]) => `${many} ${what}`);
  console.log(`${file} ${part}: ${said.join(', ')}`);
  return counts;
};

const asked = process.argv.slice(2);
const parts = asked.length > 0 ? asked : Array.from({ length: PARTS }, (_, at) => `${at + 1}/${PARTS}`);
const all = parts.map((part) => run('tests/packet/packet.test.ts', part));
if (asked.length === 0) all.push(run('tests/proof/packets.test.ts', 'all'));

const sum = (what) => all.reduce((total, counts) => total + counts[what], 0);
console.log(
  `${sum('packets')} packets, ${sum('files')} files, ${sum('pages')} pages; ${sum('tests')} passed, ${sum('failed')} failed`,
);
process.exitCode = sum('tests') > 0 && sum('failed') === 0 ? 0 : 1;
