import { BEAT_MS, beat, type Services } from '../platform/index.ts';

/**
 * Says for each pemda, now and every half minute, that a web server is there; what is missed is an
 * outage that deadlines move by. Returns what ends it.
 */
export function startHeartbeat(services: Services): () => void {
  const once = async () => {
    for (const pemda of await services.connections.pemda())
      await beat(services.connections.for(pemda.id), pemda.id, services.clock.now());
  };
  // A database that is away is the outage itself: nothing to do but to go on.
  const run = () => void once().catch((error) => services.log.warn({ err: error }, 'heartbeat'));
  run();
  const timer = setInterval(run, BEAT_MS);
  timer.unref();
  return () => clearInterval(timer);
}
