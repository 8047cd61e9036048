import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DEMO_PASSWORD } from '../../src/identity/index.ts';
import { CHROMIUM_ARGUMENTS } from '../support/chromium.ts';

const address = inject('address');
const PHONE = { width: 360, height: 740 };
const EVENT = 'business-matching-2026';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: CHROMIUM_ARGUMENTS,
  });
});
afterAll(() => browser.close());

async function phoneOf(person: string | null): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  if (person) {
    await page.goto(`${address}/masuk`);
    await page.fill('#email', `${person}@demo.test`);
    await page.fill('#password', DEMO_PASSWORD);
    await page.click('main form button');
    await page.waitForURL((url) => url.pathname !== '/masuk');
  }
  return { context, page };
}
const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('an event on a phone', () => {
  it('takes a sign-up and gives a ticket with its code', async () => {
    const { context, page } = await phoneOf(null);
    await page.goto(`${address}/acara/${EVENT}`);
    await page.click(`main a[href="/acara/${EVENT}/daftar"]`);
    await page.fill('[name=personName]', 'Wartini');
    await page.fill('[name=organisation]', 'Dapur Wartini');
    await page.selectOption('[name=groupCode]', 'business');
    await page.fill('[name=phone]', '0812 3456 7890');
    await page.locator('main form[method=post] button').first().click();
    await page.waitForURL(/\/tiket\//);
    expect(await page.locator('main svg').count()).toBeGreaterThan(0);
    expect(await page.locator('main').textContent()).toContain('Wartini');
    expect(await fits(page)).toBe(0);
    await context.close();
  });

  it('checks guests in while the network is cut, and joins the scans once when it is back', async () => {
    const { context, page } = await phoneOf('pembina');
    const door = `${address}/meja/acara/${EVENT}/tamu`;
    await page.goto(door);
    // The worker keeps the page only after it is in charge.
    await page.waitForFunction(
      async () => (await caches.keys()).length === 2 && navigator.serviceWorker.controller !== null,
    );
    const waiting = page.locator('.k-door__list li:has(button)');
    const [first, second] = await Promise.all(
      [0, 1].map((n) => waiting.nth(n).getAttribute('data-code')),
    );
    const [came, all] = await counted(page);
    await context.setOffline(true);
    await page.locator(`[data-code="${first}"] button`).click();
    await page.fill('[name=kode]', second ?? '');
    await page.locator('main form button').first().click();
    // The same ticket held before the camera twice.
    await page.fill('[name=kode]', `ktl:${second?.toLowerCase()}`);
    await page.locator('main form button').first().click();
    await expect.poll(() => page.locator('[data-door-state]').textContent()).toContain('3');
    // The phone may restart in the dead hall: the page and its queue stay.
    await page.reload();
    expect(await page.locator('h1').textContent()).toContain('Penerima tamu');
    await expect.poll(() => page.locator('[data-door-state]').textContent()).toContain('3');
    expect(await page.locator(`[data-code="${first}"] button`).count()).toBe(0);
    await context.setOffline(false);
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await expect
      .poll(() => page.locator('[data-door-state]').textContent(), { timeout: 20_000 })
      .toContain('Semua terkirim');
    await page.goto(door);
    expect(await counted(page)).toEqual([(came ?? 0) + 2, all]);
    expect(await fits(page)).toBe(0);
    await context.close();
  });

  it('shows who is seated where, and takes what became of a meeting in three taps', async () => {
    const { context, page } = await phoneOf('pembina');
    await page.goto(`${address}/meja/temu/business-matching-2023/jadwal`);
    expect(await page.locator('main table').count()).toBeGreaterThan(0);
    expect(await fits(page)).toBe(0);
    await page.locator('main a[href*="/pertemuan/"]').first().click();
    await page.waitForURL(/pertemuan/);
    await page.check('[name=hasil][value=commitment]');
    await page.locator('main form:has([name=hasil]) button').first().click();
    await page.waitForLoadState();
    expect(await page.locator('.k-notice.k-tone--success').count()).toBe(1);
    expect(await fits(page)).toBe(0);
    await context.close();
  });
});

/** How many have come, of how many that are expected, as the page says. */
async function counted(page: Page): Promise<number[]> {
  const text = await page.locator('k-door').textContent();
  const [, came, all] = /(\d+) dari (\d+) sudah hadir/.exec(text ?? '') ?? [];
  return [Number(came), Number(all)];
}
