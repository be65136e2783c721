/** Endings that are YAML, or a template, by another name. */
const SAME: Readonly<Record<string, RegExp>> = {
  '.yaml': /\.(ya?ml)(\.txt)?$/i,
  '.hbs': /\.(hbs|handlebars|mustache|html?)(\.txt)?$/i,
};

const TABLES = /\.(csv|tsv|tab|xlsx?|ods|numbers)$/i;
const QUESTIONS = /\.(gift|aiken|qti|imscc|h5p)$/i;

const CHART =
  'A chart is YAML: `id`, `title`, `about` and `source`; `columns:`, each with `id`, `label`, `short` and `mark`; and `rows:`, each with `id`, `number`, `label`, `short`, `question` and `cells:`, where every column id has a `text` and a `locator`';
const ITEMS =
  'Questions are YAML in banks/assessment.yaml: `items:`, each with `id`, `type` (match, statement, rating or confidence), `objective`, `text`, `answer` and `reason`';
const LATER = 'There is no command yet that imports other files: copy the words over, and move this file elsewhere.';

/** What a folder of data holds, as docs/yaml.md has it. */
const HOLDS: Readonly<Record<string, string>> = {
  frameworks: CHART,
  banks: 'A bank is YAML with a list of `items:`',
  modules: 'A module is YAML: `id`, `code`, `title`, `messages:`, `objectives:`, `activities:`, `worksheets:`',
  workshops: 'A workshop is YAML: `id`, `title`, `about` and `segments:`',
  themes: 'A theme is YAML: `id`, `extends` and the styles that differ',
};

const renamed = (name: string, ending: string): string => name.replace(SAME[ending] ?? /$/, ending);

/** What to do with a file that lies among data and has another ending than they have. */
export const foreignHint = (folder: string, name: string, ending: string): string => {
  if (SAME[ending]?.test(name)) return `Rename it to ${renamed(name, ending)}.`;
  const holds = HOLDS[folder.slice(folder.lastIndexOf('/') + 1)];
  const about = QUESTIONS.test(name) ? ITEMS : TABLES.test(name) && holds === undefined ? CHART : holds;
  if (about === undefined) return `What is read here ends in ${ending}; move this file elsewhere.`;
  return `${about} (docs/yaml.md has every field, and a shipped file is a pattern). ${LATER}`;
};
