import type { ProductDetail } from '../../product.sql.ts';
import { storedContent } from '../content-json.ts';
import type { SupplierFace } from '../form-facts.sql.ts';
import type { OwnListing } from './own-listing.ts';

/** What is written, as the row that buyers' pages are drawn from. */
export function previewOf(
  { loaded, content }: OwnListing,
  face: SupplierFace,
  unnamed: string,
): ProductDetail {
  const { listing, etalase } = loaded;
  const stored = storedContent(content);
  return {
    ...face,
    ...content,
    attributes: { ...content.attributes },
    pictures: [...content.pictures],
    documents: [...content.documents],
    name: content.name || unnamed,
    id: listing.id,
    slug: loaded.slug,
    sku: loaded.sku,
    picture: loaded.picture,
    photo: content.pictures[0] ?? null,
    state: 'live',
    stateReason: null,
    supplierId: listing.supplierId,
    etalaseId: etalase.id,
    masterId: null,
    kind: etalase.kind,
    expiresOn: null,
    price: content.price ?? 0n,
    available: content.stock === null ? null : Number(content.stock),
    minQuantity: Number(content.minQuantity),
    quantityStep: Number(content.quantityStep),
    priceTerms: { tiers: stored.priceTiers, regions: stored.regionPrices },
    services: [...stored.services],
    capacityPerDay: content.capacityPerDay === null ? null : Number(content.capacityPerDay),
    leadTimeDays: content.leadTimeDays ?? 0,
    soldCount: 0,
    firstShownAt: null,
    etalase: {
      code: '',
      slug: etalase.slug,
      name: etalase.name,
      nameEn: etalase.nameEn,
      attributes: etalase.template.map(({ choices, unit, ...field }) => ({
        ...field,
        ...(choices ? { choices: [...choices] } : {}),
        ...(unit ? { unit } : {}),
      })),
    },
    prices: [],
  };
}
