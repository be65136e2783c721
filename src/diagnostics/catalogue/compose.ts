import type { CatalogueEntry } from './entry.ts';

/** What can be wrong when a template is run over the curriculum. */
export const composeCodes = {
  'compose/template-too-large': {
    title: 'A template is of reasonable size',
    severity: 'error',
    why: 'Templates longer than 256 KB, or with blocks nested more than 32 deep, take so long to run that they are more likely an accident than a page.',
    fix: 'Split the template into partials, or flatten its blocks.',
    exit: 'limit',
  },
  'compose/template-syntax': {
    title: 'A template can be read',
    severity: 'error',
    why: 'The Handlebars text has a mistake in it: a block that is not closed, a brace too many.',
    fix: 'Look at the line named, and at the block that begins before it.',
  },
  'compose/unescaped-output': {
    title: 'Templates print words escaped',
    severity: 'error',
    why: 'A triple brace would let words act as markup. Nothing in a curriculum needs that.',
    fix: 'Write {{two braces}}; for Markdown within words write <rich>{{words}}</rich>.',
  },
  'compose/unknown-partial': {
    title: 'A partial exists and does not call itself',
    severity: 'error',
    why: 'The template places a partial that is not in templates/partials, or one that is already being placed.',
    fix: 'Correct the name, or add the file to templates/partials.',
  },
  'compose/unknown-field': {
    title: 'A template asks for what there is',
    severity: 'error',
    why: "The template names a field that the data does not have. Words for facilitators are not there at all in a participants' document.",
    fix: "Correct the name; see docs/yaml.md for the fields. If it holds facilitators' words, the kind must be for facilitators.",
  },
  'compose/unknown-helper': {
    title: 'A template calls what exists',
    severity: 'error',
    why: 'The template calls a helper that we do not have.',
    fix: 'See docs/templates.md for the helpers.',
  },
  'compose/unknown-phrase': {
    title: 'A phrase stands in the language file',
    severity: 'error',
    why: 'Every printed phrase that is not curriculum comes from language.yaml, so that it can be translated.',
    fix: 'Correct the name, or add the phrase to language.yaml.',
  },
  'compose/phrase-unfilled': {
    title: 'Every place in a phrase is filled in',
    severity: 'error',
    why: 'The phrase has a {place} for which the template gives no value, so the braces would be printed.',
    fix: 'Give the value in the call: {{t "group.name" place=value}}.',
  },
  'compose/unknown-citation': {
    title: 'A template cites what exists',
    severity: 'error',
    why: 'The template asks for a row, scenario or framework that is not in the curriculum.',
    fix: 'Correct the reference.',
  },
  'compose/markup-broken': {
    title: 'Markup is closed and in order',
    severity: 'error',
    why: 'A tag is not closed, or is closed out of order. Nothing is repaired silently, because a repair moves words.',
    fix: 'Close every tag by its own name, innermost first.',
  },
  'compose/unknown-tag': {
    title: 'A tag belongs to the vocabulary',
    severity: 'error',
    why: 'The markup has a small, strict vocabulary; an unknown tag would lose its words.',
    fix: 'See docs/elements.md for the tags.',
  },
  'compose/unknown-document': {
    title: 'A page of another document is named only where the kind says so',
    severity: 'error',
    why: 'A document whose pages are named has to be set first, and the plan knows that only from `refers` in kind.yaml.',
    fix: 'Add the kind to `refers` in the kind.yaml of the template.',
  },
  'compose/tag-not-allowed': {
    title: 'A tag stands where it may',
    severity: 'error',
    why: 'Some tags hold only words, others only certain tags.',
    fix: 'Move the tag, or wrap it in one that may stand here.',
  },
  'compose/attribute-wrong': {
    title: 'An attribute exists and has a value that it can have',
    severity: 'error',
    why: 'The tag does not know the attribute, or cannot have that value.',
    fix: 'See docs/elements.md for the attributes.',
  },
  'compose/alt-missing': {
    title: 'A picture says what it shows',
    severity: 'error',
    why: 'People who do not see the picture hear its alt text. Decoration says so with alt="".',
    fix: 'Add alt="what it shows", or alt="" for decoration.',
  },
  'compose/heading-skipped': {
    title: 'Headings descend one level at a time',
    severity: 'error',
    why: 'People who hear a document find their way by its headings; a skipped level reads as a missing part.',
    fix: 'Use the next level; how a heading looks is the theme’s affair.',
  },
  'compose/empty-heading': {
    title: 'A heading has words',
    severity: 'error',
    why: 'An empty heading is a dead end in the outline.',
    fix: 'Give it words, or leave it out when there are none.',
  },
  'compose/text-outside-paragraph': {
    title: 'Words stand in a paragraph',
    severity: 'error',
    why: 'Words between blocks have no place in the reading order.',
    fix: 'Wrap them in <p>.',
  },
  'compose/markdown-refused': {
    title: 'Words hold only simple Markdown',
    severity: 'error',
    why: 'Emphasis, strong words and links are printed, and paragraphs and lists where a field is printed as blocks; anything else would be lost or misread.',
    fix: 'Put it plainly, or move the structure into YAML fields. A backslash before a sign means the sign itself: `2026\\. A year`.',
  },
  'compose/lines-lost': {
    title: 'Lines typed one below the other are not run together',
    severity: 'error',
    why: 'This field is printed as running text. Lines or items of a list that were typed one below the other would stand in one line, and read as something else.',
    fix: 'Write it on one line, with commas or semicolons between.',
  },
  'compose/link-refused': {
    title: 'A link leads somewhere a reader can follow',
    severity: 'error',
    why: 'Links to other schemes could run something or leak a path.',
    fix: 'Begin the address with https:, http:, mailto:, tel: or #.',
  },
  'compose/unknown-id': {
    title: 'What is pointed at is there',
    severity: 'error',
    why: 'A page number or a link within the document names an id that nothing in it has, so it would lead nowhere.',
    fix: 'Correct the id, give it to the piece that is meant, or leave the reference out.',
  },
  'compose/empty-document': {
    title: 'A document has something in it',
    severity: 'error',
    why: 'The template ran and printed nothing.',
    fix: 'Check the conditions in the template.',
  },
} as const satisfies Record<string, CatalogueEntry>;
