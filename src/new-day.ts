import { type Day, dayOf } from './kernel/index.ts';
import { fileStore, type Pemda, type Services } from './platform/index.ts';
import { rooms } from './rooms.ts';
import { systemEnv } from './system-env.ts';

/**
 * Runs what a new day changes before the first request of that day is served: a sanction that ended
 * last night binds nobody this morning, whether or not a worker was there at midnight. A failure is
 * logged and tried again at the next request.
 */
export function createNewDay(services: Services): (pemda: Pemda) => Promise<void> {
  const begun = new Map<string, { day: Day; done: Promise<void> }>();
  return (pemda) => {
    const today = dayOf(services.clock.now(), pemda.zone);
    const known = begun.get(pemda.id);
    if (known?.day === today) return known.done;
    const env = systemEnv(services, pemda, 'new-day');
    const files = fileStore(services.config.dataDir, pemda.id);
    const done = Promise.all(rooms.map((room) => room.newDay?.(env, files))).then(
      () => {},
      (error: unknown) => {
        begun.delete(pemda.id);
        services.log.error({ err: error }, 'new day');
      },
    );
    begun.set(pemda.id, { day: today, done });
    return done;
  };
}
