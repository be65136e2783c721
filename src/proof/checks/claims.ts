import type { ProofCode } from '../../diagnostics/catalogue/proof.ts';
import type { Claim, Finding } from '../../model/proof-report.ts';
import { isList } from '../objects/value.ts';
import type { OpenedPdf } from '../opened.ts';

/** What a file says that it keeps. */
export const claimsOf = ({ xmp }: OpenedPdf): readonly Claim[] => [
  ...(xmp?.pdfuaPart === '1' ? (['PDF/UA-1'] as const) : []),
  ...(xmp?.pdfaPart === undefined ? [] : [`PDF/A-${xmp.pdfaPart}${(xmp.pdfaConformance ?? '').toLowerCase()}` as const]),
];

/** What PDF/UA-1 asks for. */
const UA: ReadonlySet<ProofCode> = new Set([
  'proof/untagged',
  'proof/no-language',
  'proof/no-title',
  'proof/title-not-shown',
  'proof/broken-metadata',
  'proof/font-not-embedded',
  'proof/font-unreadable',
  'proof/skipped-heading',
  'proof/no-alt',
  'proof/figure-place',
  'proof/passage-language',
  'proof/misplaced-element',
  'proof/broken-list',
  'proof/broken-table',
  'proof/header-without-scope',
  'proof/untagged-paint',
  'proof/stray-mark',
  'proof/broken-parents',
  'proof/link-not-in-structure',
  'proof/link-without-words',
  'proof/tab-order',
  'proof/field-without-label',
] satisfies ProofCode[]);

/** What every PDF/A asks for, and what its level A asks for beyond. */
const A: ReadonlySet<ProofCode> = new Set([
  'proof/broken-metadata',
  'proof/font-not-embedded',
  'proof/attachment',
  'proof/program',
] satisfies ProofCode[]);
const LEVEL_A: ReadonlySet<ProofCode> = new Set([
  'proof/untagged',
  'proof/font-unreadable',
  'proof/no-language',
] satisfies ProofCode[]);

/** What PDF/A asks for that no other check looks at. */
const archiveFaults = ({ objects, catalog }: OpenedPdf): readonly string[] => {
  const intents = objects.get(catalog, 'OutputIntents');
  const hasProfile = isList(intents) && intents.some((intent) => objects.get(intent, 'DestOutputProfile') !== null);
  return [
    ...(hasProfile ? [] : ['it does not say which colors it means (no output intent)']),
    ...(objects.get(objects.trailer, 'ID') === null ? ['it has no identity of its own (no ID)'] : []),
  ];
};

/** Why a claim does not hold, each reason in words; empty where nothing speaks against it. */
const against = (claim: Claim, pdf: OpenedPdf, findings: readonly Finding[]): readonly string[] => {
  const wanted = (code: string): boolean => {
    const known = code as ProofCode;
    if (claim === 'PDF/UA-1') return UA.has(known);
    return A.has(known) || (claim.endsWith('a') && LEVEL_A.has(known));
  };
  const counts = new Map<string, number>();
  for (const { code } of findings) if (wanted(code)) counts.set(code, (counts.get(code) ?? 0) + 1);
  const found = [...counts].map(([code, count]) => (count === 1 ? code : `${code} × ${count}`));
  return claim === 'PDF/UA-1' ? found : [...found, ...archiveFaults(pdf)];
};

/** A file claims nothing that it does not keep; one with a structure says so. Looks at what the other checks have found. */
export const checkClaims = (
  pdf: OpenedPdf,
  findings: readonly Finding[],
  note: (code: ProofCode, page: null, message: string) => void,
): void => {
  const claims = claimsOf(pdf);
  for (const claim of claims) {
    const reasons = against(claim, pdf, findings);
    if (reasons.length > 0) note('proof/false-claim', null, `It says that it is ${claim}, and is not: ${reasons.join(', ')}.`);
  }
  if (pdf.structure !== undefined && !claims.includes('PDF/UA-1'))
    note('proof/no-claim', null, 'It has a structure and does not say that it is PDF/UA-1.');
};
