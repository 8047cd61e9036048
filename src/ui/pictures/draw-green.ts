import {
  at,
  type Draw,
  disc,
  flower,
  leaf,
  line,
  oval,
  pot,
  rect,
  sack,
  shape,
  times,
  tree,
} from './shapes.ts';

const LEAF = '#3f8a4a';
const DEEP = '#2c6a3b';
const SOIL = '#6b4730';

/** Gardens, farms and animals. */
export const GREEN = {
  taman: (k, r) =>
    shape('M10 76q50-16 100 0z', LEAF) +
    at(34, 68, tree(DEEP, SOIL, r(2) === 0), 1.1) +
    at(88, 70, tree(LEAF, SOIL, r(2) === 1), 0.9) +
    rect(48, 56, 28, 4, k.a, 2) +
    rect(48, 62, 28, 4, k.a, 2) +
    rect(51, 66, 3, 10, k.d) +
    rect(70, 66, 3, 10, k.d) +
    times(4, (i) => at(24 + i * 26, 76, flower(3, i % 2 ? k.b : k.c, k.p))),
  tanaman: (k, r) =>
    at(60, 76, pot(k.a, k.b)) +
    at(
      60,
      50,
      times(5 + r(2), (i) =>
        at(0, 0, leaf(34 - Math.abs(i - 2) * 4, i % 2 ? LEAF : DEEP), 1, i * 28 - 56),
      ),
    ),
  bunga: (k) =>
    shape('M44 48h32l-10 28H54z', k.c) +
    line('M60 60V34M52 60L42 34M68 60l10-26', DEEP, 3) +
    at(60, 24, flower(9, k.b, k.c)) +
    at(40, 32, flower(8, k.a, k.p)) +
    at(80, 32, flower(8, k.a, k.p)) +
    at(56, 52, leaf(14, LEAF), 1, -60) +
    shape('M50 60h20l-3 6H53z', k.a),
  pupuk: (k) =>
    at(50, 76, sack(k.a, k.d, k.p)) +
    at(50, 62, leaf(12, LEAF), 1, 20) +
    shape('M74 76q14-18 28 0z', SOIL) +
    at(88, 66, leaf(14, LEAF), 1, -30) +
    at(88, 66, leaf(14, DEEP), 1, 30),
  benih: (k) =>
    rect(30, 22, 34, 46, k.p, 2) +
    rect(30, 22, 34, 12, k.a, 2) +
    at(47, 60, leaf(18, LEAF), 1, -25) +
    at(47, 60, leaf(18, DEEP), 1, 25) +
    shape('M64 76q16-16 36 0z', SOIL) +
    at(
      82,
      66,
      line('M0 2V-16', DEEP, 3) +
        at(0, -12, leaf(13, LEAF), 1, -50) +
        at(0, -12, leaf(13, LEAF), 1, 50),
    ) +
    times(4, (i) => oval(34 + i * 8, 74, 2.6, 1.8, k.d)),
  ternak: (k, r) => {
    const spot = r(2) ? k.d : '#8a5a3b';
    return (
      rect(34, 34, 48, 26, k.p, 12) +
      oval(48, 44, 8, 6, spot) +
      oval(68, 50, 7, 5, spot) +
      times(4, (i) => rect(38 + i * 12, 56, 6, 20, k.p, 2) + rect(38 + i * 12, 72, 6, 4, k.d)) +
      rect(76, 22, 22, 22, k.p, 8) +
      oval(92, 40, 9, 6, '#eeb6a4') +
      disc(86, 30, 2, k.d) +
      oval(76, 26, 7, 3.5, spot) +
      line('M34 40q-8 6-6 16', k.d, 2.5) +
      line('M20 76h82', LEAF, 3)
    );
  },
  pakan: (k) =>
    at(42, 76, sack(k.c, k.a, k.p)) +
    line('M36 56q6 6 12 0', k.a, 2.5) +
    shape('M68 60h38l-6 16H74z', k.d) +
    shape('M68 60q19-16 38 0z', '#d9a441') +
    times(5, (i) => disc(74 + i * 6, 57 - (i % 2) * 3, 1.8, k.a)),
  gerabah: (k) =>
    at(
      46,
      76,
      shape('M-10-46h20q2 8 8 14 10 18-6 32h-24q-16-14-6-32 6-6 8-14z', '#b5622f') +
        line('M-19-20q19 8 38 0', k.p, 3),
    ) +
    at(86, 76, shape('M-16-24h32q0 20-10 24h-12q-10-4-10-24z', k.a) + oval(0, -24, 16, 4, k.d)) +
    rect(34, 28, 24, 4, '#8f4a22', 2),
  'kerajinan-kayu': (k) =>
    rect(24, 66, 72, 10, '#8a5a3b', 2) +
    shape('M40 66q-4-28 8-36 10-8 8-18 14 10 6 24 18-6 16 30z', '#b07b4f') +
    line('M50 60q-2-16 8-24M62 60q4-10 2-18', '#6b4730', 2.5) +
    disc(86, 58, 8, k.c) +
    line('M82 58a4 4 0 0 1 8 0', '#6b4730', 2),
  'kerajinan-bambu': (k) =>
    shape('M28 44h64l-8 32H36z', k.c) +
    times(4, (i) => line(`M${30 + i * 2} ${50 + i * 7}h${60 - i * 4}`, k.a, 2.5)) +
    times(6, (i) => line(`M${36 + i * 10} 45l${(3 - i) * 0.9} 30`, '#8a6a2a', 2)) +
    rect(24, 40, 72, 7, k.a, 3) +
    line('M38 40q22-44 44 0', '#8a6a2a', 4),
} satisfies Record<string, Draw>;
