import { formatInstant, formatNumber, type Refusal, refuse } from '../../../kernel/index.ts';
import {
  type Ctx,
  csvResponse,
  type Route,
  useCaseEnv,
  writeCsv,
} from '../../../platform/index.ts';
import {
  Button,
  ButtonRow,
  Form,
  Notice,
  Pagination,
  page,
  refusedPage,
  StatusTag,
  SummaryList,
} from '../../../ui/index.ts';
import {
  changesOf,
  importById,
  type RecordImport,
  verdictCounts,
  verdictsOf,
} from '../imports.sql.ts';
import { letIn, stopImport } from '../run-import.ts';
import { undoImport } from '../undo-import.ts';
import { t } from '../words.ts';
import { IMPORTERS, LIST, READERS } from './access.ts';
import { ChangedRows, VerdictSummary, VerdictTable } from './import-tables.tsx';
import { countsText, TONES } from './imports.tsx';

const PER_PAGE = 50;
const CHANGES = 50;
const REFRESH_SECONDS = 3;
const ALL = 1_000_000;

const asked = (c: Ctx) => c.req.param('id') ?? '';
const found = (c: Ctx) =>
  /^[0-9a-f-]{36}$/.test(asked(c)) ? importById(c.var.db, asked(c)) : undefined;
const notFound = (c: Ctx) => refusedPage(c, refuse('records.not-found').error, { href: LIST });

async function importPage(c: Ctx): Promise<Response> {
  const one = await found(c);
  if (!one) return notFound(c);
  const { locale, db } = c.var;
  const w = t(locale);
  const counts = await verdictCounts(db, one.id);
  const count = counts.reduce((sum, row) => sum + row.rows, 0);
  const pages = Math.max(1, Math.ceil(count / PER_PAGE));
  const wanted = Number(c.req.query('hal') ?? '1');
  const at = Number.isInteger(wanted) && wanted >= 1 ? Math.min(wanted, pages) : 1;
  const [verdicts, changes] = await Promise.all([
    verdictsOf(db, one.id, (at - 1) * PER_PAGE, PER_PAGE),
    changesOf(db, one.id, CHANGES),
  ]);
  if (one.state === 'checking' || one.state === 'taking')
    c.header('Refresh', String(REFRESH_SECONDS));
  return page(c, {
    title: one.fileName,
    wide: true,
    body: (
      <>
        <h1>{one.fileName}</h1>
        <Facts c={c} one={one} />
        {one.remarks.length > 0 && (
          <Notice
            locale={locale}
            tone={one.state === 'failed' ? 'danger' : 'info'}
            title={w.remarks}
          >
            {one.remarks.map((remark) => (
              <p key={remark.code}>{c.var.services.lexicon.refusal(remark, locale)}</p>
            ))}
          </Notice>
        )}
        <Steps c={c} one={one} />
        <section class="k-stack">
          <h2>{w.verdicts}</h2>
          {count === 0 ? (
            one.state !== 'checking' && one.state !== 'failed' && <p>{w.allFine}</p>
          ) : (
            <>
              <VerdictSummary c={c} counts={counts} />
              <p>
                <a href={`${LIST}/${one.id}/putusan.csv`}>{w.download}</a>
              </p>
              <VerdictTable c={c} rows={verdicts} count={count} />
              <Pagination
                locale={locale}
                page={at}
                pages={pages}
                hrefFor={(n) => `${LIST}/${one.id}?hal=${n}`}
              />
            </>
          )}
        </section>
        {changes.count > 0 && <ChangedRows c={c} changes={changes} />}
        <p>
          <a href={LIST}>{w.back}</a>
        </p>
      </>
    ),
  });
}

function Facts({ c, one }: { c: Ctx; one: RecordImport }) {
  const { locale, pemda } = c.var;
  const w = t(locale);
  const names = (fields: readonly string[]) =>
    fields.length === 0 ? w.nothing : fields.join(', ');
  return (
    <SummaryList
      rows={[
        {
          key: w.state,
          value: <StatusTag tone={TONES[one.state]}>{w.states[one.state]}</StatusTag>,
        },
        { key: w.kind, value: one.kind ? w.kinds[one.kind] : w.nothing },
        {
          key: w.when,
          value: `${formatInstant(one.createdAt, pemda.zone, locale)}, ${one.person ?? w.command}`,
        },
        { key: w.rows, value: one.total === null ? w.nothing : formatNumber(one.total, locale) },
        { key: w.missing, value: names(one.missingFields) },
        { key: w.unknown, value: names(one.unknownFields) },
        { key: w.dropped, value: names(one.droppedFields) },
        { key: w.fingerprint, value: <code class="k-break">{one.sha256}</code> },
      ]}
    />
  );
}

