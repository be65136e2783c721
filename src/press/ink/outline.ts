import type { PlacedPage } from '../placed.ts';
import type { InkDocument } from './document.ts';
import { destination, type Destination, type Whereabouts } from './links.ts';
import { reference, textString } from './syntax.ts';

type Entry = {
  readonly title: string;
  readonly depth: number;
  readonly place: Destination;
  readonly entries: Entry[];
  readonly object: number;
};

/** Entries in the order they are met, each below the last one that is less deep. */
const entriesOf = (pages: readonly PlacedPage[], document: InkDocument): readonly Entry[] => {
  const top: Entry[] = [];
  const above: Entry[] = [];
  pages.forEach(({ anchors }, page) => {
    for (const { outline, y } of anchors) {
      if (outline === undefined) continue;
      while ((above.at(-1)?.depth ?? 0) >= outline.depth) above.pop();
      const entry = { ...outline, place: { page, y }, entries: [], object: document.reserve() };
      (above.at(-1)?.entries ?? top).push(entry);
      above.push(entry);
    }
  });
  return top;
};

/** Parts show what is in them; what is deeper is folded away. */
const isUnfolded = (entry: Entry): boolean => entry.depth === 1;

const shown = (entries: readonly Entry[]): number =>
  entries.reduce((sum, entry) => sum + 1 + (isUnfolded(entry) ? shown(entry.entries) : 0), 0);

const family = (entries: readonly Entry[]): string => {
  const [first, last] = [entries[0], entries.at(-1)];
  return first && last ? `/First ${reference(first.object)}/Last ${reference(last.object)}` : '';
};

const writeEntries = (entries: readonly Entry[], parent: number, document: InkDocument, whereabouts: Whereabouts): void => {
  entries.forEach((entry, at) => {
    const [before, after] = [entries[at - 1], entries[at + 1]];
    const count = shown(entry.entries);
    document.put(
      entry.object,
      [
        `<</Title${textString(entry.title)}/Parent ${reference(parent)}/Dest${destination(entry.place, whereabouts)}`,
        before ? `/Prev ${reference(before.object)}` : '',
        after ? `/Next ${reference(after.object)}` : '',
        count === 0 ? '' : `${family(entry.entries)}/Count ${String(isUnfolded(entry) ? count : -count)}`,
        '>>',
      ].join(''),
    );
    writeEntries(entry.entries, entry.object, document, whereabouts);
  });
};

/** Writes the bookmarks; gives back the number of their root, or nothing where there are none. */
export const writeOutline = (
  document: InkDocument,
  pages: readonly PlacedPage[],
  whereabouts: Whereabouts,
): number | undefined => {
  const entries = entriesOf(pages, document);
  if (entries.length === 0) return undefined;
  const root = document.reserve();
  document.put(root, `<</Type/Outlines${family(entries)}/Count ${String(shown(entries))}>>`);
  writeEntries(entries, root, document, whereabouts);
  return root;
};
