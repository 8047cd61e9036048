import { formatNumber, formatRupiah, type Refusal, refuse } from '../../../kernel/index.ts';
import { type Ctx, type Route, readForm, useCaseEnv } from '../../../platform/index.ts';
import { codeTitles } from '../../../suppliers/index.ts';
import {
  Button,
  ButtonRow,
  DataTable,
  ErrorSummary,
  Form,
  fieldErrors,
  LinkButton,
  Notice,
  Pagination,
  page,
  refusedPage,
  StatusTag,
  SummaryList,
  Tabs,
  TextField,
} from '../../../ui/index.ts';
import { missingFor, readContent } from '../../listing/index.ts';
import {
  type EtalaseForUpload,
  etalaseForUpload,
  type RowVerdict,
  rowOfUpload,
  rowsOfUpload,
  type StoredRow,
  type Upload,
  uploadOf,
} from '../bulk.sql.ts';
import { editableFields, editRow, isEditable } from '../edit-row.ts';
import { t } from '../messages.ts';
import { proposedKbki } from '../proposals.ts';
import { cancelUpload, startUpload } from '../take-upload.ts';
import { restWorkbook } from '../workbooks.ts';
import { today, XLSX } from './uploads.tsx';

const PER_PAGE = 50;
const VERDICTS: readonly RowVerdict[] = ['faulty', 'new', 'changed', 'unchanged', 'taken'];
const TONES = {
  faulty: 'danger',
  new: 'success',
  changed: 'info',
  unchanged: 'neutral',
  taken: 'success',
} as const;
const REFRESH_SECONDS = 4;

const own = (c: Ctx) => uploadOf(c.var.db, c.var.viewer?.supplierId ?? '', c.req.param('id') ?? '');
const notFound = (c: Ctx) =>
  refusedPage(c, refuse('bulk.not-found').error, { href: '/usaha/unggah' });
const isId = (c: Ctx) => /^[0-9a-f-]{36}$/.test(c.req.param('id') ?? '');
const total = (upload: Upload) => Object.values(upload.counts).reduce((sum, n) => sum + n, 0);

async function uploadPage(c: Ctx): Promise<Response> {
  const upload = isId(c) ? await own(c) : undefined;
  if (!upload) return notFound(c);
  const { locale } = c.var;
  const w = t(locale);
  const verdict = VERDICTS.find((one) => one === c.req.query('putusan'));
  const asked = Number(c.req.query('hal') ?? '1');
  const count = verdict ? upload.counts[verdict] : total(upload);
  const pages = Math.max(1, Math.ceil(count / PER_PAGE));
  const at = Number.isInteger(asked) && asked >= 1 ? Math.min(asked, pages) : 1;
  const rows = await rowsOfUpload(c.var.db, upload.id, {
    verdict,
    from: (at - 1) * PER_PAGE,
    limit: PER_PAGE,
  });
  const etalase = (await etalaseForUpload(c.var.db, today(c))).find(
    ({ id }) => id === upload.etalaseId,
  );
  const proposals = await proposedKbki(c.var.db, rows, etalase?.kbki ?? []);
  const href = (value: string | null, n = 1) =>
    `/usaha/unggah/${upload.id}?${value ? `putusan=${value}&` : ''}hal=${n}`;
  if (upload.state === 'running') c.header('Refresh', String(REFRESH_SECONDS));
  return page(c, {
    title: upload.fileName,
    wide: true,
    body: (
      <>
        <h1>{upload.fileName}</h1>
        <p>{locale === 'en' ? upload.etalaseEn : upload.etalase}</p>
        {upload.remarks.length > 0 && (
          <Notice locale={locale} tone="info" title={w.remarks}>
            {upload.remarks.map((one) => (
              <p key={one.code}>{c.var.services.lexicon.refusal(one, locale)}</p>
            ))}
          </Notice>
        )}
        <Progress c={c} upload={upload} />
        <Tabs
          locale={locale}
          label={w.verdict}
          items={[
            {
              href: href(null),
              label: `${w.all} (${formatNumber(total(upload), locale)})`,
              current: !verdict,
            },
            ...VERDICTS.filter((one) => upload.counts[one] > 0).map((one) => ({
              href: href(one),
              label: `${w.verdicts[one]} (${formatNumber(upload.counts[one], locale)})`,
              current: one === verdict,
            })),
          ]}
        />
        <DataTable
          locale={locale}
          id="baris"
          caption={w.caption(formatNumber(count, locale))}
          columns={[
            { key: 'line', header: w.line, numeric: true, cell: (row) => row.line },
            {
              key: 'product',
              header: w.product,
              rowHeader: true,
              cell: (row) => (
                <>
                  {row.content.name || row.raw['name'] || '-'}
                  <p class="k-hint">{row.sku}</p>
                </>
              ),
            },
            {
              key: 'price',
              header: w.price,
              numeric: true,
              cell: (row) =>
                row.content.price
                  ? `${formatRupiah(BigInt(row.content.price), locale)} / ${row.content.unit}`
                  : '-',
            },
            {
              key: 'verdict',
              header: w.verdict,
              cell: (row) => (
                <StatusTag tone={TONES[row.verdict]}>{w.verdicts[row.verdict]}</StatusTag>
              ),
            },
            {
              key: 'notes',
              header: w.notes,
              cell: (row) => (
                <Notes
                  c={c}
                  upload={upload}
                  row={row}
                  etalase={etalase}
                  proposal={proposals.get(row.line)}
                />
              ),
            },
          ]}
          rows={rows}
          rowKey={(row) => String(row.line)}
        />
        <Pagination
          locale={locale}
          page={at}
          pages={pages}
          hrefFor={(n) => href(verdict ?? null, n)}
        />
      </>
    ),
  });
}

