// Whether a page that restates a chart says so.
import type { Curriculum } from '../../src/model/curriculum.ts';
import { fillPhrase } from '../../src/model/phrase.ts';
import { squeezed } from '../support/pdf.ts';

/** Wordings of a cell that are too long to be anybody else's. */
const LONG = 60;

/** How far behind the title of a chart its address may put the words that say it is restated. */
const NEAR = 300;

/** What a text owes to the charts whose cells it prints: "Adapted from", author and title, and that the words are the course's own. */
export const uncredited = ({ frameworks, sources, language }: Curriculum, text: string): readonly (string | null)[] => {
  const phrase = (name: string): string => fillPhrase(language.value, name)?.text ?? '';
  const owed = [...frameworks.values()].flatMap(({ value }) => {
    const wordings = value.rows.flatMap(({ cells }) =>
      Object.values(cells).flatMap(({ text: whole, brief }) => [whole, brief ?? whole]),
    );
    const isShown = wordings.some((wording) => wording.length > LONG && text.includes(squeezed(wording)));
    const source = sources.get(value.source)?.value;
    return isShown && source !== undefined ? [source] : [];
  });
  return [
    /(rights|permission):unknown/i.test(text) ? 'rights or permission are unknown here' : null,
    ...owed.map(({ authors, title }) => {
      const work = authors.length > 0 ? `${authors.join(', ')}, ${title}` : `${title} ${phrase('sources.unknown-author')}`;
      const at = text.indexOf(squeezed(`${phrase('sources.adapted')} ${work}`));
      const isRestated = at >= 0 && text.slice(at, at + title.length + NEAR).includes(squeezed(phrase('sources.restated')));
      return isRestated ? null : `“${title}” is not credited as restated`;
    }),
  ];
};
