import {
  type Day,
  formatDay,
  formatNumber,
  formatPercent,
  type Locale,
} from '../../kernel/index.ts';
import type { Ctx } from '../../platform/index.ts';
import { Rating, SummaryList } from '../../ui/index.ts';
import { type Evidence as BadgeEvidence, badgesOn } from '../domain/badges.ts';
import { meanRating } from '../domain/rating.ts';
import { t } from '../messages.ts';
import type { ProductDetail } from '../product.sql.ts';
import { todayOf } from './etalase.tsx';

/** What each part of the page is drawn from. */
export interface Part {
  readonly c: Ctx;
  readonly product: ProductDetail;
}

/** What the listing says of itself. */
export function Facts({ c, product }: Part) {
  const { locale } = c.var;
  const w = t(locale).product;
  const amount = (n: number) => formatNumber(n, locale, Number.isInteger(n) ? 0 : 2);
  const value = (raw: string | number | boolean) =>
    typeof raw === 'boolean' ? (raw ? w.yes : w.no) : typeof raw === 'number' ? amount(raw) : raw;
  const attributes = product.etalase.attributes.flatMap((one) => {
    const raw = product.attributes[one.key];
    return raw === undefined
      ? []
      : [
          {
            key: locale === 'en' ? one.labelEn : one.label,
            value: `${value(raw)}${one.unit ? ` ${one.unit}` : ''}`,
          },
        ];
  });
  const seen = new Set(attributes.map((row) => row.key));
  const rows = [
    ...(product.brand && !seen.has(w.brand) ? [{ key: w.brand, value: product.brand }] : []),
    ...attributes,
    {
      key: w.stock,
      value:
        product.available === null ? w.stockNone : `${amount(product.available)} ${product.unit}`,
    },
    ...(product.capacityPerDay === null
      ? []
      : [{ key: w.capacity, value: `${amount(product.capacityPerDay)} ${product.unit}` }]),
    { key: w.min, value: `${amount(product.minQuantity)} ${product.unit}` },
    {
      key: w.lead,
      value: `${w.days(product.leadTimeDays)}${product.preorder ? ` (${w.preorder})` : ''}`,
    },
    ...(product.weightGram ? [{ key: w.weight, value: `${amount(product.weightGram)} g` }] : []),
    { key: w.origin, value: w.originNames[product.origin] },
    { key: w.kbki, value: product.kbki },
    { key: w.kbli, value: product.kbli },
    ...(product.subsector
      ? [
          {
            key: w.subsector,
            value: t(locale).subsectors[product.subsector] ?? product.subsector,
          },
        ]
      : []),
    { key: w.sold, value: w.soldTimes(amount(product.soldCount)) },
  ];
  return (
    <>
      <h2>{w.facts}</h2>
      <SummaryList
        rows={rows.filter(
          (row, index) => rows.findIndex((other) => other.key === row.key) === index,
        )}
      />
    </>
  );
}

/** Who sells it, and how the PPKs rated him. */
export function Seller({ c, product }: Part) {
  const { locale } = c.var;
  const w = t(locale).product;
  return (
    <section>
      <h2>{w.seller}</h2>
      <p>
        <a href={`/penyedia/${product.supplierSlug}`}>{product.supplier}</a>, {product.district}
      </p>
      <Rating locale={locale} rating={meanRating(product, locale)} />
      <p class="k-hint">{t(locale).legalForms[product.legalForm] ?? product.legalForm}</p>
      <p class="k-hint">{w.since(formatDay(product.supplierSince as Day, locale))}</p>
    </section>
  );
}

/** What badges are computed from, with the place that `local` means. */
export type Proof = Pick<ProductDetail, 'district' | 'city'> & BadgeEvidence;

/** What each badge is computed from, and until when; one without proof says so (house law 8). */
export function Evidence({ c, product }: Pick<Part, 'c'> & { product: Proof }) {
  const { locale } = c.var;
  const w = t(locale).evidence;
  const today = todayOf(c);
  const badges = badgesOn(product, today);
  const scale = t(locale).scales[product.scale] ?? product.scale;
  return (
    <>
      <h2>{w.title}</h2>
      <SummaryList
        rows={[
          {
            key: w.localKey,
            value: (product.local ? w.local : w.notLocal)(product.district, product.city),
          },
          { key: w.umkkKey, value: (badges.umkk ? w.umkk : w.notUmkk)(scale) },
          {
            key: w.pdnKey,
            value:
              badges.pdn === 'proven' ? (
                <>
                  {w.pdn.proven} {w.until(formatDay(product.tkdnExpiresOn as Day, locale))}
                </>
              ) : (
                w.pdn[badges.pdn]
              ),
          },
          { key: w.tkdnKey, value: certificateText(product, today, locale) },
        ]}
      />
    </>
  );
}

/** The TKDN certificate in words: valid until a day, expired since one, without a day, or none. */
function certificateText(product: BadgeEvidence, today: string, locale: Locale): string {
  const w = t(locale).evidence;
  const { tkdnCertificate, tkdnExpiresOn } = product;
  if (tkdnCertificate === null) return w.noCertificate;
  const percent =
    product.tkdnPercent === null ? '–' : formatPercent(product.tkdnPercent, 2, locale);
  if (tkdnExpiresOn === null) return w.endless(percent, tkdnCertificate);
  const day = formatDay(tkdnExpiresOn as Day, locale);
  return tkdnExpiresOn < today
    ? w.expired(percent, tkdnCertificate, day)
    : w.valid(percent, tkdnCertificate, day);
}
