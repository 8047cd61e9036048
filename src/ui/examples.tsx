import { CATALOGUE_EXAMPLES } from './examples/catalogue.tsx';
import { CONTENT_EXAMPLES } from './examples/content.tsx';
import { FORM_EXAMPLES } from './examples/forms.tsx';
import type { Example } from './examples/types.ts';

export { ERROR_PAGE_EXAMPLE } from './examples/content.tsx';
export type { Example };

/** Every component in its states: page, documentation and test material in one. */
export const EXAMPLES: readonly Example[] = [
  ...CATALOGUE_EXAMPLES,
  ...CONTENT_EXAMPLES,
  ...FORM_EXAMPLES,
];
