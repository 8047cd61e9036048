import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly registry: Registry;
  /** Seconds a request took, by route pattern (never by address: that would grow without bound). */
  readonly requests: Histogram<'method' | 'route' | 'status'>;
  readonly jobs: Counter<'name' | 'outcome'>;
  readonly refusals: Counter<'code'>;
}

export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'katalokal_' });
  return {
    registry,
    requests: new Histogram({
      name: 'katalokal_http_request_seconds',
      help: 'Time to answer a request',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
      registers: [registry],
    }),
    jobs: new Counter({
      name: 'katalokal_jobs_total',
      help: 'Jobs done, by outcome',
      labelNames: ['name', 'outcome'],
      registers: [registry],
    }),
    refusals: new Counter({
      name: 'katalokal_refusals_total',
      help: 'Refusals given to users, by rule',
      labelNames: ['code'],
      registers: [registry],
    }),
  };
}
