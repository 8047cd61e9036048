import type { Db } from '../platform/index.ts';
import { type AwardOrder, type AwardPlan, awardOrders, awardPlans } from './award.sql.ts';
import { FORMULAS } from './domain/formulas.ts';
import type { RankedAgency } from './domain/ranking.ts';
import { asNumber } from './domain/units.ts';
import { csvOf, type ExportNote, workbookOf } from './tables.ts';

const ORDER_HEADS = [
  'nomor',
  'tanggal_sp',
  'penyedia',
  'selesai',
  'nilai',
  'penyedia_setempat',
  'umkk',
  'nilai_pdn',
  'nilai_ekraf',
  'tanggal_bast',
  'tanggal_bayar_terakhir',
] as const;
const PLAN_HEADS = ['kode_rup', 'nama_paket', 'pagu'] as const;

const orderRow = (one: AwardOrder) => [
  one.number,
  one.poDate,
  one.supplier,
  one.completed,
  one.realised,
  one.local,
  one.umkk,
  one.pdnValue,
  one.creativeValue,
  one.handoverOn,
  one.paidOn,
];
const planRow = (one: AwardPlan) => [one.rupCode, one.name, one.budget];

const PRINT =
  'SHA-256 dari baris "order;nomor;tanggal_sp;selesai;nilai;penyedia_setempat;umkk;nilai_pdn;nilai_ekraf;tanggal_bast;tanggal_bayar_terakhir" dan "plan;kode_rup;pagu" (1/0 untuk ya/tidak, - bila kosong), diurutkan menurut byte dan disambung dengan baris baru';

/** Each formula with its source and what it gave; the first one as a formula of the spreadsheet too. */
function notesOf(row: RankedAgency, year: number, orders: number, plans: number): ExportNote[] {
  return [
    ['Perangkat daerah', `${row.agency}, ${year}, cakupan katalog lokal`],
    ...FORMULAS.map((formula): ExportNote => {
      const score = formula.compute(row);
      const value = asNumber(score.value);
      const unit = score.unit === 'percent' ? '%' : ` dari ${score.most}`;
      return [
        `${formula.key} v${formula.version}`,
        `${formula.text} = ${value === null ? 'tidak dapat dihitung' : `${value}${unit}`}. Sumber: ${formula.source}.`,
      ];
    }),
    ['Sidik baris', PRINT],
    [
      'realised-plan, dihitung lembar ini',
      {
        formula: `=ROUND(MIN(100,SUM(Pesanan!E2:E${Math.max(2, orders + 1)})/SUM(Rencana!C2:C${Math.max(2, plans + 1)})*100),3)`,
      },
    ],
  ];
}

/** The rows behind an agency's year with every formula: all that is needed to compute them again. */
export async function exportAgencyYear(
  db: Db,
  row: RankedAgency,
  year: number,
  kind: 'csv' | 'xlsx',
): Promise<string | Uint8Array> {
  const [orders, plans] = await Promise.all([
    awardOrders(db, row.agencyId, year),
    awardPlans(db, row.agencyId, year),
  ]);
  const notes = notesOf(row, year, orders.length, plans.length);
  if (kind === 'xlsx')
    return workbookOf(
      notes,
      [
        { name: 'Pesanan', heads: ORDER_HEADS, rows: orders.map(orderRow) },
        { name: 'Rencana', heads: PLAN_HEADS, rows: plans.map(planRow) },
      ],
      'Rumus',
    );
  const empty = ORDER_HEADS.map(() => null);
  return csvOf(notes, {
    name: 'baris',
    heads: ['jenis', ...ORDER_HEADS, ...PLAN_HEADS],
    rows: [
      ...orders.map((one) => ['order', ...orderRow(one), null, null, null]),
      ...plans.map((one) => ['plan', ...empty, ...planRow(one)]),
    ],
  });
}
