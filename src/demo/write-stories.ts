import sharp from 'sharp';
import { peopleWithRole } from '../identity/index.ts';
import { addDays, type Day, formatDay, type Result, startOfDay } from '../kernel/index.ts';
import {
  type Connections,
  createEvents,
  type FileStore,
  fixedClock,
  newId,
  type Pemda,
  silentLog,
  type UseCaseEnv,
} from '../platform/index.ts';
import { actOnStory, addStoryPicture, draftStory } from '../programmes/index.ts';
import { isPictureKey, pictureSvg } from '../ui/index.ts';
import { hash32 } from './content/index.ts';
import { type Teller, tellers } from './stories.sql.ts';

const STORIES = 9;
/** The last one waits for its owner, the one before for the office. */
const PUBLISHED = STORIES - 2;
const HOUR = 3_600_000;
/** Pixels to an inch at which a drawing of 120 by 90 becomes as large as a phone's photo. */
const DENSITY = 900;

const OPENINGS = [
  (one: Teller) =>
    `Pagi-pagi sekali, dapur dan gudang ${one.name} di ${one.village} sudah terang. ${one.owner} memeriksa sendiri setiap barang sebelum diantar.`,
  (one: Teller) =>
    `Di ${one.village}, hampir semua orang kenal ${one.owner}. Dulu pembelinya hanya tetangga; sekarang mobil dinas ikut berhenti di depan ${one.name}.`,
  (one: Teller) =>
    `${one.owner} memulai ${one.name} dari satu meja di ruang depan rumahnya di ${one.village}.`,
];

/** A story told from the maker's own rows: first order, number of orders and of agencies. */
const told = (one: Teller, n: number) => ({
  title: `${one.name}: dari ${one.village} untuk kantor kota`,
  titleEn: `${one.name}: from ${one.village} to the city’s offices`,
  body: [
    (OPENINGS[n % OPENINGS.length] as (typeof OPENINGS)[number])(one),
    `Pesanan pertama lewat katalog lokal datang pada ${formatDay(one.first)}. Sejak itu ada ${one.orders} pesanan dari ${one.agencies} perangkat daerah, antara lain untuk ${one.product}.`,
    '"Yang paling terasa itu kepastiannya," katanya. "Kami tahu kapan barang diterima dan kapan dibayar, jadi berani menambah bahan dan mengajak tetangga bekerja."',
  ].join('\n\n'),
  bodyEn: [
    `${one.name} works in ${one.village}. ${one.owner} still checks every delivery in person.`,
    `The first order through the local catalogue came on ${formatDay(one.first, 'en')}. There have been ${one.orders} orders from ${one.agencies} agencies since, among them for ${one.product}.`,
    '"What we feel most is certainty," says the owner. "We know when goods are accepted and when they are paid, so we dare to buy more and to hire neighbours."',
  ].join('\n\n'),
});

/** Stories of the demo's makers by the same use cases that officers and makers use, their figures from rows. */
export async function writeStories(
  connections: Connections,
  pemda: Pemda,
  asOf: Day,
  files: FileStore | undefined,
): Promise<void> {
  const db = connections.for(pemda.id);
  const [officer] = await peopleWithRole(db, 'programme_officer', {});
  for (const [n, one] of (await tellers(db, STORIES)).entries()) {
    const at = new Date(startOfDay(addDays(asOf, -60 + n * 5), pemda.zone).getTime() + 9 * HOUR);
    const envOf = (role: 'programme_officer' | 'seller', personId: string | null): UseCaseEnv => ({
      db,
      pemda,
      clock: fixedClock(at),
      actor: { personId, role, agencyId: null, supplierId: role === 'seller' ? one.id : null },
      // Nobody gets mail of the demo's past.
      jobs: { enqueue: async () => {}, enqueueAll: async () => {} },
      events: createEvents(),
      log: silentLog,
      requestId: newId(at),
    });
    const office = envOf('programme_officer', officer?.personId ?? null);
    let { id, version } = await must(draftStory(office, one.id, told(one, n)));
    if (files) {
      const bytes = await photoOf(one);
      const alt = `${one.product} dari ${one.name}`;
      ({ version } = await must(
        addStoryPicture(office, files, id, { expectedVersion: version, bytes, alt }),
      ));
    }
    if (n === STORIES - 1) continue;
    const maker = envOf('seller', null);
    ({ version } = await must(actOnStory(maker, id, { kind: 'agree', expectedVersion: version })));
    if (n < PUBLISHED)
      await must(actOnStory(office, id, { kind: 'publish', expectedVersion: version }));
  }
}

/** A "photo": the drawing of the maker's kind of product, through the same door as a real one. */
async function photoOf(one: Teller): Promise<Uint8Array> {
  if (!isPictureKey(one.picture)) throw new RangeError(`no drawing: ${one.picture}`);
  const svg = pictureSvg(one.picture, hash32(one.id));
  return sharp(Buffer.from(svg), { density: DENSITY }).jpeg().toBuffer();
}

async function must<T>(doing: Promise<Result<T, readonly { code: string }[]>>): Promise<T> {
  const done = await doing;
  if (!done.ok) throw new Error(`demo stories: ${done.error.map(({ code }) => code).join()}`);
  return done.value;
}
