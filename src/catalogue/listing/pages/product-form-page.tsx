import type { Refusal } from '../../../kernel/index.ts';
import {
  type Ctx,
  type Form as Posted,
  type Route,
  readForm,
  useCaseEnv,
} from '../../../platform/index.ts';
import { codeTitles, districtsOf } from '../../../suppliers/index.ts';
import { Button, ButtonRow, DraftForm } from '../../../ui/index.ts';
import { knownBrands } from '../brands.sql.ts';
import { nextPage, type PageKey } from '../domain/form-pages.ts';
import { type Typed, typedOf } from '../domain/form-values.ts';
import { isRowField } from '../domain/price-rows.ts';
import { usualWords } from '../form-facts.sql.ts';
import { baseOf, savePage } from '../save-page.ts';
import { sellerWords as t } from '../seller-messages.ts';
import { addressOfProduct, type OwnListing, ownListing, SELLERS } from './own-listing.ts';
import { PAGE_QUESTIONS } from './product-form-fields.tsx';
import { framedPage, notOwn } from './product-form-frame.tsx';
import { paidWords, priceAside } from './product-form-price.tsx';
import { sameAside } from './product-form-same.tsx';

/** As many as a list to pick from can bear; the etalase's own stand first. */
const MOST_BRANDS = 300;

type PlainKey = keyof typeof PAGE_QUESTIONS;

/** Sent by the script that saves while one writes: it wants an answer, not a page. */
const DRAFT_HEADER = 'x-draft';

/** One page of the form; with what was typed where a save was refused, so that nothing is lost. */
async function questionPage(
  c: Ctx,
  own: OwnListing,
  key: PlainKey,
  refused?: { typed: Typed; refusals: readonly Refusal[] },
): Promise<Response> {
  const { locale, db, pemda } = c.var;
  const w = t(locale);
  const { loaded, content, tasks } = own;
  const address = addressOfProduct(loaded.listing.id);
  if (!own.may.includes('save')) return c.redirect(address, 302);
  const [usual, brands, kbliTitles, districts, paid, aside] = await Promise.all([
    usualWords(db, loaded.listing.etalaseId),
    key === 'barang' ? knownBrands(db) : [],
    codeTitles(db, 'kbli', loaded.supplier.kbli),
    key === 'harga' ? districtsOf(db, pemda.regionCode) : [],
    key === 'harga' ? paidWords(c, own, content) : '',
    key === 'harga' ? priceAside(c, own) : key === 'barang' ? sameAside(c, own) : null,
  ]);
  const Questions = PAGE_QUESTIONS[key];
  return framedPage(c, own, {
    title: w.pages[key],
    refusals: refused?.refusals,
    remarks: tasks.find((task) => task.key === key)?.remarks,
    body: (errorOf) => (
      <>
        <DraftForm
          locale={locale}
          action={`${address}/${key}`}
          draft={`${loaded.listing.id}/${key}`}
          hidden={{ dasar: baseOf(content, key) }}
        >
          <Questions
            c={c}
            own={own}
            typed={refused?.typed ?? typedOf(key, content)}
            errorOf={errorOf}
            usual={{
              ...usual,
              brands: [...new Set([...usual.brands, ...brands])].slice(0, MOST_BRANDS),
            }}
            kbliTitles={kbliTitles}
            districts={districts}
          />
          {key === 'harga' && (
            <p class="k-price" data-draft-note hidden={paid === ''}>
              {paid}
            </p>
          )}
          <ButtonRow>
            <Button>{w.form.save}</Button>
            {key === 'harga' && (
              <Button variant="secondary" name="tetap" value="ya">
                {w.form.saveStay}
              </Button>
            )}
          </ButtonRow>
        </DraftForm>
        {aside}
      </>
    ),
  });
}

/** Longer than any field may be, so that the field itself can say what is too long. */
const MOST_LETTERS = 5_000;

const typedFrom = (form: Posted): Typed =>
  Object.fromEntries(form.entries().map(([name, value]) => [name, value.slice(0, MOST_LETTERS)]));

async function postPage(c: Ctx, key: PlainKey): Promise<Response> {
  const form = await readForm(c);
  const typed = typedFrom(form);
  const id = c.req.param('id') ?? '';
  if (!(await ownListing(c))) return notOwn(c);
  const result = await savePage(useCaseEnv(c), id, key, typed, form.text('dasar'));
  const own = await ownListing(c);
  if (!own) return notOwn(c);
  const unread = result.ok ? result.value.faults : result.error;
  if (c.req.header(DRAFT_HEADER)) return draftAnswer(c, own, key, result.ok, unread);
  const lacking = own.tasks.find((task) => task.key === key)?.faults ?? [];
  const refusals = result.ok ? [...unread, ...unsaid(lacking, unread)] : unread;
  // Rows were put in order as they were saved: what is missing on them is said beside them in that order.
  const asSaved = key === 'harga' && result.ok && unread.length === 0;
  const shown = asSaved ? typedOf(key, own.content) : typed;
  if (refusals.length > 0) return questionPage(c, own, key, { typed: shown, refusals });
  if (form.has('tetap')) return c.redirect(`${addressOfProduct(id)}/${key}`, 303);
  return c.redirect(onward(own, key), 303);
}

/** A field that could not be read is not said to be missing as well; rows wait until all are read. */
const unsaid = (lacking: readonly Refusal[], unread: readonly Refusal[]) =>
  lacking.filter(
    ({ field }) =>
      !unread.some((one) => one.field === field) && !(unread.length > 0 && isRowField(field ?? '')),
  );

/** The next page that lacks something, or the check of all answers. */
export function onward(own: OwnListing, key: PageKey): string {
  const next = nextPage(own.tasks, key);
  return `${addressOfProduct(own.loaded.listing.id)}/${next ?? 'periksa'}`;
}

async function draftAnswer(
  c: Ctx,
  own: OwnListing,
  key: PlainKey,
  saved: boolean,
  refusals: readonly Refusal[],
): Promise<Response> {
  const { locale, services } = c.var;
  const errors = refusals.map((refusal) => ({
    field: refusal.field ?? null,
    message: services.lexicon.refusal(refusal, locale),
  }));
  if (!saved) return c.json({ errors }, 409);
  return c.json({
    savedAt: services.clock.now().toISOString(),
    base: baseOf(own.content, key),
    note: key === 'harga' ? await paidWords(c, own, own.content) : '',
    errors,
  });
}

export const questionRoutes: Route[] = (Object.keys(PAGE_QUESTIONS) as PlainKey[]).flatMap(
  (key): Route[] => [
    {
      method: 'GET',
      path: `/usaha/produk/:id/${key}`,
      access: SELLERS,
      kind: 'page',
      handle: async (c) => {
        const own = await ownListing(c);
        return own ? questionPage(c, own, key) : notOwn(c);
      },
    },
    {
      method: 'POST',
      path: `/usaha/produk/:id/${key}`,
      access: SELLERS,
      kind: 'form',
      handle: (c) => postPage(c, key),
    },
  ],
);
