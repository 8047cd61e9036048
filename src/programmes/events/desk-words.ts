import { words } from '../../platform/index.ts';
import { en } from './desk-words.en.ts';
import { id } from './desk-words.id.ts';

export const d = words(id, en);
