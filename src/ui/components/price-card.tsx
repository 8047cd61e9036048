import { formatPercent, formatRupiah } from '../../kernel/index.ts';
import { words } from '../messages.ts';
import { Heading } from './heading.tsx';
import type { HeadingLevel, Localised } from './types.ts';

export interface PriceSpread {
  min: bigint;
  q1: bigint;
  median: bigint;
  q3: bigint;
  max: bigint;
  /** How many offers it was computed from. */
  sample: number;
}

export interface OtherOffer {
  supplier: string;
  place?: string | undefined;
  price: bigint;
  href: string;
}

export interface PriceCardProps extends Localised {
  price: bigint;
  unit: string;
  /** Missing when too few offers are alike. */
  spread?: PriceSpread | undefined;
  offers: readonly OtherOffer[];
  formulaHref?: string | undefined;
  headingLevel?: HeadingLevel | undefined;
}

const WIDTH = 100;

/** Place on the strip in percent, kept off the edges so that marks stay whole. */
function position(price: bigint, spread: PriceSpread): number {
  const span = Number(spread.max - spread.min);
  const raw = span > 0 ? Number(price - spread.min) / span : 0.5;
  return 3 + Math.min(1, Math.max(0, raw)) * (WIDTH - 6);
}

function Strip({ spread, price }: { spread: PriceSpread; price: bigint }) {
  const at = (p: bigint) => `${position(p, spread).toFixed(1)}%`;
  const boxWidth = position(spread.q3, spread) - position(spread.q1, spread);
  return (
    <svg class="k-strip" width="100%" height="44" aria-hidden="true" focusable="false">
      <line class="k-strip__line" x1={at(spread.min)} x2={at(spread.max)} y1="26" y2="26" />
      <rect
        class="k-strip__box"
        x={at(spread.q1)}
        width={`${Math.max(boxWidth, 1).toFixed(1)}%`}
        y="16"
        height="20"
        rx="4"
      />
      <line class="k-strip__median" x1={at(spread.median)} x2={at(spread.median)} y1="12" y2="40" />
      <circle class="k-strip__this" cx={at(price)} cy="26" r="8" />
    </svg>
  );
}

function verdict({ locale, price, spread }: PriceCardProps): string {
  const t = words(locale).price;
  if (!spread || spread.median <= 0n) return '';
  const part = (Number(price - spread.median) / Number(spread.median)) * 100;
  const text = formatPercent(Math.abs(part), 1, locale);
  return price === spread.median ? t.same : part < 0 ? t.below(text) : t.above(text);
}

/** What others ask for the same: the spread in words and as a strip, then the other offers. */
export function PriceCard(props: PriceCardProps) {
  const { locale, spread } = props;
  const t = words(locale).price;
  const rupiah = (p: bigint) => formatRupiah(p, locale);
  return (
    <section class="k-price">
      <Heading level={props.headingLevel ?? 2} class="k-price__title">
        {t.title}
      </Heading>
      <p class="k-price__this">
        <span class="k-dot" aria-hidden="true" /> {t.thisOffer}:{' '}
        <strong>{rupiah(props.price)}</strong> {words(locale).card.per} {props.unit}
      </p>
      {spread && (
        <>
          <p>{verdict(props)}</p>
          <Strip spread={spread} price={props.price} />
          <dl class="k-price__numbers">
            {(['min', 'q1', 'median', 'q3', 'max'] as const).map((key) => (
              <div key={key}>
                <dt>{t[key]}</dt>
                <dd>{rupiah(spread[key])}</dd>
              </div>
            ))}
          </dl>
          <p class="k-hint">
            {t.sample(spread.sample)}.{' '}
            {props.formulaHref && <a href={props.formulaHref}>{t.formula}</a>}
          </p>
        </>
      )}
      {props.offers.length > 0 && (
        <>
          <p class="k-price__others">{t.others}</p>
          <ul class="k-offers">
            {props.offers.map((offer) => (
              <li key={offer.href}>
                <a href={offer.href}>{offer.supplier}</a>
                {offer.place && <span class="k-hint"> {offer.place}</span>}
                <strong>{rupiah(offer.price)}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
