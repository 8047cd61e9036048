import { type Day, dayOf, endOfDay, formatNumber, type Refusal } from '../../../kernel/index.ts';
import {
  type Ctx,
  type Desk,
  type DeskEntry,
  type Route,
  readForm,
  useCaseEnv,
} from '../../../platform/index.ts';
import {
  Button,
  EmptyState,
  ErrorSummary,
  fieldErrors,
  LinkButton,
  Notice,
  Pagination,
  page,
  Tabs,
  TextField,
} from '../../../ui/index.ts';
import { changeOffer } from '../change-offer.ts';
import { kbliOfSupplier } from '../form-facts.sql.ts';
import {
  HEAPS,
  type Heap,
  OWN_PAGE,
  ownCounts,
  ownProducts,
  ownWaiting,
} from '../own-products.sql.ts';
import { sellerWords as t } from '../seller-messages.ts';
import { HOME, ownListing, SELLERS } from './own-listing.ts';
import { OwnProductItem, type QuickOffer } from './own-product-item.tsx';
import { notOwn } from './product-form-frame.tsx';

/** A permit takes weeks to renew. */
const ENDING_DAYS = 30;

const QUICK = ['done', 'waits', 'same'] as const;

function soonOf(c: Ctx): Day {
  const { services, pemda } = c.var;
  return dayOf(new Date(services.clock.now().getTime() + ENDING_DAYS * 86_400_000), pemda.zone);
}

async function listPage(
  c: Ctx,
  refused?: { offer: QuickOffer; refusals: readonly Refusal[] },
): Promise<Response> {
  const { locale, db, viewer } = c.var;
  const w = t(locale);
  const supplierId = viewer?.supplierId;
  if (!supplierId) return notOwn(c);
  const soon = soonOf(c);
  const heap: Heap = HEAPS.find((one) => one === c.req.query('keadaan')) ?? 'all';
  const words = (c.req.query('q') ?? '').toWellFormed().replaceAll('\0', '').trim().slice(0, 80);
  const n = Number(c.req.query('hal') ?? '1');
  const asked = Number.isInteger(n) && n >= 1 && n <= 10_000 ? n : 1;
  const [counts, found, kbli] = await Promise.all([
    ownCounts(db, supplierId, soon),
    ownProducts(db, supplierId, { heap, words, page: asked, soon }),
    kbliOfSupplier(db, supplierId),
  ]);
  const errors = fieldErrors(c, refused?.refusals ?? []);
  const number = (count: number) => formatNumber(count, locale);
  const href = (changes: { keadaan?: string; hal?: number }) =>
    `${HOME}?${new URLSearchParams({
      keadaan: changes.keadaan ?? heap,
      ...(words ? { q: words } : {}),
      ...(changes.hal ? { hal: String(changes.hal) } : {}),
    })}`;
  const quick = QUICK.find((one) => one === c.req.query('sudah'));
  return page(c, {
    title: w.list.title,
    search: false,
    ...(refused ? { status: 422, error: true } : {}),
    body: (
      <>
        {quick && (
          <Notice locale={locale} tone={quick === 'done' ? 'success' : 'info'} live>
            {w.quick[quick]}
          </Notice>
        )}
        <ErrorSummary
          locale={locale}
          errors={errors.list.map((error) => ({
            ...error,
            field: ['price', 'stock'].includes(error.field ?? '')
              ? `${error.field}-${refused?.offer.id}`
              : undefined,
          }))}
        />
        <h1>{w.list.title}</h1>
        <p>{w.list.lead}</p>
        <LinkButton href={`${HOME}/baru`}>{w.list.add}</LinkButton>
        {counts.all === 0 ? (
          <EmptyState title={w.list.empty} text={w.list.emptyText} />
        ) : (
          <>
            <form class="k-inline-form" action={HOME} method="get">
              <input type="hidden" name="keadaan" value={heap} />
              <TextField
                locale={locale}
                name="q"
                id="cari-produk"
                label={w.list.search}
                type="search"
                value={words}
                maxLength={80}
              />
              <Button variant="secondary">{w.list.find}</Button>
            </form>
            <Tabs
              locale={locale}
              label={w.list.heapsLabel}
              items={HEAPS.filter((one) => counts[one] > 0 || one === heap).map((one) => ({
                href: href({ keadaan: one }),
                label: w.list.heap(w.list.heaps[one], number(counts[one])),
                current: one === heap,
              }))}
            />
            {found.rows.length === 0 ? (
              <EmptyState
                title={w.list.none}
                text={w.list.noneText}
                action={{ href: HOME, label: w.list.seeAll }}
              />
            ) : (
              <ul class="k-own" aria-label={w.list.heaps[heap]}>
                {found.rows.map((row) => (
                  <OwnProductItem
                    key={row.id}
                    c={c}
                    product={row}
                    kbli={kbli}
                    soon={soon}
                    back={href({ hal: found.page })}
                    quick={
                      refused?.offer.id === row.id
                        ? { ...refused.offer, errorOf: errors.of }
                        : undefined
                    }
                  />
                ))}
              </ul>
            )}
            <Pagination
              locale={locale}
              page={found.page}
              pages={Math.max(1, Math.ceil(found.total / OWN_PAGE))}
              hrefFor={(hal) => href({ hal })}
            />
          </>
        )}
      </>
    ),
  });
}

/** Price and stock of one product, saved and sent in one step. */
async function postOffer(c: Ctx): Promise<Response> {
  const own = await ownListing(c);
  if (!own) return notOwn(c);
  const id = own.loaded.listing.id;
  const form = await readForm(c);
  const typed = { price: form.text('price'), stock: form.text('stock') };
  const result = await changeOffer(useCaseEnv(c), id, typed);
  if (!result.ok) return listPage(c, { offer: { id, ...typed }, refusals: result.error });
  const { version, revision } = result.value;
  const done = revision ? 'waits' : version === own.loaded.listing.version ? 'same' : 'done';
  const back = form.text('kembali');
  const query = new URLSearchParams(back.startsWith(`${HOME}?`) ? back.slice(HOME.length + 1) : '');
  query.set('sudah', done);
  return c.redirect(`${HOME}?${query}`, 303);
}

export const myProductsRoutes: Route[] = [
  { method: 'GET', path: HOME, access: SELLERS, kind: 'page', handle: (c) => listPage(c) },
  {
    method: 'POST',
    path: `${HOME}/:id/harga-stok`,
    access: SELLERS,
    kind: 'form',
    handle: postOffer,
  },
];

/** What of his products asks for the seller's hand. */
export const sellerDesk: Desk = async (c) => {
  const { viewer, db, locale, pemda } = c.var;
  if (viewer?.role !== 'seller' || !viewer.supplierId) return [];
  const w = t(locale).desk;
  const own = await ownWaiting(db, viewer.supplierId, soonOf(c));
  const heap = (
    key: Heap,
    count: number,
    times: Partial<Pick<DeskEntry, 'oldest' | 'due'>> = {},
  ) => ({
    key: `products-${key}`,
    title: w.titles[key] ?? key,
    count,
    href: `${HOME}?keadaan=${key}`,
    oldest: null,
    due: null,
    ifNothing: w.ifNothing[key] ?? '',
    ...times,
  });
  return [
    heap('mend', own.mend, { oldest: own.mendSince }),
    heap('ending', own.ending, { due: own.firstEnd && endOfDay(own.firstEnd, pemda.zone) }),
    heap('sold-out', own.soldOut),
    heap('draft', own.drafts),
  ];
};
