/**
 * What plan lines ask for and no etalase sells: works and consultants are bought by other methods, bills
 * and travel money are no purchase of goods. Words are looked for at the beginning of words. The list is
 * the product's own reading of public plans (no law says it); an officer's correction goes before it.
 */
export const NOT_SOLD: readonly NotSold[] = [
  { reason: 'works', kind: ['pekerjaan konstruksi'] },
  { reason: 'consultants', kind: ['jasa konsultansi'] },
  {
    reason: 'works',
    first: ['pembangunan', 'rehabilitasi', 'peningkatan jalan', 'normalisasi', 'renovasi'],
  },
  { reason: 'consultants', words: ['konsultan', 'pengawasan teknis', 'jasa tenaga ahli'] },
  {
    reason: 'bills',
    words: ['tagihan', 'transaksi keuangan', 'iuran', 'pajak kendaraan', 'premi'],
  },
  { reason: 'travel', words: ['perjalanan dinas biasa', 'perjalanan dinas tetap', 'uang harian'] },
  {
    reason: 'fuel',
    words: ['bahan bakar', 'pertamax', 'pertalite', 'dexlite', 'solar industri', 'pelumas'],
  },
  { reason: 'stamps', words: ['benda pos', 'meterai', 'materai', 'surat menyurat', 'jasa paket'] },
  { reason: 'vehicles', words: ['modal kendaraan', 'kendaraan roda dua', 'kendaraan roda empat'] },
  { reason: 'money', words: ['honorarium', 'hadiah yang bersifat', 'hibah uang', 'beasiswa'] },
];

export interface NotSold {
  readonly reason: string;
  /** Kinds of procurement, whole. */
  readonly kind?: readonly string[];
  /** Anywhere, at the beginning of a word. */
  readonly words?: readonly string[];
  /** Only as the first words of the name: further back they name the activity that the money is for. */
  readonly first?: readonly string[];
}

export interface NotSoldHit {
  readonly reason: string;
  readonly words: string;
}

/** Why nobody's etalase sells what a line asks for; null where nothing speaks against it. */
export function notSold(line: { name: string; items: string; kind: string }): NotSoldHit | null {
  const kind = line.kind.trim().toLowerCase();
  const plain = (given: string) =>
    ` ${given
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()}`;
  const name = plain(line.name);
  const text = `${name}${plain(line.items)}`;
  for (const { reason, kind: kinds, words, first } of NOT_SOLD) {
    const whole = kinds?.find((one) => one === kind);
    if (whole) return { reason, words: whole };
    const found =
      words?.find((word) => text.includes(` ${word}`)) ??
      first?.find((word) => name.startsWith(` ${word}`));
    if (found) return { reason, words: found };
  }
  return null;
}
