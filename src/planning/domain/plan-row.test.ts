import { describe, expect, it } from 'vitest';
import { readPlanRow } from './plan-row.ts';

const ROW = {
  tahun_anggaran: '2026',
  kd_klpd: 'D999',
  kd_satker: '100001',
  kd_satker_str: '4.01.0.00.0.00.01.0000',
  nama_satker: 'DINAS CONTOH',
  kd_rup: '60000001',
  nama_paket: 'Belanja Alat Tulis Kantor',
  pagu: '125000000',
  metode_pengadaan: 'E-Purchasing',
  status_pdn: 'PDN',
  status_ukm: 'Non-UKM',
  urarian_pekerjaan: 'ATK triwulan I',
  tgl_awal_kontrak: '2026-02-01T00:00:00.000Z',
  tgl_akhir_kontrak: '2026-03-01T00:00:00.000Z',
  nama_ppk: 'SESEORANG',
  bidang_baru: 'tetap disimpan',
};

describe('readPlanRow', () => {
  it('reads a row in its real spellings, and keeps unknown fields but no personal ones', () => {
    const read = readPlanRow(ROW, 'D999');
    expect(read).toMatchObject({
      ok: true,
      value: {
        warnings: [],
        row: {
          method: 'e_purchasing',
          budget: 125_000_000n,
          pdn: true,
          umk: false,
          description: 'ATK triwulan I',
          contract: { from: '2026-02-01', to: '2026-03-01' },
        },
      },
    });
    if (read.ok) {
      expect(read.value.row.raw['bidang_baru']).toBe('tetap disimpan');
      expect(read.value.row.raw).not.toHaveProperty('nama_ppk');
    }
  });

  it.each([
    ['Dikecualikan', 'exempt'],
    ['Kontes', 'contest'],
    ['Tender Cepat', 'quick_tender'],
    ['Penunjukan Langsung', 'appointment'],
  ])('knows the method %s', (spelling, method) => {
    expect(readPlanRow({ ...ROW, metode_pengadaan: spelling }, null)).toMatchObject({
      value: { row: { method } },
    });
  });

  it.each([
    [{ kd_rup: '' }, 'plan-import.missing'],
    [{ kd_rup: '12' }, 'rup.length'],
    [{ pagu: '-5' }, 'plan-import.budget'],
    [{ pagu: '1.000.000' }, 'plan-import.budget'],
    [{ tahun_anggaran: 'dua ribu' }, 'plan-import.year'],
    [{ kd_klpd: 'D100' }, 'plan-import.other-pemda'],
  ])('refuses %j with %s', (change, code) => {
    expect(readPlanRow({ ...ROW, ...change }, 'D999')).toMatchObject({
      ok: false,
      error: { code },
    });
  });

  it('takes a contradicting row in, and says so', () => {
    const read = readPlanRow(
      { ...ROW, metode_pengadaan: 'Lelang Bebas', tgl_awal_kontrak: '2026-09-01' },
      null,
    );
    expect(read).toMatchObject({ ok: true, value: { row: { method: 'unknown' } } });
    if (read.ok)
      expect(read.value.warnings.map((w) => w.code)).toEqual([
        'plan-import.method',
        'plan-import.dates',
      ]);
  });
});
