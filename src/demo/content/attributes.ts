import type { AttributeDefinition, AttributeValue } from './model.ts';

/** A field that any etalase may use; numbers know the units in which a value may be written. */
type Field = {
  readonly label: string;
  readonly labelEn: string;
  readonly type: AttributeDefinition['type'];
  readonly unit?: string;
  readonly scale?: Readonly<Record<string, number>>;
  readonly quiet?: true;
};

const text = (label: string, labelEn: string): Field => ({ label, labelEn, type: 'text' });
const choice = (label: string, labelEn: string): Field => ({ label, labelEn, type: 'choice' });
const flag = (label: string, labelEn: string): Field => ({ label, labelEn, type: 'boolean' });
const number = (
  label: string,
  labelEn: string,
  unit: string,
  scale: Readonly<Record<string, number>> = {},
): Field => ({ label, labelEn, type: 'number', unit, scale });

const FIELDS: Readonly<Record<string, Field>> = {
  jenis: choice('Jenis', 'Type of product'),
  merek: text('Merek', 'Brand'),
  ukuran: text('Ukuran', 'Size'),
  gramatur: number('Gramatur', 'Grammage', 'gsm'),
  warna: choice('Warna', 'Colour'),
  isi: text('Isi kemasan', 'Pack content'),
  kemasan: choice('Kemasan', 'Packaging'),
  bahan: choice('Bahan', 'Material'),
  tipe: choice('Tipe', 'Model'),
  berat: number('Berat bersih', 'Net weight', 'gram', { kg: 1000, gram: 1, kwintal: 100_000 }),
  volume: number('Volume', 'Volume', 'ml', { liter: 1000, ml: 1 }),
  daya: number('Daya', 'Power', 'watt', { watt: 1, PK: 735 }),
  panjang: number('Panjang', 'Length', 'meter', { meter: 1, m: 1, cm: 0.01 }),
  lebar: number('Lebar', 'Width', 'cm', { cm: 1, meter: 100 }),
  tinggi: number('Tinggi', 'Height', 'cm', { cm: 1, meter: 100 }),
  tebal: number('Tebal', 'Thickness', 'mm', { mm: 1, cm: 10 }),
  diameter: text('Diameter', 'Diameter'),
  motif: choice('Motif', 'Pattern'),
  rasa: choice('Rasa', 'Flavour'),
  menu: choice('Menu', 'Menu'),
  layanan: choice('Layanan', 'Service'),
  paket: choice('Paket', 'Package'),
  durasi: text('Durasi', 'Duration'),
  jam: number('Jam kerja', 'Hours', 'jam', { jam: 1 }),
  kapasitas: text('Kapasitas', 'Capacity'),
  kecepatan: number('Kecepatan', 'Speed', 'Mbps', { Mbps: 1 }),
  halaman: number('Jumlah halaman', 'Pages', 'halaman', { halaman: 1, lembar: 1 }),
  jenjang: choice('Jenjang', 'School level'),
  topik: choice('Topik', 'Topic'),
  lokasi: choice('Lokasi', 'Location'),
  shift: choice('Shift', 'Shift'),
  usia: text('Umur', 'Age'),
  peserta: text('Jumlah peserta', 'Participants'),
  kendaraan: choice('Kendaraan', 'Vehicle'),
  rute: choice('Rute', 'Route'),
  model: choice('Model', 'Style'),
  memori: number('Memori', 'Memory', 'GB', { GB: 1 }),
  penyimpanan: number('Penyimpanan', 'Storage', 'GB', { GB: 1, TB: 1024 }),
  layar: number('Layar', 'Screen', 'inci', { inci: 1 }),
  finishing: choice('Finishing', 'Finishing'),
  sisi: choice('Sisi cetak', 'Printed sides'),
  garansi: number('Garansi', 'Warranty', 'bulan', { bulan: 1 }),
  halal: flag('Bersertifikat halal', 'Halal certified'),
  sni: flag('Ber-SNI', 'National standard'),
  rakit: flag('Perlu dirakit', 'Needs assembly'),
  sopir: flag('Termasuk pengemudi', 'Driver included'),
  kedaluwarsa: { label: 'Kedaluwarsa', labelEn: 'Best before', type: 'date', quiet: true },
};

/** The fields that no product of an etalase may lack. */
const REQUIRED = new Set(['jenis', 'merek']);

/** Makes the template of an etalase from the keys that its families use. */
export function attributeTemplate(
  keys: readonly string[],
  choices: ReadonlyMap<string, ReadonlySet<string>>,
): AttributeDefinition[] {
  return keys.map((key) => {
    const field = FIELDS[key];
    if (field === undefined) throw new Error(`attribute ${key} is not in the dictionary`);
    const known = choices.get(key);
    return {
      key,
      label: field.label,
      labelEn: field.labelEn,
      type: field.type,
      ...(field.unit === undefined ? {} : { unit: field.unit }),
      ...(field.type === 'choice' ? { choices: [...(known ?? [])] } : {}),
      required: REQUIRED.has(key),
      searchable: field.quiet !== true && field.type !== 'boolean',
      comparable: key !== 'merek' && field.quiet !== true,
    };
  });
}

/** Gives the text of a variant ("1,5 liter") the type of its field (1500). */
export function typedValue(key: string, written: string): AttributeValue {
  const field = FIELDS[key];
  if (field?.type !== 'number') return written;
  const match = /(\d+(?:[.,]\d+)?)(?:\s*([A-Za-z]+))?/.exec(written);
  if (match === null) throw new Error(`attribute ${key}: no number in "${written}"`);
  const amount = Number((match[1] ?? '').replace(',', '.'));
  const scale = field.scale?.[match[2] ?? ''] ?? 1;
  return Math.round(amount * scale * 1000) / 1000;
}
