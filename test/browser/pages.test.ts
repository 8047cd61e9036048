import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { allRoutes } from '../../src/app.tsx';
import { DEMO_PASSWORD } from '../../src/identity/index.ts';
import type { Role } from '../../src/kernel/index.ts';
import type { Access } from '../../src/platform/index.ts';
import { CHROMIUM_ARGUMENTS } from '../support/chromium.ts';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);
const address = inject('address');

let browser: Browser;
const signedIn = new Map<string, BrowserContext>();

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: CHROMIUM_ARGUMENTS,
  });
});
afterAll(() => browser.close());

/** A context without script (the page must work so), signed in as this person of the demo. */
async function contextOf(person: string | null): Promise<BrowserContext> {
  const key = person ?? 'anyone';
  const known = signedIn.get(key);
  if (known) return known;
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  if (person) {
    const page = await context.newPage();
    await page.goto(`${address}/masuk`);
    await page.fill('#email', `${person}@demo.test`);
    await page.fill('#password', DEMO_PASSWORD);
    await page.click('main form button');
    await page.waitForURL((url) => url.pathname !== '/masuk');
    await page.close();
  }
  signedIn.set(key, context);
  return context;
}

/** Who of the demo opens a page that not everyone may, by the first role that fits. */
const DEMO_PERSON: Readonly<Partial<Record<Role, string>>> = {
  procurement_officer: 'pembeli',
  catalogue_officer: 'katalog',
  head: 'kepala',
  applicant: 'calon',
  seller: 'penyedia2',
  programme_officer: 'pembina',
};

function personFor(access: Access): string | null {
  if (access === 'public') return null;
  if (access === 'signed-in') return 'pembeli';
  const known = access.flatMap((role) => DEMO_PERSON[role] ?? []);
  return known[0] ?? null;
}

/** Opens the part of a page that holds its form, where it is folded away. */
async function unfold(page: Page, field: string): Promise<void> {
  if (await page.locator(field).isVisible()) return;
  await page.locator(`main details:has(${field}) > summary`).click();
}

