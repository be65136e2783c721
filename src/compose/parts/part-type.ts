import type { Span } from '../../source/text.ts';

/** What the type of a part knows. */
export type PartTypeFacts = {
  readonly text: string;
  /** The part's own stable key, and its place in YAML. */
  readonly key: string;
  readonly at: Span;
  /** The part as the template sees it. */
  readonly part: () => unknown;
  /** Whether it has something for the key that its own facilitators' words do not tell: answers of what it cites. */
  readonly citesAnswers: boolean;
};

/**
 * The `type` of a part, as a template sees it. It reads like the word that it is, and knows its part: whoever asks for it
 * decides how the part is printed. It has no field of its own, so that a template reaches nothing in it.
 */
export class PartType {
  readonly #facts: PartTypeFacts;

  constructor(facts: PartTypeFacts) {
    this.#facts = facts;
    Object.freeze(this);
  }

  get text(): string {
    return this.#facts.text;
  }

  get key(): string {
    return this.#facts.key;
  }

  get at(): Span {
    return this.#facts.at;
  }

  get citesAnswers(): boolean {
    return this.#facts.citesAnswers;
  }

  /** The type of the same part, of which a template sees less. */
  of(part: () => unknown): PartType {
    return new PartType({ ...this.#facts, part });
  }

  part(): unknown {
    return this.#facts.part();
  }

  /** Called by Handlebars instead of its own escaping. */
  toHTML(): string {
    return this.text;
  }

  toString(): string {
    return this.text;
  }
}

/** Tells the type of a part from other values. */
export const isPartType = (value: unknown): value is PartType => value instanceof PartType;
