import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DEMO_PASSWORD } from '../../src/identity/index.ts';
import { CHROMIUM_ARGUMENTS } from '../support/chromium.ts';

const address = inject('address');
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n%%EOF\n');
const PASSWORD = 'kopi susu gula aren';
/** A new seller should not have to give more than this from the first question to the public search. */
const MOST_FIELDS = 25;

let browser: Browser;
let photo: Buffer;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: CHROMIUM_ARGUMENTS,
  });
  photo = await sharp({ create: { width: 900, height: 700, channels: 3, background: '#c84' } })
    .jpeg()
    .toBuffer();
});
afterAll(() => browser.close());

const at = (page: Page) => new URL(page.url()).pathname;
const save = (page: Page) => page.locator('main form[method=post] button').first().click();

/** A person at a browser; counts the fields that were filled or chosen, and the pages that were seen. */
class Visitor {
  readonly pages = new Set<string>();
  readonly page: Page;
  fields = 0;
  private constructor(page: Page) {
    this.page = page;
  }

  static async at(script: boolean, width = 360): Promise<Visitor> {
    const context = await browser.newContext({
      javaScriptEnabled: script,
      viewport: { width, height: 740 },
    });
    return new Visitor(await context.newPage());
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.page.goto(`${address}/masuk`);
    await this.page.fill('#email', email);
    await this.page.fill('#password', password);
    await save(this.page);
    await this.page.waitForURL((url) => url.pathname !== '/masuk');
  }

  fill = (selector: string, text: string) => this.#give(selector, (field) => field.fill(text));
  check = (selector: string) => this.#give(selector, (field) => field.check());
  choose = (selector: string, label: string) =>
    this.#give(selector, (field) => field.selectOption({ label }));
  file = (selector: string, name: string, mimeType: string, buffer: Buffer) =>
    this.#give(selector, (field) => field.setInputFiles({ name, mimeType, buffer }));

  async #give(selector: string, give: (field: Locator) => Promise<unknown>): Promise<void> {
    await give(this.page.locator(selector).first());
    this.fields += 1;
  }

  /** Sends the page's form, or follows a link of it; the page must fit the screen and lead to `path`. */
  async on(path: string | RegExp, link?: string): Promise<void> {
    const wide = await this.page
      .locator('html')
      .evaluate((html) => html.scrollWidth - html.clientWidth);
    expect([at(this.page), wide]).toEqual([at(this.page), 0]);
    expect(await this.page.locator('h1').count()).toBe(1);
    this.pages.add(at(this.page));
    await (link ? this.page.locator(link).first().click() : save(this.page));
    await this.page.waitForURL((url) =>
      typeof path === 'string' ? url.pathname === path : path.test(url.pathname + url.search),
    );
  }
}

describe('the whole way of a new seller on a phone, from "may I sell this?" to the public search', () => {
  it.each([
    [true, '8234567890199', '3579994505900001', 'Rini'],
    [false, '8234567890200', '3579994505900002', 'Sari'],
  ])('with script: %s', async (script, nib, npwp, name) => {
    const email = `${name.toLowerCase()}@contoh.test`;
    const seller = await Visitor.at(script);
    await openAccount(seller, email, `${name} Astuti`);
    await describeBusiness(seller, `Dapur ${name}`, nib);
    await fillTheRest(seller, npwp, `${name} Astuti`);
    expect(await seller.page.locator('main .k-notice').textContent()).toMatch(
      /nomor \d+ dalam antrean.*WIB/s,
    );
    const officer = await Visitor.at(script, 1280);
    await officer.signIn('katalog@demo.test', DEMO_PASSWORD);
    await approveRegistration(officer.page, `Dapur ${name}`);

    const product = `Nasi Bakar Tuna ${name}`;
    await addProduct(seller, product);
    await approveProduct(officer.page, product);
    const citizen = await Visitor.at(script);
    await citizen.page.goto(`${address}/cari?q=${encodeURIComponent(product)}`);
    expect(await citizen.page.locator('main').textContent()).toContain(product);

    console.log(`script ${script}: ${seller.pages.size} pages, ${seller.fields} fields`);
    expect(seller.fields).toBeLessThanOrEqual(MOST_FIELDS);
    for (const { page } of [seller, officer, citizen]) await page.context().close();
  });
});

async function openAccount(seller: Visitor, email: string, name: string): Promise<void> {
  const { page } = seller;
  await page.goto(`${address}/bisa-jual`);
  await seller.fill('#apa', 'catering');
  await seller.on(/apa=catering/, 'main form button');
  await seller.on(/kbli=56210/, 'main a[href="/bisa-jual?kbli=56210"]');
  seller.fields += 1;
  await seller.on('/daftar', 'main a.k-button[href^="/daftar"]');
  await seller.on('/akun-baru', 'main a[href^="/akun-baru"]');
  await seller.fill('#email', email);
  await save(page);
  await page.waitForSelector('main a[href^="/akun-baru/"]');
  await seller.on(/akun-baru\/.+/, 'main a[href^="/akun-baru/"]');
  await seller.fill('#name', name);
  await seller.fill('#password', PASSWORD);
  await seller.on('/daftar/usaha');
}

