import type { Day } from '../../../kernel/index.ts';
import { type Ctx, csvResponse, writeCsv } from '../../../platform/index.ts';
import type { PlanFilter } from '../domain/plan-filter.ts';
import { planState } from '../domain/plan-state.ts';
import { listPlans } from '../plans.sql.ts';

/** More than a province plans in a year; ten times what the largest known file holds. */
const MOST = 200_000;

const COLUMNS = [
  'kd_rup',
  'tahun_anggaran',
  'nama_paket',
  'perangkat_daerah',
  'metode',
  'etalase',
  'rencana_mulai',
  'pdn',
  'umk',
  'keadaan',
  'pesanan_pertama',
  'pagu',
  'dipesan',
  'terealisasi',
  'sisa',
];

const mark = (given: boolean | null) => (given === null ? null : given ? 'ya' : 'tidak');

/** All lines of a filter as a file; money in rupiah, states by their keys in the address. */
export async function plansCsv(c: Ctx, filter: PlanFilter, today: Day): Promise<Response> {
  const lines = await listPlans(c.var.read, filter, today, MOST, 0);
  const rows = lines.map((line) => [
    line.rupCode,
    line.year,
    line.name,
    line.agency,
    line.method,
    line.etalaseSlug,
    line.meantFor,
    mark(line.pdn),
    mark(line.umk),
    planState(line, today),
    line.firstOrderedOn,
    line.budget,
    line.committed,
    line.realised,
    line.budget - line.committed,
  ]);
  return csvResponse(`rencana-${filter.year}.csv`, writeCsv(COLUMNS, rows));
}
