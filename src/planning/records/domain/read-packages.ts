import { type Day, dayOf, type Refusal, type Result } from '../../../kernel/index.ts';
import { PLAN_METHODS } from '../../domain/plan-row.ts';
import { type Fields, RowReader, rupCodes } from './read-fields.ts';
import type { Facts, SourceRow } from './source-row.ts';

/** Realised states of e-catalogue version 6 (rules.md 1.6, "realised set"). */
const REALISED_V6 = new Set(['ON_PROCESS', 'ON_ADDENDUM', 'COMPLETED', 'PAYMENT_OUTSIDE_SYSTEM']);
const KNOWN_V6 = new Set([
  ...REALISED_V6,
  'ON_NEGOTIATION',
  'WAITING_PPK_REVIEW',
  'ESIGN_IN_PROGRESS',
  'WAITING_SELLER_CONFIRMATION',
  'CANCELLED',
  'CANCELLED_ON_NEGOTIATION',
  'CANCELLED_ON_REVIEW',
  'REQUEST_CANCEL_BY_ADMIN',
]);

function done(row: RowReader, value: Omit<SourceRow, 'warnings'>): Result<SourceRow, Refusal> {
  return row.refusal
    ? { ok: false, error: row.refusal }
    : { ok: true, value: { ...value, warnings: row.warnings } };
}

const agencyOf = (row: RowReader, code: string) => ({
  code: row.text(code),
  sipdCode: row.text('kd_satker_str'),
  name: row.text('nama_satker'),
});

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The day in WIB that an order's number was made: a ULID begins with its milliseconds. Null for none. */
function dayOfUlid(id: string): Day | null {
  if (!/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(id)) return null;
  let milliseconds = 0;
  for (const letter of id.slice(0, 10))
    milliseconds = milliseconds * 32 + CROCKFORD.indexOf(letter);
  return dayOf(new Date(milliseconds), 'Asia/Jakarta');
}

/** Ecat-PaketEPurchasingV6, and `paket-e-purchasing` of the interface's own names. */
export function readV6(fields: Fields): Result<SourceRow, Refusal> {
  const row = new RowReader(fields);
  const own = 'order_id' in fields;
  const status = row.needed(own ? 'status' : 'status_pkt');
  if (status && !KNOWN_V6.has(status))
    row.warn('records.status', own ? 'status' : 'status_pkt', { given: status });
  const value = row.rupiah(own ? 'total' : 'total_harga', true);
  const freight = row.rupiah(own ? 'shipping_fee' : 'ongkir');
  if (freight > value) row.warn('records.parts', own ? 'total' : 'total_harga', { given: value });
  const dated = row.text(own ? 'order_date' : 'tgl_order');
  const made = dated === '' ? dayOfUlid(row.text(own ? 'order_id' : 'kd_paket')) : null;
  if (made) row.warn('records.day-from-id', own ? 'order_date' : 'tgl_order', { day: made });
  const on = made ?? row.day(own ? 'order_date' : 'tgl_order');
  const name = row.text(own ? 'rup_name' : 'rup_nama_pkt');
  return done(row, {
    key: row.needed(own ? 'order_id' : 'kd_paket'),
    year: row.year(own ? 'fiscal_year' : 'tahun_anggaran'),
    agency: agencyOf(row, own ? 'kode_satker' : 'kd_satker'),
    facts: {
      of: 'package',
      scope: 'national',
      method: 'e_purchasing',
      name,
      value,
      realised: REALISED_V6.has(status) ? value : 0n,
      cancelled: status.startsWith('CANCELLED'),
      status,
      on,
      rupCodes: rupCodes(row.text(own ? 'rup_code' : 'kd_rup')),
    },
  });
}

/**
 * `paket-e-purchasing` of the archive (version 5): one row a package, whose product is only the first of
 * `jml_jenis_produk`; then unit price × quantity + freight need not be the total.
 */
export function readV5(fields: Fields): Result<SourceRow, Refusal> {
  const row = new RowReader(fields);
  const value = row.rupiah('total_harga', true);
  const kinds = Number(row.text('jml_jenis_produk') || '1');
  if (kinds > 1) row.warn('records.lines-missing', 'jml_jenis_produk', { kinds });
  if (!partsAgree(row))
    row.warn('records.parts', 'total_harga', { given: row.text('total_harga') });
  const label = row.text('paket_status_str');
  const cancelled = /batal/i.test(label);
  const known = ['Paket Selesai', 'Paket Proses', 'Paket Batal'].includes(label);
  if (!known) row.warn('records.status', 'paket_status_str', { given: label });
  const on = row.day('tanggal_buat_paket');
  return done(row, {
    key: row.needed('kd_paket'),
    year: row.year('tahun_anggaran'),
    agency: agencyOf(row, 'satker_id'),
    facts: {
      of: 'package',
      scope: 'national',
      method: 'e_purchasing',
      name: row.text('nama_paket'),
      value,
      realised: known && !cancelled ? value : 0n,
      cancelled,
      status: row.text('status_paket') || label,
      on,
      rupCodes: rupCodes(row.text('kd_rup')),
    },
  });
}

