import { type Browser, chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DEMO_PASSWORD } from '../../src/identity/index.ts';
import { CHROMIUM_ARGUMENTS } from '../support/chromium.ts';

const address = inject('address');

let browser: Browser;
let photo: Buffer;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: CHROMIUM_ARGUMENTS,
  });
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 };
  photo = await sharp({
    create: { width: 3000, height: 2000, channels: 3, background: '#c84', noise },
  })
    .jpeg({ quality: 95 })
    .toBuffer();
});
afterAll(() => browser.close());

/** A seller with a phone. */
async function phone(script: boolean): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: script,
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  await page.goto(`${address}/masuk`);
  await page.fill('#email', 'penyedia2@demo.test');
  await page.fill('#password', DEMO_PASSWORD);
  await page.click('main form button');
  await page.waitForURL((url) => url.pathname !== '/masuk');
  return page;
}

const onward = (page: Page) => page.locator('main form[method=post] button').first().click();

describe('a draft', () => {
  it('saves itself, keeps what could not be sent, and sends it when the network is back', async () => {
    const page = await phone(true);
    await page.goto(`${address}/usaha/produk/baru`);
    await page.getByLabel('Makanan dan Minuman').check();
    await onward(page);
    await page.waitForURL(/barang$/);
    const state = page.locator('[data-draft-state]');
    await page.fill('#name', 'Nasi Kotak Draf Uji');
    await expect
      .poll(() => state.textContent(), { timeout: 10_000 })
      .toMatch(/^Tersimpan \d\d\.\d\d$/);
    await page.context().setOffline(true);
    await page.fill('#specification', 'Ditulis tanpa sambungan.');
    await expect.poll(() => state.textContent(), { timeout: 10_000 }).toContain('Belum tersimpan');
    await onward(page);
    expect(page.url()).toMatch(/barang$/);
    await page.context().setOffline(false);
    await expect.poll(() => state.textContent(), { timeout: 10_000 }).toMatch(/^Tersimpan/);
    await page.reload();
    expect(await page.inputValue('#name')).toBe('Nasi Kotak Draf Uji');
    expect(await page.inputValue('#specification')).toBe('Ditulis tanpa sambungan.');
    expect(await page.locator('k-draft > .k-notice').count()).toBe(0);
    await page.context().close();
  });

  it('offers on the next visit what never reached the server', async () => {
    const page = await phone(true);
    await page.goto(`${address}/usaha/produk/baru`);
    await page.getByLabel('Makanan dan Minuman').check();
    await onward(page);
    await page.waitForURL(/barang$/);
    await page.context().setOffline(true);
    await page.fill('#name', 'Nasi Kotak Tertinggal');
    await expect
      .poll(() => page.locator('[data-draft-state]').textContent(), { timeout: 10_000 })
      .toContain('Belum tersimpan');
    const url = page.url();
    const context = page.context();
    // Closed, so that the page itself cannot send when the network is back.
    await page.close();
    await context.setOffline(false);
    const next = await context.newPage();
    await next.goto(url);
    expect(await next.inputValue('#name')).toBe('');
    await next.getByRole('button', { name: 'Pakai isian itu' }).click();
    expect(await next.inputValue('#name')).toBe('Nasi Kotak Tertinggal');
    await expect
      .poll(() => next.locator('[data-draft-state]').textContent(), { timeout: 10_000 })
      .toMatch(/^Tersimpan/);
    await context.close();
  });
});

describe('a photo', () => {
  it('of a phone leaves it smaller than it was taken', async () => {
    const page = await phone(true);
    await page.goto(`${address}/usaha/produk/baru`);
    await page.getByLabel('Makanan dan Minuman').check();
    await onward(page);
    await page.waitForURL(/barang$/);
    await page.goto(page.url().replace('/barang', '/foto'));
    await page.setInputFiles('#pictures', {
      name: 'IMG_2.jpg',
      mimeType: 'image/jpeg',
      buffer: photo,
    });
    const size = () =>
      page.evaluate(
        () => document.querySelector<HTMLInputElement>('#pictures')?.files?.[0]?.size ?? 0,
      );
    await expect.poll(size, { timeout: 10_000 }).toBeLessThan(photo.length / 2);
    await page.context().close();
  });
});
