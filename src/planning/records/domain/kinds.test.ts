import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFields, readSource, recognise, type SourceKind } from './kinds.ts';
import { isPersonal } from './personal.ts';
import { amount } from './read-fields.ts';

const read = (kind: SourceKind, fields: Record<string, string>) =>
  readSource(kind, { kd_klpd: 'D999', ...fields }, 'D999');
const value = (kind: SourceKind, fields: Record<string, string>) => {
  const done = read(kind, fields);
  if (!done.ok) throw new Error(`${done.error.code} ${done.error.field}`);
  return done.value;
};
const refusal = (kind: SourceKind, fields: Record<string, string>) => {
  const done = read(kind, fields);
  return done.ok ? null : [done.error.code, done.error.field];
};
const codes = (kind: SourceKind, fields: Record<string, string>) =>
  value(kind, fields).warnings.map((one) => one.code);

const V6 = {
  tahun_anggaran: '2026',
  nama_satker: 'DINAS CONTOH',
  kd_paket: '01K00000000000000000000001',
  kd_rup: '60000001',
  rup_nama_pkt: 'Alat tulis',
  ongkir: '0',
  total_harga: '2500000',
  tgl_order: '2026-02-03',
  status_pkt: 'ON_PROCESS',
};
const V5 = {
  tahun_anggaran: '2026',
  satker_id: '1',
  nama_satker: 'DINAS CONTOH',
  kd_paket: '900',
  nama_paket: 'Kertas',
  harga_satuan: '1000.50',
  kuantitas: '2.5',
  ongkos_kirim: '10',
  total_harga: '2511.25',
  jml_jenis_produk: '1',
  paket_status_str: 'Paket Selesai',
  status_paket: 'paket_selesai',
  tanggal_buat_paket: '2026-01-15',
};
const SHOP = {
  tahun: '2026',
  kd_satker: '1',
  nama_satker: 'DINAS CONTOH',
  order_id: '77',
  valuasi: '500000',
  tanggal_transaksi: '2026-03-01 10:00:00',
  status_verif: 'verified',
  status_konfirmasi_ppmse: 'berhasil',
};

describe('a file is recognised by its fields', () => {
  it.each([
    [['kd_rup', 'nama_paket', 'pagu', 'metode_pengadaan', 'x'], 'plans'],
    [['kd_rup', 'nama_paket', 'pagu', 'tipe_swakelola'], 'plans-self-managed'],
    [['kd_satker', 'nama_satker', 'kd_klpd', 'jenis_klpd', 'kd_satker_str'], 'agencies'],
    [['kd_satker', 'total_belanja', 'belanja_pengadaan'], 'budgets'],
    [['kd_rup', 'mak', 'pagu', 'asal_dana', 'sumber_dana'], 'plan-funding'],
    [['kd_rup', 'kab_kota', 'provinsi'], 'plan-locations'],
    [['kd_rup_lama', 'kd_rup_baru', 'jenis_revisi'], 'plan-revisions'],
    [['kd_paket', 'status_pkt', 'total_harga', 'tgl_order'], 'e-purchasing-v6'],
    [['order_id', 'status', 'total', 'rup_code', 'fiscal_year'], 'e-purchasing-v6'],
    [['kd_paket', 'paket_status_str', 'total_harga', 'kuantitas'], 'e-purchasing-v5'],
    [['order_id', 'valuasi', 'status_verif'], 'online-shops'],
    [['kd_nontender_pct', 'total_realisasi', 'nama_paket'], 'non-tender'],
    [['kd_nontender_pct', 'nilai_realisasi', 'tgl_realisasi'], 'non-tender-realisation'],
    [['kd_swakelola_pct', 'total_realisasi', 'nama_paket', 'tipe_swakelola', 'kd_rup', 'pagu'], 'self-managed'],
    [['kd_swakelola_pct', 'nilai_realisasi', 'tgl_realisasi'], 'self-managed-realisation'],
    [['nama', 'harga'], null],
  ])('%j is %s', (fields, kind) => {
    expect(recognise(fields)).toBe(kind);
  }); // biome-ignore format: a table of kinds

  it('names what nothing is read from and what is missing', () => {
    const { unknown, missing } = compareFields('online-shops', [
      'order_id',
      'valuasi',
      'status_verif',
      'kolom_baru',
    ]);
    expect(unknown).toEqual(['kolom_baru']);
    expect(missing).toContain('tanggal_transaksi');
  });
});

describe('amounts', () => {
  it.each([
    ['100', 100n, false],
    ['100.00', 100n, false],
    ['11629483.14', 11_629_483n, true],
    ['39906827.66', 39_906_828n, true],
    ['0.5', 1n, true],
    ['-5', -5n, false],
  ])('%s is %d rupiah, half up', (given, rupiah, cents) => {
    expect(amount(given)).toEqual({ rupiah, cents });
  });

  it.each(['', '1.000.000', '1,000', 'Rp 5', '1e6'])('%j is no amount', (given) => {
    expect(amount(given)).toBeNull();
  });

  it('never is more than half a rupiah off', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), fc.nat(99), (whole, cents) => {
        const read = amount(`${whole}.${String(cents).padStart(2, '0')}`);
        const off = (read?.rupiah ?? 0n) * 100n - (BigInt(whole) * 100n + BigInt(cents));
        expect(off > -50n && off <= 50n).toBe(true);
      }),
    );
  });
});

