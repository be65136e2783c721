import type { Curriculum, LoadedBrand } from '../model/curriculum.ts';
import type { ComparisonFramework } from '../model/framework.ts';
import type { CurriculumModule } from '../model/module.ts';
import type { Workshop } from '../model/workshop.ts';
import type { RemovedPiece, YamlDocument } from '../source/yaml.ts';
import type { Read } from './load.ts';

/** All that was read, before its citations are followed. */
export type Library = Pick<Curriculum, 'sources' | 'banks' | 'themes' | 'kinds' | 'partials'> & {
  readonly language: Curriculum['language'] | undefined;
  /** What a workspace takes away of the sources, which are all in one file. */
  readonly removedSources: readonly RemovedPiece[];
  readonly frameworks: ReadonlyMap<string, Read<ComparisonFramework>>;
  readonly modules: ReadonlyMap<string, Read<CurriculumModule>>;
  readonly workshops: ReadonlyMap<string, Read<Workshop>>;
  readonly brands: ReadonlyMap<string, LoadedBrand>;
  /** What is there and could not be read, as `modules/bread`, or `sources` for all of them: citing it is no second mistake. */
  readonly broken: ReadonlySet<string>;
  /** The data of what has a mistake and is YAML all the same, likewise: parts of it may be told. */
  readonly unread: ReadonlyMap<string, YamlDocument>;
};
