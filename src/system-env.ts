import { type Pemda, type Services, SYSTEM_ACTOR, type UseCaseEnv } from './platform/index.ts';

/** The environment of a use case that the system itself, or a command, runs. */
export function systemEnv(services: Services, pemda: Pemda, requestId: string): UseCaseEnv {
  return {
    db: services.connections.for(pemda.id),
    clock: services.clock,
    pemda,
    actor: SYSTEM_ACTOR,
    jobs: services.jobs,
    events: services.events,
    log: services.log,
    requestId,
  };
}

/** The same for a job, which knows its pemda by id; null when that pemda is gone. */
export async function jobEnv(
  services: Services,
  pemdaId: string,
  job: string,
): Promise<UseCaseEnv | null> {
  const pemda = (await services.connections.pemda()).find((row) => row.id === pemdaId);
  return pemda ? systemEnv(services, pemda, `job:${job}`) : null;
}
