import { words } from '../../platform/index.ts';
import { en } from './words.en.ts';
import { id } from './words.id.ts';

export const t = words(id, en);
