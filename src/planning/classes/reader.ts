import { catalogueSpeech } from '../../catalogue/index.ts';
import { AgedValues, type Connections, type Pemda } from '../../platform/index.ts';
import { namesOnShow } from './classes.sql.ts';
import { ACCOUNT_WORDS } from './domain/account-words.ts';
import { learnWords, type Speech, type WordModel } from './domain/classify.ts';

/** What plan lines are read with. */
export interface PlanReader {
  readonly speech: Speech;
  readonly model: WordModel;
}

/** Names on show change slowly; reading them takes a third of a second at 14,000 products. */
const AGE_MS = 600_000;
const kept = new AgedValues<PlanReader>(AGE_MS);

/** The reader of a pemda's plan lines, learnt from its own catalogue; at most ten minutes old. */
export function planReader(connections: Connections, pemda: Pemda): Promise<PlanReader> {
  return kept.get(pemda.id, performance.now(), async () => {
    const speech = await catalogueSpeech(
      connections.preparedFor(pemda.id),
      pemda.id,
      ACCOUNT_WORDS,
    );
    const names = await namesOnShow(connections.readFor(pemda.id));
    return { speech, model: learnWords(names, speech) };
  });
}

/** Reads the catalogue again at the next call: after products were brought in. */
export const forgetPlanReader = (): void => kept.clear();
