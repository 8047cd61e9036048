import {
  dayOf,
  formatDay,
  formatDayShort,
  formatInstant,
  formatNumber,
  formatRupiah,
  isUuid,
  type Refusal,
  refuse,
  rupiah,
} from '../../../kernel/index.ts';
import { openEtalase } from '../../../planning/index.ts';
import { type Ctx, type Route, readForm, useCaseEnv } from '../../../platform/index.ts';
import {
  Button,
  DataTable,
  Details,
  ErrorSummary,
  Form,
  fieldErrors,
  LinkButton,
  page,
  refusedPage,
  StatusTag,
  SummaryList,
  TextArea,
  Timeline,
} from '../../../ui/index.ts';
import { actOnWanted, type HandCommand } from '../act-on-wanted.ts';
import { MOST_TEXT } from '../domain/decide.ts';
import { AUTHORS, type Wanted, wantedMoves } from '../domain/wanted.ts';
import {
  answersOf,
  eventsOf,
  findWanted,
  plansOf,
  resultOf,
  toldSuppliers,
} from '../wanted.sql.ts';
import { t } from '../wanted-words.ts';
import { readWanted, type Typed, typedOf, WantedForm } from './wanted-form.tsx';
import { TONES } from './wanted-list.tsx';

const PATH = '/dicari';

const notFound = (c: Ctx) => refusedPage(c, refuse('wanted.not-found').error, { href: PATH });

/** The notice of an address that this viewer may read: a draft is its authors' alone. */
async function readable(c: Ctx): Promise<Wanted | undefined> {
  const id = c.req.param('id') ?? '';
  const one = isUuid(id) ? await findWanted(c.var.db, id) : undefined;
  const author = c.var.viewer !== null && AUTHORS.includes(c.var.viewer.role);
  return one && (one.state !== 'draft' || author) ? one : undefined;
}

async function facts(c: Ctx, one: Wanted) {
  const { locale, db, services, pemda } = c.var;
  const w = t(locale);
  const today = dayOf(services.clock.now(), pemda.zone);
  const [etalase, told] = await Promise.all([openEtalase(db, today), toldSuppliers(db, one.id)]);
  const { content } = one;
  const place = etalase.find(({ id }) => id === content.etalaseId);
  return (
    <SummaryList
      rows={[
        {
          key: w.etalase,
          value: place ? (
            <a href={`/kesenjangan/${place.slug}`}>
              {locale === 'en' ? place.nameEn || place.name : place.name}
            </a>
          ) : (
            '–'
          ),
        },
        { key: w.quantity, value: content.quantity },
        {
          key: w.when,
          value: w.span(formatDay(content.neededFrom, locale), formatDay(content.neededTo, locale)),
        },
        {
          key: w.budget,
          value: content.budget === null ? '–' : formatRupiah(rupiah(content.budget), locale),
        },
        { key: w.until, value: formatDay(content.answerUntil, locale) },
        { key: w.contact, value: content.contact },
        { key: w.phrases, value: content.phrases.join('; ') },
        { key: w.told, value: w.toldValue(formatNumber(told, locale)) },
      ]}
    />
  );
}

async function answers(c: Ctx, one: Wanted) {
  const { locale, db, pemda } = c.var;
  const w = t(locale);
  const [products, result] = await Promise.all([answersOf(db, one.id), resultOf(db, one.id)]);
  const count = (n: number) => formatNumber(n, locale);
  return (
    <>
      <h2>{w.result}</h2>
      {products.length === 0 ? (
        <p>{w.noAnswers}</p>
      ) : (
        <>
          <p>
            {w.resultText(
              count(result.products),
              count(result.suppliers),
              count(result.orders),
              formatRupiah(rupiah(result.value), locale),
            )}
          </p>
          <DataTable
            locale={locale}
            id="jawaban"
            caption={w.answers}
            columns={[
              {
                key: 'product',
                header: w.product,
                rowHeader: true,
                cell: (row) => <a href={`/produk/${row.slug}`}>{row.name}</a>,
              },
              { key: 'supplier', header: w.supplier, cell: (row) => row.supplier },
              {
                key: 'at',
                header: w.shownAt,
                cell: (row) => formatDayShort(dayOf(row.at, pemda.zone), locale),
              },
            ]}
            rows={products}
            rowKey={(row) => row.slug}
          />
        </>
      )}
    </>
  );
}

async function planLines(c: Ctx, one: Wanted) {
  const { locale, db } = c.var;
  const w = t(locale);
  const plans = await plansOf(db, one.id);
  if (plans.length === 0) return null;
  return (
    <DataTable
      locale={locale}
      id="rencana"
      caption={w.plans}
      columns={[
        {
          key: 'name',
          header: w.plans,
          rowHeader: true,
          cell: (row) => <a href={`/rencana/${row.rupCode}`}>{row.name}</a>,
        },
        { key: 'agency', header: w.agency, cell: (row) => row.agency },
        {
          key: 'budget',
          header: w.pagu,
          numeric: true,
          cell: (row) => formatRupiah(rupiah(row.budget), locale),
        },
      ]}
      rows={plans}
      rowKey={(row) => row.rupCode}
    />
  );
}

