import type { RoomWords } from '../platform/index.ts';
import { CLASSIFICATION_REFUSALS_EN, CLASSIFICATION_REFUSALS_ID } from './classification/index.ts';

export {
  type CodeImport,
  codeTitles,
  type FoundCode,
  findCodes,
  importCodes,
  type Scheme,
} from './classification/index.ts';

export const suppliersWords: RoomWords = {
  refusals: { id: CLASSIFICATION_REFUSALS_ID, en: CLASSIFICATION_REFUSALS_EN },
};
