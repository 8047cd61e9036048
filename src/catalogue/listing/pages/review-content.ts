import {
  type Day,
  formatDay,
  formatNumber,
  formatQuantity,
  formatRupiah,
  type Locale,
  quantityFromDecimal,
} from '../../../kernel/index.ts';
import { OUTSIDE } from '../../domain/offer-price.ts';
import { t as catalogueWords } from '../../messages.ts';
import type { ListingContent } from '../domain/content.ts';
import { isRemarkRule } from '../domain/remark-lists.ts';
import { type AttributeField, type AttributeValue, attributeName } from '../domain/template.ts';
import { t } from '../review-messages.ts';

/** One field of a content in words. */
export interface ContentRow {
  readonly field: string;
  readonly label: string;
  /** Empty where the seller said nothing. */
  readonly value: string;
}

/** The words of a form field: of the product form, or of the etalase's template. */
export function fieldLabel(
  field: string,
  template: readonly AttributeField[],
  locale: Locale,
): string {
  const own = template.find((one) => attributeName(one.key) === field);
  if (own) return locale === 'en' ? own.labelEn : own.label;
  return t(locale).fields[field] ?? field.replace(/^attr\./, '');
}

function attributeText(
  value: AttributeValue | undefined,
  field: AttributeField | undefined,
  locale: Locale,
): string {
  const w = t(locale).review;
  if (value === undefined) return '';
  const text =
    typeof value === 'boolean'
      ? value
        ? w.yes
        : w.no
      : typeof value === 'number'
        ? formatNumber(value, locale, Number.isInteger(value) ? 0 : 2)
        : value;
  return field?.unit ? `${text} ${field.unit}` : text;
}

const formatDecimal = (text: string, locale: Locale) =>
  formatQuantity(quantityFromDecimal(text), locale);

const day = (text: string | null, locale: Locale) => (text ? formatDay(text as Day, locale) : '');

/** The words of a remark's rule: from the list of the usual ones, or the officer's own. */
export const ruleWords = (rule: string, locale: Locale): string =>
  isRemarkRule(rule) ? t(locale).rules[rule] : rule;

/** Titles of KBLI and KBKI, by code. */
export type CodeTitles = ReadonlyMap<string, string>;

const codeText = (code: string, titles: CodeTitles) =>
  [code, titles.get(code) ?? titles.get(code.slice(0, 5))].filter(Boolean).join(' ');

/** A content field by field, as the officer reads it; keys that the template lacks keep their value. */
export function contentRows(
  content: ListingContent,
  template: readonly AttributeField[],
  titles: CodeTitles,
  locale: Locale,
): ContentRow[] {
  const w = t(locale);
  const c = catalogueWords(locale);
  const row = (field: string, value: string): ContentRow => ({
    field,
    label: fieldLabel(field, template, locale),
    value,
  });
  const money = (amount: bigint) => formatRupiah(amount, locale);
  const strange = Object.keys(content.attributes).filter(
    (key) => !template.some((one) => one.key === key),
  );
  return [
    row('name', content.name),
    row('sameAs', content.sameAs?.name ?? ''),
    row('brand', content.brand),
    row('specification', content.specification),
    ...template.map((one) =>
      row(attributeName(one.key), attributeText(content.attributes[one.key], one, locale)),
    ),
    ...strange.map((key) =>
      row(attributeName(key), attributeText(content.attributes[key], undefined, locale)),
    ),
    row(
      'price',
      content.price === null ? '' : `${formatRupiah(content.price, locale)} / ${content.unit}`,
    ),
    row(
      'priceTiers',
      content.priceTiers
        .map(({ from, price }) => w.review.tier(formatDecimal(from, locale), money(price)))
        .join('; '),
    ),
    row(
      'regionPrices',
      content.regionPrices
        .map(
          ({ region, price }) => `${region === OUTSIDE ? c.terms.outside : region} ${money(price)}`,
        )
        .join('; '),
    ),
    row('services', content.services.map((one) => `${one.name} ${money(one.price)}`).join('; ')),
    row('unit', content.unit),
    row('minQuantity', content.minQuantity),
    row('quantityStep', content.quantityStep),
    row('stock', content.stock ?? w.review.uncounted),
    row('capacityPerDay', content.capacityPerDay ?? ''),
    row('leadTimeDays', content.leadTimeDays === null ? '' : w.review.days(content.leadTimeDays)),
    row('preorder', content.preorder ? w.review.yes : w.review.no),
    row('freight', formatRupiah(content.freight, locale)),
    row('weightGram', content.weightGram === null ? '' : formatNumber(content.weightGram, locale)),
    row('origin', c.product.originNames[content.origin]),
    row('kbki', codeText(content.kbki, titles)),
    row('kbli', codeText(content.kbli, titles)),
    row(
      'subsector',
      content.subsector ? (c.subsectors[content.subsector] ?? content.subsector) : '',
    ),
    row(
      'tkdnPercent',
      content.tkdnPercent === null ? '' : formatNumber(content.tkdnPercent, locale, 2),
    ),
    row('tkdnCertificate', content.tkdnCertificate ?? ''),
    row('tkdnExpiresOn', day(content.tkdnExpiresOn, locale)),
    row('sniNumber', content.sniNumber ?? ''),
    row(
      'permits',
      content.permits
        .map(({ kind, number, expiresOn }) =>
          [`${kind} ${number}`, expiresOn && w.review.until(day(expiresOn, locale))]
            .filter(Boolean)
            .join(', '),
        )
        .join('; '),
    ),
    row('documents', content.documents.map(({ title }) => title).join('; ')),
    row('pictures', content.pictures.length === 0 ? '' : w.review.photos(content.pictures.length)),
  ];
}

/** A field with what it says on show and what was sent. */
export interface ChangedRow {
  readonly field: string;
  readonly label: string;
  readonly shown: string;
  readonly sent: string;
  readonly changed: boolean;
}

/** Both contents field by field; a field of either template has its row. */
export function sideBySide(
  shown: { content: ListingContent; template: readonly AttributeField[] },
  sent: { content: ListingContent; template: readonly AttributeField[] },
  titles: CodeTitles,
  locale: Locale,
): ChangedRow[] {
  const before = contentRows(shown.content, shown.template, titles, locale);
  const after = contentRows(sent.content, sent.template, titles, locale);
  const gone = before.filter((row) => !after.some((one) => one.field === row.field));
  const files = (content: ListingContent, field: string) =>
    field === 'pictures' ? content.pictures.join() : content.documents.map(({ id }) => id).join();
  return [
    ...after.map(({ field, label, value }) => {
      const old = before.find((one) => one.field === field)?.value ?? '';
      const stored = field === 'pictures' || field === 'documents';
      const changed = stored
        ? files(shown.content, field) !== files(sent.content, field)
        : old !== value;
      return { field, label, shown: old, sent: value, changed };
    }),
    ...gone.map(({ field, label, value }) => ({
      field,
      label,
      shown: value,
      sent: '',
      changed: value !== '',
    })),
  ];
}
