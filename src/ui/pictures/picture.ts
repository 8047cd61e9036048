import { BUILDING } from './draw-building.ts';
import { FOOD } from './draw-food.ts';
import { GREEN } from './draw-green.ts';
import { OFFICE } from './draw-office.ts';
import { SERVICE } from './draw-service.ts';
import { THINGS } from './draw-things.ts';
import type { PictureKey } from './keys.ts';
import { type Dice, type Draw, disc, type Ink, oval, rect, shape } from './shapes.ts';

/** Every key has its drawing; the type fails when one is missing. */
const DRAWINGS: Readonly<Record<PictureKey, Draw>> = {
  ...OFFICE,
  ...FOOD,
  ...GREEN,
  ...THINGS,
  ...BUILDING,
  ...SERVICE,
};

const P = '#fffaf0';
const INKS: readonly Ink[] = [
  { a: '#2f7a4d', b: '#d9483b', c: '#f2c14e', d: '#1e3a2b', p: P, bg: '#e3eed6' },
  { a: '#c8402f', b: '#3f8a58', c: '#f6cf7d', d: '#45201b', p: P, bg: '#f9e4d9' },
  { a: '#2f6f9f', b: '#e39a2d', c: '#a9d3e6', d: '#17344a', p: P, bg: '#dfecf3' },
  { a: '#d98b1f', b: '#2f7a4d', c: '#f9dc96', d: '#4a3110', p: P, bg: '#fbefd0' },
  { a: '#8a5a3b', b: '#4c9a6a', c: '#e2c19a', d: '#3a2417', p: P, bg: '#f1e6d6' },
  { a: '#7a4b8c', b: '#e0704f', c: '#dcc3e2', d: '#33203c', p: P, bg: '#efe5f1' },
];

function hash(text: string): number {
  let h = 2166136261;
  for (const char of text) h = Math.imul(h ^ char.charCodeAt(0), 16777619);
  return h >>> 0;
}

/** mulberry32: small, and the same on every machine, so a product keeps its face. */
function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * n);
  };
}

/** Sky behind the thing: a sun, the mountains around Batu, or an arch. */
function backdrop(ink: Ink, dice: Dice): string {
  const soft = `${ink.c}" opacity="0.55`;
  const x = 20 + dice(80);
  switch (dice(4)) {
    case 0:
      return disc(x, 26, 15, soft);
    case 1:
      return shape(`M0 76L${x - 10} 34l16 18 14-14L120 70v6z`, soft);
    case 2:
      return shape('M18 76V52a42 42 0 0 1 84 0v24z', soft);
    default:
      return oval(60, 48, 50, 34, soft);
  }
}

/**
 * A complete standalone SVG of a thing. The same key and seed always give the same picture;
 * the seed chooses colours, backdrop and small details. The caller names it (role img or alt).
 */
export function pictureSvg(key: PictureKey, seed: number): string {
  const own = hash(key);
  const dice = diceOf(own ^ Math.imul(seed | 0, 2654435761));
  const ink = INKS[(own + Math.abs(Math.trunc(seed))) % INKS.length] ?? INKS[0];
  if (!ink) return '';
  const back =
    rect(0, 0, 120, 90, ink.bg) +
    backdrop(ink, dice) +
    oval(60, 77, 44, 4.5, `${ink.d}" opacity="0.14`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 90" preserveAspectRatio="xMidYMid slice">${back}${DRAWINGS[key](ink, dice)}</svg>`;
}
