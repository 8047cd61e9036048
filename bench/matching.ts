// npm run bench:matching: halls of two sizes, drawn with a fixed seed, scheduled several times. Prints the
// median time, the worth beside the bound that no schedule can pass, and how long people wait.
import {
  type Delegation,
  gapToBound,
  type Hall,
  schedule,
  seeded,
} from '../src/programmes/index.ts';

interface Size {
  readonly name: string;
  readonly hosts: number;
  readonly guests: number;
  readonly slots: number;
  readonly tables: number;
  readonly wishes: number;
  readonly rounds: number;
}

const SIZES: readonly Size[] = [
  { name: '130 participants, 24 slots, 30 tables', hosts: 30, guests: 100, slots: 24, tables: 30, wishes: 1_300, rounds: 9 },
  { name: '2,000 participants, 20,000 wishes', hosts: 400, guests: 1_600, slots: 40, tables: 300, wishes: 20_000, rounds: 3 },
]; // biome-ignore format: a table of sizes

/** Some come late or leave early, some hosts are wished for far more often than others. */
function draw(size: Size): Hall {
  const random = seeded(20_261_126);
  const whole = (below: number) => Math.floor(random() * below);
  const windows = () => {
    const from = random() < 0.25 ? whole(size.slots / 2) : 0;
    const to = random() < 0.25 ? size.slots - whole(size.slots / 2) : size.slots;
    return Array.from({ length: size.slots }, (_, slot) => slot >= from && slot < to);
  };
  const delegation = (id: string, side: 'host' | 'guest'): Delegation => ({
    id, side, name: id, free: windows(), most: size.slots, least: 3, seats: side === 'host' && random() < 0.03 ? 3 : 1,
    stepFree: random() < 0.02,
  }); // biome-ignore format: one row
  const pairings = new Map<string, Hall['pairings'][number]>();
  while (pairings.size < size.wishes) {
    const host = `h${Math.floor(random() ** 1.5 * size.hosts)}`;
    const guest = `g${whole(size.guests)}`;
    pairings.set(`${host} ${guest}`, {
      host,
      guest,
      score: 1 + whole(1_000),
      must: random() < 0.02,
    });
  }
  return {
    slots: size.slots,
    tables: Array.from({ length: size.tables }, (_, n) => ({
      id: `${n + 1}`,
      stepFree: n < size.tables / 3,
    })),
    delegations: [
      ...Array.from({ length: size.hosts }, (_, n) => delegation(`h${n}`, 'host')),
      ...Array.from({ length: size.guests }, (_, n) => delegation(`g${n}`, 'guest')),
    ],
    pairings: [...pairings.values()],
    locked: [],
  };
}

for (const size of SIZES) {
  const hall = draw(size);
  const times: number[] = [];
  let done = schedule(hall);
  for (let round = 0; round < size.rounds; round++) {
    const from = performance.now();
    done = schedule(hall);
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  const gap = gapToBound(done);
  process.stdout.write(
    `${size.name}: median ${Math.round(times[times.length >> 1] ?? 0)} ms; ${done.meetings.length} meetings, ` +
      `musts ${done.worth.musts}, levels ${done.worth.levels.join('/')}, points ${done.worth.points}, ` +
      `under the bound ${gap === null ? 'a must or a level' : `${(gap * 100).toFixed(3)} %`}; ` +
      `waiting ${done.idle.all} slots, longest ${done.idle.longest}; ${done.tableChanges} changes of table\n`,
  );
}
