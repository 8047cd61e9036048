import { words } from '../../platform/index.ts';
import { en } from './matching-words.en.ts';
import { id } from './matching-words.id.ts';

export const t = words(id, en);
