/**
 * A light stemmer for Indonesian. It knows no dictionary: it takes off what a word of this shape may
 * carry, and gives every root that is possible where a prefix swallowed the root's first letter
 * (*memangkas*: pangkas or mangkas). Documents and queries pass through the same rules, so a root that
 * is no word does no harm as long as two different words do not share it; hence the guards.
 *
 * `se-` is left on: sekolah, seragam, semen and sepatu are none of its words. `-i` and `-kan` come off
 * verbs alone: kopi, kursi and ikan keep theirs.
 */

const VOWEL = /[aeiou]/g;
const vowels = (word: string) => word.match(VOWEL)?.length ?? 0;
const startsWithVowel = (word: string) => /^[aeiou]/.test(word);

/** Words that look derived and are not, or whose root means something else. */
const WHOLE = new Set(
  'lebaran ramadan kalimantan perangko perkakas pelampung pelaminan permen peralon medali melati mentega menara meteran mesin membran terminal termometer terasi berlian pangan tangan ringan papan bulan iklan halaman pasangan delapan'.split(
    ' ',
  ),
);

/** Roots whose prefix follows no rule. */
const KNOWN: Readonly<Record<string, string>> = {
  belajar: 'ajar',
  pelajar: 'ajar',
  pelajaran: 'ajar',
  pembelajaran: 'ajar',
  petugas: 'tugas',
  pekerja: 'kerja',
  pekerjaan: 'kerja',
};

/** A root has two syllables and does not begin or end with a cluster that Indonesian has not. */
function isRoot(word: string): boolean {
  return (
    word.length >= 3 &&
    vowels(word) >= 2 &&
    !/^(?:[^aeiou](?![aeiourly])|ng|ny)/.test(word) &&
    !/(?:[^aeioun][^aeiouy]|n[^aeioug])$/.test(word)
  );
}

function withoutClitic(word: string): string {
  const bare = word.replace(/nya$/, '');
  if (bare !== word) return bare.length >= 4 ? bare : word;
  const emphasised = word.replace(/[lk]ah$/, '');
  return emphasised !== word && emphasised.length >= 6 ? emphasised : word;
}

/** Takes off -an. What ends in -ng keeps five letters, or *tangan* would be *tang*. */
function withoutAn(word: string): string | null {
  if (!word.endsWith('an')) return null;
  const root = word.slice(0, -2);
  return root.length >= (root.endsWith('ng') ? 5 : 4) && isRoot(root) ? root : null;
}

/** The roots that a nasal prefix (me-, pe-) may hide. */
function nasalRoots(word: string, prefix: 'me' | 'pe'): string[] {
  if (!word.startsWith(prefix)) return [];
  const rest = word.slice(2);
  // "penge-" and "menge-" stand before roots of one syllable: mengecat, pengelas.
  const short = /^nge([^aeiou]{1,2}[aeiou][^aeiou]{0,2})$/.exec(rest)?.[1];
  if (rest.startsWith('ng')) {
    const root = rest.slice(2);
    if (short) return [short, root];
    return startsWithVowel(root) ? [root, `k${root}`] : /^[ghk]/.test(root) ? [root] : [];
  }
  if (rest.startsWith('ny')) return startsWithVowel(rest.slice(2)) ? [`s${rest.slice(2)}`] : [];
  if (rest.startsWith('m')) {
    const root = rest.slice(1);
    return startsWithVowel(root) ? [`p${root}`, rest] : /^[bpf]/.test(root) ? [root] : [];
  }
  if (rest.startsWith('n')) {
    const root = rest.slice(1);
    return startsWithVowel(root) ? [`t${root}`, rest] : /^[dtjcz]/.test(root) ? [root] : [];
  }
  return /^[lrwy]/.test(rest) ? [rest] : [];
}

/** Roots of a word whose suffix is off already; `confix` when it carried -an. */
function prefixRoots(word: string, confix: boolean): string[] {
  const roots = [...nasalRoots(word, 'me'), ...nasalRoots(word, 'pe')];
  if (/^(?:ber|ter)/.test(word)) roots.push(word.slice(3));
  if (word.startsWith('di')) roots.push(word.slice(2));
  // per- and ke- come with -an: perak, perban, kertas and kecil are none of theirs.
  if (confix && word.startsWith('per')) roots.push(word.slice(3));
  if (confix && /^pe[btdgkcjs]/.test(word)) roots.push(word.slice(2));
  if (confix && word.startsWith('ke')) roots.push(word.slice(2));
  const least = confix ? 3 : 4;
  return roots.filter(
    (root) => (root.length >= least && isRoot(root)) || isShortRoot(root, word, confix),
  );
}

/** *cat* of mengecat and pengecatan: one syllable, only after -nge-. */
const isShortRoot = (root: string, word: string, confix: boolean): boolean =>
  root.length >= 3 &&
  vowels(root) === 1 &&
  word === `${word.slice(0, 2)}nge${root}` &&
  (confix || !startsWithVowel(root));

/** The possible roots of one word, at least the word itself. At most four. */
export function stems(word: string): readonly string[] {
  const doubled = /^([a-z]{3,})-\1$/.exec(word)?.[1];
  if (doubled) return stems(doubled);
  if (!/^[a-z]{4,}$/.test(word)) return [word];
  const known = KNOWN[word];
  if (known) return [known];
  const bare = withoutClitic(word);
  if (WHOLE.has(bare)) return [bare];
  const root = withoutAn(bare);
  const verbal = /^(?:me|di)/.test(bare) ? bare.replace(/(?:kan|i)$/, '') : bare;
  const found = new Set<string>();
  if (root) for (const r of prefixRoots(root, true)) found.add(r);
  if (verbal !== bare && verbal.length >= 5)
    for (const r of prefixRoots(verbal, false)) found.add(r);
  if (found.size === 0) for (const r of prefixRoots(bare, false)) found.add(r);
  if (found.size === 0 && root) found.add(root);
  return found.size > 0 ? [...found].slice(0, 4) : [bare];
}
