import { type Locale, rupiah } from '../kernel/index.ts';
import { type BadgeSpec, Button, ProductCard } from '../ui/index.ts';
import { badgesOn, type Evidence } from './domain/badges.ts';
import { obstacleOf } from './domain/obstacle.ts';
import { meanRating } from './domain/rating.ts';
import type { ListedProduct } from './listings.sql.ts';
import { t } from './messages.ts';

/** Address of the drawing of a listing: one of a hundred variations, the same for good. */
export function pictureAddress(picture: string, id: string): string {
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
}: {
  product: ListedProduct;
  today: string;
  locale: Locale;
  /** The id of the form that a box to tick for the comparison belongs to. */
  compare?: string;
  /** Why a search put it here. */
  why?: string | undefined;
}) {
  const obstacle = obstacleOf(product, today);
  return (
    <ProductCard
      locale={locale}
      href={`/produk/${product.slug}`}
      name={product.name}
      picture={{ src: pictureAddress(product.picture, product.id), alt: '' }}
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
