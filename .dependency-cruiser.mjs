/**
 * The house as rules: who may import whom, each with its reason. `npm run imports` holds the code to them.
 * ARCHITECTURE.md draws the same house.
 */

const NAMED = new Set();
const rooms = (...names) => {
  names.forEach((name) => NAMED.add(name));
  return `^src/(${names.join('|')})/`;
};
const STAGES = ['read', 'rules', 'plan', 'compose', 'typeset', 'press', 'proof'];
const NOUNS = ['geometry', 'source', 'diagnostics', 'model'];
/** The seam to the outside is a type: stages may take a Host, never make one. */
const HOST_SEAM = '^src/host/host\\.ts$';

/** What elements share: how one is written, and what it is built of. */
const TOOLKIT = '^src/elements/(element|build|scaled|marks|circles|place-line|sheets|attributes)\\.ts$';

/** What a room may import of ours, beside itself. */
const room = (name, mayImport, comment) => ({
  name: `${name}-imports`,
  comment,
  severity: 'error',
  from: { path: rooms(name) },
  to: { path: '^src/', pathNot: [rooms(name), ...mayImport] },
});

/** One door for each dependency: only these places may import it. */
const door = (dependency, places, comment) => ({
  name: `door-${/\w+/.exec(dependency)[0]}`,
  comment,
  severity: 'error',
  from: { path: '^src/', pathNot: places },
  to: { path: `(^|/)node_modules/(@types/)?${dependency}/` },
});

const nouns = NOUNS.map((name) => rooms(name));

const stage = (name, more, comment) => room(name, [...nouns, HOST_SEAM, ...more], comment);

const STAGE_COMMENT =
  'A stage never imports a stage: they meet in index.ts and run/, so that each can be read, tested and replaced alone.';

