import type pg from 'pg';
import { type City, type IdSource, wib } from './city.ts';
import { GUESTS, personName, type Random } from './content/index.ts';
import { demoPersons } from './demo-persons.ts';
import { INVITED_2023 } from './figures-goal.ts';
import { insertRows } from './insert-rows.ts';

const GROUPS = [
  ['business', 'Pelaku usaha lokal', 'Local businesses'],
  ['community', 'Komunitas', 'Communities'],
  ['academia', 'Akademisi', 'Academics'],
  ['media', 'Media', 'Media'],
  ['government', 'Pemerintah', 'Government'],
  ['regulator', 'Regulator', 'Regulators'],
] as const;

/** Share of the invited of 2023 who came. */
const CAME_2023 = 0.86;

/** The business matching of 2023 with its 130 invited. */
export async function writeEvents(
  client: pg.PoolClient,
  pemdaId: string,
  city: City,
  random: Random,
  ids: IdSource,
  until: Date,
): Promise<void> {
  await insertRows(
    client,
    'helix_group',
    GROUPS.map(([code, name_id, name_en], n) => ({
      pemda_id: pemdaId,
      code,
      name_id,
      name_en,
      position: n + 1,
    })),
  );
  const planned = wib('2023-07-03', 9);
  const programmeId = ids(planned);
  await insertRows(client, 'programme', [
    {
      pemda_id: pemdaId,
      id: programmeId,
      name: 'Gerakan Bangga Produk Lokal 2023',
      theme: 'Makin Lokal Makin Bangga',
      starts_on: '2023-08-01',
      ends_on: '2023-12-31',
      state: 'closed',
      created_at: planned,
    },
  ]);
  const held = wib('2023-08-09', 9);
  const eventId = ids(held);
  await insertRows(client, 'event', [
    {
      pemda_id: pemdaId,
      id: eventId,
      programme_id: programmeId,
      slug: 'business-matching-2023',
      kind: 'business_matching',
      state: 'over',
      version: 1,
      name: 'Business Matching Gerakan Bangga Produk Lokal 2023',
      place: 'Graha Pancasila, Balai Kota Among Tani',
      starts_at: held,
      ends_at: wib('2023-08-09', 16),
      target_commitment: 1_000_000_000n,
      cost: 42_500_000n,
      signup_opens_at: wib('2023-07-20', 9),
      signup_closes_at: wib('2023-08-07', 16),
      published_at: wib('2023-07-20', 9),
      ended_at: wib('2023-08-09', 17),
      created_at: planned,
    },
  ]);
  const invited = wib('2023-07-20', 9);
  const suppliers = random.shuffle(
    city.suppliers.filter((supplier) => supplier.seed.registeredOn < '2023-07-20'),
  );
  const guests = invitedOf(INVITED_2023, suppliers, random.shuffle(city.agencies), random);
  await insertRows(
    client,
    'participant',
    guests.map(({ chance, ...guest }, n) => {
      const came = chance < CAME_2023;
      const id = ids(invited);
      return {
        ...guest,
        pemda_id: pemdaId,
        id,
        event_id: eventId,
        person_key: id,
        code: `BM23${String(n + 1).padStart(4, '0')}`,
        state: came ? 'signed_up' : 'invited',
        source: 'invitation',
        invited_at: invited,
        answered_at: came ? wib('2023-07-28', 10) : null,
        came_at: came ? held : null,
        created_at: invited,
      };
    }),
  );
  await writeComing(client, pemdaId, city, random.fork('coming event'), ids, until);
}

/** Who is invited, group by group: businesses and agencies of the city, then organisations beside them. */
function invitedOf(
  groups: Readonly<Record<string, number>>,
  suppliers: City['suppliers'],
  agencies: City['agencies'],
  random: Random,
) {
  return Object.entries(groups).flatMap(([group, count]) =>
    Array.from({ length: count }, (_, n) => {
      const supplier = group === 'business' ? suppliers[n] : undefined;
      const agency = group === 'government' ? agencies[n] : undefined;
      const others = GUESTS[group] ?? [];
      const before = group === 'government' ? agencies.length : 0;
      const chance = random.next();
      return {
        chance,
        group_code: group,
        organisation:
          supplier?.seed.name ?? agency?.seed.name ?? others[(n - before) % others.length] ?? '',
        person_name: supplier?.seed.representative ?? agency?.ppk.name ?? personName(random),
        supplier_id: supplier?.id ?? null,
        agency_id: agency?.id ?? null,
      };
    }),
  );
}

