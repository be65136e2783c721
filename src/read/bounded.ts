import { isFailure } from '../host/host.ts';
import type { HostFailure } from '../host/host.ts';
import { inWords, LIMITS } from '../model/limits.ts';
import { type ReadHost } from './file.ts';

/** A host that refuses to read on when it has read as much as a workspace may hold. */
export const bounded = (host: ReadHost): ReadHost => {
  const read = { files: 0, bytes: 0 };
  const counted = async (file: string, reading: Promise<Uint8Array | HostFailure>): Promise<Uint8Array | HostFailure> => {
    if (++read.files > LIMITS.files)
      return { failure: 'too-large', message: `${file} is one file too many: ${inWords(LIMITS.files)} are read at the most.` };
    const bytes = await reading;
    if (!isFailure(bytes)) read.bytes += bytes.length;
    if (read.bytes <= LIMITS.bytes) return bytes;
    return {
      failure: 'too-large',
      message: `With ${file}, more than ${inWords(LIMITS.bytes)} bytes are read of this workspace.`,
    };
  };
  const { below } = host;
  return {
    ...host,
    readBytes: (file) => counted(file, host.readBytes(file)),
    ...(below === undefined ? {} : { below: (file) => counted(file, below(file)) }),
  };
};