/** Every room that a rule is about: a test holds them to be there. */
export { NAMED as rooms };

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or lack a third that both need.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'What cannot be found cannot be run.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-tests-in-source',
      comment: 'What is printed must not depend on what proves it.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|scripts|bench)/' },
    },
    {
      name: 'no-dev-dependencies',
      comment: 'Development dependencies are not there once the package is installed.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },

    room('geometry', [], 'Points, paper and folding are arithmetic: they know nothing of ours.'),
    room('source', [], 'A text and a place in it: everything else points here, so this points nowhere.'),
    room('diagnostics', [rooms('source')], 'A diagnostic needs a place to point at, and nothing else.'),
    room(
      'model',
      [rooms('geometry'), rooms('source'), rooms('diagnostics'), '^src/exercises/(index|exercise)\\.ts$'],
      'The nouns that all stages share; they must not know who works with them. What a part of a worksheet is, its exercise says: of those the nouns know the list.',
    ),
    room('png', [], 'Bytes and pixels: what a PNG holds is known here and nowhere else, by whoever lets one in or looks at it.'),
    ...STAGES.filter((name) => !['read', 'rules', 'compose', 'typeset'].includes(name)).map((name) =>
      stage(name, [], STAGE_COMMENT),
    ),
    ...['read', 'rules'].map((name) =>
      stage(
        name,
        ['^src/exercises/(index|exercise)\\.ts$', ...(name === 'read' ? [rooms('png')] : [])],
        `${STAGE_COMMENT} What is asked of a part of a worksheet, its exercise answers: a stage knows no type by name.`,
      ),
    ),
    ...['compose', 'typeset'].map((name) =>
      stage(
        name,
        [rooms('elements'), '^src/exercises/(index|exercise|vocabulary)\\.ts$', ...(name === 'typeset' ? [rooms('png')] : [])],
        `${STAGE_COMMENT} Elements are vocabulary for the template and shapes for the page: both ends use them.`,
      ),
    ),
    room(
      'exercises',
      [...nouns, TOOLKIT, '^src/elements/index\\.ts$'],
      'An exercise is self-contained: all that is known of one type stands in its folder, built of what elements share.',
    ),
    {
      name: 'exercises-apart',
      comment:
        'A type of exercise never imports another, nor an element: each is added, changed and removed in one folder. They share exercise.ts, fields.ts and items.ts, and index.ts lists them all.',
      severity: 'error',
      from: { path: '^src/exercises/([^/]+)/' },
      to: {
        path: '^src/(exercises|elements)/',
        pathNot: [TOOLKIT, '^src/exercises/(exercise|fields|items)\\.ts$', '^src/exercises/$1/'],
      },
    },
    {
      name: 'exercises-below-worksheets',
      comment:
        'A worksheet is made of exercises, and all that is made of worksheets stands above them: an exercise or an element that knew a module would need itself.',
      severity: 'error',
      from: { path: rooms('exercises', 'elements') },
      to: { path: '^src/model/(exercise|worksheet|module|agenda|coverage|curriculum|plan|bank/asked)\\.ts$' },
    },
    room('elements', nouns, 'An element is self-contained: its children are set through the context it is given.'),
    {
      name: 'elements-apart',
      comment:
        'An element never imports another: each is added, changed and removed in one place. They share element.ts, build.ts, scaled.ts, marks.ts, circles.ts, place-line.ts, sheets.ts and attributes.ts, and index.ts lists them all.',
      severity: 'error',
      from: { path: '^src/elements/[^/]+$', pathNot: '^src/elements/index\\.ts$' },
      to: { path: '^src/elements/', pathNot: TOOLKIT },
    },
    {
      name: 'elements-apart-in-folders',
      comment: 'A large element is a folder whose files know each other, and no other element.',
      severity: 'error',
      from: { path: '^src/elements/([^/]+)/' },
      to: { path: '^src/elements/', pathNot: [TOOLKIT, '^src/elements/$1/'] },
    },
    room(
      'host',
      [rooms('source'), rooms('diagnostics'), rooms('model')],
      'The outside behind one seam: it serves the stages and knows none of them.',
    ),
    {
      name: 'commands-imports',
      comment: 'A command turns flags into one call of index.ts and its answer into words and an exit status; it holds no stage.',
      severity: 'error',
      from: { path: [rooms('commands'), '^src/(cli|worker)\\.ts$'] },
      to: { path: '^src/', pathNot: [rooms('commands'), '^src/index\\.ts$', rooms('host', ...NOUNS)] },
    },
    {
      name: 'index-imports',
      comment: 'index.ts and run/ let the stages meet, in reading order. They are handed a host and never make one.',
      severity: 'error',
      from: { path: ['^src/index\\.ts$', rooms('run')] },
      to: { path: '^src/', pathNot: [rooms('run'), rooms(...STAGES, ...NOUNS, 'elements'), HOST_SEAM] },
    },

    door(
      'handlebars',
      ['^src/compose/'],
      'Templates are rendered in one place, where their words are escaped and their origins kept.',
    ),
    door('htmlparser2', ['^src/compose/'], 'The markup is ours and strict; only compose reads it.'),
    door('mdast-util-[^/]+', ['^src/compose/'], 'Inline Markdown is parsed where the manuscript is made, once.'),
    door(
      'pdfmake',
      ['^src/press/'],
      'pdfmake changes what it is given and drops what does not fit: only the press knows how to hold it.',
    ),
    door('pdfkit', ['^src/press/'], 'See pdfmake: PDF is written in one room.'),
    door('harfbuzzjs', ['^src/press/measure/'], 'Words become letters in one place: what is measured is what is drawn.'),
    door('linebreak', ['^src/press/'], 'Lines are broken where they are set.'),
    door(
      'hyphen',
      ['^src/press/break/syllables\\.ts$'],
      'Words are divided in one place, and only those that are wider than a line.',
    ),
    door('pdfjs-dist', ['^src/proof/'], 'Only the proof reads PDFs back.'),
    door('yaml', ['^src/source/'], 'YAML is parsed with limits, in strict mode, with positions: in one place.'),
    door(
      'zod',
      ['^src/model/', '^src/read/', '^src/compose/', '^src/elements/', '^src/exercises/', '^src/proof/', '^src/commands/'],
      'Schemas are nouns, and whoever reads, shows or proves one walks it. Rules, plan, layout and press are given plain types.',
    ),
    door(
      'fflate',
      ['^src/proof/objects/', '^src/png/'],
      'Bytes are unpacked where a PDF or a picture is read; the press packs with what its document brings.',
    ),
    door(
      'fast-png',
      ['^src/png/pixels\\.ts$'],
      'The library that decodes knows no bounds: it is only given what the gate has written.',
    ),
    door(
      '@noble/hashes',
      ['^src/model/fingerprint\\.ts$'],
      'A digest stands for words in packet.json: there is one way to make it.',
    ),
    door('sax', ['^src/read/pictures/'], 'A picture is read by the gate and by nothing else.'),
    door('culori', ['^src/rules/'], 'Contrast is a rule about brands; the press only gets colors that passed it.'),
    door('commander', ['^src/commands/'], 'The command line has one grammar.'),
    door(
      'picocolors',
      ['^src/cli\\.ts$'],
      'Whether a terminal has colors is known at its edge; everything else is given a Paint.',
    ),
    {
      name: 'node-at-the-edge',
      comment:
        'The core runs in a browser and in tests without a disk: files, clock and processes are met in host/, commands/, cli.ts and worker.ts.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/host/', rooms('commands'), '^src/(cli|worker)\\.ts$'] },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    // A type is an import too: a stage that knows another's types depends on it.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
