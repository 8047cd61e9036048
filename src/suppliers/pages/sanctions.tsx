import { dayOf, isUuid, type Refusal, refuse } from '../../kernel/index.ts';
import { type Ctx, type Route, readForm, redirectDone, useCaseEnv } from '../../platform/index.ts';
import {
  Button,
  DataTable,
  DateField,
  DoneNotice,
  EmptyState,
  ErrorSummary,
  Form,
  fieldErrors,
  page,
  Radios,
  refusedPage,
  StatusTag,
  SummaryList,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { findSuppliers } from '../desk.sql.ts';
import { SANCTION_KINDS } from '../domain/sanctions.ts';
import { imposeSanction, liftSanction, type SanctionForm } from '../impose-sanction.ts';
import { t } from '../messages.ts';
import { sanctionsOf, supplierHead } from '../sanctions.sql.ts';
import { REGISTERED } from '../settle-standings.ts';
import { OFFICERS, STANDING_READERS } from './access.ts';
import { SanctionList, STANDING_TONES } from './sanction-list.tsx';

const LIST = '/meja/penyedia/sanksi';

async function findPage(c: Ctx): Promise<Response> {
  const { locale, db } = c.var;
  const w = t(locale).standing;
  const query = (c.req.query('q') ?? '').trim().slice(0, 80);
  const rows = await findSuppliers(db, query);
  return page(c, {
    title: w.title,
    body: (
      <>
        <h1>{w.title}</h1>
        <form class="k-inline-form" action={LIST} method="get">
          <TextField
            locale={locale}
            name="q"
            label={w.find}
            type="search"
            value={query}
            maxLength={80}
          />
          <Button variant="secondary">{w.search}</Button>
        </form>
        {rows.length === 0 ? (
          <EmptyState title={w.nobody} text={w.nobodyText} />
        ) : (
          <DataTable
            locale={locale}
            id="penyedia"
            caption={w.found}
            columns={[
              {
                key: 'name',
                header: w.found,
                rowHeader: true,
                cell: (row) => <a href={`${LIST}/${row.id}`}>{row.name}</a>,
              },
              { key: 'nib', header: t(locale).fields['nib'] ?? '', cell: (row) => row.nib },
              {
                key: 'district',
                header: t(locale).fields['district'] ?? '',
                cell: (row) => row.district,
              },
              {
                key: 'state',
                header: w.state,
                cell: (row) => (
                  <StatusTag tone={STANDING_TONES[row.state]}>
                    {w.states[row.state] ?? row.state}
                  </StatusTag>
                ),
              },
            ]}
            rows={rows}
            rowKey={(row) => row.id}
          />
        )}
      </>
    ),
  });
}

const EMPTY: SanctionForm = { kind: '', reason: '', legalBasis: '', startsOn: '', endsOn: '' };

async function standingPage(
  c: Ctx,
  refusals: readonly Refusal[] = [],
  typed: SanctionForm = EMPTY,
): Promise<Response> {
  const { viewer, locale, db, pemda, services } = c.var;
  const id = c.req.param('id') ?? '';
  const supplier = isUuid(id) ? await supplierHead(db, id) : undefined;
  if (!supplier) return refusedPage(c, refuse('supplier.not-found').error, { href: LIST });
  const w = t(locale).standing;
  const errors = fieldErrors(c, refusals);
  const sanctions = await sanctionsOf(db, id);
  const today = dayOf(services.clock.now(), pemda.zone);
  const officer = viewer !== null && OFFICERS.includes(viewer.role);
  const may = officer && REGISTERED.includes(supplier.state);
  const version = String(supplier.version);
  return page(c, {
    title: supplier.name,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    breadcrumbs: [{ href: LIST, label: w.title }, { label: supplier.name }],
    body: (
      <>
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{supplier.name}</h1>
        <DoneNotice c={c} words={w.done} />
        <SummaryList
          rows={[
            {
              key: w.state,
              value: (
                <StatusTag tone={STANDING_TONES[supplier.state]}>
                  {w.states[supplier.state] ?? supplier.state}
                </StatusTag>
              ),
            },
            { key: t(locale).fields['nib'] ?? '', value: supplier.nib },
            { key: t(locale).fields['district'] ?? '', value: supplier.district || '–' },
          ]}
        />
        <h2>{w.sanctions}</h2>
        <SanctionList
          locale={locale}
          sanctions={sanctions}
          today={today}
          {...(may ? { lift: { action: `${LIST}/${id}/cabut`, version } } : {})}
          error={errors.of('reason-lift')}
        />
        {may && (
          <section>
            <h2>{w.impose}</h2>
            <p>{w.inFlight}</p>
            <Form locale={locale} action={`${LIST}/${id}`} hidden={{ versi: version }}>
              <Radios
                locale={locale}
                name="kind"
                label={w.kind}
                value={typed.kind}
                error={errors.of('kind')}
                required
                choices={SANCTION_KINDS.map((value) => ({
                  value,
                  label: w.kinds[value],
                  hint: w.effects[value],
                }))}
              />
              <TextArea
                locale={locale}
                name="reason"
                label={w.reason}
                hint={w.reasonHint}
                value={typed.reason}
                maxLength={1000}
                error={errors.of('reason')}
                required
              />
              <TextField
                locale={locale}
                name="legalBasis"
                label={w.basis}
                hint={w.basisHint}
                value={typed.legalBasis}
                maxLength={1000}
                error={errors.of('legalBasis')}
                required
              />
              <DateField
                locale={locale}
                name="startsOn"
                label={w.from}
                value={typed.startsOn || today}
                min={today}
                error={errors.of('startsOn')}
                required
              />
              <DateField
                locale={locale}
                name="endsOn"
                label={w.to}
                hint={w.toHint}
                value={typed.endsOn}
                min={today}
                error={errors.of('endsOn')}
                required
              />
              <Button variant="danger">{w.confirm}</Button>
            </Form>
          </section>
        )}
      </>
    ),
  });
}

async function postSanction(c: Ctx): Promise<Response> {
  const id = c.req.param('id') ?? '';
  const form = await readForm(c);
  const typed: SanctionForm = {
    kind: form.text('kind'),
    reason: form.text('reason'),
    legalBasis: form.text('legalBasis'),
    startsOn: form.text('startsOn'),
    endsOn: form.text('endsOn'),
  };
  if (!isUuid(id)) return standingPage(c);
  const result = await imposeSanction(useCaseEnv(c), id, Number(form.text('versi')), typed);
  return result.ok
    ? redirectDone(c, `${LIST}/${id}`, 'imposed')
    : standingPage(c, result.error, typed);
}

async function postLift(c: Ctx): Promise<Response> {
  const id = c.req.param('id') ?? '';
  const form = await readForm(c);
  if (!isUuid(id)) return standingPage(c);
  const result = await liftSanction(useCaseEnv(c), id, {
    expectedVersion: Number(form.text('versi')),
    sanctionId: form.text('sanksi'),
    reason: form.text('alasan'),
  });
  if (result.ok) return redirectDone(c, `${LIST}/${id}`, 'lifted');
  // Two forms of the page ask for a reason: the fault belongs to the one that was sent.
  const own = result.error.map((one) =>
    one.field === 'reason' ? { ...one, field: 'reason-lift' } : one,
  );
  return standingPage(c, own);
}

export const sanctionRoutes: Route[] = [
  { method: 'GET', path: LIST, access: STANDING_READERS, kind: 'page', handle: findPage },
  {
    method: 'GET',
    path: `${LIST}/:id`,
    access: STANDING_READERS,
    kind: 'page',
    handle: (c) => standingPage(c),
  },
  { method: 'POST', path: `${LIST}/:id`, access: OFFICERS, kind: 'form', handle: postSanction },
  { method: 'POST', path: `${LIST}/:id/cabut`, access: OFFICERS, kind: 'form', handle: postLift },
];
