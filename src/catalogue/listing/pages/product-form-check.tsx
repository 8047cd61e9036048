import type { Refusal } from '../../../kernel/index.ts';
import { type Ctx, type Route, useCaseEnv } from '../../../platform/index.ts';
import { Badges, Button, CardGrid, Form, LinkButton, Notice, TaskList } from '../../../ui/index.ts';
import { badgeSpecs, ListingCard } from '../../card.tsx';
import { t as catalogueWords } from '../../messages.ts';
import { Documents } from '../../pages/product-documents.tsx';
import { Evidence, Facts, Seller } from '../../pages/product-facts.tsx';
import { Photos } from '../../pages/product-photos.tsx';
import { Price } from '../../pages/product-price.tsx';
import { Services, Terms } from '../../pages/product-terms.tsx';
import { actOnListing } from '../act-on-listing.ts';
import { reviewReasons } from '../domain/content.ts';
import { pageOfField } from '../domain/form-pages.ts';
import { supplierFace } from '../form-facts.sql.ts';
import { ofOwn } from '../save-page.ts';
import { sellerWords as t } from '../seller-messages.ts';
import {
  addressOfProduct,
  fieldLabel,
  HOME,
  type OwnListing,
  ownListing,
  SELLERS,
  todayOf,
} from './own-listing.ts';
import { framedPage, notOwn } from './product-form-frame.tsx';
import { previewOf } from './product-preview.ts';

/** Everything on one page, as buyers will see it; what is missing leads to its field. */
async function checkPage(
  c: Ctx,
  own: OwnListing,
  refusals: readonly Refusal[] = [],
): Promise<Response> {
  const { locale, db } = c.var;
  const w = t(locale);
  const { loaded, may } = own;
  const address = addressOfProduct(loaded.listing.id);
  const sent = loaded.listing.revision?.state === 'submitted';
  if (!may.includes('save') && !sent) return c.redirect(address, 302);
  const product = previewOf(own, await supplierFace(db, loaded.listing.supplierId), w.list.unnamed);
  const today = todayOf(c);
  const said = refusals.filter(({ field }) => !field || pageOfField(field) === null);
  return framedPage(c, own, {
    title: sent ? w.home.seeSent : w.pages.periksa,
    wide: true,
    refusals: said,
    errorTitle: w.check.missing,
    body: () => (
      <>
        {!sent && <Missing c={c} own={own} />}
        {!sent && <p>{w.check.intro}</p>}
        <Send c={c} own={own} />
        <h2>{w.check.asCard}</h2>
        <CardGrid>
          <ListingCard product={product} today={today} locale={locale} href="#pratinjau" />
        </CardGrid>
        <section id="pratinjau" tabIndex={-1} aria-labelledby="pratinjau-judul">
          <h2 id="pratinjau-judul">{w.check.asPage}</h2>
          <div class="k-split k-split--right">
            <div class="k-stack">
              <p class="k-lead">{product.name}</p>
              <Badges locale={locale} badges={badgeSpecs(product, today)} />
              <Photos c={c} product={product} />
              <h2>{catalogueWords(locale).product.specification}</h2>
              <p class="k-lines">{product.specification}</p>
              <Terms c={c} product={product} />
              <Services c={c} product={product} />
              <Facts c={c} product={product} />
              <Evidence c={c} product={product} />
              <Documents c={c} product={product} />
            </div>
            <div class="k-stack">
              <Price c={c} product={product} today={today} />
              <Seller c={c} product={product} />
            </div>
          </div>
        </section>
        <Send c={c} own={own} />
      </>
    ),
  });
}

/** What keeps it from being sent, each with the way to its field. */
function Missing({ c, own }: { c: Ctx; own: OwnListing }) {
  const { locale, services } = c.var;
  const w = t(locale);
  const address = addressOfProduct(own.loaded.listing.id);
  return (
    <>
      {!own.supplierSells && (
        <Notice locale={locale} tone="warning" title={w.check.missing}>
          <p>{w.check.blocked}</p>
        </Notice>
      )}
      {own.missing.length > 0 && (
        <section>
          <h2>{w.check.missing}</h2>
          <TaskList
            tasks={own.missing.map((fault, n) => {
              const page = fault.field ? pageOfField(fault.field) : null;
              return {
                id: `kurang-${n}`,
                title: fieldLabel(own, fault.field ?? '', w.fields, locale === 'en'),
                href: page ? `${address}/${page}#${fault.field}` : undefined,
                hint: services.lexicon.refusal(fault, locale),
                status: { label: w.pageStates.todo },
              };
            })}
          />
        </section>
      )}
    </>
  );
}

/** The button that fits: sent to an officer, or applied at once where nothing needs a look. */
function Send({ c, own }: { c: Ctx; own: OwnListing }) {
  const { locale, pemda } = c.var;
  const w = t(locale);
  const { listing, etalase } = own.loaded;
  if (listing.revision?.state === 'submitted') return null;
  if (!own.may.includes('submit') || !listing.revision)
    return listing.state === 'live' ? (
      <p class="k-hint">{w.check.nothing}</p>
    ) : (
      // Off show and unchanged: saving any part makes the version that can be sent.
      <LinkButton href={`${addressOfProduct(listing.id)}/harga`}>{w.home.next}</LinkButton>
    );
  if (own.missing.length > 0 || !own.supplierSells) return null;
  const selling = listing.state === 'live' ? listing.shown : null;
  const reasons = selling ? reviewReasons(selling, own.content, etalase.bandPercent) : null;
  const named = (reasons ?? []).map((field) =>
    field === 'price'
      ? w.check.rises(etalase.bandPercent)
      : (w.fields[field] ?? field).toLowerCase(),
  );
  const again = listing.revision.state === 'needs_fix' || listing.rejections > 0;
  const atOnce = reasons !== null && reasons.length === 0;
  return (
    <Form locale={locale} action={`${addressOfProduct(listing.id)}/kirim`}>
      <p>
        {atOnce
          ? w.check.atOnce
          : `${named.length > 0 ? `${w.check.reasons(named.join(', '))} ${w.home.oldStays} ` : ''}${w.check.answeredIn(pemda.settings.reviewWorkingDays)}`}
      </p>
      <Button>{atOnce ? w.check.apply : again ? w.check.again : w.check.send}</Button>
    </Form>
  );
}

async function postSend(c: Ctx): Promise<Response> {
  const own = await ownListing(c);
  if (!own) return notOwn(c);
  const id = own.loaded.listing.id;
  const env = useCaseEnv(c);
  const sent = await actOnListing(
    env,
    id,
    ofOwn(env, () => ({ ok: true, value: { kind: 'submit' } })),
  );
  if (!sent.ok) return checkPage(c, own, sent.error);
  const done = sent.value.revision ? 'sent' : 'applied';
  return c.redirect(`${addressOfProduct(id)}?sudah=${done}`, 303);
}

export const checkRoutes: Route[] = [
  {
    method: 'GET',
    path: `${HOME}/:id/periksa`,
    access: SELLERS,
    kind: 'page',
    handle: async (c) => {
      const own = await ownListing(c);
      return own ? checkPage(c, own) : notOwn(c);
    },
  },
  { method: 'POST', path: `${HOME}/:id/kirim`, access: SELLERS, kind: 'form', handle: postSend },
];
