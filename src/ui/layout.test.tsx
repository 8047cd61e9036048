import { describe, expect, it } from 'vitest';
import { Layout, renderDocument } from './layout.tsx';
import type { LayoutProps } from './layout-types.ts';
import { faviconSvg } from './mark.tsx';

const BASE: LayoutProps = {
  locale: 'id',
  title: 'Cari',
  pemda: {
    name: 'Pemerintah Kota Batu',
    shortName: 'Kota Batu',
    office: 'BPBJ Kota Batu',
    demo: true,
  },
  viewer: null,
  nav: [{ label: 'Etalase', href: '/etalase', current: true }],
  path: '/cari',
  query: '?q=nasi+%22kotak%22&hal=2',
  assets: { css: '/aset/gaya.css', js: '/aset/klien.js' },
  children: <h1>Isi</h1>,
};
const VIEWER = {
  name: 'Ratna',
  roleLabel: 'Pejabat Pengadaan',
  organisation: 'Dinas Pendidikan',
  notifications: 3,
  roleCount: 2,
  basketCount: 0,
};
const html = (props: Partial<LayoutProps> = {}): string =>
  renderDocument(<Layout {...BASE} {...props} />);

describe('Layout', () => {
  it('is a whole document that starts with a way past the header', () => {
    const page = html();
    expect(page).toMatch(/^<!doctype html><html lang="id"/);
    expect(page.indexOf('href="#isi"')).toBeLessThan(page.indexOf('<header'));
    expect(page).toContain('<main id="isi"');
    expect(page).toContain('<title>Cari - Katalokal Kota Batu</title>');
  });

  it('says in the title that a form has faults', () => {
    expect(html({ error: true })).toContain('<title>Kesalahan: Cari');
  });

  it('keeps the query when the language changes', () => {
    expect(html()).toContain('href="/cari?q=nasi+%22kotak%22&amp;hal=2&amp;bahasa=en"');
    expect(html()).toContain('value="nasi &quot;kotak&quot;"');
  });

  it('always shows the active role and for whom', () => {
    const page = html({ viewer: VIEWER });
    expect(page).toContain('Pejabat Pengadaan');
    expect(page).toContain('Dinas Pendidikan');
    for (const path of ['/peran', '/notifikasi', '/keranjang', '/keluar'])
      expect(page).toContain(`"${path}"`);
    expect(page).not.toContain('href="/masuk"');
  });

  it('offers no role switch to who has one role and no basket to who cannot buy', () => {
    const page = html({ viewer: { ...VIEWER, roleCount: 1, basketCount: undefined } });
    expect(page).not.toContain('/peran');
    expect(page).not.toContain('/keranjang');
  });

  it('puts the help link on every page and the demo mark only on a demo', () => {
    expect(html()).toContain('href="/bantuan"');
    expect(html()).toContain('orang rekaan');
    expect(html({ pemda: { ...BASE.pemda, demo: false } })).not.toContain('orang rekaan');
  });

  it('lets no value close the JSON-LD block', () => {
    const page = html({ jsonLd: [{ name: '</script><script>alert(1)</script>' }] });
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('\\u003c/script>');
  });

  it('holds nothing the strict policy would refuse', () => {
    expect(html({ viewer: VIEWER })).not.toMatch(/\sstyle=|\son[a-z]+=|<style/);
  });
});

it('the favicon stands alone', () => {
  expect(faviconSvg()).toMatch(/^<svg xmlns=.*<\/svg>\n$/);
});
