import { words } from '../../platform/index.ts';
import { MATCHING_EN } from './matching-words.en.ts';
import { MATCHING_ID } from './matching-words.id.ts';

export const t = words(MATCHING_ID, MATCHING_EN);
