import { formatNumber, formatRupiah } from '../../kernel/index.ts';
import { words } from '../messages.ts';
import { type BadgeSpec, Badges } from './badge.tsx';
import { Heading } from './heading.tsx';
import { StatusTag } from './notice.tsx';
import { Picture, type PictureSource } from './picture.tsx';
import { type Children, classes, type HeadingLevel, type Localised, type Tone } from './types.ts';

/** Cards side by side, as many as fit. */
export function CardGrid(props: { label?: string | undefined; children: Children }) {
  return (
    <ul class="k-cards" aria-label={props.label}>
      {props.children}
    </ul>
  );
}

export interface ProductCardProps extends Localised {
  href: string;
  name: string;
  picture: PictureSource;
  /** Whole rupiah per unit; `from` when variants differ in price. */
  price: bigint;
  unit: string;
  from?: boolean | undefined;
  supplier: string;
  place: string;
  badges: readonly BadgeSpec[];
  /** Of the supplier, 0 to 3 (the PPKs' scale); nothing is shown where nobody rated. */
  rating?: { average: string; count: number } | undefined;
  /** Why this result stands here (house law 12: nothing is ranked in the dark). */
  why?: Children | undefined;
  status?: { label: string; tone: Tone } | undefined;
  compare?:
    | { name: string; value: string; checked?: boolean | undefined; form?: string | undefined }
    | undefined;
  headingLevel?: HeadingLevel | undefined;
}

/** The mean of a supplier's ratings and how many there are. */
export function Rating({ locale, rating }: Pick<ProductCardProps, 'locale' | 'rating'>) {
  const t = words(locale).card;
  if (!rating || rating.count === 0) return null;
  return (
    <p class="k-card__rating">
      <span aria-hidden="true">
        <span class="k-star">★</span> {t.ratedShort(rating.average, rating.count)}
      </span>
      <span class="k-hidden">{t.rated(rating.average, rating.count)}</span>
    </p>
  );
}

function CompareBox({
  locale,
  compare,
  name,
}: Localised & { compare: NonNullable<ProductCardProps['compare']>; name: string }) {
  return (
    <label class="k-card__compare">
      <input
        type="checkbox"
        name={compare.name}
        value={compare.value}
        checked={compare.checked ?? false}
        form={compare.form}
        data-compare
      />
      <span>
        {words(locale).card.compare}
        <span class="k-hidden"> {name}</span>
      </span>
    </label>
  );
}

/** One product in a list: an `li`, so put it in a CardGrid. */
export function ProductCard(props: ProductCardProps) {
  const t = words(props.locale).card;
  return (
    <li class={classes('k-card', props.status && 'k-card--off')}>
      <div class="k-card__picture">
        <Picture source={props.picture} lazy />
      </div>
      <div class="k-card__body">
        <Heading level={props.headingLevel ?? 3} class="k-card__name">
          <a href={props.href}>{props.name}</a>
        </Heading>
        <p class="k-card__price">
          {props.from && <span class="k-hint">{t.from} </span>}
          <strong>{formatRupiah(props.price, props.locale)}</strong>{' '}
          <span class="k-hint">
            {t.per} {props.unit}
          </span>
        </p>
        <p class="k-card__seller">
          {props.supplier}
          <span class="k-hint"> · {props.place}</span>
        </p>
        {props.status && <StatusTag tone={props.status.tone}>{props.status.label}</StatusTag>}
        <Badges locale={props.locale} badges={props.badges} />
        <Rating locale={props.locale} rating={props.rating} />
        {props.compare && (
          <CompareBox locale={props.locale} compare={props.compare} name={props.name} />
        )}
        {props.why && (
          <details class="k-card__why">
            <summary>
              {t.why}
              <span class="k-hidden"> {props.name}</span>
            </summary>
            <div>{props.why}</div>
          </details>
        )}
      </div>
    </li>
  );
}

/** A showcase as a tile: an `li`, so put it in a CardGrid. */
export function EtalaseTile(
  props: Localised & {
    href: string;
    name: string;
    count: number;
    picture: PictureSource;
    headingLevel?: HeadingLevel | undefined;
  },
) {
  return (
    <li class="k-tile">
      <div class="k-tile__picture">
        <Picture source={props.picture} lazy />
      </div>
      <div>
        <Heading level={props.headingLevel ?? 3} class="k-tile__name">
          <a href={props.href}>{props.name}</a>
        </Heading>
        <p class="k-hint">
          {words(props.locale).card.products(formatNumber(props.count, props.locale))}
        </p>
      </div>
    </li>
  );
}
