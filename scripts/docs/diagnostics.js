import { catalogue } from '../../dist/diagnostics/catalogue/index.js';
import { GENERATED } from './markdown.js';

const STAGES = {
  read: 'Reading and linking the YAML',
  rules: 'What a good curriculum obeys',
  brand: 'Brands',
  compose: 'Templates',
  typeset: 'Layout',
  press: 'Printing',
  proof: 'Reading printed packets back',
  command: 'The command line',
};

const STATUS = { usage: 2, environment: 3, limit: 5, bug: 70 };

const entry = ([code, { title, severity, why, fix, exit }]) => `### \`${code}\`

**${title}.** ${severity === 'error' ? `An error; exit status ${STATUS[exit] ?? 1}.` : `A ${severity}.`}

${why}

→ ${fix}
`;

/** Every code there is, by stage. */
export const diagnosticsPage = () => {
  const entries = Object.entries(catalogue).sort(([a], [b]) => (a < b ? -1 : 1));
  const stages = [...new Set(entries.map(([code]) => code.split('/')[0]))].sort(
    (a, b) => Object.keys(STAGES).indexOf(a) - Object.keys(STAGES).indexOf(b),
  );
  const sections = stages.map((stage) => {
    const own = entries.filter(([code]) => code.startsWith(`${stage}/`));
    return `## ${STAGES[stage] ?? stage}\n\n${own.map(entry).join('\n')}`;
  });
  return `${GENERATED}

# Diagnostics

Everything that Rolepress can find wrong. Codes are permanent. \`rolepress explain CODE\` shows the same on a terminal.
The title is what should be so; the arrow says what to do.

${sections.join('\n')}`;
};
