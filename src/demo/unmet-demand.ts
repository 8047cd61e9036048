import { type City, type IdSource, wib } from './city.ts';

/** What agencies of the demo plan to buy outside the catalogue, though an etalase could sell it. */
interface Unmet {
  readonly etalaseCode: string;
  readonly name: string;
  /** Month that it is meant to begin in, 1 to 12. */
  readonly month: number;
  /** Million rupiah. */
  readonly millions: number;
  /** How many agencies plan it. */
  readonly agencies: number;
}

/** Invented after the interview: what the office names as wanted and seldom offered. */
const UNMET: readonly Unmet[] = [
  {
    etalaseCode: 'AMAN',
    name: 'Jasa Pengamanan Kantor 24 Jam',
    month: 1,
    millions: 190,
    agencies: 9,
  },
  { etalaseCode: 'AMAN', name: 'Pemasangan Kamera CCTV', month: 7, millions: 65, agencies: 5 },
  { etalaseCode: 'BERSIH', name: 'Jasa Kebersihan Gedung', month: 1, millions: 175, agencies: 10 },
  { etalaseCode: 'BERSIH', name: 'Pembasmian Hama Gedung', month: 8, millions: 40, agencies: 4 },
  { etalaseCode: 'MAMIN', name: 'Konsumsi Pelatihan Warga', month: 9, millions: 85, agencies: 8 },
  {
    etalaseCode: 'SEWAKEND',
    name: 'Sewa Bus Studi Lapangan',
    month: 10,
    millions: 95,
    agencies: 5,
  },
  {
    etalaseCode: 'WISATA',
    name: 'Paket Kunjungan Desa Wisata',
    month: 11,
    millions: 60,
    agencies: 4,
  },
  { etalaseCode: 'SERAGAM', name: 'Pakaian Olahraga Pegawai', month: 5, millions: 55, agencies: 6 },
];

const FIRST_CODE = 39_000_000;

/** Rows of plan lines by another method: they are no part of what the award counts. */
export function unmetRows(
  pemdaId: string,
  city: City,
  year: number,
  etalaseIds: ReadonlyMap<string, string>,
  ids: IdSource,
) {
  const at = wib(`${year}-01-05`, 9);
  let code = FIRST_CODE;
  return UNMET.flatMap((unmet, n) =>
    Array.from({ length: unmet.agencies }, (_, index) => {
      // Every fourth agency from a different beginning, so that the demand is spread.
      const agency = city.agencies[(n + index * 4) % city.agencies.length];
      const month = String(unmet.month).padStart(2, '0');
      code += 137;
      return {
        pemda_id: pemdaId,
        id: ids(at),
        agency_id: agency?.id,
        year,
        rup_code: String(code),
        name: `${unmet.name} ${agency?.seed.shortName ?? ''}`,
        method: 'direct',
        method_raw: 'Pengadaan Langsung',
        kind_raw: 'Jasa Lainnya',
        budget: BigInt(unmet.millions - index) * 1_000_000n,
        pdn: true,
        umk: true,
        description: unmet.name,
        volume: '1 paket',
        selection_from: `${year}-${month}-05`,
        selection_to: `${year}-11-30`,
        contract_from: `${year}-${month}-10`,
        contract_to: `${year}-12-15`,
        funding: 'APBD',
        etalase_id: etalaseIds.get(unmet.etalaseCode) ?? null,
        etalase_by: 'source',
        etalase_confidence: 1000,
        source: 'demo',
        created_at: at,
        updated_at: at,
      };
    }),
  );
}

/** Searched for in vain by agencies of the demo: no product has all of these words. */
const MISSED: readonly { readonly query: string; readonly times: number }[] = [
  { query: 'jasa satpam gada utama', times: 7 },
  { query: 'jasa kebersihan kaca gedung bertingkat', times: 5 },
  { query: 'katering diet pasien', times: 5 },
  { query: 'sewa bus listrik', times: 4 },
  { query: 'tinta braille', times: 2 },
];

const DAYS_APART = 5;

/** Rows of searches that found nothing, on working hours of the weeks before a moment. */
export const missedRows = (pemdaId: string, city: City, until: Date, ids: IdSource) =>
  MISSED.flatMap(({ query, times }, n) =>
    Array.from({ length: times }, (_, index) => {
      const daysAgo = 1 + n + index * DAYS_APART;
      const at = new Date(until.getTime() - daysAgo * 86_400_000 + (9 + n) * 3_600_000);
      return {
        pemda_id: pemdaId,
        id: ids(at),
        at,
        query,
        filters: '{}',
        agency_id: city.agencies[(n * 3 + index) % city.agencies.length]?.id ?? null,
      };
    }),
  );
