import { expect, it } from 'vitest';
import { tileLines } from './tile-map.tsx';

it.each([
  ['Temas', ['Temas']],
  ['Oro-Oro Ombo', ['Oro-Oro', 'Ombo']],
  ['Pandanrejo', ['Pandan-', 'rejo']],
  ['Gunungsari', ['Gunung-', 'sari']],
  ['Sumberbrantas', ['Sumber-', 'brantas']],
  ['Songgokerto', ['Songgo-', 'kerto']],
  ['Pesanggrahan', ['Pesang-', 'grahan']],
  ['Torongrejo', ['Torong-', 'rejo']],
])('breaks %s where a syllable begins', (name, lines) => {
  expect(tileLines(name)).toEqual(lines);
});
