import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

function block(start: string): Map<string, string> {
  const from = css.indexOf(start);
  const body = css.slice(from, css.indexOf('}', from));
  return new Map(
    [...body.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})/g)].map((m) => [m[1] ?? '', m[2] ?? '']),
  );
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2 contrast ratio. */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ['paper', 'surface', 'sunken'];
/** Words on their ground: 4.5 to 1. */
const TEXT: [string, string][] = [
  ...GROUNDS.flatMap((ground): [string, string][] =>
    ['ink', 'muted', 'link', 'link-hover', 'danger-ink'].map((ink) => [ink, ground]),
  ),
  ...['neutral', 'info', 'success', 'warning', 'danger'].map((tone): [string, string] => [
    `${tone}-ink`,
    `${tone}-soft`,
  ]),
  ...['neutral', 'info', 'warning', 'danger'].map((tone): [string, string] => [
    `${tone}-ink`,
    'surface',
  ]),
  ['muted', 'success-soft'],
  ['on-leaf', 'leaf'],
  ['on-leaf-soft', 'leaf'],
  ['on-primary', 'primary'],
  ['on-primary', 'primary-hover'],
  ['on-apple', 'apple'],
  ['on-apple', 'apple-hover'],
];
/** Edges and marks that carry meaning: 3 to 1. */
const EDGES: [string, string][] = [
  ...GROUNDS.flatMap((ground): [string, string][] =>
    ['line-strong', 'primary', 'apple', 'focus'].map((edge) => [edge, ground]),
  ),
  ...[1, 2, 3, 4, 5, 6].map((n): [string, string] => [`series-${n}`, 'surface']),
  ['focus', 'halo'],
  ['primary', 'neutral-soft'],
];

describe.each([
  ['light', ':root {'],
  ['dark by system', ':root:not([data-theme="light"]) {'],
  ['dark by choice', ':root[data-theme="dark"] {'],
])('%s', (_, start) => {
  const own = block(start);
  const colour = (name: string): string => own.get(name) ?? '';

  it.each(TEXT)('%s is readable on %s', (ink, ground) => {
    expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });
  it.each(EDGES)('%s stands out from %s', (edge, ground) => {
    expect(contrast(colour(edge), colour(ground))).toBeGreaterThanOrEqual(3);
  });
  it('search button words are readable', () => {
    expect(contrast('#14231a', colour('halo'))).toBeGreaterThanOrEqual(4.5);
  });
});

it('both ways to dark give the same colours', () => {
  expect(block(':root[data-theme="dark"] {')).toEqual(block(':root:not([data-theme="light"]) {'));
});
