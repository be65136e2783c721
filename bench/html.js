// @ts-check
/** Definitions as one HTML page with print CSS, for browsers and for WeasyPrint. */
import { pathToFileURL } from 'node:url';
import { families, usedFamilies } from './fonts.js';
import { furnitureOf, layoutOf } from './layout.js';

/** @typedef {import('./layout.js').Item} Item */
/** @typedef {import('../dist/model/definition.js').Run} Run */
/** @typedef {import('../dist/model/definition.js').Stroke} Stroke */
/** @typedef {import('../dist/model/definition.js').Definition} Definition */

const names = new Map(families().map(({ family, name }) => [family, name]));

const escape = (/** @type {string} */ text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const pt = (/** @type {number} */ value) => `${String(Math.round(value * 1000) / 1000)}pt`;
const stroke = (/** @type {Stroke} */ { width, color, dash }) => `${pt(width)} ${dash ? 'dashed' : 'solid'} ${color}`;
const padded = (/** @type {import('../dist/geometry/units.js').Insets} */ { top, right, bottom, left }) =>
  `padding:${[top, right, bottom, left].map(pt).join(' ')}`;

/** @typedef {{ classes: Map<string, string> }} Writer */

/** A class for a look, defined once in the head. @param {string} css @param {Writer} writer */
const classFor = (css, { classes }) => {
  const name = classes.get(css) ?? `c${String(classes.size)}`;
  classes.set(css, name);
  return name;
};

/** @param {Run['style']} style */
const look = ({ family, weight, slant, size, color }) =>
  `font-family:"${names.get(/** @type {import('./fonts.js').Family['family']} */ (family)) ?? family}";font-size:${pt(size)};font-weight:${weight === 'bold' ? 700 : 400};font-style:${slant === 'italic' ? 'italic' : 'normal'};color:${color}`;

/** @param {Run} run @param {Writer} writer */
const runOf = (run, writer) => {
  const name = classFor(look(run.style), writer);
  if (run.kind === 'folio') {
    const to = typeof run.of === 'object' ? run.of.leaf : '';
    return `<a class="${name} folio" href="#${escape(to)}"></a>`;
  }
  const words = escape(run.text);
  if (run.link !== undefined) return `<a class="${name}" href="${escape(run.link)}">${words}</a>`;
  return `<span class="${name}">${run.underline ? `<u>${words}</u>` : words}</span>`;
};

/** @param {import('./layout.js').TextItem} item @param {string} place @param {string} marks @param {Writer} writer */
const textOf = ({ block, width, stays }, place, marks, writer) => {
  const wide = block.measure !== undefined && block.align === 'left' ? `;max-width:${pt(Math.min(block.measure, width))}` : '';
  const size = Math.max(1, ...block.runs.map((run) => run.style.size));
  const css = `line-height:${pt(block.leading)};font-size:${pt(size)};text-align:${block.align}${wide}${stays ? ';break-after:avoid' : ''}`;
  const tag = /^H[1-4]$/.test(block.role ?? '') ? (block.role ?? '').toLowerCase() : 'p';
  const words = block.runs.map((run) => runOf(run, writer));
  const last = block.leader ? `<span class="last">${words.pop() ?? ''}</span>` : '';
  return `<${tag} class="${classFor(css, writer)}" style="${place}">${marks}${last}${words.join('')}</${tag}>\n`;
};

/** Small drawings hold no words; a plain square stands for each. @param {import('./layout.js').LeafItem} item @param {string} place @param {string} marks */
const leafOf = ({ block, width }, place, marks) => {
  switch (block.kind) {
    case 'rule':
      return `<div style="${place};width:${pt(block.width ?? width)};border-top:${stroke(block.stroke)}">${marks}</div>\n`;
    case 'lines': {
      const line = `<div class="line" style="height:${pt(block.pitch)};border-bottom:${stroke(block.stroke)}"></div>`;
      return `<div style="${place}">${marks}${line.repeat(block.count)}</div>\n`;
    }
    case 'mark':
      return `<div style="${place};text-align:${block.align};line-height:0">${marks}<i class="mark" style="width:${pt(block.size.width)};height:${pt(block.size.height)}"></i></div>\n`;
    case 'picture': {
      const { picture, alt, size } = block;
      const data =
        picture.format === 'svg'
          ? `data:image/svg+xml;base64,${Buffer.from(picture.text).toString('base64')}`
          : `data:image/png;base64,${Buffer.from(picture.bytes).toString('base64')}`;
      return `<div style="${place};text-align:${block.align};line-height:0">${marks}<img alt="${escape(alt ?? '')}" src="${data}" style="width:${pt(size.width)};height:${pt(size.height)}"></div>\n`;
    }
    case 'space':
      return `<div style="height:${pt(block.height)}"></div>\n`;
  }
};

/** @param {import('./layout.js').GridItem} item @param {string} place @param {string} marks @param {Writer} writer */
const gridOf = ({ block, rows, widths, width }, place, marks, writer) => {
  // The gap between columns is room inside each cell but the first.
  const columns = widths.map((each, index) => `<col style="width:${pt(each + (index === 0 ? 0 : block.gap))}">`);
  const written = rows.map(({ cells, row }) => {
    const rules = [
      ...(row.ruleAbove ? [`border-top:${stroke(row.ruleAbove)}`] : []),
      ...(row.ruleBelow ? [`border-bottom:${stroke(row.ruleBelow)}`] : []),
    ];
    const inside = cells.map(({ items, padding, span, role, align }, index) => {
      const left = padding.left + (index === 0 ? 0 : block.gap);
      const css = [padded({ ...padding, left }), `vertical-align:${align}`, ...rules].join(';');
      const tag = role === 'TH' ? 'th' : 'td';
      return `<${tag} class="${classFor(css, writer)}"${span > 1 ? ` colspan="${String(span)}"` : ''}>${itemsOf(items, writer)}</${tag}>`;
    });
    return `<tr>${inside.join('')}</tr>\n`;
  });
  const head = written.slice(0, block.headerRows).join('');
  const body = written.slice(block.headerRows).join('');
  const role = block.role === 'Table' ? '' : ' role="presentation"';
  return `<div style="${place}">${marks}<table${role} style="width:${pt(width)}"><colgroup>${columns.join('')}</colgroup>${head === '' ? '' : `<thead>${head}</thead>`}<tbody>${body}</tbody></table></div>\n`;
};

/** @param {import('./layout.js').BoxItem} item @param {string} place @param {string} marks @param {Writer} writer */
const boxOf = ({ block, items, padding }, place, marks, writer) => {
  const { frame, keep } = block;
  const edge = frame && (frame.edges === 'all' ? 'border' : `border-${frame.edges}`);
  const drawn = frame
    ? `;${edge ?? ''}:${stroke(frame.stroke)};border-radius:${pt(frame.edges === 'all' ? frame.radius : 0)}`
    : '';
  const css = `${padded(padding)}${drawn}${keep === 'together' ? ';break-inside:avoid' : ''}`;
  return `<div class="${classFor(css, writer)}" style="${place}">${marks}${itemsOf(items, writer)}</div>\n`;
};

/** @param {readonly Item[]} items @param {Writer} writer @returns {string} */
const itemsOf = (items, writer) =>
  items
    .map((item, index) => {
      const marks = item.ids.map((id) => `<a id="${escape(id)}"></a>`).join('');
      const opens = item.start === undefined || index === 0 ? '' : `;break-before:${item.start}`;
      const place = `margin-top:${pt(item.above)}${opens}`;
      if (item.kind === 'text') return textOf(item, place, marks, writer);
      if (item.kind === 'grid') return gridOf(item, place, marks, writer);
      return item.kind === 'box' ? boxOf(item, place, marks, writer) : leafOf(item, place, marks);
    })
    .join('');

/** @param {readonly import('../dist/model/definition.js').Block[]} blocks @param {'top' | 'bottom'} edge */
const marginBoxes = (blocks, edge) => {
  const texts = furnitureOf(blocks);
  const spans = texts.length === 1 ? ['left'] : texts.length === 2 ? ['left', 'right'] : ['left', 'center', 'right'];
  return texts
    .map((block, index) => {
      const content = block.runs.map((run) =>
        run.kind === 'text'
          ? JSON.stringify(run.text)
          : run.of === 'here'
            ? 'counter(page)'
            : run.of === 'last'
              ? 'counter(pages)'
              : '""',
      );
      const [first] = block.runs;
      return `@${edge}-${spans[index] ?? 'right'}{content:${content.join(' ')};${first ? look(first.style) : ''}}`;
    })
    .join('\n');
};

/** @param {Definition} definition @param {string} name */
const pageRule = ({ page: { sheet, margins, furniture } }, name) => {
  const { top, right, bottom, left } = margins;
  return `@page ${name}{size:${pt(sheet.width)} ${pt(sheet.height)};margin:${[top, right, bottom, left].map(pt).join(' ')};
${marginBoxes(furniture.header, 'top')}
${marginBoxes(furniture.footer, 'bottom')}}`;
};

/** @param {readonly Definition[]} definitions */
const fontFaces = (definitions) => {
  const used = new Set(definitions.flatMap((each) => usedFamilies(each).map(({ name }) => name)));
  return families()
    .filter(({ name }) => used.has(name))
    .flatMap(({ name, files }) =>
      Object.entries(files).map(
        ([cut, file]) =>
          `@font-face{font-family:"${name}";src:url("${pathToFileURL(file).href}");font-weight:${cut.startsWith('bold') ? 700 : 400};font-style:${cut.endsWith('italics') ? 'italic' : 'normal'}}`,
      ),
    )
    .join('\n');
};

const BASE = `*{margin:0;padding:0;box-sizing:border-box;font-weight:inherit}
body{hyphens:none}
table{border-collapse:collapse;table-layout:fixed}
th{text-align:left}
p,h1,h2,h3,h4{orphans:2;widows:2;overflow-wrap:anywhere;white-space:normal}
a{color:inherit;text-decoration:none}
.folio::after{content:target-counter(attr(href url),page)}
.last{float:right}
.mark{display:inline-block;border:1pt solid}`;

/** One HTML file of all documents, each beginning a page. @param {readonly Definition[]} definitions */
export const htmlSource = (definitions) => {
  /** @type {Writer} */
  const writer = { classes: new Map() };
  const parts = definitions.map((definition, index) => {
    const { sheet, margins } = definition.page;
    const { items } = layoutOf(definition.body, sheet.width - margins.left - margins.right);
    return `<main style="page:d${String(index)}${index > 0 ? ';break-before:page' : ''}">${itemsOf(items, writer)}</main>`;
  });
  const [first] = definitions;
  const rules = definitions.map((definition, index) => pageRule(definition, `d${String(index)}`));
  const classes = [...writer.classes].map(([css, name]) => `.${name}{${css}}`);
  const language = first?.record.language ?? 'en';
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escape(first?.record.title ?? '')}</title><style>
${fontFaces(definitions)}
${BASE}
${rules.join('\n')}
${classes.join('\n')}
</style></head><body>
${parts.join('\n')}
</body></html>`;
};