describe('packages of other systems', () => {
  it.each([
    ['ON_PROCESS', 2_500_000n, false],
    ['ON_ADDENDUM', 2_500_000n, false],
    ['COMPLETED', 2_500_000n, false],
    ['PAYMENT_OUTSIDE_SYSTEM', 2_500_000n, false],
    ['ON_NEGOTIATION', 0n, false],
    ['CANCELLED_ON_REVIEW', 0n, true],
  ])('version 6 in state %s realises %d', (status_pkt, realised, cancelled) => {
    expect(value('e-purchasing-v6', { ...V6, status_pkt }).facts).toMatchObject({
      scope: 'national',
      value: 2_500_000n,
      realised,
      cancelled,
      rupCodes: ['60000001'],
    });
  });

  it('an order that was never placed has the day that its number was made', () => {
    // The first ten letters are the milliseconds of 2026-01-31T18:00:00Z: in WIB already February.
    const kd_paket = '01KGAKCD80AAAAAAAAAAAAAAAA';
    const made = { ...V6, kd_paket, tgl_order: '', status_pkt: 'CANCELLED' };
    expect(value('e-purchasing-v6', made).facts).toMatchObject({ on: '2026-02-01' });
    expect(codes('e-purchasing-v6', made)).toEqual(['records.day-from-id']);
    expect(refusal('e-purchasing-v6', { ...made, kd_paket: 'X' })).toEqual([
      'records.day',
      'tgl_order',
    ]);
  });

  it('an unknown state is said and realises nothing', () => {
    const odd = { ...V6, status_pkt: 'NEW_STATE' };
    expect(codes('e-purchasing-v6', odd)).toEqual(['records.status']);
    expect(value('e-purchasing-v6', odd).facts).toMatchObject({ realised: 0n });
  });

  it('version 5 says that cents are rounded, lines are missing and parts do not sum', () => {
    expect(value('e-purchasing-v5', V5).facts).toMatchObject({ value: 2_511n, realised: 2_511n });
    expect(codes('e-purchasing-v5', V5)).toEqual(['records.cents']);
    expect(codes('e-purchasing-v5', { ...V5, jml_jenis_produk: '3' })).toContain(
      'records.lines-missing',
    );
    expect(codes('e-purchasing-v5', { ...V5, total_harga: '2512' })).toEqual(['records.parts']);
  });

  it('an online shop realises what was verified and confirmed only', () => {
    const realised = (fields: Record<string, string>) =>
      value('online-shops', { ...SHOP, ...fields }).facts;
    expect(realised({})).toMatchObject({ scope: 'online_shop', realised: 500_000n });
    expect(realised({ status_konfirmasi_ppmse: 'gagal' })).toMatchObject({
      value: 500_000n,
      realised: 0n,
    });
    expect(realised({ status_verif: 'unverified' })).toMatchObject({ realised: 0n });
  });

  it('refuses amounts below 0, rows of others and rows without what they need', () => {
    expect(refusal('online-shops', { ...SHOP, valuasi: '-1' })).toEqual([
      'records.negative',
      'valuasi',
    ]);
    expect(refusal('online-shops', { ...SHOP, order_id: '' })).toEqual([
      'records.missing',
      'order_id',
    ]);
    expect(refusal('online-shops', { ...SHOP, kd_klpd: 'D111' })).toEqual([
      'records.other-pemda',
      'kd_klpd',
    ]);
  });
});

describe('what is said of plan lines', () => {
  const REVISION = {
    tahun_anggaran: '2026',
    kd_rup_lama: '60000001',
    kd_rup_baru: '60000002',
    jenis_revisi: 'SATUKESATU',
    tgl_kaji_ulang: '2026-01-01T00:00:00Z',
  };
  it.each([
    ['SATUKESATU', 'one_to_one', '60000002'],
    ['SATUKEBANYAK', 'one_to_many', '60000002'],
    ['PEMBATALAN', 'cancelled', '60000002'],
    ['PENGAKTIFAN', 'reactivated', '60000002'],
  ])('%s is %s', (jenis_revisi, kind, to) => {
    expect(value('plan-revisions', { ...REVISION, jenis_revisi }).facts).toMatchObject({
      kind,
      from: '60000001',
      to,
    });
  });

  it('refuses an unknown kind of revision and a code that is none', () => {
    expect(refusal('plan-revisions', { ...REVISION, jenis_revisi: 'GABUNG' })).toEqual([
      'records.revision',
      'jenis_revisi',
    ]);
    expect(refusal('plan-revisions', { ...REVISION, kd_rup_lama: '12' })).toEqual([
      'records.rup',
      'kd_rup_lama',
    ]);
  });

  it('says when a budget is not the sum of its parts', () => {
    const budget = {
      tahun_anggaran: '2026',
      kd_satker: '1',
      nama_satker: 'DINAS CONTOH',
      belanja_operasi: '70',
      belanja_modal: '30',
      belanja_btt: '0',
      belanja_pengadaan: '100',
      belanja_non_pengadaan: '0',
      total_belanja: '100',
    };
    expect(codes('budgets', budget)).toEqual([]);
    expect(codes('budgets', { ...budget, total_belanja: '101' })).toEqual(['records.budget-parts']);
  });
});

it.each([
  ['nip_ppk', true],
  ['nama_ppk', true],
  ['username_ppk', true],
  ['email_user_pokja', true],
  ['no_telp_user_pokja', true],
  ['nama_paket', false],
  ['nama_satker', false],
  ['kd_satker', false],
  ['nama_penyedia', false],
])('%s is about a person: %s', (field, personal) => {
  expect(isPersonal(field)).toBe(personal);
});
