import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CHROMIUM_ARGUMENTS } from '../support/chromium.ts';

const address = inject('address');
let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: CHROMIUM_ARGUMENTS,
  });
});
afterAll(() => browser.close());

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n%%EOF\n');
const phone = () =>
  browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

async function fits(page: Page): Promise<void> {
  const wide = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
  expect([page.url(), wide]).toEqual([page.url(), 0]);
  expect(await page.locator('h1').count()).toBe(1);
}

const save = (page: Page) => page.locator('main form button').last().click();
const at = (page: Page) => new URL(page.url()).pathname;

describe('registration on a phone without script', () => {
  it('goes from the home page to the queue, and on another device from where it stopped', async () => {
    const first = await phone();
    const page = await first.newPage();
    await page.goto(address);
    await page.click('main a[href="/daftar"]');
    await page.click('main a[href="/akun-baru"]');
    await page.fill('#email', 'telepon@contoh.test');
    await save(page);
    await page.click('main a[href^="/akun-baru/"]');
    await page.fill('#name', 'Rini Astuti');
    await page.fill('#password', 'kopi susu gula aren');
    await save(page);
    expect(at(page)).toBe('/daftar');
    await fits(page);

    await page.click('main a[href="/daftar/usaha"]');
    await page.check('input[name=legalForm][value=perorangan]');
    await page.fill('#name', 'Dapur Mbak Rini');
    await save(page);
    expect(at(page)).toBe('/daftar/nib');
    await page.fill('#nib', '12345');
    await save(page);
    expect(await page.locator('main [role=alert]').textContent()).toContain('13 angka');
    expect(await page.inputValue('#nib')).toBe('12345');
    await first.close();

    const second = await phone();
    const other = await second.newPage();
    await other.goto(`${address}/masuk?lanjut=/daftar`);
    await other.fill('#email', 'telepon@contoh.test');
    await other.fill('#password', 'kopi susu gula aren');
    await save(other);
    await fits(other);
    expect(await other.locator('#tugas-nib-status').textContent()).toBe('Perlu diperbaiki');
    expect(await other.locator('#tugas-usaha-status').textContent()).toBe('Selesai');
    await fillTheRest(other);
    expect(at(other)).toBe('/daftar/periksa');
    await fits(other);
    await save(other);
    expect(at(other)).toBe('/daftar');
    const notice = (await other.locator('main .k-notice').textContent()) ?? '';
    expect(notice).toMatch(/nomor \d+ dalam antrean/);
    expect(notice).toContain('WIB');
    // With the office now: nothing can be changed, and the desk has it.
    await other.goto(`${address}/daftar/nib`);
    expect(at(other)).toBe('/daftar');
    await second.close();
  });
});

async function fillTheRest(page: Page): Promise<void> {
  await page.click('main a.k-button[href="/daftar/nib"]');
  await page.fill('#nib', '8234567890199');
  await save(page);
  expect(at(page)).toBe('/daftar/pajak');
  await page.fill('#npwp', '3579994505900001');
  await page.check('input[name=taxable][value=no]');
  await save(page);
  expect(at(page)).toBe('/daftar/kbli');
  await page.fill('#kbli', 'katering');
  await page.locator('main form button').first().click();
  await page.fill('#kbli', '56210');
  await page.locator('main form button').first().click();
  await page.click('main button[aria-label^="Tambahkan 56210"]');
  await fits(page);
  await page.click('main a.k-button');
  expect(at(page)).toBe('/daftar/skala');
  await page.check('input[name=capital][value="0"]');
  await save(page);
  expect(at(page)).toBe('/daftar/alamat');
  await page.selectOption('#village', { label: 'Sisir (Batu)' });
  await page.fill('#address', 'Jalan Melati 5');
  await save(page);
  expect(at(page)).toBe('/daftar/penanggung-jawab');
  expect(await page.inputValue('#representative')).toBe('Rini Astuti');
  expect(await page.locator('#nik').count()).toBe(0);
  await page.fill('#phone', '0812 9999 0001');
  await save(page);
  expect(at(page)).toBe('/daftar/rekening');
  await page.fill('#bankName', 'Bank Contoh');
  await page.fill('#bankAccount', '99112233');
  await save(page);
  for (const kind of ['nib', 'npwp']) {
    expect(at(page)).toBe(`/daftar/dokumen-${kind}`);
    await page.setInputFiles(`#document-${kind}`, {
      name: `${kind}.pdf`,
      mimeType: 'application/pdf',
      buffer: PDF,
    });
    await fits(page);
    await save(page);
  }
  expect(at(page)).toBe('/daftar/pernyataan');
  await page.check('#declaration');
  await save(page);
}
