import {
  parsePlainRupiah,
  type Refusal,
  type Result,
  type Rupiah,
  refuse,
} from '../../kernel/index.ts';

/** Fields without which a row is no item of a price list. */
export const REQUIRED_STOCK_FIELDS = ['kd_brg', 'nm_brg', 'satuan', 'harga'] as const;

export interface StockRow {
  readonly sku: string;
  readonly name: string;
  readonly specification: string;
  readonly unit: string;
  /** Null where the list says 0: no price, so the listing stays a draft. */
  readonly price: Rupiah | null;
  readonly group: string;
  readonly groupCode: string;
}

const LONGEST_NAME = 250;

/** Units as the catalogue writes them, for the many spellings of stock lists; others stay as written. */
const UNITS: Readonly<Record<string, string>> = {
  bh: 'Buah',
  buah: 'Buah',
  botol: 'Botol',
  btl: 'Botol',
  pak: 'Pak',
  pack: 'Pak',
  dos: 'Dus',
  dus: 'Dus',
  box: 'Kotak',
  kotak: 'Kotak',
  lbr: 'Lembar',
  lembar: 'Lembar',
  kg: 'Kilogram',
  gr: 'Gram',
  gram: 'Gram',
  ltr: 'Liter',
  liter: 'Liter',
  set: 'Set',
  unit: 'Unit',
  btg: 'Batang',
  batang: 'Batang',
  zak: 'Sak',
  sak: 'Sak',
  rim: 'Rim',
  pasang: 'Pasang',
  psg: 'Pasang',
  ekor: 'Ekor',
  paket: 'Paket',
  rol: 'Roll',
  roll: 'Roll',
  m2: 'Meter Persegi',
  m3: 'Meter Kubik',
  "m'": 'Meter',
  meter: 'Meter',
  m: 'Meter',
  pohon: 'Pohon',
  buku: 'Buku',
  stel: 'Stel',
};

/**
 * Reads one row of a price list (a city's master-barang). Refusals: 'product-import.missing' (field),
 * 'product-import.name-long', 'money.*' for a price that is not whole rupiah.
 */
export function readStockRow(fields: Readonly<Record<string, string>>): Result<StockRow, Refusal> {
  const text = (name: string) => (fields[name] ?? '').trim().replaceAll(/\s+/g, ' ');
  for (const name of ['kd_brg', 'nm_brg', 'satuan'] as const)
    if (text(name) === '') return refuse('product-import.missing', name, { field: name });
  const raw = text('harga');
  const whole = raw === '' ? '0' : raw.replace(/\.0{1,2}$/, '');
  const price = parsePlainRupiah(whole, 'harga');
  if (!price.ok) return price;
  const detail = text('spesifikasi');
  const name =
    detail && !text('nm_brg').toLowerCase().includes(detail.toLowerCase())
      ? `${text('nm_brg')} ${detail}`
      : text('nm_brg');
  if (name.length > LONGEST_NAME)
    return refuse('product-import.name-long', 'nm_brg', { max: LONGEST_NAME });
  return {
    ok: true,
    value: {
      sku: text('kd_brg'),
      name,
      specification: detail || text('nm_brg'),
      unit: UNITS[text('satuan').toLowerCase()] ?? text('satuan'),
      price: price.value > 0n ? price.value : null,
      group: text('nm_perk') || 'Barang persediaan',
      groupCode: text('kd_perk') || 'UMUM',
    },
  };
}

/** 'Persediaan Alat Listrik dan Elektronik (Lampu Pijar)' as the name of an etalase. */
export function etalaseName(group: string): string {
  const name = group
    .replace(/^Persediaan\s+/i, '')
    .replace(/\s*\(.*\)\s*$/, '')
    .replace(/\.$/, '')
    .trim();
  return name.charAt(0).toUpperCase() + name.slice(1);
}
