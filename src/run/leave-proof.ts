import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { FileProof, ProofReport } from '../model/proof-report.ts';
import { proofJson, proofText } from '../proof/report.ts';
import { unwritten } from './unwritten.ts';

/** Leaves what reading a folder's files back has shown beside them, for programs and for people. */
export const leaveProof = async (host: Host, folder: string, files: readonly FileProof[]): Promise<readonly Diagnostic[]> => {
  const named = files.map((each) => ({ ...each, file: each.file.slice(folder.length + 1) }));
  const report: ProofReport = { packets: 1, files: named, findings: [] };
  const written = [
    [`${folder}/proof.json`, proofJson(report)],
    [`${folder}/proof.txt`, proofText(report)],
  ] as const;
  const diagnostics: Diagnostic[] = [];
  for (const [file, text] of written) {
    const failure = await host.write(file, text);
    if (failure) diagnostics.push(unwritten(file, failure));
  }
  return diagnostics;
};
