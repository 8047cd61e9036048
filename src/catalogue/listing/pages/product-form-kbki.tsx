import type { Refusal } from '../../../kernel/index.ts';
import { type Ctx, type Route, readForm, useCaseEnv } from '../../../platform/index.ts';
import { codeTitles, type FoundCode, findCodes } from '../../../suppliers/index.ts';
import { Button, Form, Radios, TextField } from '../../../ui/index.ts';
import { codeFits } from '../domain/fitting.ts';
import { usedKbki } from '../form-facts.sql.ts';
import { baseOf, savePage } from '../save-page.ts';
import { sellerWords as t } from '../seller-messages.ts';
import { addressOfProduct, type OwnListing, ownListing, SELLERS } from './own-listing.ts';
import { framedPage, notOwn } from './product-form-frame.tsx';
import { onward } from './product-form-page.tsx';

/** A class of KBKI; what is shorter is a group of them. */
const CLASS_DIGITS = 5;
const MOST_FOUND = 8;
const MOST_SHOWN = 16;

interface Choice extends FoundCode {
  /** Products that stand under it already. */
  readonly names: readonly string[];
}

/**
 * The kinds to choose from: what the words find in the official list, then what products called
 * alike stand under, then the others of the etalase; the chosen one always.
 */
async function choicesFor(c: Ctx, own: OwnListing, words: string): Promise<Choice[]> {
  const { db, locale } = c.var;
  const { content, loaded } = own;
  const taken = loaded.etalase.kbki;
  const allowed = (code: string) => taken.length === 0 || taken.some((one) => codeFits(one, code));
  const asked = words || content.name;
  const [listed, used] = await Promise.all([
    findCodes(db, 'kbki', asked, 4 * MOST_FOUND),
    usedKbki(db, loaded.listing.etalaseId, asked.toLowerCase().match(/[a-z]{3,}/g) ?? []),
  ]);
  const found = listed.map(({ code }) => code).filter(allowed);
  const typed = /^\d{5,10}$/.test(words) && found.length === 0 ? [words] : [];
  const codes = new Set([
    ...typed,
    ...found.slice(0, MOST_FOUND),
    ...used.map(({ code }) => code).filter(allowed),
    ...taken.filter((one) => one.length >= CLASS_DIGITS),
    ...(content.kbki ? [content.kbki] : []),
  ]);
  const some = [...codes].slice(0, MOST_SHOWN);
  if (content.kbki && !some.includes(content.kbki)) some.push(content.kbki);
  const titles = await codeTitles(db, 'kbki', some);
  const choices = some.map((code) => ({
    code,
    title: titles.get(code) ?? (typed.includes(code) ? t(locale).kbki.unlisted : ''),
    names: used.find((one) => one.code === code)?.names ?? [],
  }));
  // A code without words is shown only where there is nothing better, or where it is the chosen one.
  const told = choices.filter(
    ({ code, title, names }) => title !== '' || names.length > 0 || code === content.kbki,
  );
  return told.length > 0 ? told : choices;
}

/** A kind in words: its title, else what stands under it already; a bare code says nothing to a seller. */
function kbkiLabel({ code, title, names }: Choice, w: ReturnType<typeof t>): string {
  if (title) return `${title} (${code})`;
  return names.length > 0 ? `${w.kbki.like(names.join(', '))} (${code})` : code;
}

async function kbkiPage(
  c: Ctx,
  own: OwnListing,
  refusals: readonly Refusal[] = [],
): Promise<Response> {
  const { locale } = c.var;
  const w = t(locale);
  const { loaded, content, tasks } = own;
  const address = addressOfProduct(loaded.listing.id);
  if (!own.may.includes('save')) return c.redirect(address, 302);
  const words = (c.req.query('q') ?? '').toWellFormed().replaceAll('\0', '').trim().slice(0, 80);
  const choices = await choicesFor(c, own, words);
  const taken = loaded.etalase.kbki;
  return framedPage(c, own, {
    title: w.pages.kbki,
    refusals,
    remarks: tasks.find((task) => task.key === 'kbki')?.remarks,
    body: (errorOf) => (
      <>
        <p>
          {w.kbki.intro}
          {choices.length === 0 &&
            taken.length > 0 &&
            ` ${w.kbki.allowed(taken.slice(0, 8).join(', '))}`}
        </p>
        {choices.length > 0 ? (
          <Form
            locale={locale}
            action={`${address}/kbki`}
            hidden={{ dasar: baseOf(content, 'kbki') }}
          >
            <Radios
              locale={locale}
              name="kbki"
              label={w.kbki.label}
              value={content.kbki || choices[0]?.code}
              error={errorOf('kbki')}
              required
              choices={choices.map((choice, at) => ({
                value: choice.code,
                label: kbkiLabel(choice, w),
                hint:
                  [
                    at === 0 && !content.kbki ? w.kbki.nearest : '',
                    choice.title && choice.names.length > 0
                      ? w.kbki.usedFor(choice.names.join(', '))
                      : '',
                  ]
                    .filter(Boolean)
                    .join(' ') || undefined,
              }))}
            />
            <Button>{w.form.save}</Button>
          </Form>
        ) : (
          <p id="kbki" tabIndex={-1}>
            {w.kbki.nothing(words || content.name)}
          </p>
        )}
        <form class="k-form" action={`${address}/kbki`} method="get">
          <TextField
            locale={locale}
            name="q"
            label={w.kbki.search}
            hint={w.kbki.searchHint}
            type="search"
            value={words}
            maxLength={80}
          />
          <Button variant="secondary">{w.kbki.find}</Button>
        </form>
      </>
    ),
  });
}

async function postKbki(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const id = c.req.param('id') ?? '';
  if (!(await ownListing(c))) return notOwn(c);
  const typed = { kbki: form.text('kbki') };
  const result = await savePage(useCaseEnv(c), id, 'kbki', typed, form.text('dasar'));
  const own = await ownListing(c);
  if (!own) return notOwn(c);
  const lacking = own.tasks.find((task) => task.key === 'kbki')?.faults ?? [];
  const refusals = result.ok ? [...result.value.faults, ...lacking] : result.error;
  return refusals.length > 0 ? kbkiPage(c, own, refusals) : c.redirect(onward(own, 'kbki'), 303);
}

export const kbkiRoutes: Route[] = [
  {
    method: 'GET',
    path: '/usaha/produk/:id/kbki',
    access: SELLERS,
    kind: 'page',
    handle: async (c) => {
      const own = await ownListing(c);
      return own ? kbkiPage(c, own) : notOwn(c);
    },
  },
  {
    method: 'POST',
    path: '/usaha/produk/:id/kbki',
    access: SELLERS,
    kind: 'form',
    handle: postKbki,
  },
];
