import { diagnose } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/nearest.ts';
import { BANK_NAMES, BANK_SCHEMAS, type BankName } from '../model/bank/bank.ts';
import type { Banks } from '../model/curriculum.ts';
import { wholeOf } from '../source/text.ts';
import { readAll } from './file.ts';
import { load } from './load.ts';
import { readLayers, type LayerFile } from './merge/layers.ts';
import { wordsIn, type ReadContext } from './collection.ts';

/** Reads one bank; one that cannot be read is remembered as broken. */
const readBank = async (reading: ReadContext, name: BankName, files: readonly LayerFile[]): Promise<Banks[BankName]> => {
  const document = await readLayers(reading.host, files, reading.report);
  const { value, diagnostics } = document ? load(BANK_SCHEMAS[name], document) : { diagnostics: [] };
  diagnostics.forEach(reading.report);
  if (value === undefined) reading.broken.add(`banks/${name}`);
  return (value ?? null) as Banks[BankName];
};

/** Reads the banks that are there. A file with another name is reported: nothing would ever look into it. */
export const readBanks = async (reading: ReadContext): Promise<Banks> => {
  const items = await wordsIn(reading, 'banks');
  for (const { id, files } of items.filter((each) => !BANK_NAMES.some((name) => name === each.id)))
    for (const { file } of files) {
      const message = `There is no bank "${id}", so this file is not read.`;
      reading.report(diagnose('read/ignored-file', { message, at: wholeOf({ file, text: '' }), hint: suggest(id, BANK_NAMES) }));
    }
  const banks = await readAll(BANK_NAMES, async (name) => {
    const found = items.find(({ id }) => id === name);
    return [name, found === undefined ? null : await readBank(reading, name, found.files)] as const;
  });
  return Object.fromEntries(banks) as Banks;
};
