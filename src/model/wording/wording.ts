import { z } from 'zod';
import { id, listOf, optional, words } from '../field.ts';
import { termFault } from './term.ts';

const NOTATION = '`(a|b)` stands for one of several, `[s]` for letters that may be missing, `*` for the rest of a word';

const term = (description: string) =>
  z
    .string()
    .min(1, 'This text is empty.')
    .max(2000)
    .check((found) => {
      const message = termFault(found.value);
      if (message !== undefined) found.issues.push({ code: 'custom', message, input: found.value });
    })
    .meta({ description: `${description} ${NOTATION}.` });

const replaced = (description: string) =>
  listOf(
    z.strictObject({
      id: id('Names the entry, so that a workspace can change it or take it away.'),
      term: term('The words to look for.'),
      instead: words('What to write instead, behind "Write instead:".'),
    }),
    description,
  );

/** The ways to measure how hard a text reads. */
export const READABILITIES = ['flesch-kincaid-en', 'none'] as const;

/** What the rules on wording look for in one language. */
export const wordingSchema = z.strictObject({
  allow: listOf(
    z.strictObject({
      term: words('The words as a rule of `check` quotes them.'),
      where: optional(words('A part of the name of the only file that may use them; every file without it.')),
      reason: words('Why they are right there.'),
    }),
    'Words that rules on wording would complain about, and that stand for a reason.',
  ),
  readability: z
    .enum(READABILITIES)
    .default('none')
    .meta({ description: 'How the reading grade of documents is measured; with `none` it is not.' }),
  names: listOf(words('A name.'), 'Names that hold a discouraged word, and are not talked about as words.'),
  discouraged: replaced('Terms that put a condition before the person, or blame.'),
  drift: replaced('Ways of speaking that put a worker into another role.'),
  disclosure: listOf(
    z.strictObject({ id: id('Names the entry.'), term: term('An order or a request, from its verb on.') }),
    'Orders at the head of a sentence to tell something private about oneself.',
  ),
  openers: listOf(words('Words such as "please".'), 'Words behind which a sentence as good as begins, for `disclosure`.'),
  asks: listOf(term('What tells that an option asks something.'), 'Words by which a guesser finds the option that asks.'),
  questionMarks: listOf(words('A sign.'), 'Signs that end a question, or begin one.'),
  permits: listOf(term('A word that allows.'), 'Words such as "may": a statement that holds one sounds true.'),
  demands: listOf(term('A word that leaves no choice.'), 'Words such as "must": a statement that holds one sounds false.'),
  origins: listOf(
    z.strictObject({
      id: id('Names the origin.'),
      names: term('Names of made-up people that readers take to be of this origin.'),
    }),
    'Names by where readers take them to come from: none may go with one theme only.',
  ),
  themes: listOf(
    z.strictObject({
      id: id('Names the theme.'),
      term: term('What tells that a story is about it.'),
      stock: listOf(id('An origin.'), 'Origins with which readers have met it too often: one story is one too many.'),
    }),
    'Trades and troubles that stories must not keep for people of one origin.',
  ),
  vague: listOf(words('A verb.'), 'Verbs for what goes on inside a head: no objective begins with one.'),
});

/** What the rules on wording look for in one language. */
export type Wording = z.infer<typeof wordingSchema>;
