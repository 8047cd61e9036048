/** Colours of one drawing: main, second, light, dark, paper, background. */
export interface Ink {
  a: string;
  b: string;
  c: string;
  d: string;
  p: string;
  bg: string;
}

/** A deterministic source of small differences: whole numbers below `n`. */
export type Dice = (n: number) => number;

/** One drawing on a 120 by 90 field, ground at about y 76. */
export type Draw = (ink: Ink, dice: Dice) => string;

export const rect = (x: number, y: number, w: number, h: number, fill: string, r = 0): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}"${r > 0 ? ` rx="${r}"` : ''} fill="${fill}"/>`;

export const disc = (x: number, y: number, r: number, fill: string): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`;

export const oval = (x: number, y: number, rx: number, ry: number, fill: string): string =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"/>`;

export const shape = (d: string, fill: string): string => `<path d="${d}" fill="${fill}"/>`;

export const line = (d: string, stroke: string, width = 3): string =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

export const ring = (x: number, y: number, r: number, stroke: string, width = 3): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="${stroke}" stroke-width="${width}"/>`;

/** Moves, scales or turns a part. */
export const at = (x: number, y: number, part: string, scale = 1, turn = 0): string =>
  `<g transform="translate(${x} ${y})${turn ? ` rotate(${turn})` : ''}${scale === 1 ? '' : ` scale(${scale})`}">${part}</g>`;

/** The same part several times. */
export const times = (n: number, part: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => part(i)).join('');

/** Grey lines of writing. */
export const writing = (
  x: number,
  y: number,
  w: number,
  rows: number,
  ink: string,
  gap = 6,
): string => times(rows, (i) => rect(x, y + i * gap, i === rows - 1 ? w * 0.6 : w, 2.4, ink, 1.2));

/** A leaf from its stem at 0,0 upwards, `h` tall. */
export const leaf = (h: number, fill: string): string =>
  shape(
    `M0 0C${-h * 0.5} ${-h * 0.3} ${-h * 0.4} ${-h * 0.8} 0 ${-h}C${h * 0.4} ${-h * 0.8} ${h * 0.5} ${-h * 0.3} 0 0z`,
    fill,
  );

/** Five petals around 0,0. */
export const flower = (r: number, petal: string, heart: string): string =>
  times(5, (i) => at(0, 0, oval(0, -r, r * 0.62, r * 0.8, petal), 1, i * 72)) +
  disc(0, 0, r * 0.55, heart);

/** A head and shoulders standing on 0,0. */
export const person = (shirt: string, skin: string, hair: string): string =>
  shape('M-13 0v-12a13 13 0 0 1 26 0v12z', shirt) +
  disc(0, -32, 9, skin) +
  shape('M-9.5-32a9.5 9.5 0 0 1 19 0c-5-4-14-4-19 0z', hair);

/** A wheel with hub. */
export const wheel = (x: number, y: number, r: number, tyre: string, hub: string): string =>
  disc(x, y, r, tyre) + disc(x, y, r * 0.45, hub);

/** A closed bottle, base centre on 0,0. */
export const bottle = (h: number, body: string, cap: string, label: string): string =>
  shape(`M-9 0v${-h * 0.62}c0-6 5-6 5-12h8c0 6 5 6 5 12v${h * 0.62}z`, body) +
  rect(-4.5, -h * 0.62 - 18, 9, 7, cap, 2) +
  rect(-9, -h * 0.48, 18, h * 0.26, label);

/** A filled sack, base centre on 0,0. */
export const sack = (body: string, tie: string, label: string): string =>
  shape('M-20 0c-4-14-3-28 4-36h32c7 8 8 22 4 36z', body) +
  shape('M-15-36c2-4 0-7-3-10h36c-3 3-5 6-3 10z', tie) +
  rect(-11, -26, 22, 16, label, 3);

/** A sheet of paper with lines. */
export const sheet = (
  x: number,
  y: number,
  w: number,
  h: number,
  paper: string,
  ink: string,
): string =>
  rect(x, y, w, h, paper, 2) + writing(x + 5, y + 7, w - 10, Math.floor((h - 10) / 6), ink);

/** A screen with its frame. */
export const screen = (
  x: number,
  y: number,
  w: number,
  h: number,
  frame: string,
  glass: string,
): string => rect(x, y, w, h, frame, 4) + rect(x + 4, y + 4, w - 8, h - 8, glass, 2);

/** A cup with a handle, base centre on 0,0. */
export const cup = (body: string, drink: string): string =>
  ring(16, -14, 7, body, 4) +
  shape('M-17-28h34l-4 24a5 5 0 0 1-5 4h-16a5 5 0 0 1-5-4z', body) +
  oval(0, -28, 17, 4.5, drink);

/** Steam over something warm. */
export const steam = (x: number, y: number, ink: string): string =>
  line(`M${x} ${y}c-4-4 4-7 0-12M${x + 9} ${y}c-4-4 4-7 0-12`, ink, 2.4);

/** A pot with a rim, base centre on 0,0. */
export const pot = (body: string, rim: string): string =>
  shape('M-16-22h32l-5 22h-22z', body) + rect(-19, -28, 38, 8, rim, 2);

/** A plate seen from the side-above. */
export const plate = (x: number, y: number, r: number, rim: string, inside: string): string =>
  oval(x, y, r, r * 0.36, rim) + oval(x, y - 1.5, r * 0.78, r * 0.25, inside);

/** A house front. */
export const house = (
  x: number,
  y: number,
  w: number,
  h: number,
  wall: string,
  roof: string,
  hole: string,
): string =>
  rect(x, y - h, w, h, wall) +
  shape(`M${x - 6} ${y - h}h${w + 12}l${-w * 0.28} ${-h * 0.42}h${-(w + 12) + w * 0.56}z`, roof) +
  rect(x + w / 2 - 6, y - 18, 12, 18, hole, 1);

/** A shirt hanging, centred on 60. */
export const shirt = (fill: string, trim: string): string =>
  shape('M46 20l-20 10 7 17 9-4v33h36V43l9 4 7-17-20-10c-4 8-24 8-28 0z', fill) +
  line('M46 20c4 9 24 9 28 0', trim, 3);

/** A conifer or round tree on 0,0. */
export const tree = (fill: string, trunk: string, round: boolean): string =>
  rect(-2.5, -12, 5, 12, trunk) +
  (round ? disc(0, -22, 14, fill) : shape('M0-48l14 38h-28z', fill));

/** Four-pointed sparkle: clean, new. */
export const sparkle = (x: number, y: number, r: number, fill: string): string =>
  shape(
    `M${x} ${y - r}q${r * 0.2} ${r * 0.8} ${r} ${r}q${-r * 0.8} ${r * 0.2} ${-r} ${r}q${-r * 0.2} ${-r * 0.8} ${-r} ${-r}q${r * 0.8} ${-r * 0.2} ${r} ${-r}z`,
    fill,
  );

/** A toothed wheel: service. */
export const gear = (x: number, y: number, r: number, fill: string, hole: string): string =>
  times(8, (i) => at(x, y, rect(-r * 0.2, -r * 1.28, r * 0.4, r * 0.5, fill, 1), 1, i * 45)) +
  disc(x, y, r, fill) +
  disc(x, y, r * 0.42, hole);

/** An apple, centre on 0,0. */
export const apple = (r: number, skin: string, stem: string, green: string): string =>
  shape(
    `M0 ${-r * 0.7}C${-r * 0.5} ${-r * 1.2} ${-r * 1.3} ${-r * 0.8} ${-r} ${r * 0.1}C${-r * 0.8} ${r} ${-r * 0.3} ${r * 1.1} 0 ${r * 0.9}C${r * 0.3} ${r * 1.1} ${r * 0.8} ${r} ${r} ${r * 0.1}C${r * 1.3} ${-r * 0.8} ${r * 0.5} ${-r * 1.2} 0 ${-r * 0.7}z`,
    skin,
  ) +
  line(`M0 ${-r * 0.7}c0 ${-r * 0.3} ${r * 0.1} ${-r * 0.4} ${r * 0.25} ${-r * 0.55}`, stem, 2.4) +
  at(r * 0.15, -r * 0.85, leaf(r * 0.7, green), 1, 70);
