// @ts-check
/** A Definition as Typst source. Letters, sizes, leading and column widths are told; lines and pages are Typst's own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { families } from './fonts.js';
import { furnitureOf, layoutOf, targetsOf } from './layout.js';

/** @typedef {import('./layout.js').Item} Item */
/** @typedef {import('../dist/model/definition.js').Run} Run */
/** @typedef {import('../dist/model/definition.js').Stroke} Stroke */
/** @typedef {import('../dist/model/definition.js').Definition} Definition */

const names = new Map(families().map(({ family, name }) => [family, name]));

const quote = (/** @type {string} */ text) => `"${text.replace(/["\\]/g, '\\$&').replace(/[\n\r\t]/g, ' ')}"`;
const pt = (/** @type {number} */ value) => `${String(Math.round(value * 1000) / 1000)}pt`;
const color = (/** @type {string} */ value) => `rgb("${value}")`;
const stroke = (/** @type {Stroke} */ { width, color: of, dash: [length, space] = [] }) =>
  length === undefined
    ? `(thickness: ${pt(width)}, paint: ${color(of)})`
    : `(thickness: ${pt(width)}, paint: ${color(of)}, dash: (${pt(length)}, ${pt(space ?? length)}))`;

const label = (/** @type {string} */ id) => `label(${quote(id)})`;

/** @typedef {{ styles: Map<string, string>, targets: Set<string> }} Writer */

/** The name of a text style, defined once in the preamble. @param {Run['style']} style @param {Writer} writer */
const styleName = (style, { styles }) => {
  const { family, weight, slant, size, color: of } = style;
  const font = quote(names.get(/** @type {import('./fonts.js').Family['family']} */ (family)) ?? family);
  const body = `font: ${font}, size: ${pt(size)}, weight: "${weight}", style: "${slant === 'italic' ? 'italic' : 'normal'}", fill: ${color(of)}`;
  const known = styles.get(body);
  if (known !== undefined) return known;
  const name = `s${String(styles.size)}`;
  styles.set(body, name);
  return name;
};

/** @param {Run} run @param {Writer} writer */
const runOf = (run, writer) => {
  const style = styleName(run.style, writer);
  if (run.kind === 'folio') {
    if (typeof run.of === 'object')
      return `#link(${label(run.of.leaf)}, context ${style}(str(counter(page).at(${label(run.of.leaf)}).first())))`;
    return run.of === 'here'
      ? `#context ${style}(str(counter(page).get().first()))`
      : `#context ${style}(str(counter(page).final().first()))`;
  }
  const words = `${style}(${quote(run.text)})`;
  const shown = run.underline ? `underline(${words})` : words;
  if (run.link === undefined) return `#${shown}`;
  return `#link(${run.link.startsWith('#') ? label(run.link.slice(1)) : quote(run.link)}, ${shown})`;
};

/** Letters stand in their leading as ours do: what is left over is shared above and below them. */
const RISE = 0.74;

/** @param {import('./layout.js').TextItem} item @param {string} marks @param {Writer} writer */
const textOf = ({ block, width, above, stays }, marks, writer) => {
  const size = Math.max(...block.runs.map((run) => run.style.size), 1);
  const top = (block.leading - size) / 2 + size * RISE;
  const words = block.runs.map((run, index) =>
    block.leader && index === block.runs.length - 1 ? `#h(1fr)${runOf(run, writer)}` : runOf(run, writer),
  );
  const edges = `top-edge: ${pt(top)}, bottom-edge: ${pt(top - block.leading)}`;
  const aligned = block.align === 'left' ? '' : `#set align(${block.align})\n`;
  const level = /^H([1-4])$/.exec(block.role ?? '')?.[1];
  const body = `${marks}#set text(${edges})\n${aligned}${words.join('')}`;
  const wide = block.measure === undefined || block.align !== 'left' ? '100%' : pt(Math.min(block.measure, width));
  const held = level === undefined ? body : `#heading(level: ${level}, outlined: false, bookmarked: true)[${body}]`;
  return `#block(above: ${pt(above)}, width: ${wide}, sticky: ${String(stays)})[${held}]\n`;
};

