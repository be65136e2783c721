import type { CatalogueEntry } from './entry.ts';

/** What can be wrong in the stage `command`. */
export const commandCodes = {
  'command/usage': {
    title: 'The command line is understood',
    severity: 'error',
    why: 'An option is not known, lacks its value, or there are more words than the command takes. Nothing is printed, so that a typing mistake never prints the wrong packet.',
    fix: 'See `rolepress --help`, or `rolepress build --help` for the options of one command.',
    exit: 'usage',
  },
  'command/unknown-command': {
    title: 'The first word is a command or a workshop',
    severity: 'error',
    why: 'A word that stands first names a command, or else the workshop to print. This one names neither, so nothing was done.',
    fix: 'See the commands with `rolepress --help`, and the workshops with `rolepress list workshops`.',
    exit: 'usage',
  },
  'command/bad-value': {
    title: 'Every option has a value of its kind',
    severity: 'error',
    why: 'A date has to exist in the calendar, a time has 24 hours, a group has 1 to 500 people, a paper is one of those we can print on.',
    fix: 'Give the value in the form that `rolepress build --help` shows.',
    exit: 'usage',
  },
  'command/unknown-name': {
    title: 'Every name on the command line is known',
    severity: 'error',
    why: 'The command line names a workshop, brand, kind, language, list or code that neither the shipped curriculum nor your workspace has.',
    fix: 'See the known names with `rolepress list`.',
    exit: 'usage',
  },
  'command/cannot-read': {
    title: 'Every file that is named can be read',
    severity: 'error',
    why: 'A file or folder is missing, is not ours to read, or lies outside the folders that Rolepress may read.',
    fix: 'Check the path and the permissions of the file, and try again.',
    exit: 'environment',
  },
  'command/cannot-write': {
    title: 'The output folder can be written to',
    severity: 'error',
    why: 'The system refused to create or replace a file. What stood there before is unchanged; no half-written file is left.',
    fix: 'Choose another folder with `--out`, or change the permissions of this one.',
    exit: 'environment',
  },
  'command/disk-full': {
    title: 'There is room on the disk',
    severity: 'error',
    why: 'The disk or the quota is full. Files that were finished before are whole; the one at hand was not written.',
    fix: 'Make room, or choose a folder on another disk with `--out`, and print again.',
    exit: 'environment',
  },
  'command/output-in-use': {
    title: 'One run at a time prints into a folder',
    severity: 'error',
    why: 'Another run is printing into the same folder. Two at once could leave a packet whose pages are of two minds.',
    fix: 'Wait until the other run is done, or choose another folder with `--out`.',
    exit: 'environment',
  },
  'command/mistakes-elsewhere': {
    title: 'Mistakes stop only what they touch',
    severity: 'note',
    why: 'Something else in the workspace has a mistake: a brand, a module or a kind that this print does not use. What was asked for is printed.',
    fix: 'See `rolepress check`.',
  },
  'command/outputs-collide': {
    title: 'Every document has a file of its own',
    severity: 'error',
    why: 'Two documents would be written to one file, and the second would take the place of the first. Systems that do not tell capitals from small letters count as well.',
    fix: 'Give one of the two another id.',
    exit: 'usage',
  },
  'command/other-print': {
    title: 'A folder holds one print',
    severity: 'note',
    why: 'Files of another print lie in the folder that was printed into. They were left as they are: they may be of another day, another version, or of documents that this run did not print.',
    fix: 'Take away what is out of date before you copy the folder, or print into an empty one with `--out`.',
  },
  'command/too-little-memory': {
    title: 'There is memory to print with',
    severity: 'error',
    why: 'Node was told to use less memory than printing takes. It would break down in the middle, without a word.',
    fix: 'Take `--max-old-space-size` out of NODE_OPTIONS, or set it to 256 or more; on a small machine, close other programs.',
    exit: 'environment',
  },
  'command/too-large': {
    title: 'Files are of a reasonable size',
    severity: 'error',
    why: 'Texts may have 2 MB and pictures 8 MB. A larger file is nearly always the wrong file.',
    fix: 'Check that it is the right file; make a picture smaller, or split a long text.',
    exit: 'limit',
  },
} as const satisfies Record<string, CatalogueEntry>;
