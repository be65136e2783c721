import type { CatalogueEntry } from './entry.ts';

/** What can be wrong with a printed file as paper: its boxes and marks, its cards, and what its edition promises. */
export const proofPrintCodes = {
  'proof/page-size': {
    title: 'Every page has the size of its paper',
    severity: 'error',
    why: 'A page of another size is scaled by the printer: cards no longer cut true and margins are lost.',
    fix: 'Print it again for the paper that you have: `--paper letter` or `--paper a4`.',
  },
  'proof/page-boxes': {
    title: 'Page boxes lie within each other',
    severity: 'error',
    why: 'Where to cut and how far ink may run is told by boxes: the cut within the bleed, the bleed within the sheet.',
    fix: 'Please report it, with the file.',
  },
  'proof/crop-marks': {
    title: 'Crop marks stand outside of what is kept',
    severity: 'error',
    why: 'Whoever cuts lines up with two marks at each corner. One that is missing leaves them guessing, and one that reaches into the page stays on it.',
    fix: 'Print it again with `--bleed`; if it persists, please report it, with the file.',
  },
  'proof/art-stops-at-cut': {
    title: 'Art at the edge of a page runs over the cut',
    severity: 'error',
    why: 'Paper shifts under the knife. Color that ends exactly at the cut leaves a white sliver on every other copy.',
    fix: 'Let the art run over the cut by an eighth of an inch, or end well within the page.',
  },
  'proof/signature-not-filled': {
    title: 'The last sheet of a booklet is filled',
    severity: 'error',
    why: 'A folded sheet has four pages. A booklet with fewer sides than its pages need, or more, falls apart out of order.',
    fix: 'Print it again with `--booklet`; if it persists, please report it, with the file.',
  },
  'proof/draft-sides': {
    title: 'A draft has as many sides as its pages take',
    severity: 'error',
    why: 'Pages of a draft stand on each side in reading order. With fewer sides some of them are missing, with more some are there twice.',
    fix: 'Print it again with `--nup`; if it persists, please report it, with the file.',
  },
  'proof/imposed-order': {
    title: "Each place of a printer's file holds its own page",
    severity: 'error',
    why: 'Sheets are folded into each other, so pages stand on them in an order of their own. One that stands in the place of another is read at the wrong time, and so is its neighbor.',
    fix: "Print the document and its printer's file again, both in one run; if it persists, please report it, with both files.",
  },
  'proof/imposed-blank': {
    title: "Places of a printer's file are empty only where no page belongs",
    severity: 'error',
    why: 'Pages that fill the last sheet, or the last side of a draft, stand at the end. An empty place elsewhere is a page that is lost; words in a place that should be empty belong to another.',
    fix: "Print the document and its printer's file again, both in one run; if it persists, please report it, with both files.",
  },
  'proof/imposed-place': {
    title: "Pages stand where their printer's file is folded or cut",
    severity: 'error',
    why: 'Pages of a booklet meet at the fold, and inner sheets are moved towards it by the paper around them. A page that stands elsewhere has its margins cut, or its words in the fold.',
    fix: 'Print it again; if it persists, please report it, with the file.',
  },
  'proof/imposed-claims': {
    title: "Printers' files claim no standard",
    severity: 'error',
    why: 'Their pages stand in the order of the press. Read aloud they make no sense, so they must not say that they could be.',
    fix: 'Hand out the file with the pages one by one for reading; give this one to the printer only.',
  },
  'proof/card-cut': {
    title: 'Words on cards keep away from the knife',
    severity: 'error',
    why: 'Cutters and printers miss by an eighth of an inch. Words that stand nearer to the edge of a card may be cut off, or stand on its neighbor.',
    fix: 'Print the cards again with the stock that is in the printer (`--stock`); if it persists, please report it, with the file.',
  },
  'proof/backs-astray': {
    title: 'Behind each card stands its own back',
    severity: 'error',
    why: 'Backs are printed mirrored, so that each lies behind its front when the sheet has been turned over. This one lies behind another card, or beside its own.',
    fix: 'Print the cards again with the edge along which your printer turns the sheet: `--flip long` or `--flip short`.',
  },
  'proof/card-tells': {
    title: 'No card holds its own answer',
    severity: 'error',
    why: 'A card that names a role is not sorted but read. The names are those of the columns (`label` and `names` in the framework).',
    fix: 'Give the cell a `brief` in which nobody is named; cards print it in place of its text.',
  },
  'proof/tent-faces': {
    title: 'Both faces of a tent say the same',
    severity: 'error',
    why: 'A tent is folded and read from both sides, so its upper face is printed on its head. That face is for the eye only: whoever hears the page would hear every name twice.',
    fix: 'Print the tents again; if it persists, please report it, with the file.',
  },
  'proof/edition-differs': {
    title: 'Every edition holds the same words under the same names',
    severity: 'error',
    why: 'Somebody with large print follows along with somebody who has the standard pages. What only one of them has, the other cannot find.',
    fix: 'Print all editions again in one run, with `--edition` once for each.',
  },
  'proof/not-black': {
    title: 'Ink-saver pages are pure black on white',
    severity: 'error',
    why: 'A copier that knows only black and white makes dots of every shade, or drops it.',
    fix: 'Please report it, with the file; if the logo of a brand is the cause, give the brand one of plain shapes.',
  },
  'proof/thin-line': {
    title: 'Lines on ink-saver pages survive a copier',
    severity: 'error',
    why: 'A line thinner than three quarters of a point breaks up or vanishes when it is copied in black and white.',
    fix: 'Give the strokes of the theme at least 0.75 points.',
  },
  'proof/small-type': {
    title: 'No letter is smaller than its edition promises',
    severity: 'error',
    why: 'Whoever needs large print needs all of it: labels, page numbers and fine print too.',
    fix: 'Give the style at least the size of the others in the theme of the edition.',
  },
  'proof/field-without-label': {
    title: 'Every field says what is asked',
    severity: 'error',
    why: 'Without words of its own a field is announced as "edit", and whoever does not see the page cannot know what to type.',
    fix: 'Give the place to write a `label` in the template.',
  },
  'proof/field-label-twice': {
    title: 'No two fields of a file sound alike',
    severity: 'error',
    why: 'Whoever goes from field to field by ear hears the label and nothing else: of two with one label, nobody knows which is which.',
    fix: 'Print it again; labels of older prints may be alike. In a template, give each place to write its own `label`.',
  },
  'proof/field-label-elsewhere': {
    title: 'A field names the part that it stands in',
    severity: 'error',
    why: 'Whoever goes from field to field by ear takes the label at its word: one that names another heading or another row is filled in with the answer to something else.',
    fix: 'Print it again; in a template, give the place to write the words of its own part as `label`.',
  },
  'proof/place-without-field': {
    title: 'Every place to write has a field',
    severity: 'error',
    why: 'A line to write on in a file that is filled in on a screen asks for an answer, and without a field nobody can type one.',
    fix: 'Print it again. In an element of your own, make the line with `writingLines`: what it makes becomes a field.',
  },
  'proof/field-too-small': {
    title: 'Every field has room for an answer',
    severity: 'error',
    why: 'A field less than 6 points wide or high is a speck: nobody hits it, and nobody sees what is typed into it. Most often it stands in a cell that was to stay empty.',
    fix: 'Print it again; in a template, give the column more room, or take `is="write-in"` from a column that nobody writes in.',
  },
  'proof/field-name': {
    title: 'Every field has a name of its own that the form knows',
    severity: 'error',
    why: 'Fields with one name share what is typed: an answer to one appears in the other, and is lost when the file is saved.',
    fix: 'Please report it, with the file and the page.',
  },
} as const satisfies Record<string, CatalogueEntry>;