async function history(c: Ctx, one: Wanted) {
  const { locale, db, pemda } = c.var;
  const w = t(locale);
  const events = await eventsOf(db, one.id);
  return (
    <>
      <h2>{w.history}</h2>
      <Timeline
        locale={locale}
        steps={events.map((row) => ({
          title: w.events[row.kind],
          state: 'done' as const,
          at: { iso: row.at.toISOString(), text: formatInstant(row.at, pemda.zone, locale) },
          detail: row.kind === 'closed' ? <p>{String(row.data['reason'] ?? '')}</p> : undefined,
        }))}
      />
    </>
  );
}

interface Sent {
  readonly refusals: readonly Refusal[];
  readonly typed: Typed;
}

async function moves(c: Ctx, one: Wanted, sent: Sent | undefined) {
  const { locale, db, viewer, services, pemda } = c.var;
  const w = t(locale);
  const steps = wantedMoves(one.state, viewer?.role);
  if (steps.length === 0) return null;
  const errors = fieldErrors(c, sent?.refusals ?? []);
  const today = dayOf(services.clock.now(), pemda.zone);
  const step = sent?.typed['langkah'];
  const wrong = (of: string) => (step === of ? errors.of : () => undefined);
  const action = `${PATH}/${one.id}`;
  const hidden = (langkah: string) => ({ langkah, versi: String(one.version) });
  const codes = (await plansOf(db, one.id)).map(({ rupCode }) => rupCode);
  return (
    <>
      {steps.includes('publish') && (
        <Form locale={locale} action={action} hidden={hidden('publish')}>
          <Button>{w.publish}</Button>
        </Form>
      )}
      {steps.includes('change') && (
        <Details summary={w.change} open={step === 'change'}>
          <WantedForm
            c={c}
            action={action}
            hidden={hidden('change')}
            etalase={await openEtalase(db, today)}
            typed={step === 'change' && sent ? sent.typed : typedOf(one.content, codes)}
            today={today}
            error={wrong('change')}
          />
        </Details>
      )}
      {steps.includes('close') && (
        <Details summary={w.close} open={step === 'close'}>
          <Form locale={locale} action={action} hidden={hidden('close')}>
            <TextArea
              locale={locale}
              name="reason"
              label={w.closeReason}
              value={step === 'close' ? sent?.typed['reason'] : undefined}
              error={wrong('close')('reason')}
              rows={3}
              maxLength={MOST_TEXT}
              required
            />
            <Button variant="secondary">{w.close}</Button>
          </Form>
        </Details>
      )}
    </>
  );
}

async function wantedPage(c: Ctx, sent?: Sent): Promise<Response> {
  const { locale, viewer } = c.var;
  const w = t(locale);
  const one = await readable(c);
  if (!one) return notFound(c);
  const [factRows, answerRows, plans, past, forms] = await Promise.all([
    facts(c, one),
    answers(c, one),
    planLines(c, one),
    history(c, one),
    moves(c, one, sent),
  ]);
  const seller = viewer?.role === 'seller';
  const refusals = sent?.refusals ?? [];
  return page(c, {
    title: one.content.title,
    description: one.content.description.slice(0, 150),
    ...(one.state === 'draft' ? {} : { canonicalPath: `${PATH}/${one.id}` }),
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    breadcrumbs: [{ href: PATH, label: w.title }, { label: one.content.title }],
    body: (
      <>
        <ErrorSummary locale={locale} errors={fieldErrors(c, refusals).list} />
        <h1>{one.content.title}</h1>
        <p>
          <StatusTag tone={TONES[one.state]}>{w.states[one.state]}</StatusTag>
        </p>
        <p class="k-lines">{one.content.description}</p>
        {factRows}
        {one.state === 'published' && (
          <>
            <h2>{w.offer}</h2>
            <p>{w.offerText}</p>
            <LinkButton href={seller ? '/usaha/produk/baru' : '/daftar'}>
              {seller ? w.sell : w.register}
            </LinkButton>
          </>
        )}
        {one.state !== 'draft' && answerRows}
        {plans}
        {forms}
        {past}
      </>
    ),
  });
}

async function postStep(c: Ctx): Promise<Response> {
  const one = await readable(c);
  if (!one) return notFound(c);
  const form = await readForm(c);
  const typed: Typed = Object.fromEntries(form.entries());
  const command = await commandOf(c, form);
  if (Array.isArray(command)) return wantedPage(c, { refusals: command, typed });
  const done = await actOnWanted(useCaseEnv(c), one.id, command as HandCommand);
  return done.ok
    ? c.redirect(`${PATH}/${one.id}`, 303)
    : wantedPage(c, { refusals: done.error, typed });
}

/** The step that was sent, or what could not be read of it. */
async function commandOf(
  c: Ctx,
  form: Awaited<ReturnType<typeof readForm>>,
): Promise<HandCommand | Refusal[]> {
  const expectedVersion = Number(form.text('versi'));
  const kind = form.text('langkah');
  if (kind === 'publish') return { kind, expectedVersion };
  if (kind === 'close') return { kind, expectedVersion, reason: form.text('reason') };
  const { db, services, pemda } = c.var;
  const today = dayOf(services.clock.now(), pemda.zone);
  const content = await readWanted(db, form, await openEtalase(db, today));
  return 'etalaseId' in content ? { kind: 'change', expectedVersion, content } : content;
}

export const wantedRoutes: Route[] = [
  {
    method: 'GET',
    path: `${PATH}/:id`,
    access: 'public',
    kind: 'page',
    handle: (c) => wantedPage(c),
  },
  { method: 'POST', path: `${PATH}/:id`, access: AUTHORS, kind: 'form', handle: postStep },
];