/** Real addresses for the patterns with a parameter, found by following links as a person would. */
async function examples(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const anyone = await (await contextOf(null)).newPage();
  const first = async (from: string, selector: string) => {
    await anyone.goto(`${address}${from}`);
    return (await anyone.locator(selector).first().getAttribute('href')) ?? '';
  };
  found['/etalase/:slug'] = await first('/etalase', 'a[href^="/etalase/"]');
  found['/produk/:slug'] = await first(found['/etalase/:slug'], 'a[href^="/produk/"]');
  found['/penyedia/:slug'] = await first(found['/produk/:slug'], 'main a[href^="/penyedia/"]');
  found['/penghargaan/:slug'] = await first('/penghargaan', 'main table a[href^="/penghargaan/"]');
  found['/penghargaan/resmi/:year'] = '/penghargaan/resmi/2023';
  found['/penghargaan/resmi/:year/keberatan'] = '/penghargaan/resmi/2023/keberatan';
  found['/dasbor/:slug'] = await first('/dasbor?tahun=2023', 'main a[href^="/dasbor/d"]');
  found['/dasbor/etalase/:slug'] = await first('/dasbor', 'main a[href^="/dasbor/etalase/"]');
  found['/dasbor/angka/:measure'] = '/dasbor/angka/value?tahun=2023';
  found['/kesenjangan/:slug'] = await first('/kesenjangan', 'main table a[href^="/kesenjangan/"]');
  const event = await first('/acara', 'main a[href^="/acara/"]');
  found['/acara/:slug'] = event;
  found['/acara/:slug/daftar'] = `${event}/daftar`;
  found['/acara/:slug/terkirim'] = `${event}/terkirim`;
  await anyone.goto(`${address}${event}/daftar`);
  await anyone.fill('[name=personName]', 'Tamu Halaman');
  await anyone.fill('[name=organisation]', 'Dapur Halaman');
  await anyone.selectOption('[name=groupCode]', { index: 1 });
  await anyone.fill('[name=email]', 'tamu.halaman@contoh.test');
  await anyone.locator('main form[method=post] button').first().click();
  await anyone.waitForURL(/tiket/);
  found['/tiket/:token'] = new URL(anyone.url()).pathname;
  found['/kompetisi/:id'] = await first('/kompetisi', 'main table a[href^="/kompetisi/"]');
  found['/pasar/:id'] = await first('/pasar', 'main article a[href^="/pasar/"]');
  found['/cerita/:slug'] = await first('/cerita', 'main .k-stories a');
  found['/dicari/:id'] = await first('/dicari', 'main table a[href^="/dicari/"]');
  found['/rencana/:rup'] = await first('/rencana', 'main table a[href^="/rencana/"]');
  await anyone.goto(`${address}/akun-baru`);
  await anyone.fill('#email', 'halaman@contoh.test');
  await anyone.click('main form button');
  found['/akun-baru/:token'] =
    (await anyone.locator('main a[href^="/akun-baru/"]').getAttribute('href')) ?? '';
  await anyone.close();
  found['/meja/acara/:slug'] = '/meja/acara/business-matching-2023';
  for (const part of ['peserta', 'isi', 'susunan', 'undang', 'impor', 'tamu'])
    found[`/meja/acara/:slug/${part}`] = `/meja${event}/${part}`;
  const officer = await (await contextOf('katalog')).newPage();
  for (const desk of ['/meja/penyedia', '/meja/penyedia/sanksi']) {
    await officer.goto(`${address}${desk}${desk.endsWith('penyedia') ? '?tab=mine' : ''}`);
    found[`${desk}/:id`] =
      (await officer.locator('main table a').first().getAttribute('href')) ?? '';
  }
  for (const [desk, etc] of [
    ['/meja/produk', '?milik=mine'],
    ['/meja/etalase', ''],
  ]) {
    await officer.goto(`${address}${desk}${etc}`);
    found[`${desk}/:id`] =
      (await officer.locator(`main table a[href^="${desk}/"]`).first().getAttribute('href')) ?? '';
  }
  await officer.goto(`${address}/impor`);
  await officer.setInputFiles('#file', join(import.meta.dirname, '../fixtures/plans.csv'));
  await officer.click('main form button');
  await officer.waitForURL(/impor\/./);
  found['/impor/:id'] = new URL(officer.url()).pathname;
  await officer.goto(`${address}/persamaan-kata`);
  found['/persamaan-kata/:id'] =
    (await officer.locator('main table a').first().getAttribute('href')) ?? '';
  await officer.close();
  const coach = await (await contextOf('pembina')).newPage();
  const matching = '/meja/temu/business-matching-2023';
  found['/temu/:slug'] = '/temu/business-matching-2023';
  found['/temu/:slug/ingin'] = `/temu${event.replace('/acara', '')}/ingin`;
  found['/temu/:slug/saya'] = '/temu/business-matching-2023/saya';
  found['/meja/temu/:slug'] = matching;
  found['/meja/temu/:slug/jadwal'] = `${matching}/jadwal`;
  found['/meja/temu/:slug/buku'] = `${matching}/buku`;
  await coach.goto(`${address}${matching}`);
  found['/meja/temu/:slug/delegasi/:id'] =
    (await coach.locator(`main a[href^="${matching}/delegasi/"]`).first().getAttribute('href')) ??
    '';
  await coach.goto(`${address}${matching}/jadwal`);
  found['/meja/temu/:slug/pertemuan/:id'] =
    (await coach.locator(`main a[href^="${matching}/pertemuan/"]`).first().getAttribute('href')) ??
    '';
  await coach.goto(`${address}/meja/pembinaan`);
  found['/meja/pembinaan/:id'] =
    (await coach.locator('main table a[href^="/meja/pembinaan/0"]').first().getAttribute('href')) ??
    '';
  await coach.close();
  // The first of the list still takes offers.
  found['/kompetisi/:id/tawaran'] = `${found['/kompetisi/:id']}/tawaran`;
  const buyer = await (await contextOf('pembeli')).newPage();
  await buyer.goto(`${address}/pesanan?tahap=all`);
  found['/pesanan/:id'] =
    (await buyer.locator('main table a[href^="/pesanan/"]').first().getAttribute('href')) ?? '';
  found['/pesanan/:id/negosiasi'] = `${found['/pesanan/:id']}/negosiasi`;
  await buyer.goto(`${address}/pesanan?tahap=completed`);
  await buyer.locator('main table a[href^="/pesanan/"]').first().click();
  found['/periksa/:hash'] =
    (await buyer.locator('main a[href^="/periksa/"]').first().getAttribute('href')) ?? '';
  await buyer.goto(`${address}${found['/produk/:slug']}`);
  await buyer.click('main form[action="/keranjang/tambah"] button');
  await buyer.waitForURL(/keranjang/);
  await buyer.locator('main button[name=lanjut]').first().click();
  await buyer.waitForURL(/pesan$/);
  found['/keranjang/:supplierId/pesan'] = new URL(buyer.url()).pathname;
  await buyer.goto(`${address}/kompetisi/baru`);
  await buyer.fill('[name=title]', 'Pengadaan halaman');
  await buyer.selectOption('[name=planId]', { index: 1 });
  await buyer.fill('[name=deliveryAddress]', 'Jalan Panglima Sudirman 507');
  await buyer.fill('[name=offersUntil]', '2026-11-28T15:00');
  await buyer.fill('[name=wantedOn]', '2026-12-20');
  await buyer.click('main form[action="/kompetisi/baru"] button');
  await buyer.waitForURL(/kompetisi\/0/);
  found['/kompetisi/:id/ubah'] = `${new URL(buyer.url()).pathname}/ubah`;
  await buyer.close();
  const seller = await (await contextOf('penyedia2')).newPage();
  await seller.goto(`${address}/usaha/pasar`);
  await unfold(seller, '[name=title]');
  await seller.selectOption('[name=kind]', 'wish');
  await seller.selectOption('[name=topic]', 'packaging');
  await seller.fill('[name=title]', 'Pemberitahuan halaman');
  await seller.fill('[name=body]', 'Satu kalimat.');
  await seller.click('main form:has([name=title]) button');
  await seller.waitForURL(/pasar\/.+/);
  found['/usaha/pasar/:id'] = new URL(seller.url()).pathname;
  found['/meja/pasar/:id'] = found['/usaha/pasar/:id'].replace('/usaha', '/meja');
  await seller.goto(`${address}/usaha/cerita`);
  await unfold(seller, '[name=title]');
  await seller.fill('[name=title]', 'Cerita halaman');
  await seller.fill('[name=body]', 'Satu paragraf.');
  await seller.click('main form:has([name=title]) button');
  await seller.waitForURL(/cerita\/.+/);
  found['/usaha/cerita/:id'] = new URL(seller.url()).pathname;
  found['/meja/cerita/:id'] = found['/usaha/cerita/:id'].replace('/usaha', '/meja');
  await seller.goto(`${address}/usaha/produk/baru`);
  await seller.locator('input[name=etalase]').first().check();
  await seller.click('main form[action$="/baru"] button');
  await seller.waitForURL(/barang$/);
  const product = new URL(seller.url()).pathname.replace('/barang', '');
  for (const part of ['', '/barang', '/kbki', '/isian', '/harga', '/asal', '/foto', '/periksa'])
    found[`/usaha/produk/:id${part}`] = `${product}${part}`;
  await seller.goto(`${address}/usaha/unggah`);
  await seller.selectOption('main select[name=etalase]', { index: 1 });
  await seller.setInputFiles('main input[type=file]', {
    name: 'produk.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'Nama produk,Harga,Satuan\nNasi uduk,20000,Porsi\nNasi kuning,gratis,Porsi\n',
    ),
  });
  await seller.click('main form[action="/usaha/unggah"] button');
  await seller.waitForURL(/unggah\/.+/);
  const upload = new URL(seller.url()).pathname;
  found['/usaha/unggah/:id'] = upload;
  found['/usaha/unggah/:id/baris/:line'] = `${upload}/baris/2`;
  await seller.close();
  return found;
}

