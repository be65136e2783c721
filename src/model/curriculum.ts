import type { Span } from '../source/text.ts';
import type { Path, RemovedPiece } from '../source/yaml.ts';
import type { Bank, BankName } from './bank/bank.ts';
import type { Brand } from './brand.ts';
import type { Picture } from './definition.ts';
import type { ComparisonFramework } from './framework.ts';
import type { DocumentKind } from './kind.ts';
import type { Language } from './language.ts';
import type { CurriculumModule } from './module.ts';
import type { SourceRecord } from './source-record.ts';
import type { Theme, ThemeLayer } from './theme.ts';
import type { Workshop } from './workshop.ts';
import type { Template } from './precompiled-template.ts';

/** A value read from a file, and the way back to its lines. */
export type Loaded<T> = {
  readonly value: T;
  /** The file, relative to the workspace, with forward slashes. */
  readonly file: string;
  /** The files that it is laid over; absent where it is all in one. */
  readonly under?: readonly string[];
  /** What was taken away of those files; absent where nothing was. */
  readonly removed?: readonly RemovedPiece[];
  /** Where the piece at a path into `value` stands. */
  readonly spanAt: (path: Path) => Span;
};

/** A brand with its logo, which has passed the gate. */
export type LoadedBrand = Loaded<Brand> & {
  readonly logo: Picture | null;
  /** Nobody asked for what is printed in its name, so its logo was not read; absent where it was. */
  readonly isUnasked?: true;
};

/** A kind with its layout. */
export type LoadedKind = Loaded<DocumentKind> & { readonly body: Template };

/** A theme with what it says itself, beyond `standard`. */
export type LoadedTheme = Loaded<Theme> & { readonly layer?: ThemeLayer };

/** The banks that there are; those that a workspace does without are null. */
export type Banks = { readonly [B in BankName]: Loaded<Bank<B>> | null };

/** The closed graph that `read` makes: every citation in it resolves. */
export type Curriculum = {
  readonly language: Loaded<Language>;
  readonly sources: ReadonlyMap<string, Loaded<SourceRecord>>;
  readonly frameworks: ReadonlyMap<string, Loaded<ComparisonFramework>>;
  readonly modules: ReadonlyMap<string, Loaded<CurriculumModule>>;
  readonly workshops: ReadonlyMap<string, Loaded<Workshop>>;
  readonly banks: Banks;
  readonly brands: ReadonlyMap<string, LoadedBrand>;
  readonly themes: ReadonlyMap<string, LoadedTheme>;
  readonly kinds: ReadonlyMap<string, LoadedKind>;
  /** Handlebars partials by name. */
  readonly partials: ReadonlyMap<string, Template>;
  /** What was left out because of mistakes, as `modules/bread`; absent where nothing was. */
  readonly broken?: ReadonlySet<string>;
};

/** The folder of `curriculum/` that a curriculum's words come from, such as `en`: the name of its language among files. */
export const languageFolder = ({ language }: Pick<Curriculum, 'language'>): string => {
  const [, folder] = /^curriculum\/([^/]+)\//.exec(language.file) ?? [];
  return folder ?? language.value.tag;
};
