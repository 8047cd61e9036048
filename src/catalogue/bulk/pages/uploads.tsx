import { dayOf, formatInstant, formatNumber, type Refusal } from '../../../kernel/index.ts';
import { type Ctx, type Route, readForm, useCaseEnv } from '../../../platform/index.ts';
import {
  Button,
  DataTable,
  ErrorSummary,
  FileField,
  Form,
  fieldErrors,
  page,
  Select,
} from '../../../ui/index.ts';
import { UNITS } from '../../listing/domain/units.ts';
import { etalaseForUpload, uploadsOf } from '../bulk.sql.ts';
import { t } from '../messages.ts';
import { readUpload } from '../read-upload.ts';
import { templateWorkbook } from '../workbooks.ts';

const MOST_SHOWN = 20;
/** A workbook of 20,000 rows stays far below. */
const MAX_FILE = 10 * 1024 * 1024;
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const today = (c: Ctx) => dayOf(c.var.services.clock.now(), c.var.pemda.zone);

async function uploadsPage(
  c: Ctx,
  chosen = '',
  refusals: readonly Refusal[] = [],
): Promise<Response> {
  const { locale, pemda, viewer } = c.var;
  const w = t(locale);
  const errors = fieldErrors(c, refusals);
  const [etalase, uploads] = await Promise.all([
    etalaseForUpload(c.var.db, today(c)),
    uploadsOf(c.var.db, viewer?.supplierId ?? '', MOST_SHOWN),
  ]);
  const nameOf = (one: { name: string; nameEn: string }) =>
    locale === 'en' ? one.nameEn : one.name;
  return page(c, {
    title: w.title,
    status: refusals.length > 0 ? 422 : 200,
    error: refusals.length > 0,
    body: (
      <>
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{w.title}</h1>
        <p class="k-lead">{w.lead}</p>
        <Form locale={locale} action="/usaha/unggah" multipart>
          <Select
            locale={locale}
            name="etalase"
            label={w.etalase}
            hint={w.etalaseHint}
            value={chosen}
            choices={etalase.map((one) => ({ value: one.id, label: nameOf(one) }))}
            error={errors.of('etalase')}
            required
          />
          <FileField
            locale={locale}
            name="file"
            label={w.file}
            hint={w.fileHint}
            accept=".xlsx,.csv,.json"
            error={errors.of('file')}
            required
          />
          <Button>{w.send}</Button>
        </Form>
        {uploads.length > 0 && (
          <>
            <h2>{w.past}</h2>
            <DataTable
              locale={locale}
              id="unggahan"
              caption={w.pastCaption}
              columns={[
                {
                  key: 'name',
                  header: w.name,
                  rowHeader: true,
                  cell: (row) => <a href={`/usaha/unggah/${row.id}`}>{row.fileName}</a>,
                },
                {
                  key: 'when',
                  header: w.when,
                  cell: (row) => formatInstant(row.createdAt, pemda.zone, locale),
                },
                {
                  key: 'rows',
                  header: w.rows,
                  numeric: true,
                  cell: (row) =>
                    formatNumber(
                      Object.values(row.counts).reduce((sum, n) => sum + n, 0),
                      locale,
                    ),
                },
                { key: 'state', header: w.state, cell: (row) => w.states[row.state] },
              ]}
              rows={uploads}
              rowKey={(row) => row.id}
            />
          </>
        )}
        <h2>{w.templates}</h2>
        <p>{w.templatesText}</p>
        <ul>
          {etalase.map((one) => (
            <li key={one.id}>
              <a href={`/usaha/unggah/templat/${one.slug}`}>{w.download(nameOf(one))}</a>
            </li>
          ))}
        </ul>
      </>
    ),
  });
}

async function postUpload(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const chosen = form.text('etalase');
  const file = await form.file('file');
  const lacking: Refusal[] = [];
  if (chosen === '') lacking.push({ code: 'etalase.choose', field: 'etalase' });
  if (!file) lacking.push({ code: 'bulk.no-file', field: 'file' });
  else if (file.bytes.length === 0) lacking.push({ code: 'file.empty', field: 'file' });
  if (!file || lacking.length > 0) return uploadsPage(c, chosen, lacking);
  const pool = c.var.services.connections.poolFor(c.var.pemda.id);
  const done = await readUpload(useCaseEnv(c), pool, chosen, file);
  if (!done.ok) return uploadsPage(c, chosen, done.error);
  return c.redirect(`/usaha/unggah/${done.value.id}`, 303);
}

async function template(c: Ctx): Promise<Response> {
  const slug = c.req.param('etalase');
  const etalase = (await etalaseForUpload(c.var.db, today(c))).find((one) => one.slug === slug);
  if (!etalase) return uploadsPage(c, '', [{ code: 'etalase.not-found', field: 'etalase' }]);
  const bytes = await templateWorkbook(etalase, UNITS, t(c.var.locale));
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': XLSX,
    'Content-Disposition': `attachment; filename="templat-${etalase.slug}.xlsx"`,
  });
}

export const uploadsRoutes: Route[] = [
  {
    method: 'GET',
    path: '/usaha/unggah',
    access: ['seller'],
    kind: 'page',
    handle: (c) => uploadsPage(c),
  },
  {
    method: 'POST',
    path: '/usaha/unggah',
    access: ['seller'],
    kind: 'form',
    handle: postUpload,
    bodyLimit: MAX_FILE + 64 * 1024,
  },
  {
    method: 'GET',
    path: '/usaha/unggah/templat/:etalase',
    access: ['seller'],
    kind: 'file',
    handle: template,
  },
];
