// Before anything else loads pdf.js, which would leave arrays slower for every test that comes after.
import { loadPdfjs } from '../../src/proof/reader/pdfjs.ts';

await loadPdfjs();
