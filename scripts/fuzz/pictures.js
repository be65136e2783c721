// @ts-check
/** Pictures: SVG and PNG mutated and sent to the gate; those that pass may be pressed to the end. */
import { deflateSync } from 'node:zlib';
import { readFonts } from '../../dist/host/fonts.js';
import { PACKAGE_ROOT } from '../../dist/host/node-host.js';
import { press } from '../../dist/press/press.js';
import { writeChunks } from '../../dist/png/chunks.js';
import { gatePicture } from '../../dist/read/pictures/gate-picture.js';
import { mutate, mutateBytes, NUMBERS } from './random.js';
import { bytesOf, filesIn } from './workspace.js';

/** @typedef {import('./random.js').Chance} Chance */

const LOGOS = Object.entries(filesIn(`${PACKAGE_ROOT}/templates/brands`))
  .filter(([file]) => file.endsWith('.svg'))
  .map(([, bytes]) => new TextDecoder().decode(bytes));
const PIECES = [
  '<g>',
  '</g>',
  '<g transform="scale(1000)">',
  ' transform="rotate(45)"',
  ' transform="skewX(90)"',
  '<path d="M0 0L1 1"/>',
  'A1 1 0 1 1 5 5',
  'l1e6 1e6',
  '"',
  '<',
  '>',
  '&amp;',
  '<!DOCTYPE svg>',
  '<style/>',
  ' style="fill:red"',
  'matrix(1 0 0 0 0 0)',
  ' stroke-dasharray="1 1"',
  ' stroke="black"',
  'z',
  'h1',
  'q1 1 2 2',
  ' viewBox="0 0 1 1"',
];

/** @param {Chance} chance */
const number = (chance) =>
  chance.of([
    String(chance.below(100)),
    (chance.next() * 20 - 5).toFixed(3),
    chance.of(NUMBERS.slice(0, 8)),
    '1e-7',
    '1000',
    '0.0001',
  ]);

/** @param {Chance} chance @param {number} count */
const numbers = (chance, count) => Array.from({ length: count }, () => number(chance)).join(' ');

/** @param {Chance} chance */
const path = (chance) => {
  const arity = /** @type {const} */ ([
    ['M', 2],
    ['L', 2],
    ['l', 2],
    ['H', 1],
    ['v', 1],
    ['C', 6],
    ['s', 4],
    ['Q', 4],
    ['t', 2],
    ['Z', 0],
  ]);
  const steps = chance.times(20).map(() => {
    const [letter, count] = chance.of(arity);
    return chance.below(8) === 0
      ? `a${numbers(chance, 3)} ${chance.below(2)} ${chance.below(2)} ${numbers(chance, 2)}`
      : letter + numbers(chance, count);
  });
  return `M0 0${steps.join('')}`;
};

/** @param {Chance} chance @param {number} depth @returns {string} */
const shape = (chance, depth) => {
  const transform = chance.of([
    '',
    '',
    ` transform="${chance.of(['scale', 'rotate', 'skewX', 'skewY'])}(${number(chance)})"`,
    ` transform="translate(${numbers(chance, 2)})"`,
    ` transform="matrix(${numbers(chance, 6)})"`,
  ]);
  const look = chance.of([
    '',
    ' fill="#123456"',
    ` stroke="black" stroke-width="${number(chance)}"`,
    ` stroke="red" stroke-dasharray="${numbers(chance, 2)}" stroke-dashoffset="${number(chance)}"`,
    ' fill="none"',
  ]);
  return chance.of([
    () => `<path d="${path(chance)}"${look}${transform}/>`,
    () =>
      `<rect x="${number(chance)}" y="${number(chance)}" width="${number(chance)}" height="${number(chance)}" rx="${number(chance)}"${look}${transform}/>`,
    () => `<circle cx="${number(chance)}" r="${number(chance)}"${look}/>`,
    () => `<polygon points="${numbers(chance, 8)}"${look}${transform}/>`,
    () => `<line x2="${number(chance)}"${look}${transform}/>`,
    () =>
      depth > 4
        ? ''
        : `<g${transform}${look}>${chance
            .times(3)
            .map(() => shape(chance, depth + 1))
            .join('')}</g>`,
  ])();
};

