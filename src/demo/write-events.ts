import type pg from 'pg';
import { type City, type IdSource, wib } from './city.ts';
import { personName, type Random } from './content/index.ts';
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
  const agencies = random.shuffle(city.agencies);
  let number = 0;
  const rows = Object.entries(INVITED_2023).flatMap(([group, count]) =>
    Array.from({ length: count }, (_, n) => {
      const supplier = group === 'business' ? suppliers[n] : undefined;
      const agency = group === 'government' ? agencies[n] : undefined;
      const came = random.chance(0.86);
      number += 1;
      const id = ids(invited);
      return {
        pemda_id: pemdaId,
        id,
        event_id: eventId,
        group_code: group,
        organisation: supplier?.seed.name ?? agency?.seed.name ?? `${group} ${n + 1}`,
        person_name: supplier?.seed.representative ?? agency?.ppk.name ?? personName(random),
        person_key: id,
        code: `BM23${String(number).padStart(4, '0')}`,
        supplier_id: supplier?.id ?? null,
        agency_id: agency?.id ?? null,
        state: came ? 'signed_up' : 'invited',
        source: 'invitation',
        invited_at: invited,
        answered_at: came ? wib('2023-07-28', 10) : null,
        came_at: came ? held : null,
        created_at: invited,
      };
    }),
  );
  await insertRows(client, 'participant', rows);
  await writeComing(client, pemdaId, ids, until);
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

/** This year's matching: announced, with sign-up open, nobody signed up by pretence. */
async function writeComing(
  client: pg.PoolClient,
  pemdaId: string,
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
}
