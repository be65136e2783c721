import { isFailure } from '../../host/host.ts';
import { diagnose, type Outcome } from '../../diagnostics/diagnostic.ts';
import type { Brand } from '../../model/brand.ts';
import type { Loaded } from '../../model/curriculum.ts';
import type { Picture } from '../../model/definition.ts';
import { failed, type ReadHost } from '../file.ts';
import { gatePicture } from './gate-picture.ts';
import { PIXEL } from './png.ts';

/** Pixels to the inch below which a picture looks blurred on paper. */
const LEAST_DENSITY = 150;

/** True for the name of a file that lies in the same folder. */
const isOwn = (file: string): boolean => !/[/\\:?#%]/.test(file) && !file.startsWith('.');

/**
 * Reads the logo of a brand through the gate; `null` where the brand has none. The file lies in the folder of
 * the brand.yaml that names it, which is the parent's for a logo that is inherited.
 */
export const readLogo = async (host: Pick<ReadHost, 'readBytes'>, brand: Loaded<Brand>): Promise<Outcome<Picture | null>> => {
  const { logo } = brand.value;
  if (!logo) return { value: null, diagnostics: [] };
  const at = brand.spanAt(['logo', 'file']);
  if (!isOwn(logo.file)) {
    return {
      diagnostics: [
        diagnose('brand/logo-outside', { message: `"${logo.file}" is not the name of a file beside brand.yaml.`, at }),
      ],
    };
  }
  const brandFile = at.source.file;
  const file = `${brandFile.slice(0, brandFile.lastIndexOf('/') + 1)}${logo.file}`;
  const bytes = await host.readBytes(file);
  if (isFailure(bytes)) {
    if (bytes.failure === 'absent')
      return { diagnostics: [diagnose('brand/logo-missing', { message: `There is no ${file}.`, at })] };
    if (bytes.failure === 'outside')
      return { diagnostics: [diagnose('brand/logo-outside', { message: `${file} leads out of the workspace.`, at })] };
    if (bytes.failure === 'too-large')
      return { diagnostics: [diagnose('brand/logo-too-large', { message: `${file} is too large.`, at })] };
    return { diagnostics: [failed(file, bytes)] };
  }
  const gated = gatePicture(file, bytes, at);
  if (gated.value?.format !== 'png') return gated;
  const pixels = gated.value.size.height / PIXEL;
  const density = Math.round((pixels * 72) / logo.height);
  if (density >= LEAST_DENSITY) return gated;
  const message = `${file} is ${pixels} pixels high; printed ${logo.height} points high, that is ${density} to the inch.`;
  return { ...gated, diagnostics: [...gated.diagnostics, diagnose('brand/logo-coarse', { message, at })] };
};
