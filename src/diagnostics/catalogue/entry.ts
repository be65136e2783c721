/** How bad a diagnostic is: an error stops what it touches, a warning asks to be looked at, a note only says what was done. */
export type Severity = 'error' | 'warning' | 'note';

/** What the catalogue knows of a code, whatever the case at hand. */
export type CatalogueEntry = {
  /** The invariant that was broken, as a short sentence. */
  readonly title: string;
  readonly severity: Severity;
  /** What it means and why it is refused: one to three sentences, shown by `rolepress explain`. */
  readonly why: string;
  /** What to do. */
  readonly fix: string;
  /** What kind of trouble it is where it is not the content's: decides the exit status (2, 3, 5 or 70 instead of 1). */
  readonly exit?: 'usage' | 'environment' | 'limit' | 'bug';
};
