import type { Ctx } from '../../../platform/index.ts';

/**
 * A file of a product on show is everybody's; else its own seller's and the officers' who judge and
 * audit.
 */
export function maySeeFile(
  c: Ctx,
  file: { readonly shown: boolean; readonly supplierId: string },
): boolean {
  const { viewer } = c.var;
  if (file.shown) return true;
  if (viewer?.role === 'seller') return viewer.supplierId === file.supplierId;
  return viewer?.role === 'catalogue_officer' || viewer?.role === 'auditor';
}
