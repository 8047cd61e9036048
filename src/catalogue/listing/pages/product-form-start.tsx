import { dayOf, isUuid, type Refusal } from '../../../kernel/index.ts';
import { type Ctx, type Route, readForm, useCaseEnv } from '../../../platform/index.ts';
import {
  Button,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  fieldErrors,
  page,
  Radios,
} from '../../../ui/index.ts';
import { fittingKbli } from '../domain/fitting.ts';
import { kbliOfSupplier, type OpenEtalase, openEtalase } from '../form-facts.sql.ts';
import { offerSame } from '../offer-same.ts';
import { thingOnShow } from '../same-thing.sql.ts';
import { sellerWords as t } from '../seller-messages.ts';
import { startListing } from '../start-listing.ts';
import { HOME, SELLERS } from './own-listing.ts';

const MOST_KBLI = 6;

async function etalaseFor(c: Ctx): Promise<{ fit: OpenEtalase[]; others: OpenEtalase[] }> {
  const { db, viewer, services, pemda } = c.var;
  const today = dayOf(services.clock.now(), pemda.zone);
  const [open, kbli] = await Promise.all([
    openEtalase(db, today),
    viewer?.supplierId ? kbliOfSupplier(db, viewer.supplierId) : [],
  ]);
  const fits = (one: OpenEtalase) =>
    one.kbli.length === 0 || fittingKbli(one.kbli, kbli).length > 0;
  return { fit: open.filter(fits), others: open.filter((one) => !fits(one)) };
}

async function startPage(c: Ctx, refusals: readonly Refusal[] = []): Promise<Response> {
  const { locale } = c.var;
  const w = t(locale);
  const { fit, others } = await etalaseFor(c);
  const errors = fieldErrors(c, refusals);
  const nameOf = (one: OpenEtalase) => (locale === 'en' ? one.nameEn : one.name);
  const asked = fit.find((one) => one.slug === c.req.query('etalase'));
  // Those that name his line of business come before those that take any.
  const named = fit.filter((one) => one.kbli.length > 0);
  const likely = named.length > 0 ? named : fit;
  const chosen = asked ?? (likely.length === 1 ? likely[0] : undefined);
  return page(c, {
    title: w.start.title,
    search: false,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    breadcrumbs: [{ href: HOME, label: w.list.title }, { label: w.list.add }],
    body: (
      <>
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{w.start.title}</h1>
        <p>{w.start.lead}</p>
        {fit.length > 0 ? (
          <Form locale={locale} action={`${HOME}/baru`}>
            <Radios
              locale={locale}
              name="etalase"
              label={w.start.label}
              value={chosen?.id}
              error={errors.of('etalase')}
              required
              choices={fit.map((one) => ({ value: one.id, label: nameOf(one), hint: one.summary }))}
            />
            <Button>{w.start.start}</Button>
          </Form>
        ) : (
          <EmptyState title={w.start.none} text={w.start.noneText} />
        )}
        {others.length > 0 && (
          <Details summary={w.start.others} open={fit.length === 0}>
            <ul>
              {others.map((one) => (
                <li key={one.id}>
                  <a href={`/etalase/${one.slug}`}>{nameOf(one)}</a>:{' '}
                  {w.start.needs(one.kbli.slice(0, MOST_KBLI).join(', '))}
                </li>
              ))}
            </ul>
          </Details>
        )}
      </>
    ),
  });
}

async function postStart(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const { fit } = await etalaseFor(c);
  const same = form.text('sama');
  const thing = isUuid(same) ? await thingOnShow(c.var.db, same) : undefined;
  const wanted = thing?.etalaseId ?? form.text('etalase');
  const etalase = fit.find((one) => one.id === wanted);
  if (!etalase && thing)
    return startPage(c, [{ code: 'listing.same-not-yours', field: 'etalase' }]);
  if (!etalase) return startPage(c, [{ code: 'listing.pick-etalase', field: 'etalase' }]);
  const env = useCaseEnv(c);
  const started = await startListing(env, etalase.id);
  if (started.ok && thing) await offerSame(env, started.value.id, thing);
  return started.ok
    ? c.redirect(`${HOME}/${started.value.id}/barang`, 303)
    : startPage(c, started.error);
}

export const startRoutes: Route[] = [
  {
    method: 'GET',
    path: `${HOME}/baru`,
    access: SELLERS,
    kind: 'page',
    handle: (c) => startPage(c),
  },
  { method: 'POST', path: `${HOME}/baru`, access: SELLERS, kind: 'form', handle: postStart },
];