/** What can be done with the upload now, and how far it is. */
function Progress({ c, upload }: { c: Ctx; upload: Upload }) {
  const { locale } = c.var;
  const w = t(locale);
  const ready = upload.counts.new + upload.counts.changed;
  const action = (step: string) => `/usaha/unggah/${upload.id}/${step}`;
  return (
    <>
      {(upload.state !== 'read' || upload.counts.taken > 0) && (
        <p role="status">
          <StatusTag tone={upload.state === 'done' ? 'success' : 'info'}>
            {w.states[upload.state]}
          </StatusTag>{' '}
          {w.progress(
            formatNumber(upload.counts.taken, locale),
            formatNumber(upload.counts.taken + ready, locale),
          )}
          {upload.state === 'running' && ` ${w.refresh}`}
        </p>
      )}
      <ButtonRow>
        {upload.state === 'running' ? (
          <Form locale={locale} action={action('henti')}>
            <Button variant="secondary">{w.cancel}</Button>
          </Form>
        ) : ready > 0 && upload.state !== 'done' ? (
          <Form locale={locale} action={action('mulai')}>
            <Button>
              {upload.state === 'cancelled' ? w.resume : w.take(formatNumber(ready, locale))}
            </Button>
          </Form>
        ) : null}
        {upload.counts.taken > 0 && (
          <LinkButton href="/usaha/produk" variant="secondary">
            {w.drafts}
          </LinkButton>
        )}
      </ButtonRow>
      {ready === 0 && upload.state === 'read' && <p>{w.nothingToTake}</p>}
      {upload.counts.faulty > 0 && (
        <p>
          <a href={action('sisa')}>{w.rest}</a> <span class="k-hint">{w.restHint}</span>
        </p>
      )}
    </>
  );
}

function Notes(props: {
  c: Ctx;
  upload: Upload;
  row: StoredRow;
  etalase: EtalaseForUpload | undefined;
  proposal: { code: string; title: string } | undefined;
}) {
  const { c, upload, row, etalase, proposal } = props;
  const { locale, services } = c.var;
  const w = t(locale);
  const say = (one: Refusal) => services.lexicon.refusal(one, locale);
  const lacking =
    row.verdict === 'faulty' || !etalase
      ? []
      : missingFor(readContent(row.content), { ...etalase, kbli: [] }, [], today(c)).filter(
          ({ field }) => field !== 'pictures',
        );
  return (
    <>
      {row.faults.length > 0 && (
        <ul>
          {row.faults.map((fault) => (
            <li key={`${fault.code}${fault.field}`}>{say(fault)}</li>
          ))}
        </ul>
      )}
      {lacking.length > 0 && (
        <>
          <p class="k-hint">{w.lacking}</p>
          <ul class="k-hint">
            {lacking.map((one) => (
              <li key={`${one.code}${one.field}`}>{say(one)}</li>
            ))}
          </ul>
        </>
      )}
      {proposal && <p class="k-hint">{w.proposal(proposal.code, proposal.title)}</p>}
      {row.verdict !== 'taken' && (
        <a href={`/usaha/unggah/${upload.id}/baris/${row.line}`}>
          {w.mend}
          <span class="k-hidden"> {row.line}</span>
        </a>
      )}
    </>
  );
}

