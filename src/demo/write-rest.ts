import type pg from 'pg';
import { type City, type IdSource, wib } from './city.ts';
import type { Random } from './content/index.ts';
import { PAST_TARGETS, PAST_YEARS } from './figures-goal.ts';
import { insertRows } from './insert-rows.ts';
import { type PlanLine, plannedMonth } from './plan-lines.ts';
import { missedRows, unmetRows } from './unmet-demand.ts';
import { writeEvents } from './write-events.ts';
import { writeReported } from './write-reported.ts';

/** Plan lines of e-purchasing, and of other methods beside them. */
export async function writePlans(
  client: pg.PoolClient,
  pemdaId: string,
  lines: readonly PlanLine[],
  unmet: {
    readonly city: City;
    readonly year: number;
    readonly until: Date;
    readonly ids: IdSource;
  } | null,
): Promise<void> {
  const etalase = await client.query<{ id: string; code: string }>('select id, code from etalase');
  const byCode = new Map(etalase.rows.map((row) => [row.code, row.id]));
  const base = (year: number) => ({
    pemda_id: pemdaId,
    year,
    created_at: wib(`${year}-01-05`, 9),
    updated_at: wib(`${year}-01-05`, 9),
    source: 'demo',
  });
  await insertRows(
    client,
    'plan',
    lines.map((line) => ({
      ...base(line.year),
      id: line.id,
      agency_id: line.agency.id,
      rup_code: line.rupCode,
      name: line.name,
      method: 'e_purchasing',
      method_raw: 'E-Purchasing',
      kind_raw: 'Barang',
      budget: line.budget,
      pdn: true,
      umk: true,
      description: line.name,
      volume: '1 paket',
      selection_from: `${line.year}-${String(plannedMonth(line)).padStart(2, '0')}-05`,
      selection_to: `${line.year}-11-30`,
      contract_from: `${line.year}-${String(plannedMonth(line)).padStart(2, '0')}-10`,
      contract_to: `${line.year}-12-15`,
      funding: 'APBD',
      etalase_id: byCode.get(line.etalaseCode) ?? null,
      etalase_by: 'source',
      etalase_confidence: 1000,
    })),
  );
  if (!unmet) return;
  const { city, ids, until } = unmet;
  await insertRows(client, 'plan', unmetRows(pemdaId, city, unmet.year, byCode, ids));
  await insertRows(client, 'search_miss', missedRows(pemdaId, city, until, ids));
}

const OTHER_METHODS = ['direct', 'direct', 'direct', 'tender', 'appointment', 'selection'] as const;
const WORKS = [
  'Rehabilitasi Gedung Kantor',
  'Pemeliharaan Jalan Lingkungan',
  'Pengadaan Kendaraan Operasional',
  'Jasa Konsultansi Perencanaan',
  'Belanja Modal Peralatan',
  'Pembangunan Saluran Drainase',
  'Pengawasan Pekerjaan Konstruksi',
  'Sewa Lisensi Perangkat Lunak',
];

/** Packages of other methods, targets, and the business-matching event with its invited participants. */
export async function writeRest(
  client: pg.PoolClient,
  pemdaId: string,
  city: City,
  year: number,
  random: Random,
  ids: IdSource,
  until: Date,
): Promise<void> {
  const records = PAST_YEARS.flatMap((goal) =>
    Array.from({ length: goal.otherPackages }, (_, n) => {
      const agency = random.weighted(city.agencies, (one) => one.seed.budgetWeight);
      const day = `${goal.year}-${String(random.int(2, 11)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`;
      return {
        pemda_id: pemdaId,
        id: ids(wib(day, 9)),
        agency_id: agency.id,
        year: goal.year,
        method: random.pick(OTHER_METHODS),
        name: `${random.pick(WORKS)} ${agency.seed.shortName}`,
        value: BigInt(random.int(8, 900)) * 1_000_000n,
        recorded_on: day,
        scope: 'outside',
        source: 'demo',
        source_code: `${goal.year}${String(n + 1).padStart(5, '0')}`,
      };
    }),
  );
  await insertRows(
    client,
    'package_record',
    records.map((one) => ({ ...one, realised: one.value })),
  );
  const source = 'Wawancara Kepala BPBJ Kota Batu, Oktober 2024';
  const current = [
    { key: 'products', year, scope: 'local', unit: 'product', value: 16_000n },
    { key: 'etalase', year, scope: 'local', unit: 'etalase', value: 34n },
    { key: 'value', year, scope: 'local', unit: 'rupiah', value: 45_000_000_000n },
    { key: 'orders', year, scope: 'local', unit: 'order', value: 1_800n },
    { key: 'suppliers', year, scope: 'local', unit: 'supplier', value: 700n },
    { key: 'pdn', year, scope: 'local', unit: 'milli_percent', value: 95_000n },
    { key: 'umkk', year, scope: 'local', unit: 'milli_percent', value: 40_000n },
    { key: 'creative', year, scope: 'local', unit: 'milli_percent', value: 10_000n },
  ];
  await insertRows(client, 'target', [
    ...PAST_TARGETS.map((target) => ({ pemda_id: pemdaId, ...target, source })),
    ...(year > 2024
      ? current.map((target) => ({
          pemda_id: pemdaId,
          ...target,
          source: 'Target rekaan kota demo',
        }))
      : []),
  ]);
  await writeEvents(client, pemdaId, city, random, ids, until);
  await writeReported(client, pemdaId, ids);
}
