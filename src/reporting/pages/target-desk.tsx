import {
  formatInstant,
  isUuid,
  type Locale,
  parseDay,
  type Refusal,
  type Role,
  refuse,
} from '../../kernel/index.ts';
import {
  type Ctx,
  type Form as Posted,
  type Route,
  readForm,
  redirectDone,
  useCaseEnv,
} from '../../platform/index.ts';
import { DataTable, DoneNotice, ErrorSummary, fieldErrors, page } from '../../ui/index.ts';
import { tDashboard } from '../dashboard-words.ts';
import { isMeasure, MEASURE, type MeasureUnit } from '../domain/measures.ts';
import { REPORTABLE, REPORTED_KEYS } from '../domain/reported.ts';
import { TARGET_SCOPES, TARGET_SETTERS } from '../domain/target.ts';
import { parseFigure } from '../domain/typed-value.ts';
import { recordReported, reportedBeside } from '../reported.ts';
import { setTarget } from '../set-target.ts';
import { tTarget } from '../target-words.ts';
import { allTargets, type TargetRow, targetHistory } from '../targets.sql.ts';
import { ReportedTable, reportedText } from './reported-table.tsx';
import { ReportedForm, TargetForm, type Typed } from './target-forms.tsx';

const PATH = '/meja/target';
const READERS: readonly Role[] = [...TARGET_SETTERS, 'auditor'];
const MOST_HISTORY = 50;

async function targetPage(
  c: Ctx,
  refusals: readonly Refusal[] = [],
  typed: Typed = {},
): Promise<Response> {
  const { locale, db, pemda, services, viewer } = c.var;
  const w = tTarget(locale);
  const now = services.clock.now();
  const [targets, history, reported] = await Promise.all([
    allTargets(db),
    targetHistory(db, MOST_HISTORY),
    reportedBeside(db, pemda.zone, now),
  ]);
  const errors = fieldErrors(c, refusals);
  const setter = viewer && TARGET_SETTERS.includes(viewer.role);
  const form = { c, action: PATH, typed, error: errors.of };
  return page(c, {
    title: w.title,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    wide: true,
    body: (
      <>
        <ErrorSummary locale={locale} errors={errors.list} />
        <DoneNotice c={c} words={w.done}>
          <p>
            <a href="/dasbor">{tDashboard(locale).nav}</a>
          </p>
        </DoneNotice>
        <h1>{w.title}</h1>
        <p>{w.lead}</p>
        <TargetTable rows={targets} locale={locale} />
        {setter && <TargetForm {...form} />}
        <h2>{w.history}</h2>
        {history.length === 0 ? (
          <p>{w.noHistory}</p>
        ) : (
          <DataTable
            locale={locale}
            id="riwayat"
            caption={w.history}
            captionHidden
            columns={[
              {
                key: 'at',
                header: w.at,
                rowHeader: true,
                cell: (one) => (one.at ? formatInstant(one.at, pemda.zone, locale) : '–'),
              },
              {
                key: 'what',
                header: w.measure,
                cell: (one) =>
                  `${nameOf(one, locale)} ${one.year}, ${tDashboard(locale).scopes[one.scope]}`,
              },
              {
                key: 'value',
                header: w.value,
                numeric: true,
                cell: (one) => reportedText(one.value, unitOf(one.key), locale),
              },
              { key: 'source', header: w.source, cell: (one) => one.source },
              { key: 'by', header: w.by, cell: (one) => one.by ?? '–' },
            ]}
            rows={history}
            rowKey={(one) => `${one.key}-${one.year}-${one.scope}-${one.seq}`}
          />
        )}
        <h2>{w.reported.list}</h2>
        <p>{tDashboard(locale).reportedLead}</p>
        <ReportedTable rows={reported} locale={locale} />
        {setter && <ReportedForm {...form} rows={reported} />}
      </>
    ),
  });
}

