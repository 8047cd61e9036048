import { formatRupiah, isUuid } from '../../../kernel/index.ts';
import { type Ctx, type Route, readForm, useCaseEnv } from '../../../platform/index.ts';
import { Button, Form, Notice } from '../../../ui/index.ts';
import { likelySame } from '../comparable-offers.ts';
import { offerSame } from '../offer-same.ts';
import { thingOnShow } from '../same-thing.sql.ts';
import { sellerWords as t } from '../seller-messages.ts';
import {
  addressOfProduct,
  HOME,
  type OwnListing,
  ownListing,
  SELLERS,
  todayOf,
} from './own-listing.ts';
import { notOwn } from './product-form-frame.tsx';

/** Below the name: what this is an offer of, or what on show it may be the same as. */
export async function sameAside(c: Ctx, own: OwnListing): Promise<preact.ComponentChildren> {
  const { locale, pemda, services } = c.var;
  const w = t(locale).same;
  const { loaded, content } = own;
  const action = `${addressOfProduct(loaded.listing.id)}/sama`;
  if (content.sameAs)
    return (
      <Notice locale={locale} tone="info" title={w.linked}>
        <p>{w.linkedText(content.sameAs.name)}</p>
        <Form locale={locale} action={action}>
          <Button variant="secondary" small>
            {w.unlink}
          </Button>
        </Form>
      </Notice>
    );
  if (loaded.listing.shown !== null || content.name.trim() === '') return null;
  const found = await likelySame(services.connections, pemda, todayOf(c), content, {
    etalaseSlug: loaded.etalase.slug,
    supplierSlug: loaded.supplier.slug,
  });
  if (found.length === 0) return null;
  return (
    <section class="k-stack">
      <h2>{w.title}</h2>
      <p>{w.intro}</p>
      <ul class="k-tasks">
        {found.map((hit) => (
          <li key={hit.id} class="k-tasks__item">
            <div>
              <a href={`/produk/${hit.slug}`}>{hit.name}</a>
              <p class="k-hint">
                {hit.supplier}, {formatRupiah(BigInt(hit.price), locale)} / {hit.unit}
              </p>
            </div>
            <Form locale={locale} action={action} hidden={{ produk: hit.id }}>
              <Button
                variant="secondary"
                small
                ariaLabel={`${w.offer}: ${hit.name}, ${hit.supplier}`}
              >
                {w.offer}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function postSame(c: Ctx): Promise<Response> {
  const own = await ownListing(c);
  if (!own) return notOwn(c);
  const id = own.loaded.listing.id;
  const wanted = (await readForm(c)).text('produk');
  const thing = isUuid(wanted) ? await thingOnShow(c.var.db, wanted) : undefined;
  // Gone off show meanwhile: the page without it says as much.
  if (thing || wanted === '') await offerSame(useCaseEnv(c), id, thing ?? null);
  return c.redirect(`${addressOfProduct(id)}/barang`, 303);
}

export const sameRoutes: Route[] = [
  { method: 'POST', path: `${HOME}/:id/sama`, access: SELLERS, kind: 'form', handle: postSame },
];
