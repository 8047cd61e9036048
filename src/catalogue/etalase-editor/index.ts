import type {
  JobHandler,
  NavEntry,
  RefusalWords,
  Route,
  UseCaseEnv,
} from '../../platform/index.ts';
import { INDEX_ETALASE_JOB, indexEtalase } from './index-etalase.ts';
import { ETALASE_REFUSALS_EN as EN } from './messages.en.ts';
import { ETALASE_REFUSALS_ID as ID } from './messages.id.ts';
import { t } from './messages.ts';
import { etalaseFormRoutes } from './pages/etalase-form.tsx';
import { etalaseListRoutes } from './pages/etalase-list.tsx';
import { etalasePostRoutes } from './pages/etalase-post.ts';

export { saveEtalase } from './save-etalase.ts';

export const ETALASE_REFUSALS_ID: RefusalWords = ID;
export const ETALASE_REFUSALS_EN: RefusalWords = EN;

export const etalaseEditorRoutes: readonly Route[] = [
  ...etalaseListRoutes,
  ...etalaseFormRoutes,
  ...etalasePostRoutes,
];

export const etalaseEditorNav: NavEntry = {
  href: '/meja/etalase',
  label: { id: t('id').list.nav, en: t('en').list.nav },
  access: ['catalogue_officer'],
};

/** Products of an etalase are read into the search again after it changed. */
export function etalaseJobs(
  envOf: (pemdaId: string) => Promise<UseCaseEnv | null>,
): Readonly<Record<string, JobHandler>> {
  return {
    [INDEX_ETALASE_JOB]: async (pemdaId, data) => {
      const env = await envOf(pemdaId);
      if (env) await indexEtalase(env, String(data['etalaseId']));
    },
  };
}
