import {
  at,
  type Draw,
  disc,
  gear,
  line,
  oval,
  rect,
  ring,
  shape,
  times,
  wheel,
} from './shapes.ts';

const STEEL = '#8b98a1';
const BRICK = '#b5562f';

/** Vehicles, workshop, building material, light. */
export const BUILDING = {
  bus: (k) =>
    rect(16, 26, 88, 42, k.a, 8) +
    times(4, (i) => rect(22 + i * 18, 33, 14, 14, k.p, 2)) +
    rect(94, 33, 10, 16, k.c, 2) +
    rect(16, 54, 88, 5, k.c) +
    wheel(36, 70, 8, k.d, k.p) +
    wheel(84, 70, 8, k.d, k.p),
  mobil: (k, r) =>
    (r(2)
      ? shape('M18 62V48q0-4 4-5l10-3 10-14q2-3 6-3h26q4 0 6 3l10 14 8 2q4 1 4 6v14z', k.a)
      : shape('M16 62V34q0-8 8-8h56q4 0 6 4l10 14 6 2q4 1 4 5v11z', k.a)) +
    shape('M38 41l8-12h12v12zM62 29h12l8 12H62z', k.p) +
    rect(96, 50, 8, 5, k.c, 2) +
    wheel(36, 66, 10, k.d, k.p) +
    wheel(84, 66, 10, k.d, k.p),
  motor: (k) =>
    ring(32, 62, 12, k.d, 6) +
    ring(88, 62, 12, k.d, 6) +
    line('M32 62l18-20h24l14 20M74 42l-4-16h12', k.d, 4) +
    shape('M40 40h22q8 0 6 12l-14 8q-6-14-14-20z', k.a) +
    rect(32, 34, 28, 7, k.d, 3) +
    disc(80, 32, 5, k.c),
  ban: (k) =>
    ring(60, 44, 24, k.d, 14) +
    ring(60, 44, 15, STEEL, 5) +
    times(6, (i) => at(60, 44, rect(-2, -14, 4, 10, k.a, 1), 1, i * 60)) +
    disc(60, 44, 5, k.a) +
    times(12, (i) => at(60, 44, rect(-1.5, -31, 3, 6, k.bg), 1, i * 30)),
  servis: (k) =>
    gear(46, 44, 20, k.a, k.bg) +
    at(84, 44, shape('M-5 32V-6q-10-6-6-18l6 8h10l6-8q4 12-6 18v38z', STEEL), 1, 18) +
    gear(76, 68, 7, k.b, k.bg),
  'bahan-bakar': (k) =>
    rect(34, 16, 36, 60, k.a, 4) +
    rect(40, 22, 24, 16, k.p, 2) +
    shape('M52 46c8 9 8 16 0 16s-8-7 0-16z', k.c) +
    line('M70 40h10v22q0 6 6 6t6-6V34l-8-10', k.d, 3.5) +
    rect(30, 72, 44, 5, k.d, 2),
  semen: (k) =>
    at(44, 76, rect(-22, -22, 44, 22, '#b9b4a8', 4) + rect(-14, -17, 28, 12, k.a, 2)) +
    at(48, 53, rect(-22, -22, 44, 22, '#cbc6ba', 4) + rect(-14, -17, 28, 12, k.a, 2)) +
    line('M96 76V50', '#8a5a3b', 4) +
    shape('M86 28h20l-3 20q-7 8-14 0z', STEEL),
  pasir: (k) =>
    shape('M14 76q30-40 46-40t46 40z', '#d9b46a') +
    shape('M34 76q22-24 34-26t38 26z', '#c49a4c') +
    line('M88 16L66 48', '#8a5a3b', 4) +
    shape('M58 42l14 9-6 14q-14 2-16-10z', STEEL) +
    times(6, (i) => disc(34 + i * 9, 66 - (i % 3) * 7, 1.6, k.d)),
  besi: (k) =>
    times(5, (i) => rect(20, 40 + i * 7, 80, 5, i % 2 ? STEEL : '#6d7a83', 2)) +
    times(5, (i) => disc(100, 42.5 + i * 7, 3, k.d)) +
    rect(36, 37, 6, 40, k.b, 1) +
    rect(76, 37, 6, 40, k.b, 1) +
    shape('M30 16h34v5h-6v8h6v5H30v-5h6v-8h-6z', k.a),
  cat: (k) =>
    at(
      46,
      76,
      rect(-22, -42, 44, 42, k.p, 3) +
        oval(0, -42, 22, 5, k.a) +
        shape('M-22-42q6 22 12 6 6 18 12 2 4 12 8-8z', k.a) +
        rect(-22, -14, 44, 5, k.c),
    ) +
    line('M26 34q20-34 40 0', k.d, 2.5) +
    at(
      90,
      76,
      rect(-3, -22, 6, 22, '#8a5a3b', 2) +
        rect(-9, -34, 18, 13, STEEL, 2) +
        shape('M-9-34h18l-2-14-7 4-7-4z', k.a),
    ),
  pipa: (k) =>
    rect(18, 56, 60, 14, k.a, 2) +
    rect(70, 52, 12, 22, k.d, 3) +
    line('M89 63h2q8 0 8-8V22', k.a, 13) +
    rect(90, 16, 18, 11, k.d, 3) +
    rect(18, 52, 8, 22, k.d, 3) +
    shape('M50 18c9 11 9 18 0 18s-9-7 0-18z', k.c),
  lampu: (k) =>
    disc(60, 38, 22, '#f7cf5a') +
    rect(50, 56, 20, 6, k.d, 2) +
    rect(51, 63, 18, 5, STEEL, 2) +
    rect(53, 69, 14, 5, k.d, 2) +
    line('M53 40l4 6 3-8 3 8 4-6', k.a, 2.5) +
    line('M60 6v6M30 16l5 5M90 16l-5 5M22 40h7M98 40h-7', k.b, 3),
  kabel: (k) =>
    ring(48, 48, 24, k.a, 7) +
    ring(48, 48, 14, k.a, 7) +
    line('M48 72h30q12 0 12-14v-8', k.a, 6) +
    rect(80, 30, 20, 20, k.d, 4) +
    rect(84, 20, 4, 11, STEEL, 1) +
    rect(92, 20, 4, 11, STEEL, 1),
  listrik: (k) =>
    line('M60 12v64M40 24h40M44 38h32', k.d, 4) +
    line('M14 34q20 6 28-8M106 34q-20 6-28-8', k.d, 1.8) +
    times(4, (i) => rect(40 + i * 13 - 1, 24, 4, 6, k.c, 1)) +
    shape('M88 44l-16 18h10l-6 16 18-20H84z', '#f2b52e') +
    rect(48, 72, 24, 4, k.a, 1),
  bata: (k) =>
    times(4, (row) =>
      times(row % 2 ? 3 : 4, (i) =>
        rect(
          24 + i * 19 + (row % 2 ? 9.5 : 0),
          64 - row * 12,
          17,
          10,
          (i + row) % 3 ? BRICK : '#c96f45',
          1,
        ),
      ),
    ) +
    rect(20, 74, 82, 3, k.d) +
    line('M92 22L74 32', '#8a5a3b', 4) +
    shape('M50 26l24-2v14z', STEEL),
  paket: (k, r) =>
    rect(28, 34, 64, 42, k.c, 2) +
    shape('M28 34l8-14h48l8 14z', k.a) +
    rect(53, 20, 14, 26, k.p, 1) +
    (r(2)
      ? rect(70, 58, 16, 10, k.p, 1)
      : line('M36 60v8M32 64l4-5 4 5M48 60v8M44 64l4-5 4 5', k.d, 2)),
} satisfies Record<string, Draw>;