async function describeBusiness(seller: Visitor, name: string, nib: string): Promise<void> {
  const { page } = seller;
  await seller.check('input[name=legalForm][value=perorangan]');
  await seller.fill('#name', name);
  await seller.on('/daftar/nib');
  // A slip is named, and what was typed stays.
  await page.fill('#nib', '12345');
  await save(page);
  await page.waitForSelector('main [role=alert]');
  expect(await page.locator('main [role=alert]').textContent()).toContain('13 angka');
  expect(await page.inputValue('#nib')).toBe('12345');
  // The task list knows where he stopped, on any device.
  await page.goto(`${address}/daftar`);
  expect(await page.locator('#tugas-nib-status').textContent()).toBe('Perlu diperbaiki');
  expect(await page.locator('#tugas-usaha-status').textContent()).toBe('Selesai');
  expect(await page.locator('#tugas-kbli-status').textContent()).toBe('Selesai');
  await page.click('main a.k-button[href="/daftar/nib"]');
  await seller.fill('#nib', nib);
  await seller.on('/daftar/pajak');
}

async function fillTheRest(seller: Visitor, npwp: string, owner: string): Promise<void> {
  const { page } = seller;
  await seller.fill('#npwp', npwp);
  expect(await page.isChecked('input[name=taxable][value=no]')).toBe(true);
  await seller.on('/daftar/skala');
  await seller.check('input[name=capital][value="0"]');
  await seller.on('/daftar/alamat');
  await seller.choose('#village', 'Sisir (Batu)');
  await seller.fill('#address', 'Jalan Melati 5');
  await seller.on('/daftar/penanggung-jawab');
  expect(await page.inputValue('#representative')).toBe(owner);
  expect(await page.locator('#nik').count()).toBe(0);
  await seller.fill('#phone', '0812 9999 0001');
  await seller.on('/daftar/rekening');
  await seller.fill('#bankName', 'Bank Contoh');
  await seller.fill('#bankAccount', `99${npwp}`);
  expect(await page.inputValue('#bankHolder')).toBe(owner);
  await seller.on('/daftar/dokumen-nib');
  await seller.file('#document-nib', 'nib.pdf', 'application/pdf', PDF);
  await seller.on('/daftar/dokumen-npwp');
  await seller.file('#document-npwp', 'npwp.pdf', 'application/pdf', PDF);
  await seller.on('/daftar/pernyataan');
  await seller.check('#declaration');
  await seller.on('/daftar/periksa');
  await seller.on('/daftar');
  // With the office now: nothing can be changed.
  await page.goto(`${address}/daftar/nib`);
  expect(at(page)).toBe('/daftar');
}

async function approveRegistration(page: Page, business: string): Promise<void> {
  await page.goto(`${address}/meja/penyedia`);
  // Every page of the queue until the newest business is found.
  while ((await page.getByRole('link', { name: business, exact: true }).count()) === 0)
    await page.click('a[rel=next]');
  await page.getByRole('link', { name: business, exact: true }).click();
  await page.click('button[value=claim]');
  for (const n of [0, 1]) {
    await page.locator('button[name=hasil][value=valid]').nth(n).click();
    await page.waitForLoadState();
  }
  await page.click('button[value=approve]');
  await page.waitForURL(/\/meja\/penyedia(\?|$)/);
}

/** Writes a product by what its pages require. */
async function addProduct(seller: Visitor, name: string): Promise<void> {
  const { page } = seller;
  await page.goto(`${address}/usaha/produk`);
  await seller.on('/usaha/produk/baru', 'main a[href="/usaha/produk/baru"]');
  await seller.on(/barang$/);
  await seller.fill('#name', name);
  await seller.fill('#specification', 'Nasi bakar isi tuna, sayur, sambal, air mineral.');
  expect(await page.inputValue('#unit')).not.toBe('');
  await seller.on(/kbki$/);
  expect(await page.locator('input[name=kbki]:checked').count()).toBe(1);
  await seller.on(/isian$/);
  for (const one of await page.locator('main select[required]').all()) {
    await one.selectOption({ index: 1 });
    seller.fields += 1;
  }
  for (const one of await page.locator('main fieldset:has(input[required])').all()) {
    await one.locator('input').first().check();
    seller.fields += 1;
  }
  for (const one of await page.locator('main input.k-input[required]').all()) {
    await one.fill('Dapur Uji');
    seller.fields += 1;
  }
  await seller.on(/harga$/);
  await seller.fill('#price', '25000');
  expect(await page.inputValue('#leadTimeDays')).not.toBe('');
  await seller.on(/asal$/);
  await seller.check('#origin');
  await seller.on(/foto$/);
  await seller.file('#pictures', 'IMG_1.jpg', 'image/jpeg', photo);
  // With script the photo is made smaller first; the button waits for it.
  await page.locator('main form button:disabled').first().waitFor({ state: 'detached' });
  await save(page);
  await page.waitForSelector('.k-photo img');
  await seller.on(/periksa$/, 'main a[href$="/periksa"]');
  expect(await page.locator('#pratinjau').textContent()).toContain(name);
  await seller.on(/sudah=sent/, 'form[action$="/kirim"] button');
  expect(await page.locator('[role=status]').first().textContent()).toContain('Dikirim');
}

async function approveProduct(page: Page, product: string): Promise<void> {
  await page.goto(`${address}/meja/produk`);
  while ((await page.getByRole('link', { name: product, exact: true }).count()) === 0)
    await page.click('a[rel=next]');
  await page.getByRole('link', { name: product, exact: true }).click();
  await page.click('button[value=claim]');
  await page.click('button[value=approve]');
  await page.waitForURL(/milik=mine/);
}