/** Small drawings hold no words; a plain square stands for each. @param {import('./layout.js').LeafItem} item @param {string} marks */
const leafOf = ({ block, above, width }, marks) => {
  const opening = `#block(above: ${pt(above)})[${marks}`;
  switch (block.kind) {
    case 'rule':
      return `${opening}#line(length: ${pt(block.width ?? width)}, stroke: ${stroke(block.stroke)})]\n`;
    case 'lines':
      return `${opening}#write-lines(${String(block.count)}, ${pt(block.pitch)}, ${stroke(block.stroke)})]\n`;
    case 'mark':
      return `${opening}#align(${block.align}, rect(width: ${pt(block.size.width)}, height: ${pt(block.size.height)}, stroke: 1pt))]\n`;
    case 'picture': {
      const { picture, size, alt } = block;
      const data = picture.format === 'svg' ? `bytes(${quote(picture.text)})` : `bytes((${[...picture.bytes].join(', ')}))`;
      const shown = `image(${data}, format: "${picture.format}", width: ${pt(size.width)}, alt: ${quote(alt ?? '')})`;
      return `${opening}#align(${block.align}, ${shown})]\n`;
    }
    case 'space':
      return `#v(${pt(block.height)})\n`;
  }
};

/** @param {import('../dist/geometry/units.js').Insets} padding */
const inset = ({ top, right, bottom, left }) =>
  `(top: ${pt(top)}, right: ${pt(right)}, bottom: ${pt(bottom)}, left: ${pt(left)})`;

const ALIGN = { top: 'top', middle: 'horizon', bottom: 'bottom' };

/** @param {import('./layout.js').GridItem} item @param {string} marks @param {Writer} writer */
const gridOf = ({ block, rows, widths, above }, marks, writer) => {
  const kind = block.role === 'Table' ? 'table' : 'grid';
  const parts = rows.map(({ cells, row }) => {
    const written = cells.map(
      ({ items, padding, span, align }) =>
        `${kind}.cell(colspan: ${String(span)}, inset: ${inset(padding)}, align: ${ALIGN[align]})[${itemsOf(items, writer)}]`,
    );
    const rule = (/** @type {Stroke | undefined} */ each) => (each ? [`${kind}.hline(stroke: ${stroke(each)})`] : []);
    return [...rule(row.ruleAbove), ...written, ...rule(row.ruleBelow)].join(',\n');
  });
  const heads = parts.slice(0, block.headerRows);
  const head = heads.length > 0 ? [`${kind}.header(${heads.join(',\n')})`] : [];
  const columns = `(${widths.map(pt).join(', ')},)`;
  const options = `columns: ${columns}, column-gutter: ${pt(block.gap)}, ${kind === 'table' ? 'stroke: none, inset: 0pt, ' : ''}`;
  return `#block(above: ${pt(above)})[${marks}#${kind}(${options}\n${[...head, ...parts.slice(block.headerRows)].join(',\n')})]\n`;
};

/** @param {import('./layout.js').BoxItem} item @param {string} marks @param {Writer} writer */
const boxOf = ({ block, items, padding, above, stays }, marks, writer) => {
  const { frame } = block;
  const edges = frame && (frame.edges === 'all' ? stroke(frame.stroke) : `(${frame.edges}: ${stroke(frame.stroke)})`);
  const drawn = frame ? `stroke: ${edges ?? ''}, radius: ${frame.edges === 'all' ? pt(frame.radius) : '0pt'}, ` : '';
  const whole = block.keep === 'together' ? 'breakable: false, ' : '';
  const options = `above: ${pt(above)}, inset: ${inset(padding)}, width: 100%, sticky: ${String(stays)}, ${whole}${drawn}`;
  return `#block(${options})[${marks}${itemsOf(items, writer)}]\n`;
};

/** @param {readonly Item[]} items @param {Writer} writer @returns {string} */
const itemsOf = (items, writer) =>
  items
    .map((item, index) => {
      const marks = item.ids
        .filter((id) => writer.targets.has(id))
        .map((id) => `#[#metadata(none) #${label(id)}]`)
        .join('');
      const opens =
        item.start === undefined || index === 0 ? '' : `#pagebreak(weak: true${item.start === 'recto' ? ', to: "odd"' : ''})\n`;
      if (item.kind === 'text') return opens + textOf(item, marks, writer);
      if (item.kind === 'grid') return opens + gridOf(item, marks, writer);
      return opens + (item.kind === 'box' ? boxOf(item, marks, writer) : leafOf(item, marks));
    })
    .join('');

