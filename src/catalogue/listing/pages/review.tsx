import { formatInstant, isUuid, type Refusal, refuse } from '../../../kernel/index.ts';
import { type Ctx, type Route, useCaseEnv } from '../../../platform/index.ts';
import { ErrorSummary, fieldErrors, Notice, page, refusedPage } from '../../../ui/index.ts';
import { loadReview, type Review } from '../load-review.ts';
import { t } from '../review-messages.ts';
import { REVIEW_READERS } from './access.ts';
import { OnShowActions, Taking, type Typed, Verdict, WhyNoButtons } from './review-actions.tsx';
import { Content, Missing, Pictures, Prices, Proofs, Steps, Supplier } from './review-parts.tsx';

/** What an officer sees of one listing, with only what he may do now. */
export async function reviewPage(
  c: Ctx,
  refusals: readonly Refusal[] = [],
  typed?: Typed,
): Promise<Response> {
  const { locale } = c.var;
  const id = c.req.param('id') ?? '';
  const review = isUuid(id) ? await loadReview(useCaseEnv(c), id) : undefined;
  if (!review) return refusedPage(c, refuse('product.not-found').error, { href: '/meja/produk' });
  const w = t(locale);
  const errors = fieldErrors(c, refusals);
  const { content, loaded } = review;
  const name = content.name || loaded.sku;
  const standing = w.standings[loaded.supplier.state] ?? loaded.supplier.state;
  const actions = { c, review, typed, error: errors.of };
  return page(c, {
    title: name,
    wide: true,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    breadcrumbs: [{ href: '/meja/produk', label: w.queue.title }, { label: name }],
    body: (
      <>
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{name}</h1>
        <State c={c} review={review} />
        <WhyNoButtons c={c} review={review} />
        <Taking c={c} review={review} />
        <Missing c={c} review={review} />
        <div class="k-split k-split--right">
          <div class="k-stack">
            <Content c={c} review={review} />
          </div>
          <div class="k-stack">
            <Pictures c={c} review={review} />
          </div>
        </div>
        <Prices c={c} review={review} />
        <Supplier c={c} review={review} standing={standing} />
        <Proofs c={c} review={review} />
        <Verdict {...actions} />
        <OnShowActions {...actions} />
        <Steps c={c} review={review} />
      </>
    ),
  });
}

/** Where the listing stands, who has it, until when. */
function State({ c, review }: { c: Ctx; review: Review }) {
  const { locale, pemda } = c.var;
  const w = t(locale);
  const { listing, etalase, slug, dueAt } = review.loaded;
  const waits = listing.revision?.state === 'submitted';
  const beside = waits && listing.shown !== null;
  return (
    <Notice
      locale={locale}
      tone="info"
      title={beside ? `${w.states[listing.state]}. ${w.review.waits}` : w.states[listing.state]}
    >
      <p>
        {w.review.etalase}: {locale === 'en' ? etalase.nameEn : etalase.name}.{' '}
        {waits && dueAt && w.review.due(formatInstant(dueAt, pemda.zone, locale))}{' '}
        {review.holder && w.review.claimed(review.holder)}
      </p>
      {listing.reason && <p>{listing.reason}</p>}
      {listing.shown && (
        <p>
          <a href={`/produk/${slug}`}>{w.review.public}</a>
        </p>
      )}
    </Notice>
  );
}

export const reviewRoutes: Route[] = [
  {
    method: 'GET',
    path: '/meja/produk/:id',
    access: REVIEW_READERS,
    kind: 'page',
    handle: (c) => reviewPage(c),
  },
];