const pages = allRoutes('code').filter(
  (route) => route.kind === 'page' && route.method === 'GET' && route.path !== '/mulai',
);

describe('every page of the router', () => {
  let known: Record<string, string> = {};
  beforeAll(async () => {
    known = await examples();
  }, 120_000);

  it.each(pages.map((route) => [route.path, route] as const))(
    '%s passes axe, fits 360 px, in both languages',
    async (path, route) => {
      const context = await contextOf(personFor(route.access));
      const target = path.includes(':') ? known[path] : path;
      expect(target, `an example address for ${path}`).toBeTruthy();
      for (const language of ['id', 'en']) {
        const page = await context.newPage();
        const joint = target?.includes('?') ? '&' : '?';
        const answer = await page.goto(`${address}${target}${joint}bahasa=${language}`);
        expect([path, answer?.status()]).toEqual([path, 200]);
        await page.evaluate(axeSource);
        const violations = await page.evaluate(async () => {
          const axe = (
            window as unknown as {
              axe: {
                run(
                  options: object,
                ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
              };
            }
          ).axe;
          const result = await axe.run({
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
          });
          return result.violations.map((one) => `${one.id}: ${one.nodes[0]?.html.slice(0, 160)}`);
        });
        expect([path, language, violations]).toEqual([path, language, []]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect([path, language, overflow]).toEqual([path, language, 0]);
        expect(await page.locator('h1').count()).toBe(1);
        await page.close();
      }
    },
  );
});

describe('without script', () => {
  it.each([
    [1280, true],
    [360, false],
  ])('the filters of a search at %i px stand open: %s', async (width, open) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width, height: 740 },
    });
    const page = await context.newPage();
    await page.goto(`${address}/cari?q=kertas`);
    expect(await page.locator('.k-facets input[name=etalase]').first().isVisible()).toBe(open);
    expect(await page.locator('.k-facets summary').isVisible()).toBe(!open);
    await context.close();
  });

  it('a buyer signs in, finds, and fills the basket', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
    });
    const page = await context.newPage();
    await page.goto(`${address}/masuk`);
    await page.fill('#email', 'pembeli2@demo.test');
    await page.fill('#password', DEMO_PASSWORD);
    await page.click('main form button');
    await page.goto(`${address}/etalase/alat-tulis-kantor`);
    await page.locator('main a[href^="/produk/"]').first().click();
    await page.fill('#jumlah', '2');
    await page.click('main form[action="/keranjang/tambah"] button');
    expect(page.url()).toContain('/keranjang');
    expect(await page.locator('main table').count()).toBeGreaterThan(0);
    await context.close();
  });
});
