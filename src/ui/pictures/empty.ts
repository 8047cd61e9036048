import type { EmptyKey } from './keys.ts';
import { apple, at, disc, gear, leaf, line, oval, rect, ring, shape, times } from './shapes.ts';

const G = '#2f7a4d';
const R = '#d9483b';
const Y = '#f2c14e';
const D = '#1e3a2b';
const P = '#fffaf0';

/** The stall with its awning: the scene that the empty places share. */
const stall = (goods: string): string =>
  rect(26, 36, 4, 40, D) +
  rect(90, 36, 4, 40, D) +
  goods +
  rect(22, 58, 76, 18, G, 2) +
  rect(22, 58, 76, 4, D) +
  times(6, (i) => shape(`M${18 + i * 14} 20h14v16a7 7 0 0 1-14 0z`, i % 2 ? Y : R));

const mountains = shape('M4 76l32-44 18 22 14-18 46 40z', '#9cc3a4');

const SCENES: Readonly<Record<EmptyKey, string>> = {
  kosong: stall(line('M40 57q4-8 8-4', D, 2) + at(48, 54, leaf(8, G), 1, 60)),
  cari:
    mountains +
    disc(54, 42, 22, P) +
    ring(54, 42, 22, D, 5) +
    line('M70 58l18 18', D, 7) +
    at(54, 43, apple(9, R, D, G)),
  keranjang:
    shape('M28 42h64l-9 32H37z', Y) +
    times(3, (i) => line(`M${32 + i * 2} ${50 + i * 8}h${56 - i * 4}`, '#b98620', 2.5)) +
    line('M38 42q22-50 44 0', '#b98620', 4) +
    rect(24, 38, 72, 7, '#b98620', 3),
  selesai:
    stall(
      at(44, 50, apple(7, R, D, G)) +
        at(60, 50, apple(7, '#8aa83a', D, G)) +
        at(76, 50, apple(7, R, D, G)),
    ) +
    disc(94, 62, 14, P) +
    disc(94, 62, 12, G) +
    line('M88 62l5 5 8-9', P, 3.5),
  tersesat:
    mountains +
    rect(57, 26, 5, 50, '#8a5a3b') +
    shape('M36 26h44l10 8-10 8H36z', Y) +
    shape('M84 46H46l-9 7 9 7h38z', P) +
    line('M50 34h20M54 53h20', D, 3) +
    oval(60, 77, 30, 3, G),
  terkunci:
    line('M44 42V30a16 16 0 0 1 32 0v12', D, 6) +
    rect(34, 40, 52, 36, G, 5) +
    disc(60, 55, 6, Y) +
    rect(57.5, 56, 5, 12, Y, 2),
  rusak: stall('') + gear(60, 46, 10, Y, P) + line('M80 12l-8 12 8 2-6 12', D, 2.5),
};

/** A drawing for a place with nothing in it; standalone SVG, decorative. */
export function emptySvg(key: EmptyKey): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 90">${oval(60, 78, 50, 5, `${D}" opacity="0.12`)}${SCENES[key]}</svg>`;
}
