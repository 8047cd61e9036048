import { words } from '../../platform/index.ts';
import { en } from './messages.en.ts';
import { id } from './messages.id.ts';

/** The words of the mini-competition's pages. */
export const t = words(id, en);
