import { words } from '../platform/index.ts';
import { en } from './messages.en.ts';
import { id } from './messages.id.ts';

export const t = words(id, en);