/** @param {Chance} chance */
const svg = (chance) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${chance.of(['0 0 20 10', '0 0 1 1', `0 0 ${numbers(chance, 2)}`])}">${chance
    .times(4)
    .map(() => shape(chance, 0))
    .join('')}</svg>`;

/** A PNG of noise whose header may lie. @param {Chance} chance */
const png = (chance) => {
  const [width, height] = [1 + chance.below(40), 1 + chance.below(40)];
  const [type, channels] = chance.of(
    /** @type {const} */ ([
      [0, 1],
      [2, 3],
      [4, 2],
      [6, 4],
    ]),
  );
  const rows = Buffer.from(
    Array.from({ length: height * (1 + width * channels) }, (_, at) =>
      at % (1 + width * channels) === 0 ? chance.below(5) : chance.below(256),
    ),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(chance.of([width, width, width, 2 ** 31]), 0);
  header.writeUInt32BE(chance.of([height, height, height, 0, 60000]), 4);
  header[8] = chance.of([8, 8, 8, 16, 3]);
  header[9] = type;
  return writeChunks([
    { type: 'IHDR', data: new Uint8Array(header) },
    { type: 'IDAT', data: new Uint8Array(deflateSync(rows)) },
    { type: 'IEND', data: new Uint8Array() },
  ]);
};

/** @param {Chance} chance @returns {Uint8Array} */
const sample = (chance) => {
  const drawn = chance.of([svg(chance), svg(chance), chance.of(LOGOS)]);
  return chance.of([
    () => bytesOf(drawn),
    () => bytesOf(mutate(drawn, chance, PIECES)),
    () => bytesOf(mutate(chance.of(LOGOS), chance, PIECES)),
    () => png(chance),
    () => mutateBytes(png(chance), chance),
  ])();
};

const AT = { source: { file: 'templates/brands/probe/brand.yaml', text: 'logo' }, start: 0, end: 4 };

/** @param {Chance} chance */
export const runPicture = async (chance) => {
  const bytes = sample(chance);
  const { value: picture, diagnostics } = gatePicture('templates/brands/probe/logo', bytes, AT);
  return { input: bytes, passed: picture !== undefined, diagnostics, picture };
};

const typeCase = await readFonts(PACKAGE_ROOT);
const FURNITURE = { header: [], headerDrop: 30, footer: [], footerRise: 30, firstPageBare: true };
const PAGE = { sheet: { width: 612, height: 792 }, margins: { top: 54, right: 54, bottom: 54, left: 54 }, furniture: FURNITURE };
const RECORD = { title: 'x', author: 'x', subject: 'x', language: 'en-US' };

/** Looks for one that passes, and presses it. @param {Chance} chance */
export const runPressed = async (chance) => {
  for (;;) {
    const { picture, input } = await runPicture(chance);
    if (picture === undefined) continue;
    const size = { width: 90, height: Math.max(1, Math.min(600, (90 * picture.size.height) / picture.size.width)) };
    const block = { kind: 'picture', leaf: 'logo', alt: 'A logo', picture, size, align: 'left', before: 0, after: 0, at: AT };
    const definition = { page: PAGE, record: RECORD, body: [block] };
    const { value, diagnostics } = await press(/** @type {any} */ (definition), typeCase);
    // The gate has let it through: nothing may be told of it any more.
    if (value === undefined || diagnostics.length > 0)
      throw new Error(`passed the gate and not the press: ${diagnostics.map(({ message }) => message).join(' ')}`);
    return { input, passed: true, diagnostics: [] };
  }
};
