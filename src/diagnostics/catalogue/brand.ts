import type { CatalogueEntry } from './entry.ts';

/** What can be wrong in the stage `brand`. */
export const brandCodes = {
  'brand/logo-missing': {
    title: 'The logo of a brand is a file in its folder',
    severity: 'error',
    why: 'The brand names a logo, and no such file is there. A packet without the mark of its agency would be printed.',
    fix: 'Put the file beside brand.yaml, correct its name, or take the logo out of the brand.',
  },
  'brand/logo-outside': {
    title: 'A logo is named by its file name alone',
    severity: 'error',
    why: 'A brand is one folder that can be handed on. A logo that is named by a path or an address lies outside of it, where it may be absent or may be something that was not meant to be read.',
    fix: 'Copy the file into the folder of the brand and write its name only, like "logo.svg".',
  },
  'brand/logo-format': {
    title: 'A logo is an SVG or a PNG',
    severity: 'error',
    why: 'Only these two are checked before they are printed. What a file is counts by its content, whatever its name ends with.',
    fix: 'Export the logo as SVG (best: sharp at every size) or as PNG.',
  },
  'brand/logo-damaged': {
    title: 'A logo is whole',
    severity: 'error',
    why: 'The file is cut short, altered or was written wrongly. A damaged picture can stop the whole run in the middle of printing.',
    fix: 'Get the file again from where it came from, or open it in a drawing program and export it anew.',
  },
  'brand/logo-unsafe': {
    title: 'A logo reads and runs nothing',
    severity: 'error',
    why: 'An SVG can hold scripts, fetch other files and refer to itself without end. A logo that does any of it is refused, not repaired, because somebody should look at it.',
    fix: 'Open the file in a drawing program, keep the shapes only, and export it as plain SVG.',
  },
  'brand/logo-not-plain': {
    title: 'A logo in SVG is made of plain shapes in solid colors',
    severity: 'error',
    why: 'Text, gradients, filters, transparency and style sheets come out differently on every machine, and badly on a copier. What cannot be printed exactly as drawn is refused.',
    fix: 'In the drawing program turn text into paths, use solid colors, and export as plain SVG with presentation attributes.',
  },
  'brand/logo-too-large': {
    title: 'A logo is small enough to print on every page',
    severity: 'error',
    why: 'The logo is set in every document of a packet. A very large or intricate one makes all of them slow to print and heavy to send.',
    fix: 'Simplify the drawing, or export it smaller: 2,000 pixels across are plenty on paper.',
  },
  'brand/logo-coarse': {
    title: 'A logo in pixels has enough of them for paper',
    severity: 'warning',
    why: 'A picture made for screens looks blurred when it is printed: paper needs about 300 pixels to the inch, and below 150 it shows.',
    fix: 'Ask for the logo as SVG, or as a PNG with more pixels.',
  },
  'brand/color-too-pale': {
    title: 'Every color of a brand can be read on white paper',
    severity: 'error',
    why: 'WCAG 2.1 AA asks for a contrast of 4.5:1 for text and 3:1 for lines that matter; running text has 7:1 here. Paler colors are lost to tired eyes and to every copier.',
    fix: 'Take a darker shade. The nearest one that passes is named.',
  },
  'brand/name-too-long': {
    title: 'The short name of an agency fits the foot of a page',
    severity: 'error',
    why: 'The short name shares one line with the document number, the version and the page number. Longer than 32 characters, it would push them off the line.',
    fix: 'Shorten names.short to what people call the agency. names.legal still holds the full name.',
  },
  'brand/no-crisis-line': {
    title: 'A packet names somebody to call',
    severity: 'warning',
    why: 'People may take these pages home on a hard day. Without any crisis line or warmline the last page leaves them alone.',
    fix: 'List the lines under `crisis`, in the order that suits your agency, or leave `crisis` out to take those of the brand it extends.',
  },
} as const satisfies Record<string, CatalogueEntry>;
