import type pg from 'pg';
import { type IdSource, wib } from './city.ts';
import { insertRows } from './insert-rows.ts';

interface Told {
  readonly key: string;
  readonly year: number;
  readonly period: string;
  readonly scope: 'local' | 'all';
  readonly unit: string;
  readonly value: bigint;
  readonly source: string;
  readonly url: string;
  readonly explanation: string;
}

const INTERVIEW = 'Malang Posco Media, "Prioritas Produk UKM Kota Batu"';
const INTERVIEW_URL = 'https://malangposcomedia.id/prioritas-produk-ukm-kota-batu';
const INDEX_2022 = 'Malang Posco Media, indeks e-purchasing 2022';
const INDEX_URL = 'https://malangposcomedia.id/?p=176115';
const THIRD_QUARTER = 'Info Malang Raya, triwulan III 2024';

/** What the press printed of the city (rules.md 3.1, 5.1), to stand beside what the rows give. */
const TOLD: readonly Told[] = [
  {
    key: 'value_local_catalogue',
    year: 2022,
    period: '2022',
    scope: 'local',
    unit: 'rupiah',
    value: 2_336_295_155n,
    source: INDEX_2022,
    url: INDEX_URL,
    explanation: 'Pesanan kota demo dibulatkan ke ribuan rupiah.',
  },
  {
    key: 'index_e_purchasing',
    year: 2022,
    period: '2022',
    scope: 'all',
    unit: 'milli_percent',
    value: 23_940n,
    source: INDEX_2022,
    url: INDEX_URL,
    explanation:
      'Rata-rata dari 2,20 (katalog lokal), 28,23 (nasional dan sektoral) dan 41,39 (toko daring). Target di balik ketiganya tidak dipublikasikan.',
  },
  {
    key: 'value_local_catalogue',
    year: 2023,
    period: '2023',
    scope: 'local',
    unit: 'rupiah',
    value: 26_000_000_000n,
    source: INTERVIEW,
    url: INTERVIEW_URL,
    explanation: 'Sama.',
  },
  {
    key: 'orders_local_catalogue',
    year: 2023,
    period: '2023',
    scope: 'local',
    unit: 'order',
    value: 2_626n,
    source: INTERVIEW,
    url: INTERVIEW_URL,
    explanation: 'Sama.',
  },
  {
    key: 'products_live',
    year: 2023,
    period: '2023-12-31',
    scope: 'local',
    unit: 'product',
    value: 10_067n,
    source: INTERVIEW,
    url: INTERVIEW_URL,
    explanation: 'Sama.',
  },
  ...(
    [
      [2023, 161_000_000_000n],
      [2024, 185_000_000_000n],
    ] as const
  ).map(
    ([year, value]): Told => ({
      key: 'value_all_channels',
      year,
      period: `${year}-01..${year}-09`,
      scope: 'all',
      unit: 'rupiah',
      value,
      source: THIRD_QUARTER,
      url: '',
      explanation:
        'Cakupannya semua katalog, jadi tidak dapat dibandingkan dengan nilai katalog lokal.',
    }),
  ),
];

/** Writes the reported figures of the press. */
export async function writeReported(
  client: pg.PoolClient,
  pemdaId: string,
  ids: IdSource,
): Promise<void> {
  const at = wib('2024-11-04', 9);
  await insertRows(
    client,
    'reported_figure',
    TOLD.map((one) => ({ pemda_id: pemdaId, id: ids(at), ...one, recorded_at: at })),
  );
}
