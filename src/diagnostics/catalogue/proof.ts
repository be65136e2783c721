import type { CatalogueEntry } from './entry.ts';
import { proofPagesCodes } from './proof-pages.ts';
import { proofPrintCodes } from './proof-print.ts';

/** What can be wrong in a printed file that is read back: the stage `proof`. */
export const proofCodes = {
  'proof/unreadable': {
    title: 'Every printed file can be read back',
    severity: 'error',
    why: 'The file is no PDF, is damaged, or is locked with a password. Whoever gets it cannot open it, or cannot have it read aloud.',
    fix: 'Print it again. If it was made by another program, move it out of the output folder.',
  },
  'proof/packet-unreadable': {
    title: 'Every packet remembers what was printed',
    severity: 'error',
    why: '`packet.json` beside the files says which words were printed where. Without it nothing tells whether any are missing.',
    fix: 'Print the packet again; it is written anew each time.',
  },
  'proof/file-missing': {
    title: 'Every file of a packet is there',
    severity: 'error',
    why: '`packet.json` names a file that is not beside it. It was removed or renamed after printing.',
    fix: 'Print the packet again, or bring the file back.',
  },
  'proof/file-unknown': {
    title: 'Every PDF beside a packet belongs to it',
    severity: 'warning',
    why: 'The file is not in `packet.json`: it is left over from an earlier print, or came from elsewhere. It might be handed out by mistake.',
    fix: 'Move it away if it is not part of the packet.',
  },
  'proof/page-count': {
    title: 'Every file has the pages that were printed',
    severity: 'error',
    why: 'The number of pages is not the one that `packet.json` remembers: pages were added, lost, or printed by another run.',
    fix: 'Print the packet again.',
  },
  'proof/untagged': {
    title: 'Every file has a structure that can be read aloud',
    severity: 'error',
    why: 'Without tags a screen reader has only loose letters: no headings, no tables, no order. Nothing else about its structure was looked at.',
    fix: 'Print it again with this version; if it still has no structure, please report it.',
  },
  'proof/false-claim': {
    title: 'No file claims a standard that it does not keep',
    severity: 'error',
    why: 'An agency that posts the file relies on what it says of itself. The message lists what speaks against the claim.',
    fix: 'Mend what is listed, and print again.',
  },
  'proof/no-claim': {
    title: 'Files with a structure say that they are accessible',
    severity: 'warning',
    why: 'Programs and checkers look for the mark of PDF/UA in the metadata before they trust the structure.',
    fix: 'Print it again with this version; if the mark is still missing, please report it.',
  },
  'proof/no-language': {
    title: 'Every file says which language it is in',
    severity: 'error',
    why: 'A screen reader picks its voice by the language of the file. The wrong one makes words hard to follow.',
    fix: 'Look at `tag` in `language.yaml`, and print again.',
  },
  'proof/passage-language': {
    title: 'Words in another language say which one',
    severity: 'error',
    why: 'A screen reader changes its voice with the language. Words read in the wrong one are hard to make out.',
    fix: 'Print it again with this version; if it persists, please report it with the name of the piece.',
  },
  'proof/no-title': {
    title: 'Every file has the title that was printed',
    severity: 'error',
    why: 'The title is the first thing that is read aloud, and the name of the window or tab.',
    fix: 'Print it again.',
  },
  'proof/title-not-shown': {
    title: 'Programs show the title of a file',
    severity: 'error',
    why: 'Without this setting the window is named after the file, and that is what a screen reader says first.',
    fix: 'Print it again with this version; if it persists, please report it.',
  },
  'proof/broken-metadata': {
    title: 'Metadata is well formed and agrees with the file',
    severity: 'error',
    why: 'Titles with `<` or `&` break metadata that does not escape them; then no program finds title or standard.',
    fix: 'Please report it, with the title of the document.',
  },
  'proof/no-bookmarks': {
    title: 'Files of more than nine pages have bookmarks',
    severity: 'error',
    why: 'Whoever cannot leaf through paper gets about in a long document by its bookmarks.',
    fix: 'Give the document headings of the first and second level.',
  },
  'proof/attachment': {
    title: 'Files hold pages and nothing else',
    severity: 'error',
    why: 'An attached file can carry what was not meant to be handed out, and archives refuse them.',
    fix: 'Print it again; nothing that we print has attachments.',
  },
  'proof/program': {
    title: 'No file holds a program',
    severity: 'error',
    why: 'JavaScript runs on the reader’s machine when a file is opened, a page is turned or a field is left; many viewers and every archive refuse it.',
    fix: 'Print it again; nothing that we print holds a program. Whoever added one did so afterwards.',
  },
  'proof/font-not-embedded': {
    title: 'Every font is in the file',
    severity: 'error',
    why: 'A font that is not in the file is replaced on other machines: lines break elsewhere and letters go missing.',
    fix: 'Print it again; if the picture of a brand brought its own text, turn that text into shapes.',
  },
  'proof/font-unreadable': {
    title: 'Every font tells which letters it draws',
    severity: 'error',
    why: 'Without that map the page looks right, but what is heard, searched or copied is gibberish.',
    fix: 'Please report it, with the file.',
  },
  'proof/pale-text': {
    title: 'Text stands out from what it stands on',
    severity: 'error',
    why: 'Text needs a contrast of 4.5 to 1, large text 3 to 1 (WCAG 2.1 AA). Paler text is lost to many readers and to every copier.',
    fix: 'Choose a darker color in the palette of the brand.',
  },
  'proof/pale-line': {
    title: 'Lines to write on and lines that part things can be seen',
    severity: 'error',
    why: 'A line that somebody writes on or reads along needs a contrast of 3 to 1. A copier drops paler ones.',
    fix: 'Choose a darker `line` in the palette of the brand.',
  },
  'proof/pale-in-gray': {
    title: 'What stands out in color stands out on a black-and-white copy too',
    severity: 'warning',
    why: 'A copier without color tells red, green and blue apart by how light they are, and not as the eye does: bright red on black or on dark blue is nearly one gray.',
    fix: 'Choose a color for the palette of the brand that differs in lightness too, not only in hue.',
  },
  'proof/hidden-text': {
    title: 'What can be heard can be seen',
    severity: 'error',
    why: 'Words in white, without ink, beside the page or too small to see are still heard, copied and found. They may be what nobody meant to hand out.',
    fix: 'Look for where the words come from; please report it if the template does not hide them.',
  },
  'proof/no-alt': {
    title: 'Every picture says what it shows',
    severity: 'error',
    why: 'Who does not see a picture hears its text in its place, or nothing.',
    fix: 'Write the `alt` of the figure or of the logo; give `alt=""` only to decoration.',
  },
  'proof/figure-place': {
    title: 'Every picture says where on its page it stands',
    severity: 'error',
    why: 'Programs that enlarge a page or lay it out anew cut pictures out by that box. Without it they lose or halve them.',
    fix: 'Please report it, with the file and the page.',
  },
  'proof/skipped-heading': {
    title: 'Headings go down one level at a time',
    severity: 'error',
    why: 'People who listen get about by headings. A skipped level sounds as if something were missing.',
    fix: 'Use the next level down in the template.',
  },
  'proof/misplaced-element': {
    title: 'Every element stands where its kind belongs',
    severity: 'error',
    why: 'A screen reader does not announce what stands in the wrong place, or gets lost in it.',
    fix: 'Please report it, with the file and the page.',
  },
  'proof/broken-list': {
    title: 'Lists are made of items, and items of a label and a body',
    severity: 'error',
    why: 'Otherwise "list of four items" is not said, and items run into each other.',
    fix: 'Please report it, with the file and the page.',
  },
  'proof/broken-table': {
    title: 'Tables are made of rows of one width',
    severity: 'error',
    why: 'A row with too few or too many cells puts its words under the wrong headings when it is read aloud.',
    fix: 'Give every row the same cells, or let one span several columns.',
  },
  'proof/table-without-headers': {
    title: 'Tables have header cells',
    severity: 'error',
    why: 'A cell of a table is read together with the heads of its row and column. Where there are none, only its place tells what it means.',
    fix: 'Give the table a row or column of header cells, or write it as a list if it is none.',
  },
  'proof/header-without-scope': {
    title: 'Header cells say what they head',
    severity: 'error',
    why: 'A cell is read together with the heads of its row and column. In a role chart that is the whole meaning.',
    fix: 'Mark header cells as heads of their row or column in the template.',
  },
  'proof/untagged-paint': {
    title: 'Everything on the page is content or declared decoration',
    severity: 'error',
    why: 'What is neither is skipped or read out of place, and nobody can tell which was meant.',
    fix: 'Please report it, with the file and the page.',
  },
  'proof/stray-mark': {
    title: 'Every piece of content is in one element of the structure',
    severity: 'error',
    why: 'A piece that no element holds is never read aloud; one that two hold is read twice.',
    fix: 'Please report it, with the file and the page.',
  },
  'proof/broken-parents': {
    title: 'Content leads back to its element',
    severity: 'error',
    why: 'Readers find their place in the structure from what is pointed at. When the way back leads elsewhere, they lose it.',
    fix: 'Please report it, with the file and the page.',
  },
  'proof/link-not-in-structure': {
    title: 'Links are part of what is read',
    severity: 'error',
    why: 'A link that is not in the structure is met out of order, or not at all, by whoever uses a keyboard or a screen reader.',
    fix: 'Please report it, with the file and the page.',
  },
  'proof/link-without-words': {
    title: 'Every link says where it leads',
    severity: 'error',
    why: 'Without words of its own a link is announced as "link", or as a bare address letter by letter.',
    fix: 'Please report it, with the file and the page.',
  },
  'proof/dead-link': {
    title: 'Every link leads somewhere',
    severity: 'error',
    why: 'It points at a place that the file does not have, or at an address that no program opens.',
    fix: 'Write addresses in full, with `https:`, `mailto:` or `tel:`, and print again.',
  },
  'proof/tab-order': {
    title: 'The Tab key follows the reading order',
    severity: 'error',
    why: 'Otherwise it jumps over the page as the program pleases.',
    fix: 'Please report it, with the file.',
  },
  'proof/leaf-lost': {
    title: 'Every word that was written is in the file',
    severity: 'error',
    why: "Each piece's text is looked for by its digest. One that is not found was lost, cut or changed between the words and the paper.",
    fix: 'Print the packet again; if it persists, please report it with the name of the piece.',
  },
  'proof/leaf-elsewhere': {
    title: 'Every piece is on the page that others name',
    severity: 'error',
    why: 'Guides and contents name pages. A piece on another page sends people to the wrong place.',
    fix: 'Print the whole packet again, so that all its documents are of one mind.',
  },
  'proof/reference-astray': {
    title: 'A page that a document names in another is the page of the thing',
    severity: 'error',
    why: 'A guide says "workbook page 14", and what it means is not there: a whole room leafs in vain.',
    fix: 'Print the whole packet again, so that all its documents are of one mind.',
  },
  'proof/reading-order': {
    title: 'Pieces are read in the order in which they were written',
    severity: 'error',
    why: 'What looks right in columns may be read aloud in another order.',
    fix: 'Please report it, with the file and the page.',
  },
  'proof/leak': {
    title: "Participants' files hold no facilitators' words",
    severity: 'error',
    why: 'Keys, ratings, reasons and scripts are for facilitators. They were found in a file that participants get, on a page or hidden in the file.',
    fix: 'Do not hand the file out. Take the words out of the fields that participants read, or out of the template, and print again.',
  },
  ...proofPagesCodes,
  ...proofPrintCodes,
} as const satisfies Record<string, CatalogueEntry>;

/** A code of the stage `proof`. */
export type ProofCode = keyof typeof proofCodes;
