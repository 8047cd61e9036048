import {
  quantityFromDecimal,
  quantityToDecimal,
  type Refusal,
  refuse,
  rupiah,
} from '../../kernel/index.ts';
import type { Ctx, Route } from '../../platform/index.ts';
import { badgesOn } from '../domain/badges.ts';
import { landedPrice } from '../domain/landed-price.ts';
import { obstacleOf } from '../domain/obstacle.ts';
import { isOnShow, wasTakenDown } from '../domain/shown.ts';
import { productBySlug } from '../product.sql.ts';
import { todayOf } from './etalase.tsx';
import { termsOfProduct } from './product-terms.tsx';

/** A refusal as JSON, in the viewer's language. */
function refused(c: Ctx, refusal: Refusal, status: 404 | 410): Response {
  const { services, locale } = c.var;
  services.metrics.refusals.inc({ code: refusal.code });
  return c.json(
    { error: { code: refusal.code, message: services.lexicon.refusal(refusal, locale) } },
    status,
  );
}

/** A listing on show as JSON: rupiah as integers, the price taken apart, badges with their evidence. */
async function productJson(c: Ctx): Promise<Response> {
  const { services, pemda } = c.var;
  const pool = services.connections.preparedFor(pemda.id);
  const found = await productBySlug(pool, c.req.param('slug') ?? '');
  if (found && wasTakenDown(found.product)) {
    const { name, etalase } = found.product;
    const gone = refuse('product.taken-down', undefined, { name, etalase: etalase.slug });
    return refused(c, gone.error, 410);
  }
  if (!found || !isOnShow(found.product.state))
    return refused(c, refuse('product.not-found').error, 404);
  const { product, offers } = found;
  const today = todayOf(c);
  const quantity = quantityFromDecimal(product.minQuantity.toFixed(4));
  const landed = landedPrice(
    { ...product, price: rupiah(product.price), freight: rupiah(product.freight) },
    quantity,
    today,
  );
  const obstacle = obstacleOf(product, today);
  const terms = termsOfProduct(product);
  return c.json({
    id: product.id,
    name: product.name,
    url: `/produk/${product.slug}`,
    sku: product.sku,
    kind: product.kind,
    brand: product.brand,
    specification: product.specification,
    attributes: product.attributes,
    unit: product.unit,
    kbki: product.kbki,
    kbli: product.kbli,
    price: Number(product.price),
    priceTiers: terms.tiers.map(({ from, price }) => ({
      from: Number(quantityToDecimal(from)),
      price: Number(price),
    })),
    regionPrices: terms.regions.map((one) => ({ ...one, price: Number(one.price) })),
    services: product.services.map((one) => ({ ...one, price: Number(one.price) })),
    capacityPerDay: product.capacityPerDay,
    priceFor: {
      quantity: Number(quantityToDecimal(quantity)),
      goods: Number(landed.goods),
      freight: Number(landed.freight),
      taxes: landed.added.map((line) => ({ kind: line.kind, amount: Number(line.amount) })),
      tax: Number(landed.tax),
      total: Number(landed.total),
    },
    available: product.available,
    minQuantity: product.minQuantity,
    quantityStep: product.quantityStep,
    leadTimeDays: product.leadTimeDays,
    preorder: product.preorder,
    buyable: obstacle === null,
    obstacle,
    badges: badgesOn(product, today),
    evidence: {
      supplierLocal: product.local,
      supplierScale: product.scale,
      origin: product.origin,
      tkdnPercent: product.tkdnPercent,
      tkdnCertificate: product.tkdnCertificate,
      tkdnExpiresOn: product.tkdnExpiresOn,
    },
    supplier: {
      name: product.supplier,
      url: `/penyedia/${product.supplierSlug}`,
      district: product.district,
    },
    etalase: {
      code: product.etalase.code,
      name: product.etalase.name,
      url: `/etalase/${product.etalase.slug}`,
    },
    offers: offers.map((offer) => ({
      id: offer.id,
      url: `/produk/${offer.slug}`,
      supplier: offer.supplier,
      district: offer.district,
      price: Number(offer.price),
    })),
  });
}

export const productApi: readonly Route[] = [
  { method: 'GET', path: '/api/produk/:slug', access: 'public', kind: 'api', handle: productJson },
];
