import {
  apple,
  at,
  bottle,
  cup,
  type Draw,
  disc,
  leaf,
  line,
  oval,
  plate,
  rect,
  sack,
  shape,
  steam,
  times,
} from './shapes.ts';

/** Food and drink. Rice stays white and leaves green whatever the palette: they must be recognised. */
const RICE = '#fffdf4';
const LEAF = '#3f8a4a';
const EGG = '#f4b73b';

export const FOOD = {
  snack: (k) =>
    shape('M28 44h64l-6 32H34z', k.a) +
    rect(24, 36, 72, 10, k.d, 2) +
    disc(44, 32, 10, k.c) +
    shape('M54 36l10-20 12 20z', LEAF) +
    oval(82, 31, 10, 7, k.b) +
    rect(48, 54, 24, 12, k.p, 2),
  'nasi-kotak': (k) =>
    shape('M26 34L36 14h62l-8 20z', k.c) +
    rect(22, 34, 72, 42, k.p, 3) +
    rect(22, 34, 72, 5, k.a) +
    rect(28, 43, 30, 27, k.bg, 2) +
    oval(43, 58, 12, 9, RICE) +
    disc(43, 51, 4, k.b) +
    rect(62, 43, 26, 12, LEAF, 2) +
    rect(62, 58, 26, 12, k.c, 2) +
    oval(75, 64, 9, 4.5, '#9a5a2a'),
  tumpeng: (k) =>
    plate(60, 70, 46, k.a, LEAF) +
    shape('M60 14L38 66q22 8 44 0z', EGG) +
    shape('M60 14l-6 14h12z', LEAF) +
    disc(32, 64, 6, k.b) +
    disc(88, 64, 6, RICE) +
    disc(88, 64, 3, EGG) +
    oval(44, 71, 7, 4, '#9a5a2a') +
    oval(74, 72, 8, 3.5, k.c),
  kue: (k, r) =>
    plate(60, 70, 40, k.p, k.c) +
    rect(34, 46, 52, 22, k.a, 4) +
    shape('M34 48q6 9 13 0t13 0 13 0 13 0v-8a4 4 0 0 0-4-4H38a4 4 0 0 0-4 4z', k.p) +
    times(3, (i) => disc(46 + i * 14, 34, 4, k.b)) +
    (r(2)
      ? line('M60 30V18', k.d, 2.5) + oval(60, 14, 2.5, 4, EGG)
      : at(60, 30, leaf(12, LEAF), 1, 30)),
  kopi: (k) =>
    at(50, 74, cup(k.p, '#5b3520')) +
    oval(50, 76, 28, 3.5, k.a) +
    steam(46, 40, k.a) +
    at(
      90,
      74,
      times(3, (i) =>
        at(
          i * 7 - 8,
          -i * 6,
          oval(0, -4, 6, 4, '#6b3f22') + line('M-4-4q4 3 8 0', k.c, 1.2),
          1,
          i * 30,
        ),
      ),
    ),
  teh: (k) =>
    at(
      42,
      74,
      shape('M-18-30h36q6 22-6 30h-24q-12-8-6-30z', k.a) +
        shape('M18-24l12-8-8 20z', k.a) +
        rect(-18, -34, 36, 5, k.d, 2) +
        disc(0, -37, 4, k.d),
    ) +
    at(84, 74, cup(k.p, '#b5652a'), 0.7) +
    at(42, 62, leaf(16, LEAF), 1, 20),
  'buah-apel': (k, r) => {
    const skins = ['#c5352b', '#d9483b', '#8aa83a'];
    return (
      times(3, (i) =>
        at(
          40 + i * 20,
          i === 1 ? 40 : 54,
          apple(14, skins[(r(3) + i) % 3] ?? '#c5352b', '#5b3a20', LEAF),
        ),
      ) +
      shape('M22 56h76l-8 20H30z', k.c) +
      line('M26 64h68', k.a, 3) +
      line('M24 56h72', k.a, 4)
    );
  },
  sayur: (k) =>
    at(
      36,
      66,
      times(5, (i) => at(0, 0, leaf(34, i % 2 ? '#4c9a53' : LEAF), 1, i * 24 - 48)),
    ) +
    at(
      62,
      70,
      shape('M-8-34h16L0 4z', '#e8862e') +
        at(0, -32, leaf(16, LEAF), 1, -20) +
        at(0, -32, leaf(16, LEAF), 1, 20),
    ) +
    disc(88, 62, 14, '#d5402f') +
    at(88, 50, leaf(8, LEAF), 1, 50) +
    line('M24 76h74', k.a, 4),
  'air-minum': (k, r) =>
    r(2)
      ? shape(
          'M40 30q-6 6-6 14v28a4 4 0 0 0 4 4h44a4 4 0 0 0 4-4V44q0-8-6-14l-6-4V14H46v12z',
          k.c,
        ) +
        rect(46, 10, 28, 8, k.a, 2) +
        rect(34, 46, 52, 16, k.p) +
        shape('M60 46c6 7 6 12 0 12s-6-5 0-12z', k.a)
      : times(3, (i) => at(38 + i * 22, 76, bottle(50, k.c, k.a, k.p))),
  susu: (k) =>
    at(
      46,
      76,
      rect(-18, -42, 36, 42, k.p, 1) +
        shape('M-18-42l8-14h20l8 14z', k.a) +
        rect(-10, -62, 20, 7, k.a, 1) +
        shape('M-18-18q10-8 18 0t18 0v18h-36z', k.a) +
        disc(-6, -30, 4, k.d) +
        oval(7, -28, 5, 4, k.d),
    ) + at(84, 76, shape('M-11-34h22l-3 34h-16z', k.c) + shape('M-10-24h20l-2 24h-16z', '#fffdf6')),
  keripik: (k) =>
    shape('M36 16q24 6 48 0l-4 60q-20 4-40 0z', k.a) +
    line('M37 21q23 6 46 0', k.c, 2.5) +
    oval(60, 46, 17, 15, k.p) +
    at(60, 52, apple(8, k.b, k.d, LEAF)) +
    at(92, 70, oval(0, 0, 9, 4.5, EGG)) +
    at(28, 71, oval(0, 0, 9, 4, EGG), 1, -20),
  beras: (k) =>
    at(46, 76, sack(k.p, k.a, k.a)) +
    at(84, 76, shape('M-20-14h40l-6 14h-28z', k.d) + shape('M-20-14q20-22 40 0z', RICE)) +
    line('M40 58q6-6 12 0', k.p, 2.5),
  madu: (k) =>
    at(
      56,
      76,
      rect(-20, -44, 40, 44, EGG, 7) +
        rect(-16, -54, 32, 11, k.d, 3) +
        rect(-20, -32, 40, 20, k.p) +
        times(3, (i) => shape(`M${-9 + i * 9}-27l4 2.300v4.600l-4 2.3-4-2.300v-4.600z`, k.a)),
    ) +
    line('M92 24L82 52', k.a, 4) +
    oval(80, 60, 7, 10, EGG),
} satisfies Record<string, Draw>;
