import { type Locale, rupiah } from '../kernel/index.ts';
import { type BadgeSpec, Button, ProductCard } from '../ui/index.ts';
import { badgesOn, type Evidence } from './domain/badges.ts';
import { obstacleOf } from './domain/obstacle.ts';
import { meanRating } from './domain/rating.ts';
import type { ListedProduct } from './listings.sql.ts';
import { t } from './messages.ts';

/** What a listing is pictured by: its first photo, else the drawing of its kind. */
export interface Pictured {
  readonly id: string;
  readonly picture: string;
  readonly photo?: string | null | undefined;
}

/**
 * Address of a listing's picture, about `size` pixels on its longest side. The drawing that stands in
 * is one of a hundred variations, the same for good.
 */
export function pictureAddress(
  { id, picture, photo }: Pictured,
  size: 320 | 800 | 1600 = 320,
): string {
  if (photo) return `/foto/${photo}/${size}`;
  return `/gambar/${picture}-${Number.parseInt(id.slice(-4), 16) % 100}.svg`;
}

/** The badges of a listing today, as the interface shows them. */
export function badgeSpecs(evidence: Evidence, today: string): BadgeSpec[] {
  const badges = badgesOn(evidence, today);
  return [
    ...(badges.local ? [{ kind: 'lokal' as const }] : []),
    ...(badges.umkk ? [{ kind: 'umkk' as const }] : []),
    ...(badges.tkdn !== null ? [{ kind: 'tkdn' as const, percent: badges.tkdn }] : []),
    ...(badges.pdn === 'proven' ? [{ kind: 'pdn' as const }] : []),
  ];
}

/** One listing as a card of a grid. */
export function ListingCard({
  product,
  today,
  locale,
  compare,
  why,
  href = `/produk/${product.slug}`,
}: {
  product: ListedProduct;
  today: string;
  locale: Locale;
  /** The id of the form that a box to tick for the comparison belongs to. */
  compare?: string;
  /** Why a search put it here. */
  why?: string | undefined;
  /** Where it leads; the product's page unless told. */
  href?: string;
}) {
  const obstacle = obstacleOf(product, today);
  return (
    <ProductCard
      locale={locale}
      href={href}
      name={product.name}
      picture={{ src: pictureAddress(product), alt: '' }}
      price={rupiah(product.price)}
      unit={product.unit}
      supplier={product.supplier}
      place={product.district}
      badges={badgeSpecs(product, today)}
      rating={meanRating(product, locale)}
      status={obstacle ? { label: t(locale).obstacles[obstacle], tone: 'warning' } : undefined}
      compare={compare ? { name: 'produk', value: product.id, form: compare } : undefined}
      why={why}
    />
  );
}

export const COMPARE_FORM = 'banding';

/** The form that the ticked cards of a list belong to. */
export function CompareForm({ locale }: { locale: Locale }) {
  return (
    <form id={COMPARE_FORM} action="/bandingkan" method="get">
      <Button variant="secondary">{t(locale).compareButton}</Button>
    </form>
  );
}

/** Where a product's document is read. */
export const documentAddress = (id: string): string => `/dokumen-produk/${id}`;
