import { formatInstant, formatNumber, type Refusal } from '../../../kernel/index.ts';
import { type Ctx, fileStore, type Route, readForm, useCaseEnv } from '../../../platform/index.ts';
import {
  Button,
  DataTable,
  EmptyState,
  ErrorSummary,
  FileField,
  Form,
  fieldErrors,
  Pagination,
  page,
  StatusTag,
} from '../../../ui/index.ts';
import { ALL_KINDS } from '../domain/kinds.ts';
import { type ImportState, importsPage, type RecordImport } from '../imports.sql.ts';
import { sendRecords } from '../run-import.ts';
import { t } from '../words.ts';
import { IMPORTERS, LIST, READERS } from './access.ts';

const PER_PAGE = 25;
/** A year of a province's plan lines has 12 MB; the command takes more. */
const MAX_FILE = 32 * 1024 * 1024;

export const TONES: Readonly<
  Record<ImportState, 'info' | 'success' | 'warning' | 'danger' | 'neutral'>
> = {
  checking: 'info',
  checked: 'warning',
  taking: 'info',
  done: 'success',
  failed: 'danger',
  cancelled: 'neutral',
  undone: 'neutral',
};

/** What came of an import, or would. */
export function countsText(c: Ctx, one: RecordImport): string {
  const n = (value: number) => formatNumber(value, c.var.locale);
  return t(c.var.locale).counts(n(one.added), n(one.changed), n(one.unchanged), n(one.refused));
}

async function importsList(c: Ctx, refusals: readonly Refusal[] = []): Promise<Response> {
  const { locale, pemda, viewer } = c.var;
  const w = t(locale);
  const errors = fieldErrors(c, refusals);
  const asked = Number(c.req.query('hal') ?? '1');
  const at = Number.isInteger(asked) && asked >= 1 ? asked : 1;
  const { rows, count } = await importsPage(c.var.db, (at - 1) * PER_PAGE, PER_PAGE);
  return page(c, {
    title: w.title,
    status: refusals.length > 0 ? 422 : 200,
    error: refusals.length > 0,
    body: (
      <>
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{w.title}</h1>
        <p class="k-lead">{w.lead}</p>
        {viewer && IMPORTERS.includes(viewer.role) && (
          <Form locale={locale} action={LIST} multipart>
            <FileField
              locale={locale}
              name="file"
              label={w.file}
              hint={w.fileHint}
              accept=".csv,.json,.xlsx"
              error={errors.of('file')}
              required
            />
            <Button>{w.send}</Button>
          </Form>
        )}
        <details>
          <summary>{w.kindsTitle}</summary>
          <ul>
            {ALL_KINDS.map((kind) => (
              <li key={kind}>{w.kinds[kind]}</li>
            ))}
          </ul>
        </details>
        <h2>{w.past}</h2>
        {count === 0 ? (
          <EmptyState title={w.none} text={w.noneText} />
        ) : (
          <DataTable
            locale={locale}
            id="impor"
            caption={w.past}
            captionHidden
            columns={[
              {
                key: 'name',
                header: w.name,
                rowHeader: true,
                cell: (row) => <a href={`${LIST}/${row.id}`}>{row.fileName}</a>,
              },
              { key: 'kind', header: w.kind, cell: (row) => (row.kind ? w.kinds[row.kind] : '-') },
              {
                key: 'when',
                header: w.when,
                cell: (row) => formatInstant(row.createdAt, pemda.zone, locale),
              },
              { key: 'who', header: w.who, cell: (row) => row.person ?? w.command },
              {
                key: 'state',
                header: w.state,
                cell: (row) => <StatusTag tone={TONES[row.state]}>{w.states[row.state]}</StatusTag>,
              },
              { key: 'result', header: w.result, cell: (row) => countsText(c, row) },
            ]}
            rows={rows}
            rowKey={(row) => row.id}
          />
        )}
        <Pagination
          locale={locale}
          page={at}
          pages={Math.max(1, Math.ceil(count / PER_PAGE))}
          hrefFor={(n) => `${LIST}?hal=${n}`}
        />
      </>
    ),
  });
}

async function postFile(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const file = await form.file('file');
  if (!file) return importsList(c, [{ code: 'records.no-file', field: 'file' }]);
  const files = fileStore(c.var.services.config.dataDir, c.var.pemda.id);
  const done = await sendRecords(useCaseEnv(c), files, file.name, file.bytes);
  if (!done.ok) return importsList(c, done.error);
  return c.redirect(`${LIST}/${done.value}`, 303);
}

export const importsRoutes: Route[] = [
  {
    method: 'GET',
    path: LIST,
    access: [...IMPORTERS, ...READERS],
    kind: 'page',
    handle: (c) => importsList(c),
  },
  {
    method: 'POST',
    path: LIST,
    access: IMPORTERS,
    kind: 'form',
    handle: postFile,
    bodyLimit: MAX_FILE + 64 * 1024,
  },
];
