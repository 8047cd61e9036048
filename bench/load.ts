import autocannon from 'autocannon';

export interface Load {
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly errors: number;
}

/** Loads addresses in turn over 4 connections for some seconds; times in milliseconds. */
export async function load(
  base: string,
  paths: readonly string[],
  seconds: number,
  connections = 4,
): Promise<Load> {
  const times: number[] = [];
  let next = 0;
  let errors = 0;
  const result = await new Promise<autocannon.Result>((done, failed) => {
    const instance = autocannon(
      {
        url: base,
        connections,
        duration: seconds,
        requests: [
          {
            setupRequest: (request) => ({ ...request, path: paths[next++ % paths.length] ?? '/' }),
          },
        ],
      },
      (error, outcome) => (error ? failed(error) : done(outcome)),
    );
    instance.on('response', (_client, status, _bytes, ms) => {
      times.push(ms);
      if (status >= 400) errors += 1;
    });
  });
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round((times[Math.floor(times.length * share)] ?? 0) * 100) / 100;
  return {
    requestsPerSecond: Math.round(result.requests.average),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    errors: errors + result.errors,
  };
}

/** Runs work over `lanes` at once for some seconds; gives runs per second. */
export async function perSecond(
  lanes: number,
  seconds: number,
  work: (lane: number, round: number) => Promise<void>,
): Promise<number> {
  const ends = performance.now() + seconds * 1_000;
  const started = performance.now();
  let runs = 0;
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      for (let round = 0; performance.now() < ends; round++) {
        await work(lane, round);
        runs += 1;
      }
    }),
  );
  return Math.round((runs / ((performance.now() - started) / 1_000)) * 10) / 10;
}