/** What happens now, and what a person can do. */
function Steps({ c, one }: { c: Ctx; one: RecordImport }) {
  const { locale, viewer } = c.var;
  const w = t(locale);
  const may = viewer && IMPORTERS.includes(viewer.role);
  const action = (step: string) => `${LIST}/${one.id}/${step}`;
  const running = one.state === 'checking' || one.state === 'taking';
  const ready = one.added + one.changed;
  return (
    <>
      {running ? (
        <p role="status">
          {w.progress(
            formatNumber(one.rowsRead, locale),
            one.total === null ? '?' : formatNumber(one.total, locale),
          )}
        </p>
      ) : (
        <p>
          {one.state === 'checked' && `${w.would}: `}
          {countsText(c, one)}
        </p>
      )}
      {one.state === 'checked' && ready === 0 && <p>{w.nothingNew}</p>}
      {may && (
        <ButtonRow>
          {one.state === 'checked' && ready > 0 && (
            <Form locale={locale} action={action('ambil')}>
              <Button>{w.take(formatNumber(ready, locale))}</Button>
            </Form>
          )}
          {(running || one.state === 'checked') && (
            <Form locale={locale} action={action('henti')}>
              <Button variant="secondary">{w.stop}</Button>
            </Form>
          )}
          {one.state === 'done' && ready > 0 && (
            <Form locale={locale} action={action('urungkan')}>
              <Button variant="danger">{w.undo}</Button>
            </Form>
          )}
        </ButtonRow>
      )}
      {may && one.state === 'done' && ready > 0 && <p class="k-hint">{w.undoHint}</p>}
    </>
  );
}

async function after(
  c: Ctx,
  done: { ok: true } | { ok: false; error: readonly Refusal[] },
): Promise<Response> {
  const href = `${LIST}/${asked(c)}`;
  if (done.ok) return c.redirect(href, 303);
  return refusedPage(c, done.error[0] ?? refuse('records.not-ready').error, { href });
}

async function undo(c: Ctx): Promise<Response> {
  if (!(await found(c))) return notFound(c);
  const pool = c.var.services.connections.poolFor(c.var.pemda.id);
  return after(c, await undoImport(useCaseEnv(c), pool, asked(c)));
}

const step = (act: typeof letIn) => async (c: Ctx) =>
  (await found(c)) ? after(c, await act(useCaseEnv(c), asked(c))) : notFound(c);

async function verdictsCsv(c: Ctx): Promise<Response> {
  const one = await found(c);
  if (!one) return notFound(c);
  const { locale, services } = c.var;
  const w = t(locale);
  const rows = await verdictsOf(c.var.db, one.id, 0, ALL);
  const text = writeCsv(
    [w.line, w.verdict, w.field, w.reason],
    rows.map((row) => [
      row.line,
      w.verdictNames[row.verdict],
      row.refusal.field ?? '',
      services.lexicon.refusal(row.refusal, locale),
    ]),
  );
  return csvResponse(`putusan-${one.id}.csv`, text);
}

const ONE = `${LIST}/:id`;
const SEEING = [...IMPORTERS, ...READERS];

export const importRoutes: Route[] = [
  { method: 'GET', path: ONE, access: SEEING, kind: 'page', handle: importPage },
  { method: 'GET', path: `${ONE}/putusan.csv`, access: SEEING, kind: 'file', handle: verdictsCsv },
  { method: 'POST', path: `${ONE}/ambil`, access: IMPORTERS, kind: 'form', handle: step(letIn) },
  {
    method: 'POST',
    path: `${ONE}/henti`,
    access: IMPORTERS,
    kind: 'form',
    handle: step(stopImport),
  },
  { method: 'POST', path: `${ONE}/urungkan`, access: IMPORTERS, kind: 'form', handle: undo },
];