const DAY_MS = 86_400_000;
/** Days from the demo's last day to the matching that is being prepared. */
const DAYS_AHEAD = 18;

const AGENDA = [
  ['Pembukaan dan arah belanja lokal', 'Kepala BPBJ', 0, 60],
  ['Temu bisnis sesi pagi', '', 60, 180],
  ['Gelar wicara: dari dapur ke etalase', 'Pelaku usaha dan pembina BPBJ', 240, 75],
  ['Temu bisnis sesi siang', '', 315, 90],
] as const;

/** Invited to this year's matching by group; some answered, some declined, most are still asked. */
const INVITED_NOW = {
  business: 64,
  community: 12,
  academia: 8,
  media: 6,
  government: 24,
  regulator: 6,
} as const;
const DECLINED_NOW = 0.06;
const SIGNED_UP_NOW = 0.62;

/** This year's matching: announced, people invited and answering, nobody come yet. */
async function writeComing(
  client: pg.PoolClient,
  pemdaId: string,
  city: City,
  random: Random,
  ids: IdSource,
  until: Date,
): Promise<void> {
  const day = (days: number) =>
    new Date(until.getTime() + days * DAY_MS).toISOString().slice(0, 10);
  const starts = wib(day(DAYS_AHEAD), 9);
  const year = day(DAYS_AHEAD).slice(0, 4);
  const made = wib(day(-20), 9);
  const programmeId = ids(made);
  const eventId = ids(made);
  await insertRows(client, 'programme', [
    {
      pemda_id: pemdaId,
      id: programmeId,
      name: `Gerakan Bangga Produk Lokal ${year}`,
      theme: 'Makin Lokal Makin Bangga',
      starts_on: `${year}-01-01`,
      ends_on: `${year}-12-31`,
      state: 'open',
      created_at: made,
    },
  ]);
  await insertRows(client, 'event', [
    {
      pemda_id: pemdaId,
      id: eventId,
      programme_id: programmeId,
      slug: `business-matching-${year}`,
      kind: 'business_matching',
      state: 'published',
      version: 1,
      name: `Business Matching Gerakan Bangga Produk Lokal ${year}`,
      summary: 'Perangkat daerah bertemu pelaku usaha lokal, satu meja lima belas menit.',
      description:
        'Bawa contoh produk, daftar harga, dan kapasitas per minggu. Yang belum terdaftar dibantu mendaftar di tempat.',
      place: 'Graha Pancasila, Balai Kota Among Tani',
      capacity: 150,
      starts_at: starts,
      ends_at: wib(day(DAYS_AHEAD), 16),
      signup_opens_at: wib(day(-14), 9),
      signup_closes_at: wib(day(DAYS_AHEAD - 2), 16),
      published_at: wib(day(-14), 9),
      created_at: made,
    },
  ]);
  await insertRows(
    client,
    'event_session',
    AGENDA.map(([title, speakers, from, minutes]) => ({
      pemda_id: pemdaId,
      id: ids(made),
      event_id: eventId,
      title,
      speakers,
      starts_at: new Date(starts.getTime() + from * 60_000),
      ends_at: new Date(starts.getTime() + (from + minutes) * 60_000),
    })),
  );
  // The people whom a visitor can sign in as are invited, so that their own pages show something.
  const played = new Set(demoPersons(city).map(({ supplierId }) => supplierId));
  const active = city.suppliers.filter(({ seed }) => seed.registeredOn < day(-60));
  const suppliers = [
    ...active.filter(({ id }) => played.has(id)),
    ...random.shuffle(active.filter(({ id }) => !played.has(id))),
  ];
  const guests = invitedOf(INVITED_NOW, suppliers, random.shuffle(city.agencies), random);
  await insertRows(
    client,
    'participant',
    guests.map(({ chance, ...guest }, n) => {
      const state =
        chance < DECLINED_NOW ? 'declined' : chance < SIGNED_UP_NOW ? 'signed_up' : 'invited';
      const id = ids(made);
      return {
        ...guest,
        pemda_id: pemdaId,
        id,
        event_id: eventId,
        person_key: id,
        code: `BM${year.slice(2)}${String(n + 1).padStart(4, '0')}`,
        state,
        source: 'invitation',
        invited_at: wib(day(-14), 9),
        answered_at: state === 'invited' ? null : wib(day(-12 + (n % 10)), 10),
        created_at: made,
      };
    }),
  );
}
