import { formatRupiah, type Refusal, refuse } from '../../kernel/index.ts';
import type { Ctx, Route } from '../../platform/index.ts';
import {
  Badges,
  ErrorSummary,
  fieldErrors,
  LinkButton,
  type PageProps,
  page,
  pageText,
  refusedPage,
} from '../../ui/index.ts';
import { badgeSpecs } from '../card.tsx';
import { isOnShow, wasTakenDown } from '../domain/shown.ts';
import { DrawnPages } from '../drawn-pages.ts';
import { noteLook } from '../interest/index.ts';
import { t } from '../messages.ts';
import { type ProductDetail, type ProductPage, productBySlug } from '../product.sql.ts';
import { todayOf } from './etalase.tsx';
import { Documents } from './product-documents.tsx';
import { Evidence, Facts, Seller } from './product-facts.tsx';
import { productApi } from './product-json.ts';
import { crumbsLd, productLd } from './product-ld.ts';
import { Photos } from './product-photos.tsx';
import { Buy, History, Offers, Price } from './product-price.tsx';
import { Standing } from './product-standing.tsx';
import { Services, Terms } from './product-terms.tsx';

/** Whether this viewer may see a listing that is not on show: its own seller, and the officers. */
function maySee(c: Ctx, product: ProductDetail): boolean {
  const { viewer } = c.var;
  if (isOnShow(product.state)) return true;
  if (!viewer) return false;
  return (
    viewer.role === 'catalogue_officer' ||
    viewer.role === 'auditor' ||
    (viewer.role === 'seller' && viewer.supplierId === product.supplierId)
  );
}

function gonePage(c: Ctx, product: ProductDetail): Response {
  const { locale } = c.var;
  const w = t(locale).gone;
  const { slug, name, nameEn } = product.etalase;
  return page(c, {
    title: w.title,
    status: 410,
    body: (
      <>
        <h1>{w.title}</h1>
        <p class="k-lead">{w.text(product.name)}</p>
        <LinkButton href={`/etalase/${slug}`} variant="secondary">
          {w.etalase(locale === 'en' ? nameEn : name)}
        </LinkButton>
      </>
    ),
  });
}

const drawnPages = new DrawnPages();

/** A quantity that was refused on its way into the basket. */
export interface RefusedQuantity {
  readonly slug: string;
  readonly typed: string;
  readonly refusals: readonly Refusal[];
}

/** The page of a listing; with a refused quantity it says why at the field, and keeps what was typed. */
export async function productPage(c: Ctx, refused?: RefusedQuantity): Promise<Response> {
  const { services, pemda } = c.var;
  const pool = services.connections.preparedFor(pemda.id);
  const found = await productBySlug(pool, refused?.slug ?? c.req.param('slug') ?? '');
  if (found && !maySee(c, found.product) && wasTakenDown(found.product))
    return gonePage(c, found.product);
  if (!found || !maySee(c, found.product))
    return refusedPage(c, refuse('product.not-found').error, { href: '/cari' });
  noteLook(c, found.product.id);
  if (c.var.viewer || refused) return page(c, propsOf(c, found, refused));
  // Without a person in it, the page follows from what was just read, the day and the address alone.
  const url = new URL(c.req.url);
  return c.html(
    drawnPages.text(
      `${pemda.id} ${c.var.locale} ${url.pathname}${url.search}`,
      [todayOf(c), pemda, found],
      () => pageText(c, propsOf(c, found)),
    ),
  );
}

function propsOf(c: Ctx, { product, offers }: ProductPage, refused?: RefusedQuantity): PageProps {
  const { locale } = c.var;
  const w = t(locale);
  const today = todayOf(c);
  const etalase = locale === 'en' ? product.etalase.nameEn : product.etalase.name;
  const errors = fieldErrors(c, refused?.refusals ?? []);
  return {
    title: product.name,
    ...(refused ? { status: 422, error: true } : {}),
    description: `${product.specification.slice(0, 150)} ${formatRupiah(product.price, locale)} / ${product.unit}, ${product.supplier}.`,
    ...(isOnShow(product.state) ? { canonicalPath: `/produk/${product.slug}` } : {}),
    jsonLd: [productLd(c, product), crumbsLd(c, product)],
    breadcrumbs: [
      { href: '/etalase', label: w.etalase.title },
      { href: `/etalase/${product.etalase.slug}`, label: etalase },
      { label: product.name },
    ],
    body: (
      <>
        <ErrorSummary locale={locale} errors={errors.list} />
        <div class="k-split k-split--right">
          <div class="k-stack">
            <h1>{product.name}</h1>
            <Badges locale={locale} badges={badgeSpecs(product, today)} />
            <Standing c={c} product={product} />
            <Photos c={c} product={product} />
          </div>
          <div class="k-stack">
            <Price c={c} product={product} today={today} />
            <Buy c={c} product={product} typed={refused?.typed} error={errors.of('jumlah')} />
            <Seller c={c} product={product} />
          </div>
        </div>
        <div class="k-split k-split--right">
          <div class="k-stack">
            <h2>{w.product.specification}</h2>
            <p>{product.specification}</p>
            <Terms c={c} product={product} />
            <Services c={c} product={product} />
            <Facts c={c} product={product} />
            <Evidence c={c} product={product} />
            <Documents c={c} product={product} />
          </div>
          <Offers c={c} product={product} offers={offers} />
        </div>
        <History c={c} product={product} today={today} />
        <LinkButton href={`/bandingkan?produk=${product.id}`} variant="secondary">
          {w.product.compare}
        </LinkButton>
      </>
    ),
  };
}

export const productRoutes: Route[] = [
  {
    method: 'GET',
    path: '/produk/:slug',
    access: 'public',
    kind: 'page',
    handle: (c) => productPage(c),
  },
  ...productApi,
];
