// @ts-check
// Puts what a command loads into a few large files: finding and opening six hundred small ones takes a tenth of a command.
// dist/cli.js and dist/worker.js become entries to dist/bundle/; everything else in dist/ stays as it is, for who imports it.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

/** These read files of their own that lie beside them. */
const APART = [/^pdfkit(\/|$)/, /^pdfjs-dist(\/|$)/, /^harfbuzzjs(\/|$)/];

const bundle = async () => {
  const { rolldown } = await import('rolldown');
  const built = await rolldown({
    input: { cli: `${DIST}cli.js`, worker: `${DIST}worker.js` },
    platform: 'node',
    external: APART,
    logLevel: 'warn',
  });
  rmSync(`${DIST}bundle`, { recursive: true, force: true });
  await built.write({ dir: DIST, format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'bundle/[name].js' });
};

try {
  await bundle();
} catch (error) {
  // The bundler is made for each system; where it cannot run, commands start a little later.
  console.error(`Commands were not bundled: ${error instanceof Error ? error.message : String(error)}`);
}
