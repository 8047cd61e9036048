import {
  at,
  bottle,
  type Draw,
  disc,
  line,
  oval,
  rect,
  ring,
  shape,
  shirt,
  sparkle,
  times,
} from './shapes.ts';

const BRISTLE = '#d9a441';

/** Cleaning, clothes, gifts, health, play. */
export const THINGS = {
  sapu: (k) =>
    line('M78 12L52 50', '#8a5a3b', 4) +
    shape('M44 44l16 10-6 22H26q4-20 18-32z', BRISTLE) +
    line('M40 52l-6 22M47 56l-4 18', k.d, 2) +
    line('M45 44l14 9', k.a, 5) +
    shape('M76 58h24l-4 18H80z', k.a) +
    line('M78 58q10-16 20 0', k.d, 2.5),
  sabun: (k) =>
    at(44, 76, bottle(46, k.a, k.d, k.p)) +
    line('M44 30h12v6', k.d, 3) +
    rect(64, 58, 36, 18, k.c, 7) +
    rect(72, 64, 20, 5, k.p, 2) +
    disc(78, 46, 6, k.p) +
    disc(90, 38, 4, k.p) +
    disc(70, 34, 3, k.p),
  'jasa-kebersihan': (k) =>
    shape('M22 48h34l-5 28H27z', k.a) +
    line('M23 48q16-26 32 0', k.d, 3) +
    oval(39, 48, 17, 4, k.p) +
    disc(34, 44, 5, k.p) +
    disc(43, 42, 4, k.p) +
    line('M74 12v46', '#8a5a3b', 4) +
    shape('M62 58h24l4 18H58z', k.c) +
    line('M66 60l-2 15M74 60v15M82 60l2 15', k.d, 2) +
    sparkle(98, 28, 10, k.b) +
    sparkle(102, 50, 6, k.b),
  'jasa-keamanan': (k) =>
    shape('M60 12l32 10v22q0 22-32 34-32-12-32-34V22z', k.a) +
    shape('M60 18l26 8v18q0 18-26 28z', k.d) +
    line('M46 44l10 10 19-20', k.p, 6),
  'tempat-sampah': (k) =>
    shape('M40 32h40l-4 44H44z', k.a) +
    rect(36, 24, 48, 9, k.d, 3) +
    rect(54, 18, 12, 7, k.d, 2) +
    line('M52 42l1 26M60 42v26M68 42l-1 26', k.p, 3),
  seragam: (k) =>
    shirt(k.a, k.d) +
    rect(66, 46, 9, 9, k.d, 1) +
    line('M60 30v44', k.d, 2) +
    rect(45, 44, 11, 4, k.c, 1),
  batik: (k, r) => {
    const whirl = (x: number, y: number) => ring(x, y, 5, k.c, 2) + disc(x, y, 1.8, k.p);
    return (
      shirt(k.a, k.d) +
      times(8, (i) =>
        whirl(47 + (i % 2) * 26 - (Math.floor(i / 2) % 2) * 2, 34 + Math.floor(i / 2) * 11 - r(2)),
      ) +
      line('M60 30v46', k.d, 2) +
      times(3, (i) => at(60, 40 + i * 13, shape('M0-5l4 5-4 5-4-5z', k.c)))
    );
  },
  sepatu: (k) =>
    shape('M24 40q8 8 20 4l22 16q12 4 30 6v6H24z', k.a) +
    rect(22, 70, 76, 6, k.d, 3) +
    line('M48 46l8-5M55 51l8-5M62 56l8-5', k.p, 3) +
    shape('M24 40q8 8 16 5v10q-8 4-16 0z', k.c),
  tas: (k) =>
    line('M46 34q0-20 14-20t14 20', k.d, 5) +
    shape('M28 32h64l4 44H24z', k.a) +
    rect(38, 46, 44, 18, k.c, 3) +
    rect(56, 44, 8, 8, k.d, 2),
  piala: (k) =>
    line('M42 24H28q0 18 16 20M78 24h14q0 18-16 20', k.c, 5) +
    shape('M40 16h40q0 34-20 36-20-2-20-36z', '#e8b23a') +
    rect(56, 50, 8, 14, '#c48d1f') +
    rect(42, 64, 36, 12, k.d, 2) +
    rect(50, 67, 20, 5, k.c, 1) +
    sparkle(60, 32, 9, k.p),
  souvenir: (k) =>
    rect(28, 40, 48, 36, k.a, 2) +
    rect(24, 32, 56, 11, k.b, 2) +
    rect(47, 32, 10, 44, k.c) +
    line('M52 32q-18-4-12-14 8-4 12 14 4-18 12-14 6 10-12 14', k.c, 4) +
    at(
      92,
      76,
      disc(0, -14, 12, k.c) +
        ring(0, -31, 5, k.d, 2.5) +
        shape('M-7-14l5 5 9-9', 'none') +
        line('M-5-14l4 4 7-7', k.a, 3),
    ),
  obat: (k) =>
    at(
      42,
      76,
      rect(-16, -40, 32, 40, k.p, 4) +
        rect(-13, -52, 26, 13, k.a, 3) +
        rect(-16, -30, 32, 20, k.c) +
        rect(-3, -27, 6, 14, k.b) +
        rect(-7, -23, 14, 6, k.b),
    ) +
    at(82, 60, rect(-18, -8, 36, 16, k.a, 8) + rect(0, -8, 18, 16, k.p, 8), 1, -28) +
    disc(90, 74, 5, k.b),
  masker: (k) =>
    line('M30 40q-16-4-12 14 6 12 14 8M90 40q16-4 12 14-6 12-14 8', k.d, 2.5) +
    shape('M28 36q32-12 64 0v24q-32 22-64 0z', k.c) +
    line('M34 46q26-6 52 0M34 54q26 0 52 0M38 62q22 6 44 0', k.a, 2.5),
  'alat-kesehatan': (k) =>
    line('M40 16q-8 0-8 10 0 22 16 22t16-22q0-10-8-10', k.d, 3.5) +
    line('M48 48v10q0 16 18 16t18-16v-6', k.a, 4) +
    disc(84, 46, 9, k.d) +
    disc(84, 46, 4.5, k.c) +
    disc(40, 16, 3, k.b) +
    disc(56, 16, 3, k.b),
  'alat-peraga': (k) =>
    disc(56, 38, 23, k.c) +
    shape('M38 28q12-10 20-2t-4 12-10 8-8-6zM62 42q10-4 12 2t-8 12q-8-4-4-14z', k.a) +
    line('M72 16a30 30 0 0 1-20 52', k.d, 3.5) +
    line('M56 68v6', k.d, 4) +
    rect(40, 72, 32, 5, k.d, 2) +
    rect(84, 56, 14, 20, k.b, 1),
  olahraga: (k) =>
    disc(48, 52, 24, k.p) +
    shape('M48 40l11 8-4 13H41l-4-13z', k.d) +
    line('M48 40V28M59 48l12-4M55 61l7 10M41 61l-7 10M37 48l-12-4', k.d, 2.5) +
    ring(48, 52, 23, k.d, 2) +
    shape('M78 76q0-30 10-46 8-4 10 2-2 20-14 44z', k.a) +
    oval(92, 24, 9, 12, k.c),
  musik: (k) =>
    shape('M46 40q-24 0-24 20t24 18q14-2 18-14 2-22-18-24z', k.a) +
    disc(44, 60, 8, k.d) +
    line('M56 48L92 14', k.d, 6) +
    line('M44 60l46-44', k.p, 1.6) +
    rect(28, 60, 3, 12, k.d, 1) +
    shape('M88 8l12 6-6 10-10-6z', k.b),
} satisfies Record<string, Draw>;
