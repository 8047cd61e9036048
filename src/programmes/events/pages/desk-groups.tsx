import type { Refusal } from '../../../kernel/index.ts';
import {
  type Ctx,
  type Route,
  readForm,
  redirectDone,
  useCaseEnv,
} from '../../../platform/index.ts';
import {
  Button,
  DataTable,
  DoneNotice,
  ErrorSummary,
  Form,
  fieldErrors,
  page,
  TextField,
} from '../../../ui/index.ts';
import { d } from '../desk-words.ts';
import { isOrganiser } from '../domain/event.ts';
import { listGroups } from '../programmes.sql.ts';
import { nameGroup } from '../save-programme.ts';
import { DESK, ORGANISERS } from './access.ts';
import { DESK_PATH } from './event-tabs.tsx';

export const GROUPS_PATH = '/meja/kelompok-peserta';

/** The pemda's own groups of participants: renamed, or more of them. */
async function groupsPage(
  c: Ctx,
  refusals: readonly Refusal[] = [],
  typed: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const { locale, db, viewer } = c.var;
  const words = d(locale);
  const w = words.groups;
  const errors = fieldErrors(c, refusals);
  const field = (name: string) => ({ locale, name, value: typed[name], error: errors.of(name) });
  return page(c, {
    title: w.title,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    breadcrumbs: [{ href: DESK_PATH, label: words.title }, { label: w.title }],
    body: (
      <>
        <DoneNotice c={c} words={w.saved} />
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{w.title}</h1>
        <p class="k-lead">{w.lead}</p>
        <DataTable
          locale={locale}
          id="kelompok"
          caption={w.title}
          captionHidden
          columns={[
            { key: 'code', header: w.code, rowHeader: true, cell: (row) => row.code },
            { key: 'id', header: w.nameId, cell: (row) => row.nameId },
            { key: 'en', header: w.nameEn, cell: (row) => row.nameEn },
          ]}
          rows={await listGroups(db)}
          rowKey={(row) => row.code}
        />
        {isOrganiser(viewer?.role) && (
          <Form locale={locale} action={GROUPS_PATH} label={w.add}>
            <TextField
              {...field('code')}
              label={w.code}
              hint={w.codeHint}
              maxLength={31}
              required
            />
            <TextField {...field('nameId')} label={w.nameId} maxLength={60} required />
            <TextField {...field('nameEn')} label={w.nameEn} maxLength={60} required />
            <Button>{w.add}</Button>
          </Form>
        )}
      </>
    ),
  });
}

async function postGroup(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const typed = Object.fromEntries(form.entries());
  const done = await nameGroup(useCaseEnv(c), {
    code: form.text('code').trim(),
    nameId: form.text('nameId').trim(),
    nameEn: form.text('nameEn').trim(),
  });
  return done.ok ? redirectDone(c, GROUPS_PATH, 'saved') : groupsPage(c, done.error, typed);
}

export const deskGroupsRoutes: Route[] = [
  { method: 'GET', path: GROUPS_PATH, access: DESK, kind: 'page', handle: (c) => groupsPage(c) },
  { method: 'POST', path: GROUPS_PATH, access: ORGANISERS, kind: 'form', handle: postGroup },
];
