import { expect, it } from 'vitest';
import { rupiah } from '../../kernel/index.ts';
import { envOf, PEOPLE, placing, run } from '../domain/fixtures.ts';
import { dutiesOf } from './order-duties.ts';

const placed = run(null, placing(), envOf(PEOPLE.officer));
const worth = (value: bigint, ruleSet = placed.ruleSet) =>
  dutiesOf({ ...placed, ruleSet, goods: rupiah(value), freight: rupiah(0n) }, 'id').map(
    ({ key, value: text }) => `${key}: ${text}`,
  );

it('asks for the form of contract, the bond and the stamp that a value demands', () => {
  expect(worth(10_000_000n)).toEqual([
    'Bentuk kontrak: Bukti pembelian atau pembayaran, di samping Surat Pesanan',
  ]);
  expect(worth(10_000_001n)).toEqual(['Bentuk kontrak: Kuitansi, di samping Surat Pesanan']);
  expect(worth(200_000_000n)).toEqual([
    'Bentuk kontrak: Surat Perintah Kerja (SPK), di samping Surat Pesanan',
    expect.stringMatching(/^Bea meterai: Rp.10\.000/),
  ]);
  expect(worth(200_000_001n)).toEqual([
    'Bentuk kontrak: Surat Perjanjian, di samping Surat Pesanan',
    expect.stringMatching(/^Jaminan pelaksanaan: Rp.10\.000\.000 \(5% dari nilai sebelum PPN\)/),
    expect.stringMatching(/^Bea meterai: Rp.10\.000/),
  ]);
});
