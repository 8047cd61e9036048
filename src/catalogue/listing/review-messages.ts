import { words } from '../../platform/index.ts';
import { en } from './review-messages.en.ts';
import { id } from './review-messages.id.ts';

export const t = words(id, en);
