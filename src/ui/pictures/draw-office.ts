import {
  at,
  type Draw,
  disc,
  line,
  oval,
  rect,
  ring,
  screen,
  shape,
  sheet,
  times,
  writing,
} from './shapes.ts';

/** Paper, writing, printing, machines and furniture of an office. */
export const OFFICE = {
  kertas: (k) =>
    times(4, (i) => rect(30 - i, 66 - i * 6, 60, 9, i % 2 ? k.c : k.p, 1)) +
    rect(26, 34, 60, 14, k.a, 2) +
    rect(26, 48, 60, 28, k.p, 2) +
    rect(26, 46, 60, 6, k.a) +
    writing(36, 58, 40, 2, k.c),
  pulpen: (k, r) =>
    times(2 + r(2), (i) =>
      at(
        44 + i * 15,
        76,
        rect(-4.5, -48, 9, 38, [k.a, k.b, k.d][i] ?? k.a, 2) +
          shape('M-4.5-10h9L0 0z', k.c) +
          rect(-4.5, -54, 9, 8, k.d, 3) +
          rect(3, -50, 2.5, 20, k.p, 1),
        1,
        i * 9 - 9,
      ),
    ),
  map: (k) =>
    shape('M24 24h26l6 7h38a3 3 0 0 1 3 3v42H24z', k.a) +
    rect(31, 27, 56, 30, k.p, 2) +
    shape('M18 40h82l-5 36H24z', k.c) +
    rect(46, 52, 26, 8, k.p, 2),
  tinta: (k) =>
    times(3, (i) =>
      at(
        38 + i * 22,
        76,
        rect(-9, -32, 18, 32, [k.a, k.b, k.d][i] ?? k.a, 3) +
          rect(-5, -41, 10, 10, k.d, 2) +
          rect(-9, -22, 18, 12, k.p) +
          shape('M0-20c4 5 4 8 0 8s-4-3 0-8z', [k.a, k.b, k.d][i] ?? k.a),
      ),
    ),
  buku: (k, r) =>
    times(
      3,
      (i) =>
        rect(30 + i * 3 - r(5), 62 - i * 14, 56, 12, [k.a, k.b, k.c][i] ?? k.a, 2) +
        rect(80 - r(4), 64 - i * 14, 7, 8, k.p),
    ) +
    shape('M34 34l26-8 26 8v-14l-26-6-26 6z', k.p) +
    line('M60 14v12', k.d, 2),
  stempel: (k) =>
    disc(60, 24, 11, k.a) +
    rect(55, 30, 10, 20, k.a, 3) +
    shape('M40 50h40l6 14H34z', k.d) +
    rect(32, 64, 56, 6, k.b, 2) +
    line('M36 76h48', k.b, 2),
  cetak: (k) =>
    sheet(28, 20, 32, 44, k.p, k.c) +
    at(64, 24, rect(0, 0, 34, 46, k.a, 2) + disc(17, 16, 9, k.c) + writing(7, 30, 20, 2, k.p)) +
    rect(24, 68, 76, 8, k.d, 3),
  spanduk: (k) =>
    rect(20, 18, 4, 58, k.d, 2) +
    rect(96, 18, 4, 58, k.d, 2) +
    shape('M24 24q36 8 72 0v32q-36 8-72 0z', k.a) +
    line('M38 36q22 4 44 0', k.p, 4) +
    line('M46 46q14 3 28 0', k.c, 4),
  amplop: (k) =>
    rect(26, 30, 68, 46, k.c, 3) +
    shape('M26 32l34 26 34-26v-2H26z', k.p) +
    line('M27 31l33 26 33-26', k.a, 3) +
    disc(60, 60, 6, k.b),
  printer: (k) =>
    sheet(42, 12, 36, 30, k.p, k.c) +
    rect(26, 36, 68, 30, k.a, 5) +
    rect(36, 54, 48, 22, k.p, 2) +
    writing(42, 60, 36, 2, k.c) +
    disc(84, 44, 3, k.c),
  laptop: (k) =>
    screen(32, 22, 56, 40, k.d, k.c) +
    shape('M24 64h72l6 10a3 3 0 0 1-3 3H21a3 3 0 0 1-3-3z', k.a) +
    rect(38, 30, 26, 4, k.a, 2) +
    rect(38, 38, 38, 3, k.p, 1) +
    rect(38, 45, 30, 3, k.p, 1) +
    rect(50, 70, 20, 4, k.c, 2),
  komputer: (k) =>
    screen(22, 18, 58, 42, k.d, k.c) +
    rect(46, 60, 10, 10, k.d) +
    rect(36, 70, 30, 6, k.d, 3) +
    rect(84, 26, 18, 50, k.a, 3) +
    disc(93, 36, 3, k.p) +
    rect(88, 60, 10, 3, k.p, 1) +
    rect(30, 28, 24, 4, k.a, 2) +
    rect(30, 37, 36, 3, k.p, 1),
  proyektor: (k) =>
    shape(`M40 52L14 16h92L80 52z`, `${k.c}" opacity="0.7`) +
    rect(34, 48, 52, 24, k.a, 6) +
    disc(72, 60, 9, k.d) +
    disc(72, 60, 4.5, k.c) +
    writing(42, 55, 16, 3, k.p, 5) +
    rect(40, 72, 6, 4, k.d) +
    rect(74, 72, 6, 4, k.d),
  kamera: (k) =>
    rect(24, 32, 72, 44, k.d, 6) +
    rect(24, 44, 72, 18, k.a) +
    rect(48, 24, 24, 10, k.d, 3) +
    disc(60, 54, 18, k.p) +
    disc(60, 54, 13, k.d) +
    disc(60, 54, 6, k.c) +
    rect(80, 37, 10, 5, k.c, 2),
  aplikasi: (k) =>
    rect(42, 10, 36, 66, k.d, 6) +
    rect(46, 17, 28, 52, k.p, 2) +
    times(6, (i) =>
      rect(49 + (i % 2) * 12, 22 + Math.floor(i / 2) * 12, 9, 9, [k.a, k.b, k.c][i % 3] ?? k.a, 2),
    ) +
    rect(49, 60, 21, 5, k.a, 2),
  website: (k) =>
    rect(20, 18, 80, 56, k.d, 5) +
    rect(23, 30, 74, 41, k.p, 2) +
    times(3, (i) => disc(28 + i * 7, 24, 2.2, [k.b, k.c, k.a][i] ?? k.a)) +
    rect(30, 36, 28, 28, k.c, 2) +
    writing(64, 38, 26, 3, k.a) +
    rect(64, 57, 18, 7, k.b, 3),
  internet: (k) =>
    rect(32, 54, 56, 18, k.a, 4) +
    disc(42, 63, 2.6, k.p) +
    disc(51, 63, 2.6, k.c) +
    rect(36, 72, 8, 4, k.d) +
    rect(76, 72, 8, 4, k.d) +
    line('M78 54V34', k.d, 4) +
    line('M44 36a22 22 0 0 1 32 0', k.b, 4) +
    line('M36 27a34 34 0 0 1 48 0', k.b, 4) +
    line('M52 45a11 11 0 0 1 16 0', k.b, 4),
  telepon: (k) =>
    rect(30, 44, 60, 32, k.a, 6) +
    shape('M26 36q34-18 68 0v10H80v-6q-20-7-40 0v6H26z', k.d) +
    times(9, (i) => rect(49 + (i % 3) * 9, 50 + Math.floor(i / 3) * 8, 5, 5, k.p, 1)),
  meja: (k) =>
    rect(18, 36, 84, 8, k.a, 2) +
    rect(24, 44, 6, 32, k.d) +
    rect(64, 44, 32, 32, k.c, 1) +
    rect(92, 44, 5, 32, k.d) +
    times(2, (i) => rect(68, 48 + i * 13, 22, 10, k.p, 1) + rect(76, 52 + i * 13, 6, 2, k.d)) +
    rect(34, 30, 20, 6, k.b, 1),
  kursi: (k, r) =>
    rect(42, 14, 36, 34, k.a, 6) +
    rect(38, 50, 44, 9, k.a, 4) +
    (r(2)
      ? rect(44, 59, 5, 17, k.d) + rect(71, 59, 5, 17, k.d)
      : rect(57, 59, 6, 10, k.d) +
        line('M42 74q18-10 36 0', k.d, 4) +
        disc(42, 75, 3, k.d) +
        disc(78, 75, 3, k.d)) +
    rect(48, 20, 24, 4, k.c, 2),
  lemari: (k) =>
    rect(34, 12, 52, 62, k.a, 2) +
    rect(38, 16, 21, 54, k.c, 1) +
    rect(61, 16, 21, 54, k.c, 1) +
    rect(54, 40, 3, 9, k.d, 1) +
    rect(63, 40, 3, 9, k.d, 1) +
    rect(38, 74, 6, 3, k.d) +
    rect(76, 74, 6, 3, k.d),
  'sound-system': (k) =>
    times(2, (i) =>
      at(
        i * 44 + 22,
        22,
        rect(0, 0, 32, 54, k.d, 3) +
          disc(16, 14, 7, k.a) +
          disc(16, 36, 12, k.a) +
          disc(16, 36, 5, k.c),
      ),
    ) +
    line('M60 76V44', k.a, 3) +
    oval(60, 38, 5, 8, k.b),
  tenda: (k) =>
    rect(24, 40, 4, 36, k.d) +
    rect(92, 40, 4, 36, k.d) +
    shape('M60 12L16 40h88z', k.a) +
    shape('M60 12L46 40h28z', k.p) +
    times(6, (i) => shape(`M${16 + i * 14.67} 40h14.67a7.33 8 0 0 1-14.67 0z`, i % 2 ? k.p : k.b)) +
    rect(44, 62, 32, 5, k.c, 1) +
    rect(48, 67, 3, 9, k.d) +
    rect(69, 67, 3, 9, k.d),
  panggung: (k) =>
    rect(18, 62, 84, 14, k.d, 2) +
    rect(24, 16, 4, 46, k.d) +
    rect(92, 16, 4, 46, k.d) +
    rect(20, 14, 80, 8, k.d, 2) +
    shape('M28 22h18q0 24-18 36z', k.b) +
    shape('M92 22H74q0 24 18 36z', k.b) +
    times(4, (i) => disc(34 + i * 17, 24, 3.5, k.c)) +
    rect(54, 46, 12, 16, k.a, 1) +
    ring(60, 40, 4, k.a, 3),
} satisfies Record<string, Draw>;
