import type { Refusal, Result } from '../../../kernel/index.ts';
import { type Fields, RowReader } from './read-fields.ts';
import type { RevisionKind, SourceRow } from './source-row.ts';

function done(row: RowReader, value: Omit<SourceRow, 'warnings'>): Result<SourceRow, Refusal> {
  return row.refusal
    ? { ok: false, error: row.refusal }
    : { ok: true, value: { ...value, warnings: row.warnings } };
}

const rup = (row: RowReader, name: string): string => {
  const given = row.needed(name);
  if (given && !/^\d{7,9}$/.test(given)) row.refuse('records.rup', name, { given });
  return given;
};

/** RUP-MasterSatker, Ecat-InstansiSatker. */
export function readAgency(fields: Fields): Result<SourceRow, Refusal> {
  const row = new RowReader(fields);
  const code = row.needed('kd_satker');
  if (row.text('status_satker') && row.text('status_satker') !== 'Aktif')
    row.warn('records.agency-inactive', 'status_satker', { given: row.text('status_satker') });
  return done(row, {
    // Two systems list the same agencies, each in its own way: neither is a newer row of the other.
    key: 'jenis_satker' in fields ? code : `e-katalog ${code}`,
    year: null,
    agency: { code, sipdCode: row.text('kd_satker_str'), name: row.needed('nama_satker') },
    facts: { of: 'agency' },
  });
}

/** RUP-StrukturAnggaranPD. */
export function readBudget(fields: Fields): Result<SourceRow, Refusal> {
  const row = new RowReader(fields);
  const code = row.needed('kd_satker');
  const year = row.year('tahun_anggaran');
  const [operating, capital, contingency, procurement, other, total] = [
    'belanja_operasi',
    'belanja_modal',
    'belanja_btt',
    'belanja_pengadaan',
    'belanja_non_pengadaan',
    'total_belanja',
  ].map((name) => row.rupiah(name)) as [bigint, bigint, bigint, bigint, bigint, bigint];
  const parts = operating + capital + contingency;
  // The source writes either kind of parts, and often only one of both.
  if (parts !== total && procurement + other !== total)
    row.warn('records.budget-parts', 'total_belanja', { total, parts });
  return done(row, {
    key: `${code} ${year}`,
    year,
    agency: { code, sipdCode: row.text('kd_satker_str'), name: row.needed('nama_satker') },
    facts: { of: 'budget', operating, capital, contingency, procurement, other, total },
  });
}

/** RUP-PaketAnggaranPenyedia: one source of money of a plan line. */
export function readFunding(fields: Fields): Result<SourceRow, Refusal> {
  const row = new RowReader(fields);
  const rupCode = rup(row, 'kd_rup');
  const account = row.text('mak');
  const source = row.text('sumber_dana');
  return done(row, {
    key: row.text('id_paket_anggaran_penyedia') || [rupCode, source, account].join(' | '),
    year: row.year('tahun_anggaran'),
    agency: null,
    facts: { of: 'funding', rupCode, source, account, amount: row.rupiah('pagu', true) },
  });
}

/** RUP-PaketPenyediaLokasi: one place of a plan line. */
export function readLocation(fields: Fields): Result<SourceRow, Refusal> {
  const row = new RowReader(fields);
  const rupCode = rup(row, 'kd_rup');
  const facts = {
    of: 'location',
    rupCode,
    detail: row.text('detail_lokasi'),
    regency: row.text('kab_kota'),
    province: row.text('provinsi'),
  } as const;
  return done(row, {
    key: [rupCode, row.text('kd_kab_kota'), facts.detail].join(' | '),
    year: row.year('tahun_anggaran'),
    agency: null,
    facts,
  });
}

const REVISIONS: Readonly<Record<string, RevisionKind>> = {
  SATUKESATU: 'one_to_one',
  SATUKEBANYAK: 'one_to_many',
  PEMBATALAN: 'cancelled',
  PENGAKTIFAN: 'reactivated',
};

/** history-kaji-ulang: what became of plan lines that were revised (rules.md 3.5). */
export function readRevision(fields: Fields): Result<SourceRow, Refusal> {
  const row = new RowReader(fields);
  const from = rup(row, 'kd_rup_lama');
  const given = row.needed('jenis_revisi');
  const kind = REVISIONS[given.toUpperCase()];
  if (given && !kind) row.refuse('records.revision', 'jenis_revisi', { given });
  const replaced = kind === 'one_to_one' || kind === 'one_to_many';
  const to = replaced ? rup(row, 'kd_rup_baru') : row.text('kd_rup_baru') || from;
  const at = row.text('tgl_kaji_ulang');
  if (Number.isNaN(Date.parse(at))) row.refuse('records.day', 'tgl_kaji_ulang', { given: at });
  else if (replaced && from === to) row.warn('records.revision-self', 'kd_rup_baru', { rup: from });
  return done(row, {
    key: [from, to, given, at].join(' | '),
    year: row.year('tahun_anggaran'),
    agency: null,
    facts: {
      of: 'revision',
      kind: kind ?? 'cancelled',
      from,
      to,
      at: Number.isNaN(Date.parse(at)) ? '' : new Date(at).toISOString(),
      reason: row.text('alasan_kajiulang'),
    },
  });
}
