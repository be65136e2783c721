import type { z } from 'zod';
import type { DiagnosticCode } from '../diagnostics/catalogue/index.ts';
import type { ElementSpec } from '../elements/element.ts';
import type { Path } from '../source/yaml.ts';

/** The schema of one type of exercise: an object whose `type` is the name of the exercise. */
export type PartSchema = z.ZodObject<{ readonly type: z.ZodLiteral<string>; readonly id: z.ZodString }>;

/** Something of the curriculum that a part of a worksheet names. */
export type PartCitation = {
  readonly of: 'row' | 'cell' | 'scenario' | 'question';
  /** The name as it is written: `framework/row`, `framework/row.column`, a story's or a bank item's id. */
  readonly name: string;
  /** The path to the name, within the part. */
  readonly at: Path;
  /** True where the answer is printed as an example, so that nothing is left to practice. */
  readonly isWorked: boolean;
};

/** How much of an item's answer is printed. */
export type Grade = 'worked' | 'half-worked' | 'free';

/** An id that a part names, and its path within the part; `isKey` where the id is a key and not a value. */
export type NamedId = { readonly id: string; readonly at: Path; readonly isKey?: boolean };

/** What an exercise calls to have the names inside a part checked, beside what it cites. */
export type PartLinks = {
  /** Reports each id that is none of the known ones. `thing` completes "There is no …". */
  readonly oneOf: (named: readonly NamedId[], thing: string, known: readonly string[]) => void;
  /** Reports any other fault at a path within the part. */
  readonly fault: (code: DiagnosticCode, message: string, at: Path) => void;
  /** The cells of a row, as `framework/row.column`; empty where there is no such row. */
  readonly cellsOf: (row: string) => readonly string[];
};

/**
 * One type of exercise: all that is known of it, in one object. Every member is required, so that the compiler names what a
 * new type lacks.
 */
export type ExerciseType<S extends z.ZodObject = PartSchema> = {
  /** The fields of a part in YAML. Its `type` names the exercise. */
  readonly schema: S;
  /** The rows, cells, stories and bank items that a part names. Each is checked to exist, and rows count as practiced. */
  readonly cites: (part: z.output<S>) => readonly PartCitation[];
  /** Checks of the names inside a part: an answer that is one of its boxes, a column that it has. */
  readonly links: (part: z.output<S>, check: PartLinks) => void;
  /** The grade of each thing that a part asks for; empty where it asks for no practice. */
  readonly grades: (part: z.output<S>) => readonly Grade[];
  /** Whether a part asks for no more than a mark on a scale: on a private sheet this is a self-check, and no practice. */
  readonly isSelfCheck: boolean;
  /** Whether it only asks what the agency or the state has to say: the smallest packet does without it. */
  readonly asksAgency: boolean;
  /** The list whose members a short form may choose from; null where a part is used whole or not at all. */
  readonly list: Extract<keyof z.output<S>, string> | null;
  /** The tags that only this exercise needs, each with its look; empty where it is written in shared ones. */
  readonly elements: readonly ElementSpec[];
  /** The partial in `templates/partials/` that prints a part for participants. It is given `part`, `home` and `sub`. */
  readonly sheet: string;
  /** The partial in `templates/partials/` that prints a part's key for facilitators. It is given `part` and `sheet`. */
  readonly key: string;
};
