const ONES = [
  '',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
] as const;

/** Names of the powers of a thousand, from 1000^0. */
const SCALES = ['', 'ribu', 'juta', 'miliar', 'triliun', 'kuadriliun', 'kuintiliun'] as const;

const LARGEST = 1_000_000_000_000_000_000n;

/**
 * A whole number in Indonesian words (rules.md 6): 1.001.100 → "satu juta seribu seratus". A negative
 * number starts with "minus".
 * @throws RangeError beyond 10^18 either way.
 */
export function terbilang(n: bigint): string {
  if (n < 0n) return `minus ${terbilang(-n)}`;
  if (n > LARGEST) throw new RangeError('too large to spell');
  if (n === 0n) return 'nol';
  const words: string[] = [];
  let rest = n;
  for (const [power, scale] of SCALES.entries()) {
    const group = Number(rest % 1000n);
    rest /= 1000n;
    if (group === 0) continue;
    // "seribu" stands alone for a thousand group of one; 201.000 stays "dua ratus satu ribu".
    if (power === 1 && group === 1) words.unshift('seribu');
    else words.unshift(...belowThousand(group), ...(scale === '' ? [] : [scale]));
  }
  return words.join(' ');
}

/** An amount as a receipt spells it: "dua puluh satu ribu rupiah". */
export function terbilangRupiah(amount: bigint): string {
  return `${terbilang(amount)} rupiah`;
}

function belowThousand(n: number): string[] {
  const hundreds = Math.floor(n / 100);
  const rest = n % 100;
  const head = hundreds === 0 ? [] : hundreds === 1 ? ['seratus'] : [ONES[hundreds] ?? '', 'ratus'];
  return [...head, ...belowHundred(rest)];
}

function belowHundred(n: number): string[] {
  if (n === 0) return [];
  if (n < 12) return [ONES[n] ?? ''];
  if (n < 20) return [ONES[n - 10] ?? '', 'belas'];
  return [ONES[Math.floor(n / 10)] ?? '', 'puluh', ...belowHundred(n % 10)];
}
