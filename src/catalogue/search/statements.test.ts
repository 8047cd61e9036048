import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SORTS } from './domain/request.ts';
import { searchQuery } from './search.sql.ts';

const here = dirname(fileURLToPath(import.meta.url));
const FILTERS = {
  etalase: null,
  bands: null,
  districts: null,
  traits: 0,
  today: '2024-06-01',
  attributes: null,
};

/**
 * search_document has no row filter (the migration says why), so each statement on it must say whose
 * rows it reads.
 */
describe('statements on search_document', () => {
  it.each(SORTS)('sorted by %s, say the pemda of every row they read', (sort) => {
    for (const units of [0, 1, 3])
      for (const [descriptions, attributes] of [
        [false, null],
        [true, null],
        [false, '$."a" == 1'],
        [true, '$."a" == 1'],
      ] as const) {
        const unit = { surface: 'a', stem: null, synonym: null, kind: 'a' };
        const texts = { main: 'a', all: 'a', head: 'a', phrase: null, etalase: 'a' };
        const { text } = searchQuery({
          pemdaId: 'p',
          texts:
            units === 0 ? null : { ...texts, units: Array.from({ length: units }, () => unit) },
          titleKey: 'a',
          filters: { ...FILTERS, attributes },
          sort,
          descriptions,
          offset: 0,
        });
        const reads = text.match(/from search_document d/g)?.length ?? 0;
        expect(reads).toBeGreaterThan(0);
        expect(text.match(/d\.pemda_id = \$1/g)).toHaveLength(reads);
        for (const table of ['product p', 'product a', 'supplier s'])
          for (const [, after] of text.matchAll(
            new RegExp(`(?:join|from) ${table}\\b([^)]*)`, 'g'),
          ))
            expect(after).toContain('.pemda_id = $1');
      }
  });

  it('stand in no other file than those two', () => {
    const files = readdirSync(here, { recursive: true, encoding: 'utf8' });
    const naming = files.filter(
      (file) =>
        /\.tsx?$/.test(file) &&
        !file.includes('.test.') &&
        readFileSync(join(here, file), 'utf8').includes('search_document'),
    );
    expect(naming.sort()).toEqual(['search-index.sql.ts', 'search.sql.ts']);
    const index = readFileSync(join(here, 'search-index.sql.ts'), 'utf8');
    for (const [statement] of index.matchAll(/delete from search_document[^'`]*/g))
      expect(statement).toContain('pemda_id = $1');
  });
});
