import type { Refusal } from '../../../kernel/index.ts';
import { type Ctx, statusOf } from '../../../platform/index.ts';
import {
  type Children,
  ErrorSummary,
  fieldErrors,
  Notice,
  page,
  refusedPage,
} from '../../../ui/index.ts';
import type { Remark } from '../domain/listing.ts';
import { sellerWords as t } from '../seller-messages.ts';
import { addressOfProduct, fieldLabel, HOME, type OwnListing } from './own-listing.ts';
import { ruleWords } from './review-content.ts';

export interface FramedPage {
  readonly title: string;
  readonly refusals?: readonly Refusal[] | undefined;
  /** Stands before the errors: what was just done. */
  readonly done?: Children | undefined;
  /** What errors are called at the top, where not all belong to a field here. */
  readonly errorTitle?: string | undefined;
  readonly wide?: boolean | undefined;
  readonly remarks?: readonly Remark[] | undefined;
  readonly body: (errorOf: (field: string) => string | undefined) => Children;
}

/** The frame of every page of a product's form: way back, errors, heading, the officer's remarks. */
export function framedPage(c: Ctx, own: OwnListing, framed: FramedPage): Response {
  const { locale } = c.var;
  const w = t(locale);
  const refusals = framed.refusals ?? [];
  const errors = fieldErrors(c, refusals);
  const name = own.content.name || w.list.unnamed;
  const home = addressOfProduct(own.loaded.listing.id);
  const atHome = framed.title === name;
  return page(c, {
    title: framed.title,
    search: false,
    wide: framed.wide ?? false,
    error: refusals.length > 0,
    status: refusals[0] ? statusOf(refusals[0]) : 200,
    breadcrumbs: [
      { href: HOME, label: w.list.title },
      ...(atHome ? [] : [{ href: home, label: name }]),
      { label: framed.title },
    ],
    body: (
      <>
        {framed.done && (
          <Notice locale={locale} tone="success" live>
            {framed.done}
          </Notice>
        )}
        <ErrorSummary locale={locale} title={framed.errorTitle} errors={errors.list} />
        <h1>{framed.title}</h1>
        {(framed.remarks ?? []).map((remark) => (
          <RemarkNote key={`${remark.field}${remark.fix}`} c={c} own={own} remark={remark} />
        ))}
        {framed.body(errors.of)}
        {!atHome && (
          <p>
            <a href={home}>{w.form.back}</a>
          </p>
        )}
      </>
    ),
  });
}

/** An officer's remark as the seller reads it: field, fix, rule. */
export function RemarkNote({ c, own, remark }: { c: Ctx; own: OwnListing; remark: Remark }) {
  const { locale } = c.var;
  const w = t(locale);
  return (
    <Notice
      locale={locale}
      tone="warning"
      title={fieldLabel(own, remark.field, w.fields, locale === 'en')}
    >
      <p>
        <strong>{w.home.fix}</strong> {remark.fix}
      </p>
      <p>
        {w.home.rule} {ruleWords(remark.rule, locale)}
      </p>
    </Notice>
  );
}

/** Where the product is none of the seller's. */
export const notOwn = (c: Ctx): Response =>
  refusedPage(c, { code: 'listing.not-found' }, { href: HOME });
