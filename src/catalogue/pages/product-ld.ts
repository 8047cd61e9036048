import type { Ctx } from '../../platform/index.ts';
import { pictureAddress } from '../card.tsx';
import { obstacleOf } from '../domain/obstacle.ts';
import type { ProductDetail } from '../product.sql.ts';
import { todayOf } from './etalase.tsx';

/** The listing for search engines (schema.org Product). */
export function productLd(c: Ctx, product: ProductDetail) {
  const base = c.var.services.config.baseUrl;
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.name,
    description: product.specification,
    sku: product.sku,
    ...(product.brand ? { brand: { '@type': 'Brand', name: product.brand } } : {}),
    image: `${base}${pictureAddress(product, 1600)}`,
    offers: {
      '@type': 'Offer',
      url: `${base}/produk/${product.slug}`,
      priceCurrency: 'IDR',
      price: String(product.price),
      availability:
        product.state === 'live' && !obstacleOf(product, todayOf(c))
          ? 'https://schema.org/InStock'
          : 'https://schema.org/OutOfStock',
      seller: { '@type': 'Organization', name: product.supplier },
    },
  };
}

/** Where the listing stands (schema.org BreadcrumbList). */
export function crumbsLd(c: Ctx, product: ProductDetail) {
  const base = c.var.services.config.baseUrl;
  const item = (position: number, name: string, path: string) => ({
    '@type': 'ListItem',
    position,
    name,
    item: `${base}${path}`,
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [
      item(1, 'Etalase', '/etalase'),
      item(2, product.etalase.name, `/etalase/${product.etalase.slug}`),
      item(3, product.name, `/produk/${product.slug}`),
    ],
  };
}