const unitOf = (key: string): MeasureUnit => (isMeasure(key) ? MEASURE[key].unit : 'order');
/** The measure's name; one that is not of the local catalogue has no 'local' in it. */
const nameOf = ({ key, scope }: Pick<TargetRow, 'key' | 'scope'>, locale: Locale) =>
  key === 'value' && scope !== 'local'
    ? tTarget(locale).anyValue
    : isMeasure(key)
      ? tDashboard(locale).measures[key]
      : key;

function TargetTable({ rows, locale }: { rows: readonly TargetRow[]; locale: Locale }) {
  const w = tTarget(locale);
  return (
    <DataTable
      locale={locale}
      id="target"
      caption={w.all}
      columns={[
        {
          key: 'measure',
          header: w.measure,
          rowHeader: true,
          cell: (one) => `${nameOf(one, locale)}, ${one.year}`,
        },
        { key: 'scope', header: w.scope, cell: (one) => tDashboard(locale).scopes[one.scope] },
        {
          key: 'value',
          header: w.value,
          numeric: true,
          cell: (one) => reportedText(one.value, unitOf(one.key), locale),
        },
        { key: 'source', header: w.source, cell: (one) => one.source },
        { key: 'version', header: w.version, numeric: true, cell: (one) => one.version },
      ]}
      rows={rows}
      rowKey={(one) => `${one.key}-${one.year}-${one.scope}`}
    />
  );
}

const missing = (field: string) => refuse('choice.missing', field).error;

async function postTarget(c: Ctx, form: Posted): Promise<readonly Refusal[]> {
  const measure = form.text('measure');
  const scope = TARGET_SCOPES.find((one) => one === form.text('scope'));
  if (!isMeasure(measure)) return [missing('measure')];
  const value = parseFigure(form.text('value'), MEASURE[measure].unit, 'value');
  const year = Number(form.text('year'));
  const faults = [
    ...(scope ? [] : [missing('scope')]),
    ...(value.ok ? [] : [value.error]),
    ...(Number.isInteger(year) ? [] : [missing('year')]),
  ];
  if (!scope || !value.ok || faults.length > 0) return faults;
  const done = await setTarget(useCaseEnv(c), {
    measure,
    year,
    scope,
    value: value.value,
    source: form.text('source'),
  });
  return done.ok ? [] : done.error;
}

async function postReported(c: Ctx, form: Posted): Promise<readonly Refusal[]> {
  const key = REPORTED_KEYS.find((one) => one === form.text('key'));
  if (!key) return [missing('key')];
  const value = parseFigure(form.text('reported'), REPORTABLE[key]?.unit ?? 'order', 'reported');
  const typedDay = form.text('on');
  const on = typedDay === '' ? null : parseDay(typedDay, 'on');
  if (!value.ok) return [value.error];
  if (on && !on.ok) return [on.error];
  const period = form.text('period');
  const replaces = form.text('replaces');
  const done = await recordReported(useCaseEnv(c), {
    key,
    year: Number(period.slice(0, 4)),
    period,
    value: value.value,
    source: form.text('origin'),
    url: form.text('url'),
    reportedOn: on ? on.value : null,
    explanation: form.text('explanation'),
    replaces: isUuid(replaces) ? replaces : null,
  });
  if (done.ok) return [];
  // Both forms of the page have a source; each has its own name here.
  return done.error.map((one) => (one.field === 'source' ? { ...one, field: 'origin' } : one));
}

async function post(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const target = form.text('langkah') === 'target';
  const refusals = target ? await postTarget(c, form) : await postReported(c, form);
  if (refusals.length > 0) return targetPage(c, refusals, Object.fromEntries(form.entries()));
  return redirectDone(c, PATH, target ? 'target' : 'reported');
}

export const targetRoutes: Route[] = [
  { method: 'GET', path: PATH, access: READERS, kind: 'page', handle: (c) => targetPage(c) },
  { method: 'POST', path: PATH, access: TARGET_SETTERS, kind: 'form', handle: post },
];