/** @param {readonly import('../dist/model/definition.js').Block[]} blocks @param {Writer} writer */
const furniture = (blocks, writer) => {
  const texts = furnitureOf(blocks);
  if (texts.length === 0) return '[]';
  const cells = texts.map((block) => `align(${block.align})[${block.runs.map((run) => runOf(run, writer)).join('')}]`);
  return `grid(columns: (${texts.map(() => '1fr').join(', ')},), ${cells.join(', ')})`;
};

/** The source of a document. @param {Definition} definition */
export const typstSource = (definition) => {
  const { sheet, margins, furniture: running } = definition.page;
  /** @type {Writer} */
  const writer = { styles: new Map(), targets: targetsOf(definition) };
  const { items } = layoutOf(definition.body, sheet.width - margins.left - margins.right);
  const body = itemsOf(items, writer);
  const header = furniture(running.header, writer);
  const footer = furniture(running.footer, writer);
  const styles = [...writer.styles].map(([options, name]) => `#let ${name}(words) = text(${options}, words)`);
  const bare = running.firstPageBare ? 'if counter(page).get().first() > 1 ' : '';
  return [
    ...styles,
    '#let write-lines(count, pitch, stroke) = for _ in range(count) { block(height: pitch, width: 100%, stroke: (bottom: stroke)) }',
    `#set document(title: ${quote(definition.record.title)}, author: ${quote(definition.record.author)})`,
    `#set page(width: ${pt(sheet.width)}, height: ${pt(sheet.height)}, margin: ${inset(margins)}, header-ascent: ${pt(margins.top / 3)}, footer-descent: ${pt(margins.bottom / 3)}, header: context { ${bare}{ ${header} } }, footer: ${footer})`,
    `#set text(lang: ${quote(definition.record.language.slice(0, 2))}, hyphenate: false, fallback: false)`,
    '#set par(leading: 0pt, spacing: 0pt, justify: false)',
    '#set block(above: 0pt, below: 0pt)',
    '#show heading: it => it.body',
    body,
  ].join('\n');
};

/** The compiler that writes tags as we do. It lacks packages for some systems, so no lock file names it. */
const TAGGING = '@myriaddreamin/typst-ts-node-compiler@0.7.0';

/** Where the bench keeps what it has installed for itself. */
const ENGINES = fileURLToPath(new URL('../coverage/bench-engines/', import.meta.url));

/** The newer compiler, installed when it is first asked for; undefined where it cannot be had. */
const taggingCompiler = () => {
  // By its folder: a look-up by name climbs to the older compiler of the project.
  const load = () => createRequire(import.meta.url)(`${ENGINES}node_modules/@myriaddreamin/typst-ts-node-compiler`);
  try {
    return load();
  } catch {
    // npm installs into the project itself where the folder is missing.
    mkdirSync(ENGINES, { recursive: true });
    const npm = ['install', '--silent', '--no-save', '--no-audit', '--prefix', ENGINES, TAGGING];
    if (spawnSync('npm', npm, { stdio: 'ignore' }).status !== 0) return undefined;
  }
  try {
    return load();
  } catch {
    return undefined;
  }
};

/** @returns {Promise<any>} */
const anyCompiler = async () =>
  taggingCompiler() ?? (await import('@myriaddreamin/typst-ts-node-compiler').catch(() => ({ NodeCompiler: undefined })));

/** The compiler, with the same font files. Undefined where it is not installed. */
export const openTypst = async () => {
  const { NodeCompiler } = await anyCompiler();
  if (!NodeCompiler) return undefined;
  const fontPaths = [...new Set(families().flatMap(({ files }) => Object.values(files)))];
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths }] });
  return {
    /** Forgets what it has worked out before, but not the fonts: printing the same document again is then work again. */
    forget: () => compiler.evictCache(0),
    /** @param {string} source @returns {Promise<Uint8Array>} */
    print: (source) => {
      const compiled = compiler.compile({ mainFileContent: source });
      if (!compiled.result) {
        const error = compiled.takeError();
        throw new Error(`Typst: ${JSON.stringify(error && compiler.fetchDiagnostics(error)).slice(0, 500)}`);
      }
      return Promise.resolve(new Uint8Array(compiler.pdf(compiled.result)));
    },
  };
};
