import type { CatalogueEntry } from './entry.ts';

/** What can be wrong in the stage `press`. */
export const pressCodes = {
  'press/broke-down': {
    title: 'Rolepress prints what passes its checks',
    severity: 'error',
    why: 'This is a fault of Rolepress and no mistake of yours. The document is not printed; the others are.',
    fix: 'Please report it with this message. Until it is mended, print without what this document alone has, such as a logo.',
    exit: 'bug',
  },
  'press/missing-glyph': {
    title: 'Every letter can be drawn by an embedded family',
    severity: 'error',
    why: 'Words whose letters a brand’s type lacks are set in another embedded family. What no family has would come out as an empty box, and as nothing at all for who hears the page. A name is not wrong for being written in such letters: it is the letters that are missing here.',
    fix: 'Write the character another way; in an event, write `name:` with nothing behind it, and a line to write the name on is printed.',
  },
  'press/other-family': {
    title: 'Words stand in the type of their brand',
    severity: 'note',
    why: 'The type of the brand lacks some letters of these words, and another embedded family has them. The words are set in that one, whole words at a time, so that they are printed as they are written.',
    fix: 'Nothing has to be done. To have all words in one family, let the brand choose one that has these letters, such as source-sans-3.',
  },
  'press/unprintable-character': {
    title: 'Text holds characters only',
    severity: 'error',
    why: 'Control characters and private characters have no shape of their own. They usually came along when text was pasted.',
    fix: 'Delete the character at that place and type what was meant.',
  },
  'press/block-too-tall': {
    title: 'What cannot be cut fits on a page',
    severity: 'error',
    why: 'Text, tables and lines to write on go on over several pages; a picture cannot. One that is taller than the page would be cut off.',
    fix: 'Make it lower, or choose a larger sheet.',
  },
  'press/furniture-too-tall': {
    title: 'Head and foot of the page fit in their margins',
    severity: 'error',
    why: 'A header or footer that is taller than its margin would stand on top of the text or run off the sheet.',
    fix: "Shorten what stands there (often the agency's name or permission line), or give the margin more room in the theme.",
  },
  'press/too-wide': {
    title: 'Everything fits the width it stands in',
    severity: 'warning',
    why: 'A picture or the fixed columns of a grid asked for more width than there is. They were made smaller, so that nothing leaves its place.',
    fix: 'Ask for less width (a logo for less height), or give the place more.',
  },
  'press/picture-unreadable': {
    title: 'Every picture can be drawn',
    severity: 'error',
    why: 'The picture was accepted but the printer could not draw it. Leaving it out would print a page with a hole.',
    fix: 'Save the picture again from a drawing program, as plain SVG shapes or as a PNG.',
  },
  'press/sheet-too-long': {
    title: 'A worksheet takes one page, or two that lie open together',
    severity: 'note',
    why: 'People write on it while they look at what it asks and at what they wrote before. A third page makes them turn back and forth, and room to write never shrinks to save it.',
    fix: 'Leave items out: name under `short:` of the worksheet which ones its short form keeps, or take some out of the longer form too.',
  },
  'press/hurried-pages': {
    title: 'There is time for every page',
    severity: 'warning',
    why: 'People read, write and talk on each page of a workbook. Where there are fewer minutes than that takes, the room is hurried or pages stay empty.',
    fix: 'Leave activities out of the workshop, or give it more time. The kind says how many minutes a page needs (`minutesPerPage` in its kind.yaml).',
  },
  'press/card-too-full': {
    title: 'The words of a card fit on it, in type that can be read',
    severity: 'error',
    why: 'Type on cards is as large as fits, and never smaller than the least size of the theme. At that size the words would still run over the edge, where the knife cuts.',
    fix: 'Say it in fewer words (`brief` in the cell of the framework), or print on larger cards, like `--stock 5388`.',
  },
  'press/page-too-full': {
    title: 'A page that is set as large as fits holds its words, in type that can be read across the room',
    severity: 'warning',
    why: 'The words do not fit on one sheet at the least size of the theme. Nothing was left out and nothing made smaller: they go on over a second sheet.',
    fix: 'Say it in fewer words (`brief` in the cells of the framework), or hang the two sheets side by side.',
  },
  'press/too-many-pages': {
    title: 'A document has at most 2,000 pages',
    severity: 'error',
    why: 'No packet holds a document of so many pages; it comes from a loop or a number with a digit too many.',
    fix: 'Look at what is repeated at this place, or part the document.',
    exit: 'limit',
  },
  'press/word-too-wide': {
    title: 'Every word of a card or a page for the wall stands on one line',
    severity: 'error',
    why: 'Type there is as large as fits, and never smaller than the least size of the theme. At that size one word is still wider than its place, and would be cut in two.',
    fix: 'Put another word in its place, or break it with a hyphen or a space; on cards, write it so in `brief` of the cell, or print on larger cards, like `--stock 5388`.',
  },
  'press/no-such-leaf': {
    title: 'Page numbers and links point at something',
    severity: 'error',
    why: 'A page number is filled in from where its piece was printed. A piece that is not in the document has no page.',
    fix: 'Point at a piece that this document holds, or leave the reference out.',
  },
  'press/leaf-lost': {
    title: 'Everything that was written is printed, once',
    severity: 'error',
    why: 'After the pages are made up, every piece is counted. One that is missing or comes twice is a fault of the program, never of the text.',
    fix: 'Please report it, with the file that was being printed.',
  },
} as const satisfies Record<string, CatalogueEntry>;
