import type { Connections, JobHandler, UseCaseEnv } from '../../platform/index.ts';
import { classifyPlans } from './classify-plans.ts';

export { type ClassifiedPlans, classifyPlans } from './classify-plans.ts';
export { classDesk, classRoutes } from './pages/class-desk.tsx';
export { planSearches } from './plan-searches.ts';
export { forgetPlanReader, planReader } from './reader.ts';

export const CLASSIFY_JOB = 'planning.classify';

/** Lines are read by a job, not while somebody waits for a page. */
export const classJobs = (
  connections: Connections,
  envOf: (pemdaId: string) => Promise<UseCaseEnv | null>,
): Readonly<Record<string, JobHandler>> => ({
  [CLASSIFY_JOB]: async (pemdaId) => {
    const env = await envOf(pemdaId);
    if (env) await classifyPlans(env, connections, 'all');
  },
});

/** Asks for all plan lines to be read again; for each new day. */
export async function planClassesDue(env: UseCaseEnv): Promise<void> {
  await env.db.transaction().execute((tx) => env.jobs.enqueue(tx, env.pemda.id, CLASSIFY_JOB, {}));
}
