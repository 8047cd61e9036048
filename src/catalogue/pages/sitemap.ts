import type { Ctx, Route } from '../../platform/index.ts';
import { countOnShow, publicSlugs, sitemapPaths } from '../listings.sql.ts';
import { todayOf } from './etalase.tsx';

/** Addresses in one file; the standard allows 50,000. */
const SIZE = 10_000;
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const NS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const XML = {
  'Content-Type': 'application/xml; charset=utf-8',
  'Cache-Control': 'public, max-age=3600',
};

async function indexFile(c: Ctx): Promise<Response> {
  const base = c.var.services.config.baseUrl;
  const parts = Math.max(1, Math.ceil((await countOnShow(c.var.read)) / SIZE));
  const names = [
    '/sitemap/halaman.xml',
    ...Array.from({ length: parts }, (_, n) => `/sitemap/${n + 1}.xml`),
  ];
  return c.body(
    `${HEAD}<sitemapindex ${NS}>${names.map((name) => `<sitemap><loc>${base}${name}</loc></sitemap>`).join('')}</sitemapindex>`,
    200,
    XML,
  );
}

async function partFile(c: Ctx): Promise<Response> {
  const base = c.var.services.config.baseUrl;
  const part = c.req.param('part') ?? '';
  let paths: string[];
  if (part === 'halaman.xml') {
    const { etalase, suppliers } = await publicSlugs(c.var.read, todayOf(c));
    paths = [
      '/',
      '/etalase',
      '/belanja',
      '/penghargaan',
      '/dasbor',
      '/angka',
      ...etalase.map((slug) => `/etalase/${slug}`),
      ...suppliers.map((slug) => `/penyedia/${slug}`),
    ];
  } else {
    const number = /^([1-9]\d{0,4})\.xml$/.exec(part)?.[1];
    paths = number ? await sitemapPaths(c.var.read, Number(number) - 1, SIZE) : [];
    if (paths.length === 0) return c.notFound();
  }
  return c.body(
    `${HEAD}<urlset ${NS}>${paths.map((path) => `<url><loc>${base}${path}</loc></url>`).join('')}</urlset>`,
    200,
    XML,
  );
}

function robots(c: Ctx): Response {
  return c.text(
    `User-agent: *\nDisallow: /keranjang\nDisallow: /pesanan\nDisallow: /akun\nSitemap: ${c.var.services.config.baseUrl}/sitemap.xml\n`,
  );
}

export const sitemapRoutes: Route[] = [
  { method: 'GET', path: '/sitemap.xml', access: 'public', kind: 'file', handle: indexFile },
  { method: 'GET', path: '/sitemap/:part', access: 'public', kind: 'file', handle: partFile },
  { method: 'GET', path: '/robots.txt', access: 'public', kind: 'file', handle: robots },
];
