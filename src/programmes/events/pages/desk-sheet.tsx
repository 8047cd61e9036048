import { formatNumber, type Refusal, refuse } from '../../../kernel/index.ts';
import {
  type Ctx,
  csvResponse,
  type Route,
  readForm,
  useCaseEnv,
  writeCsv,
} from '../../../platform/index.ts';
import {
  Button,
  DataTable,
  ErrorSummary,
  FileField,
  Form,
  fieldErrors,
  Notice,
  page,
  StatusTag,
} from '../../../ui/index.ts';
import { d } from '../desk-words.ts';
import type { Happening } from '../domain/event.ts';
import { headOf, type RowVerdict, SHEET_HEAD } from '../domain/participant-sheet.ts';
import { eventBySlug } from '../events.sql.ts';
import { type SheetReading, takeSheet } from '../take-sheet.ts';
import { ORGANISERS } from './access.ts';
import { DESK_PATH, EventHead, eventCrumbs } from './event-tabs.tsx';
import { noEvent } from './public-event.tsx';

const PATH = `${DESK_PATH}/:slug/impor`;
const MOST_BYTES = 8 * 1024 * 1024;
/** Rows with a remark are shown first; more than these are in the file itself. */
const MOST_SHOWN = 300;
const TONES = { new: 'success', known: 'neutral', twice: 'warning', refused: 'danger' } as const;

/** A participants' sheet: read first with a verdict on each row, then taken. */
async function sheetPage(
  c: Ctx,
  event: Happening,
  refusals: readonly Refusal[] = [],
  reading: SheetReading | null = null,
): Promise<Response> {
  const { locale } = c.var;
  const w = d(locale).sheet;
  const errors = fieldErrors(c, refusals);
  const n = (verdict: RowVerdict['verdict']) =>
    formatNumber(reading?.rows.filter((row) => row.verdict === verdict).length ?? 0, locale);
  const fresh = reading?.rows.some((row) => row.verdict === 'new') ?? false;
  const shown = [...(reading?.rows ?? [])].sort(
    (a, b) => Number(b.verdict === 'refused') - Number(a.verdict === 'refused') || a.line - b.line,
  );
  return page(c, {
    title: `${d(locale).tabs.sheet}: ${event.content.name}`,
    wide: true,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    breadcrumbs: eventCrumbs(c, event, 'sheet'),
    body: (
      <>
        <ErrorSummary locale={locale} errors={errors.list} />
        <EventHead c={c} event={event} tab="sheet" />
        {reading && (
          <Notice locale={locale} tone={reading.added > 0 ? 'success' : 'info'} live>
            <p>
              {reading.added > 0 && `${w.taken(formatNumber(reading.added, locale))} `}
              {w.summary(n('new'), n('known'), n('twice'), n('refused'))}
            </p>
            {reading.added === 0 && <p>{fresh ? w.again : w.nothing}</p>}
          </Notice>
        )}
        <p>{w.lead}</p>
        <p>{w.columns}</p>
        <p>
          <a href={`${DESK_PATH}/${event.slug}/contoh-peserta.csv`}>{w.example}</a>
        </p>
        <Form locale={locale} action={c.req.path} label={w.file} multipart>
          <FileField
            locale={locale}
            name="file"
            label={w.file}
            accept=".csv,.xlsx"
            error={errors.of('file')}
            required
          />
          <p class="k-button-row">
            <Button variant={fresh ? 'secondary' : 'primary'} name="langkah" value="baca">
              {w.read}
            </Button>{' '}
            {fresh && reading?.added === 0 && (
              <Button name="langkah" value="tulis">
                {w.write(n('new'))}
              </Button>
            )}
          </p>
        </Form>
        {reading && reading.rows.length > 0 && (
          <DataTable
            locale={locale}
            id="putusan"
            caption={w.caption}
            columns={[
              { key: 'line', header: w.line, numeric: true, cell: (row) => row.line },
              {
                key: 'name',
                header: d(locale).people.person,
                rowHeader: true,
                cell: (row) => row.name || '–',
              },
              {
                key: 'verdict',
                header: w.verdict,
                cell: (row) => (
                  <StatusTag tone={TONES[row.verdict]}>{w.verdicts[row.verdict]}</StatusTag>
                ),
              },
              {
                key: 'why',
                header: w.why,
                cell: (row) =>
                  row.faults
                    .map((one) => [headOf(one.field), c.var.services.lexicon.refusal(one, locale)])
                    .map((parts) => parts.filter((part) => part !== '').join(': '))
                    .join(' ') || '–',
              },
            ]}
            rows={shown.slice(0, MOST_SHOWN)}
            rowKey={(row) => String(row.line)}
          />
        )}
      </>
    ),
  });
}

async function getSheet(c: Ctx): Promise<Response> {
  const event = await eventBySlug(c.var.db, c.req.param('slug') ?? '');
  return event ? sheetPage(c, event) : noEvent(c);
}

async function postSheet(c: Ctx): Promise<Response> {
  const event = await eventBySlug(c.var.db, c.req.param('slug') ?? '');
  if (!event) return noEvent(c);
  const form = await readForm(c);
  const sent = await form.file('file');
  if (!sent) return sheetPage(c, event, [refuse('event.no-file', 'file').error]);
  const write = form.text('langkah') === 'tulis';
  const done = await takeSheet(useCaseEnv(c), event.id, sent.bytes, write);
  return done.ok ? sheetPage(c, event, [], done.value) : sheetPage(c, event, done.error);
}

/** The head of a sheet with one row to write over. */
const example = (): Response =>
  csvResponse(
    'contoh-peserta.csv',
    writeCsv(SHEET_HEAD, [
      [
        'Sari Wulandari', 'Dapur Sari', 'Pelaku usaha lokal', 'sari@contoh.id', '0812 3456 7890', 'kemasan, penyalur',
        'Indonesia, Inggris', 'kota', '', '', '',
      ],
    ]), // biome-ignore format: one row
  );

export const deskSheetRoutes: Route[] = [
  { method: 'GET', path: PATH, access: ORGANISERS, kind: 'page', handle: getSheet },
  {
    method: 'POST',
    path: PATH,
    access: ORGANISERS,
    kind: 'form',
    handle: postSheet,
    bodyLimit: MOST_BYTES,
  },
  {
    method: 'GET',
    path: `${DESK_PATH}/:slug/contoh-peserta.csv`,
    access: ORGANISERS,
    kind: 'file',
    handle: example,
  },
];
