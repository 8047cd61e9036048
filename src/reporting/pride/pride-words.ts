import { words } from '../../platform/index.ts';
import { en } from './pride-words.en.ts';
import { id } from './pride-words.id.ts';

export const t = words(id, en);
