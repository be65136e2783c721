/** What reads printed files back. It is loaded where files are read: it is as large as the press, and most builds do not. */
export { expectationsOf, imposedExpectations, proofFolder, setExpectations } from '../proof/folder.ts';
export { proofFile, readFile } from '../proof/proof.ts';
export { secretsOf } from '../proof/secrets.ts';
