import type { SourceText, Spot } from '../source/text.ts';
import type { Path } from '../source/yaml.ts';
import type { Brand } from './brand.ts';
import type { Picture } from './definition.ts';
import type { ComparisonFramework } from './framework.ts';
import type { DocumentKind } from './kind.ts';
import type { Language } from './language.ts';
import type { CurriculumModule } from './module.ts';
import type { SourceRecord } from './source-record.ts';
import type { Theme } from './theme.ts';
import type { Workshop } from './workshop.ts';

/** A value read from a file, and the way back to its lines. */
export type Loaded<T> = {
  readonly value: T;
  /** The file, relative to the workspace, with forward slashes. */
  readonly file: string;
  /** Where the piece at a path into `value` stands. */
  readonly spotAt: (path: Path) => Spot;
};

/** A brand with its logo, which has passed the gate. */
export type LoadedBrand = Loaded<Brand> & { readonly logo: Picture | null };

/** A kind with its layout. */
export type LoadedKind = Loaded<DocumentKind> & { readonly body: SourceText };

/** The closed graph that `read` makes: every citation in it resolves. */
export type Curriculum = {
  readonly language: Loaded<Language>;
  readonly sources: ReadonlyMap<string, Loaded<SourceRecord>>;
  readonly frameworks: ReadonlyMap<string, Loaded<ComparisonFramework>>;
  readonly modules: ReadonlyMap<string, Loaded<CurriculumModule>>;
  readonly workshops: ReadonlyMap<string, Loaded<Workshop>>;
  readonly brands: ReadonlyMap<string, LoadedBrand>;
  readonly themes: ReadonlyMap<string, Loaded<Theme>>;
  readonly kinds: ReadonlyMap<string, LoadedKind>;
  /** Handlebars partials by name. */
  readonly partials: ReadonlyMap<string, SourceText>;
};
