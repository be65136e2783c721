// @ts-check
/** Loaded before a program (`node --import`): leaves beside it the most memory that its process held, in kB. */
import { writeFileSync } from 'node:fs';

const file = process.env['ROLEPRESS_PEAK'];
if (file !== undefined) process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)));
