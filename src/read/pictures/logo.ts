import { counted } from '../../diagnostics/counted.ts';
import { isFailure } from '../../host/host.ts';
import { diagnose, type Outcome } from '../../diagnostics/diagnostic.ts';
import type { Brand } from '../../model/brand.ts';
import type { Loaded } from '../../model/curriculum.ts';
import type { Picture } from '../../model/definition.ts';
import { failed, type ReadHost } from '../file.ts';
import type { Span } from '../../source/text.ts';
import { gatePicture } from './gate-picture.ts';
import { PIXEL } from './png.ts';

/** Pixels to the inch below which a picture looks blurred on paper. */
const LEAST_DENSITY = 150;

/** True for the name of a file that lies in the same folder. */
const isOwn = (file: string): boolean => !/[/\\:?#%]/.test(file) && !file.startsWith('.');

/** Reads logos; a picture that several brands inherit is read and gated once. */
export type LogoReader = (brand: Loaded<Brand>) => Promise<Outcome<Picture | null>>;

const pictureIn = async (host: Pick<ReadHost, 'readBytes'>, file: string, at: Span): Promise<Outcome<Picture>> => {
  const bytes = await host.readBytes(file);
  if (!isFailure(bytes)) return gatePicture(file, bytes, at);
  if (bytes.failure === 'absent')
    return { diagnostics: [diagnose('brand/logo-missing', { message: `There is no ${file}.`, at })] };
  if (bytes.failure === 'outside')
    return { diagnostics: [diagnose('brand/logo-outside', { message: `${file} leads out of the workspace.`, at })] };
  if (bytes.failure === 'too-large')
    return { diagnostics: [diagnose('brand/logo-too-large', { message: `${file} is too large.`, at })] };
  return { diagnostics: [failed(file, bytes)] };
};

/** Tells of a picture that has too few pixels for the height it is printed at. */
const withDensity = (file: string, at: Span, height: number, gated: Outcome<Picture>): Outcome<Picture> => {
  if (gated.value?.format !== 'png') return gated;
  const pixels = gated.value.size.height / PIXEL;
  const density = Math.round((pixels * 72) / height);
  if (density >= LEAST_DENSITY) return gated;
  const message = `${file} is ${counted(pixels, 'pixel')} high; printed ${counted(height, 'point')} high, that is ${density} to the inch.`;
  return { ...gated, diagnostics: [...gated.diagnostics, diagnose('brand/logo-coarse', { message, at })] };
};

/**
 * Begins to read logos, each through the gate; `null` where a brand has none. The file lies in the folder of the brand.yaml
 * that names it, which is the parent's for a logo that is inherited.
 */
export const logoReader = (host: Pick<ReadHost, 'readBytes'>): LogoReader => {
  const known = new Map<string, Promise<Outcome<Picture>>>();
  return async ({ value: { logo }, spanAt }) => {
    if (!logo) return { value: null, diagnostics: [] };
    const at = spanAt(['logo', 'file']);
    if (!isOwn(logo.file)) {
      const message = `"${logo.file}" is not the name of a file beside brand.yaml.`;
      return { diagnostics: [diagnose('brand/logo-outside', { message, at })] };
    }
    const brandFile = at.source.file;
    const file = `${brandFile.slice(0, brandFile.lastIndexOf('/') + 1)}${logo.file}`;
    // What is wrong is told where the file is asked for: another asking of it is another message.
    const key = `${file} ${brandFile} ${String(at.start)}`;
    const picture = known.get(key) ?? pictureIn(host, file, at);
    known.set(key, picture);
    return withDensity(file, at, logo.height, await picture);
  };
};
