import type { Refusal, Result } from '../../../kernel/index.ts';
import type { Fields } from './read-fields.ts';
import {
  readNonTender,
  readNonTenderRealisation,
  readSelfManaged,
  readSelfManagedRealisation,
  readShop,
  readV5,
  readV6,
} from './read-packages.ts';
import { readAgency, readBudget, readFunding, readLocation, readRevision } from './read-plans.ts';
import type { SourceRow } from './source-row.ts';

/** Kinds whose rows are plan lines: they go the way of `importPlans`. */
export const PLAN_KINDS = ['plans', 'plans-self-managed'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

export const SOURCE_KINDS = [
  'agencies',
  'budgets',
  'plan-funding',
  'plan-locations',
  'plan-revisions',
  'e-purchasing-v6',
  'e-purchasing-v5',
  'online-shops',
  'non-tender',
  'non-tender-realisation',
  'self-managed',
  'self-managed-realisation',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];
export type RecordKind = PlanKind | SourceKind;

interface Kind {
  /** Fields that all must be there, in one of these sets: by them a file is recognised. */
  readonly marks: readonly (readonly string[])[];
  /** A field that says that it is another kind after all. */
  readonly without?: readonly string[];
  /** Further fields that are read; any other is kept and named. */
  readonly reads: readonly string[];
}

const PLACE = ['tahun_anggaran', 'kd_klpd', 'nama_klpd', 'kd_satker_str', 'nama_satker'];

/** Every kind of file that an office has, recognised by its fields and never by its name. */
export const KINDS: Readonly<Record<RecordKind, Kind>> = {
  plans: {
    marks: [['kd_rup', 'nama_paket', 'pagu', 'metode_pengadaan']],
    reads: [
      ...PLACE, 'kd_satker', 'jenis_pengadaan', 'status_pdn', 'status_ukm', 'urarian_pekerjaan', 'spesifikasi_pekerjaan',
      'volume_pekerjaan', 'tgl_awal_pemilihan', 'tgl_akhir_pemilihan', 'tgl_awal_kontrak', 'tgl_akhir_kontrak',
      'tgl_awal_pemanfaatan', 'tgl_akhir_pemanfaatan', 'status_aktif_rup', 'status_delete_rup',
    ], // biome-ignore format: a list of names
  },
  'plans-self-managed': {
    marks: [['kd_rup', 'nama_paket', 'pagu', 'tipe_swakelola']],
    without: ['kd_swakelola_pct'],
    reads: [
      ...PLACE, 'kd_satker', 'uraian_pekerjaan', 'volume_pekerjaan', 'tgl_awal_pelaksanaan_kontrak',
      'tgl_akhir_pelaksanaan_kontrak', 'status_aktif_rup', 'status_delete_rup',
    ], // biome-ignore format: a list of names
  },
  agencies: {
    marks: [['kd_satker', 'nama_satker', 'kd_klpd', 'jenis_klpd', 'kd_satker_str']],
    without: ['tahun_anggaran', 'tahun', 'kd_rup'],
    reads: ['nama_klpd', 'status_satker'],
  },
  budgets: {
    marks: [['kd_satker', 'total_belanja', 'belanja_pengadaan']],
    reads: [...PLACE, 'belanja_operasi', 'belanja_modal', 'belanja_btt', 'belanja_non_pengadaan'],
  },
  'plan-funding': {
    marks: [['kd_rup', 'mak', 'pagu', 'asal_dana', 'sumber_dana']],
    reads: [...PLACE, 'kd_satker', 'id_paket_anggaran_penyedia'],
  },
  'plan-locations': {
    marks: [['kd_rup', 'kab_kota', 'provinsi']],
    reads: [...PLACE, 'kd_satker', 'detail_lokasi', 'kd_kab_kota'],
  },
  'plan-revisions': {
    marks: [['kd_rup_lama', 'kd_rup_baru', 'jenis_revisi']],
    reads: [...PLACE, 'kd_satker', 'tgl_kaji_ulang', 'alasan_kajiulang'],
  },
  'e-purchasing-v6': {
    marks: [
      ['kd_paket', 'status_pkt', 'total_harga', 'tgl_order'],
      ['order_id', 'status', 'total', 'rup_code', 'fiscal_year'],
    ],
    reads: [
      ...PLACE, 'kd_rup', 'rup_nama_pkt', 'ongkir', 'order_date', 'rup_name', 'shipping_fee', 'kode_klpd', 'kode_satker',
    ], // biome-ignore format: a list of names
  },
  'e-purchasing-v5': {
    marks: [['kd_paket', 'paket_status_str', 'total_harga', 'kuantitas']],
    reads: [
      ...PLACE, 'kd_rup', 'nama_paket', 'satker_id', 'status_paket', 'harga_satuan', 'ongkos_kirim', 'jml_jenis_produk',
      'tanggal_buat_paket',
    ], // biome-ignore format: a list of names
  },
  'online-shops': {
    marks: [['order_id', 'valuasi', 'status_verif']],
    reads: [
      'tahun', 'kd_klpd', 'nama_klpd', 'kd_satker', 'nama_satker', 'order_desc', 'kategori', 'marketplace',
      'tanggal_transaksi', 'status_konfirmasi_ppmse', 'keterangan_ppmse',
    ], // biome-ignore format: a list of names
  },
  'non-tender': {
    marks: [['kd_nontender_pct', 'total_realisasi', 'nama_paket']],
    reads: [
      ...PLACE, 'kd_satker', 'kd_rup', 'pagu', 'mtd_pemilihan', 'status_nontender_pct', 'status_nontender_pct_ket',
      'tgl_buat_paket', 'tgl_mulai_paket', 'tgl_selesai_paket',
    ], // biome-ignore format: a list of names
  },
  'non-tender-realisation': {
    marks: [['kd_nontender_pct', 'nilai_realisasi', 'tgl_realisasi']],
    reads: ['tahun_anggaran', 'kd_klpd', 'jenis_realisasi', 'no_realisasi'],
  },
  'self-managed': {
    marks: [['kd_swakelola_pct', 'total_realisasi', 'nama_paket']],
    reads: [
      ...PLACE, 'kd_satker', 'kd_rup', 'pagu', 'status_swakelola_pct', 'status_swakelola_pct_ket', 'tgl_buat_paket',
      'tgl_mulai_paket', 'tgl_selesai_paket',
    ], // biome-ignore format: a list of names
  },
  'self-managed-realisation': {
    marks: [['kd_swakelola_pct', 'nilai_realisasi', 'tgl_realisasi']],
    reads: ['tahun_anggaran', 'kd_klpd', 'jenis_realisasi', 'no_realisasi'],
  },
};

const READERS: Readonly<Record<SourceKind, (fields: Fields) => Result<SourceRow, Refusal>>> = {
  agencies: readAgency,
  budgets: readBudget,
  'plan-funding': readFunding,
  'plan-locations': readLocation,
  'plan-revisions': readRevision,
  'e-purchasing-v6': readV6,
  'e-purchasing-v5': readV5,
  'online-shops': readShop,
  'non-tender': readNonTender,
  'non-tender-realisation': readNonTenderRealisation,
  'self-managed': readSelfManaged,
  'self-managed-realisation': readSelfManagedRealisation,
};

export const ALL_KINDS: readonly RecordKind[] = [...PLAN_KINDS, ...SOURCE_KINDS];

export const isRecordKind = (name: string): name is RecordKind =>
  (ALL_KINDS as readonly string[]).includes(name);

export const isPlanKind = (kind: RecordKind): kind is PlanKind =>
  (PLAN_KINDS as readonly string[]).includes(kind);

/** What kind of record a file with these fields holds; null for none that is known. */
export function recognise(fields: readonly string[]): RecordKind | null {
  const has = new Set(fields);
  return (
    ALL_KINDS.find((kind) => {
      const { marks, without = [] } = KINDS[kind];
      return (
        marks.some((set) => set.every((field) => has.has(field))) &&
        !without.some((field) => has.has(field))
      );
    }) ?? null
  );
}

/** Fields of a file that nothing is read from, and read ones that it does not have. */
export function compareFields(
  kind: RecordKind,
  fields: readonly string[],
): { unknown: string[]; missing: string[] } {
  const { marks, reads } = KINDS[kind];
  const has = new Set(fields);
  const own = marks.find((set) => set.every((field) => has.has(field))) ?? marks[0] ?? [];
  const known = new Set([...marks.flat(), ...reads]);
  // Where a source has two spellings of its names, only the marks of its own are missed.
  const wanted = marks.length > 1 ? own : [...own, ...reads];
  return {
    unknown: fields.filter((field) => field !== '' && !known.has(field)),
    missing: wanted.filter((field) => !has.has(field)),
  };
}

/**
 * Reads one row of a source. A row of another pemda is refused with records.other-pemda; refusals else are
 * records.missing, records.amount, records.negative, records.year, records.day, records.rup and
 * records.revision.
 */
export function readSource(
  kind: SourceKind,
  fields: Fields,
  klpdCode: string | null,
): Result<SourceRow, Refusal> {
  const given = (fields['kd_klpd'] ?? fields['kode_klpd'] ?? '').trim();
  if (klpdCode && given && given !== klpdCode)
    return {
      ok: false,
      error: {
        code: 'records.other-pemda',
        field: 'kd_klpd' in fields ? 'kd_klpd' : 'kode_klpd',
        params: { given, own: klpdCode },
      },
    };
  return READERS[kind](fields);
}
