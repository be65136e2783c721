import { z } from 'zod';

/** How pages of a document are to be filled, in points from the foot of a page. */
export const pageFillSchema = z.object({
  /** Where the text block ends, and how tall it is. */
  foot: z.number(),
  height: z.number(),
  /** Pages whose foot may stay blank: covers, notes, and what stands before a right-hand opening. */
  free: z.array(z.number().int()),
});

/** How pages of a document are to be filled. */
export type PageFill = z.infer<typeof pageFillSchema>;