/** Quantities have up to four decimals, prices two: compared in millionths of a rupiah, so exactly. */
function partsAgree(row: RowReader): boolean {
  const scaled = (name: string, places: number): bigint | null => {
    const match = /^(\d{1,16})(?:\.(\d+))?$/.exec(row.text(name));
    if (!match) return null;
    const part = (match[2] ?? '').padEnd(places, '0').slice(0, places);
    return BigInt(`${match[1]}${part}`);
  };
  const price = scaled('harga_satuan', 2);
  const quantity = scaled('kuantitas', 4);
  const freight = scaled('ongkos_kirim', 6) ?? 0n;
  const total = scaled('total_harga', 6);
  if (price === null || quantity === null || total === null) return true;
  const off = price * quantity + freight - total;
  // The source rounds its totals to the cent.
  return off <= 5_000n && off >= -5_000n;
}

/** Bela-TokoDaringRealisasi. Only what the office verified and the shop confirmed is realised. */
export function readShop(fields: Fields): Result<SourceRow, Refusal> {
  const row = new RowReader(fields);
  const value = row.rupiah('valuasi', true);
  const verified = row.text('status_verif').toLowerCase() === 'verified';
  const confirmed = row.text('status_konfirmasi_ppmse').toLowerCase();
  const failed = confirmed !== '' && confirmed !== 'berhasil' && confirmed !== 'sukses';
  if (!verified || failed)
    row.warn('records.not-verified', failed ? 'status_konfirmasi_ppmse' : 'status_verif', {
      given: failed ? row.text('keterangan_ppmse') || confirmed : row.text('status_verif') || '-',
    });
  const on = row.day('tanggal_transaksi');
  return done(row, {
    key: row.needed('order_id'),
    year: row.year('tahun'),
    agency: agencyOf(row, 'kd_satker'),
    facts: {
      of: 'package',
      scope: 'online_shop',
      method: 'online_shop',
      name: row.text('order_desc') || row.text('kategori') || row.text('marketplace'),
      value,
      realised: verified && !failed ? value : 0n,
      cancelled: failed,
      status: [row.text('status_verif'), confirmed].filter(Boolean).join(' / '),
      on,
      rupCodes: [],
    },
  });
}

/** SPSE-PencatatanNonTender and -Swakelola: packages bought without a catalogue and recorded afterwards. */
function readRecorded(fields: Fields, key: string, stem: string): Result<SourceRow, Refusal> {
  const row = new RowReader(fields);
  const budget = row.rupiah('pagu');
  const spent = row.rupiah('total_realisasi');
  if (spent > budget) row.warn('records.above-budget', 'total_realisasi', { spent, budget });
  const status = row.text(`status_${stem}_pct_ket`) || row.text(`status_${stem}_pct`);
  const cancelled = /batal/i.test(status);
  const given = row.text('mtd_pemilihan').toLowerCase();
  const methods: Readonly<Record<string, string>> = PLAN_METHODS;
  const method = stem === 'swakelola' ? 'self_managed' : (methods[given] ?? 'unknown');
  if (method === 'unknown')
    row.warn('records.method', 'mtd_pemilihan', { given: row.text('mtd_pemilihan') });
  const on = row.day('tgl_selesai_paket', 'tgl_mulai_paket', 'tgl_buat_paket');
  const [from, to] = [row.text('tgl_mulai_paket'), row.text('tgl_selesai_paket')];
  if (from && to && to.slice(0, 10) < from.slice(0, 10))
    row.warn('records.dates', 'tgl_selesai_paket', {
      from: from.slice(0, 10),
      to: to.slice(0, 10),
    });
  return done(row, {
    key: row.needed(key),
    year: row.year('tahun_anggaran'),
    agency: agencyOf(row, 'kd_satker'),
    facts: {
      of: 'package',
      scope: 'outside',
      method,
      name: row.needed('nama_paket'),
      value: spent > 0n ? spent : budget,
      realised: cancelled ? 0n : spent,
      cancelled,
      status,
      on,
      rupCodes: rupCodes(row.text('kd_rup')),
    },
  });
}

export const readNonTender = (fields: Fields) =>
  readRecorded(fields, 'kd_nontender_pct', 'nontender');
export const readSelfManaged = (fields: Fields) =>
  readRecorded(fields, 'kd_swakelola_pct', 'swakelola');

/** SPSE-Pencatatan…Realisasi: the receipts under a recorded package. */
function readRealisation(fields: Fields, key: string): Result<SourceRow, Refusal> {
  const row = new RowReader(fields);
  const of = row.needed(key);
  const value = row.rupiah('nilai_realisasi', true);
  const on = row.day('tgl_realisasi');
  const facts: Facts = { of: 'realisation', package: of, value, on };
  const number = row.text('no_realisasi');
  return done(row, {
    // Offices give one number to several receipts: the amount tells them apart.
    key: [of, row.text('jenis_realisasi'), number, on, value].join(' | '),
    year: row.year('tahun_anggaran'),
    agency: null,
    facts,
  });
}

export const readNonTenderRealisation = (fields: Fields) =>
  readRealisation(fields, 'kd_nontender_pct');
export const readSelfManagedRealisation = (fields: Fields) =>
  readRealisation(fields, 'kd_swakelola_pct');
