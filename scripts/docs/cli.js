import { PLAIN } from '../../dist/diagnostics/report/paint.js';
import { createProgram } from '../../dist/commands/program.js';
import { GENERATED } from './markdown.js';

/** The help of a command as a terminal shows it, with what follows its options. */
const helpOf = (command) => {
  let text = '';
  command.configureOutput({ writeOut: (piece) => (text += piece), getOutHelpWidth: () => 100 });
  command.outputHelp();
  return text.trim();
};

const section = (command, title) => `## ${title}\n\n\`\`\`text\n${helpOf(command)}\n\`\`\`\n`;

/** The command line, in the words of its own help. */
export const cliPage = () => {
  const never = () => {
    throw new Error('help needs nothing of this');
  };
  const silent = () => undefined;
  const terminal = { data: silent, say: silent, paint: PLAIN, dataPaint: PLAIN, live: false };
  const program = createProgram({ terminal, openHost: never, pipeline: never, version: '' }, silent);
  const commands = program.commands.map((command) => section(command, `rolepress ${command.name()}`));
  return `${GENERATED}

# The command line

In a checkout, \`npm run -s rolepress -- …\` stands for \`rolepress …\`. Standard output carries data (paths, or one JSON
object a line with \`--json\`); standard error carries what people read. \`NO_COLOR\` turns colors off.

${[section(program, 'rolepress'), ...commands].join('\n')}`;
};
