/** What a problem in YAML text is about; `swallowed-comment` alone leaves the document whole. */
export type YamlProblemKind =
  'syntax' | 'too-large' | 'too-deep' | 'duplicate-key' | 'alias' | 'reserved-key' | 'swallowed-comment';

/** Something wrong with a YAML text, as offsets into it (`end` is exclusive). */
export type YamlProblem = {
  readonly message: string;
  /** The way out, where it is plain. */
  readonly hint?: string;
  readonly start: number;
  readonly end: number;
  readonly kind: YamlProblemKind;
};
