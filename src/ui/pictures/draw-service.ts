import {
  apple,
  at,
  type Draw,
  disc,
  line,
  person,
  rect,
  screen,
  shape,
  sparkle,
  times,
  tree,
  writing,
} from './shapes.ts';

const SKIN = '#d9a377';

/** Services, events, places to stay and to go. */
export const SERVICE = {
  video: (k) =>
    rect(20, 32, 56, 40, k.a, 6) +
    shape('M78 46l22-12v36L78 58z', k.d) +
    shape('M42 42l18 10-18 10z', k.p) +
    disc(34, 24, 9, k.d) +
    disc(58, 24, 9, k.d) +
    disc(34, 24, 3, k.c) +
    disc(58, 24, 3, k.c),
  desain: (k) =>
    rect(22, 20, 52, 54, k.p, 3) +
    disc(40, 40, 11, k.a) +
    shape('M44 66l12-22 12 22z', k.b) +
    rect(30, 56, 14, 10, k.c, 1) +
    at(
      92,
      72,
      rect(-5, -50, 10, 38, k.c, 2) + shape('M-5-12h10L0 0z', k.d) + rect(-5, -56, 10, 8, k.b, 2),
      1,
      14,
    ),
  pelatihan: (k) =>
    screen(28, 12, 64, 36, k.d, k.p) +
    rect(38, 22, 8, 18, k.a) +
    rect(50, 28, 8, 12, k.b) +
    rect(62, 20, 8, 20, k.c) +
    times(3, (i) => at(34 + i * 26, 77, person([k.a, k.b, k.c][i] ?? k.a, SKIN, k.d), 0.62)),
  konsultasi: (k) =>
    at(38, 76, person(k.a, SKIN, k.d), 0.9) +
    at(84, 76, person(k.b, SKIN, k.d), 0.9) +
    shape(
      'M44 12h38a6 6 0 0 1 6 6v10a6 6 0 0 1-6 6H62l-8 7v-7H44a6 6 0 0 1-6-6V18a6 6 0 0 1 6-6z',
      k.p,
    ) +
    writing(46, 19, 34, 2, k.a, 6),
  penginapan: (k) =>
    rect(18, 40, 7, 36, k.d, 2) +
    rect(18, 56, 84, 14, k.a, 3) +
    rect(95, 50, 7, 26, k.d, 2) +
    rect(27, 46, 22, 12, k.p, 4) +
    shape('M46 58q2-8 12-8h30q8 0 8 8z', k.c) +
    at(86, 24, shape('M4-12a13 13 0 1 0 6 20A11 11 0 0 1 4-12z', k.c)) +
    sparkle(64, 22, 6, k.b),
  gedung: (k, r) =>
    rect(36, 24, 48, 52, k.a, 1) +
    shape('M30 24L60 8l30 16z', k.d) +
    times(4, (i) => rect(42 + i * 10.5, 30, 5, 34, k.p, 1)) +
    rect(32, 66, 56, 5, k.c) +
    rect(28, 71, 64, 5, k.d) +
    at(20, 76, tree('#3f8a4a', '#6b4730', r(2) === 0), 0.7) +
    at(102, 76, tree('#2c6a3b', '#6b4730', r(2) === 1), 0.7),
  'tiket-wisata': (k) =>
    shape('M12 70l26-40 14 18 12-20 34 42z', '#4f8a63') +
    shape('M38 30l-7 11 7-3 6 3zM64 28l-6 10 6-2 7 3z', k.p) +
    disc(92, 24, 9, k.c) +
    at(
      60,
      62,
      rect(-36, -14, 72, 28, k.b, 4) +
        disc(-36, 0, 5, k.bg) +
        disc(36, 0, 5, k.bg) +
        line('M14-12v24', k.p, 1.8) +
        writing(-24, -5, 28, 2, k.p, 7) +
        at(25, 1, apple(6, k.p, k.d, k.p)),
      1,
      -7,
    ),
} satisfies Record<string, Draw>;