async function rowPage(c: Ctx, refusals: readonly Refusal[] = []): Promise<Response> {
  const upload = isId(c) ? await own(c) : undefined;
  const line = Number(c.req.param('line'));
  const row =
    upload && Number.isInteger(line) ? await rowOfUpload(c.var.db, upload.id, line) : undefined;
  if (!upload || !row) return notFound(c);
  const { locale } = c.var;
  const w = t(locale);
  const faults = refusals.length > 0 ? refusals : row.faults;
  const errors = fieldErrors(c, faults);
  const etalase = (await etalaseForUpload(c.var.db, today(c))).find(
    ({ id }) => id === upload.etalaseId,
  );
  const titles = await codeTitles(c.var.db, 'kbki', [row.content.kbki]);
  return page(c, {
    title: w.mendTitle(line),
    status: refusals.length > 0 ? 422 : 200,
    error: faults.length > 0,
    body: (
      <>
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{w.mendTitle(line)}</h1>
        <SummaryList
          rows={[
            { key: w.name, value: upload.fileName },
            { key: w.product, value: row.content.name || '-' },
            ...(titles.size > 0 ? [{ key: 'KBKI', value: [...titles.values()].join('; ') }] : []),
          ]}
        />
        <Form locale={locale} action={`/usaha/unggah/${upload.id}/baris/${line}`}>
          {editableFields(etalase).map(({ name, label }) => (
            <TextField
              key={name}
              locale={locale}
              name={name}
              label={label}
              value={row.raw[name] ?? ''}
              error={errors.of(name)}
            />
          ))}
          <Button>{w.saveRow}</Button>
        </Form>
        <p>
          <a href={`/usaha/unggah/${upload.id}`}>{w.back}</a>
        </p>
      </>
    ),
  });
}

async function postRow(c: Ctx): Promise<Response> {
  if (!isId(c)) return notFound(c);
  const form = await readForm(c);
  const cells = Object.fromEntries(form.entries().filter(([name]) => isEditable(name)));
  const id = c.req.param('id') ?? '';
  const done = await editRow(useCaseEnv(c), id, Number(c.req.param('line')) || 0, cells);
  if (!done.ok)
    return refusedPage(c, done.error[0] ?? refuse('bulk.not-found').error, {
      href: '/usaha/unggah',
    });
  if (done.value.length > 0) return rowPage(c, done.value);
  return c.redirect(`/usaha/unggah/${id}`, 303);
}

const step = (act: typeof startUpload) => async (c: Ctx) => {
  const id = c.req.param('id') ?? '';
  const done = isId(c) ? await act(useCaseEnv(c), id) : null;
  if (!done) return notFound(c);
  if (!done.ok)
    return refusedPage(c, done.error[0] ?? refuse('bulk.state').error, {
      href: `/usaha/unggah/${id}`,
    });
  return c.redirect(`/usaha/unggah/${id}`, 303);
};

async function rest(c: Ctx): Promise<Response> {
  const upload = isId(c) ? await own(c) : undefined;
  if (!upload) return notFound(c);
  const rows = await rowsOfUpload(c.var.db, upload.id, {
    verdict: 'faulty',
    from: 0,
    limit: 20_000,
  });
  const { locale, services } = c.var;
  const reason = (row: StoredRow) =>
    row.faults.map((fault) => services.lexicon.refusal(fault, locale)).join(' ');
  const etalase = (await etalaseForUpload(c.var.db, today(c))).find(
    ({ id }) => id === upload.etalaseId,
  );
  if (!etalase)
    return refusedPage(c, refuse('listing.etalase-closed').error, { href: '/usaha/unggah' });
  const bytes = await restWorkbook(etalase, rows, reason, t(locale));
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': XLSX,
    'Content-Disposition': 'attachment; filename="sisa.xlsx"',
  });
}

const ONE = '/usaha/unggah/:id';

export const uploadRoutes: Route[] = [
  { method: 'GET', path: ONE, access: ['seller'], kind: 'page', handle: uploadPage },
  { method: 'GET', path: `${ONE}/sisa`, access: ['seller'], kind: 'file', handle: rest },
  {
    method: 'GET',
    path: `${ONE}/baris/:line`,
    access: ['seller'],
    kind: 'page',
    handle: (c) => rowPage(c),
  },
  { method: 'POST', path: `${ONE}/baris/:line`, access: ['seller'], kind: 'form', handle: postRow },
  {
    method: 'POST',
    path: `${ONE}/mulai`,
    access: ['seller'],
    kind: 'form',
    handle: step(startUpload),
  },
  {
    method: 'POST',
    path: `${ONE}/henti`,
    access: ['seller'],
    kind: 'form',
    handle: step(cancelUpload),
  },
];
