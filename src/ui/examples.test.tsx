import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../kernel/index.ts';
import { DataTable } from './components/data-table.tsx';
import { ERROR_PAGE_EXAMPLE, EXAMPLES } from './examples.tsx';
import { GayaPage } from './gaya.tsx';

/** Opening tags of the given name, as attribute text. */
const tags = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`<${name}(?=[\\s>/])([^>]*)>`, 'g'))].map((m) => m[1] ?? '');
const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1];
const ids = (html: string): string[] =>
  [...html.matchAll(/\sid="([^"]*)"/g)].map((m) => m[1] ?? '');
const textOf = (html: string): string => html.replaceAll(/<[^>]*>/g, '').trim();

function expectLabelled(html: string): void {
  const labels = tags(html, 'label').map((tag) => attribute(tag, 'for'));
  const wrapped = [...html.matchAll(/<label(?![^>]*\sfor=)[^>]*>(.*?)<\/label>/gs)].map(
    (m) => m[1] ?? '',
  );
  for (const name of ['input', 'select', 'textarea']) {
    for (const tag of tags(html, name)) {
      if (attribute(tag, 'type') === 'hidden') continue;
      const id = attribute(tag, 'id');
      const ok =
        id !== undefined ? labels.includes(id) : wrapped.some((inner) => inner.includes(tag));
      expect(ok, `no label for <${name}${tag}>`).toBe(true);
    }
  }
}

function expectReferencesExist(html: string): void {
  const known = new Set(ids(html));
  for (const name of ['aria-describedby', 'aria-labelledby']) {
    for (const [, value = ''] of html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))) {
      for (const id of value.split(' ')) expect(known.has(id), `${name} → ${id}`).toBe(true);
    }
  }
}

function expectTables(html: string): void {
  for (const [table] of html.matchAll(/<table.*?<\/table>/gs)) {
    expect(table).toMatch(/<caption[^>]*>[^<]/);
    for (const th of tags(table, 'th')) expect(attribute(th, 'scope')).toMatch(/^(row|col)$/);
  }
}

function expectPictures(html: string): void {
  for (const [svg] of html.matchAll(/<svg[^>]*role="img".*?<\/svg>/gs))
    expect(svg).toMatch(/<title[^>]*>[^<]/);
  for (const tag of tags(html, 'img')) expect(attribute(tag, 'alt')).toBeDefined();
}

function expectSpeakingControls(html: string): void {
  for (const name of ['a', 'button', 'summary']) {
    for (const [, open = '', inner = ''] of html.matchAll(
      new RegExp(`<${name}(?=[\\s>])([^>]*)>(.*?)</${name}>`, 'gs'),
    )) {
      expect(textOf(inner) || attribute(open, 'aria-label'), `empty <${name}${open}>`).toBeTruthy();
    }
  }
  for (const tag of tags(html, 'a')) expect(attribute(tag, 'href')).toBeTruthy();
}

const check = (html: string): void => {
  expectLabelled(html);
  expectReferencesExist(html);
  expectTables(html);
  expectPictures(html);
  expectSpeakingControls(html);
  expect(new Set(ids(html)).size).toBe(ids(html).length);
  expect(html).not.toMatch(/\sstyle=|\son[a-z]+=|<style|<script/);
  expect(html).not.toMatch(/undefined|\[object|NaN/);
};

describe.each(LOCALES)('examples in %s', (locale: Locale) => {
  it.each([...EXAMPLES, ERROR_PAGE_EXAMPLE].map((e) => [e.id, e] as const))(
    '%s meets its structural criteria',
    (_, example) => {
      check(renderToString(example.render(locale)));
    },
  );

  it('the style book as a whole has unique ids and no skipped heading', () => {
    const html = renderToString(<GayaPage locale={locale} />);
    check(html);
    const levels = [...html.matchAll(/<h([1-6])/g)].map((m) => Number(m[1]));
    expect(levels[0]).toBe(1);
    levels.forEach((level, i) => {
      expect(level - (levels[i - 1] ?? 0), `heading ${i}`).toBeLessThanOrEqual(1);
    });
  });

  it('an error is tied to its control', () => {
    const example = EXAMPLES.find((e) => e.id === 'textfield-salah');
    const html = example ? renderToString(example.render(locale)) : '';
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('aria-describedby="nib-petunjuk nib-galat"');
  });
});

it('only a table of more than two columns becomes cards on a phone, each value with the words of its column', () => {
  const table = (headers: readonly string[]) =>
    renderToString(
      <DataTable
        locale="id"
        id="uji"
        caption="Uji"
        columns={headers.map((header) => ({ key: header, header, cell: () => '1' }))}
        rows={['baris']}
        foot={headers.map(() => null)}
      />,
    );
  const cards = table(['Barang', 'Harga', 'Jumlah']);
  expect(cards).toContain('<td role="cell" data-label="Harga">1</td>');
  expect(cards).toContain('<th scope="row" role="rowheader" data-label="Barang"></th>');
  expect(table(['Barang', 'Harga'])).not.toMatch(/role=|data-label/);
});

it('example ids are unique', () => {
  expect(new Set(EXAMPLES.map((e) => e.id)).size).toBe(EXAMPLES.length);
});
