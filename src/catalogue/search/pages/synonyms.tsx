import { isUuid, type Refusal, refuse } from '../../../kernel/index.ts';
import { type Ctx, type Route, readForm, useCaseEnv } from '../../../platform/index.ts';
import {
  Button,
  DataTable,
  DoneNotice,
  ErrorSummary,
  Form,
  fieldErrors,
  page,
  refusedPage,
  TextArea,
} from '../../../ui/index.ts';
import { DEFAULT_SYNONYMS } from '../domain/default-synonyms.ts';
import { groupOf, type SynonymGroup, typedWords } from '../domain/synonym-group.ts';
import { t } from '../messages.ts';
import { removeSynonyms } from '../remove-synonyms.ts';
import { saveSynonyms } from '../save-synonyms.ts';
import { forgetSearch } from '../search-products.ts';
import { type SynonymLine, synonymLines } from '../synonyms.sql.ts';
import { effectOf, SynonymEffect } from './synonym-effect.tsx';

const HOME = '/persamaan-kata';
const OFFICERS = ['catalogue_officer'] as const;
type Done = 'tambah' | 'ubah' | 'hapus';

interface Typed {
  readonly kata: string;
  readonly temuan: string;
}

const EMPTY: Typed = { kata: '', temuan: '' };
const typedOf = (group: SynonymGroup): Typed => ({
  kata: group.asked.join('\n'),
  temuan: group.found.join('\n'),
});

function Fields({ c, typed, refusals }: { c: Ctx; typed: Typed; refusals: readonly Refusal[] }) {
  const { locale } = c.var;
  const w = t(locale).synonyms;
  const errors = fieldErrors(c, refusals);
  return (
    <>
      <TextArea
        locale={locale}
        name="kata"
        label={w.asked}
        hint={w.askedHint}
        value={typed.kata}
        error={errors.of('kata')}
        required
      />
      <TextArea
        locale={locale}
        name="temuan"
        label={w.found}
        hint={w.foundHint}
        value={typed.temuan}
        error={errors.of('temuan')}
      />
    </>
  );
}

async function listPage(
  c: Ctx,
  typed: Typed = EMPTY,
  refusals: readonly Refusal[] = [],
): Promise<Response> {
  const { locale } = c.var;
  const w = t(locale).synonyms;
  const own = await synonymLines(c.var.db);
  const lines: (SynonymLine | { id: null; line: string })[] =
    own.length > 0 ? own : DEFAULT_SYNONYMS.map((line) => ({ id: null, line }));
  return page(c, {
    title: w.title,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    body: (
      <>
        <ErrorSummary locale={locale} errors={fieldErrors(c, refusals).list} />
        <h1>{w.title}</h1>
        <p class="k-lead">{w.lead}</p>
        <DoneNotice c={c} words={w.done} />
        <h2>{w.add}</h2>
        <Form locale={locale} action={HOME}>
          <Fields c={c} typed={typed} refusals={refusals} />
          <Button>{w.addButton}</Button>
        </Form>
        <h2>{w.list(lines.length)}</h2>
        {own.length === 0 && <p>{w.defaults}</p>}
        <DataTable
          locale={locale}
          id="persamaan"
          caption={w.caption}
          captionHidden
          columns={[
            {
              key: 'asked',
              header: w.asked,
              rowHeader: true,
              cell: (one) => groupOf(one.line).asked.join(', '),
            },
            {
              key: 'found',
              header: w.found,
              cell: (one) => groupOf(one.line).found.join(', ') || w.eachOther,
            },
            {
              key: 'action',
              header: w.action,
              cell: (one) =>
                one.id && (
                  <a
                    href={`${HOME}/${one.id}`}
                    aria-label={w.changeOf(groupOf(one.line).asked[0] ?? '')}
                  >
                    {w.change}
                  </a>
                ),
            },
          ]}
          rows={lines}
          rowKey={(one) => one.line}
        />
      </>
    ),
  });
}

async function lineOfPath(c: Ctx): Promise<SynonymLine | undefined> {
  const id = c.req.param('id') ?? '';
  return isUuid(id) ? (await synonymLines(c.var.db)).find((one) => one.id === id) : undefined;
}

const noSuchGroup = (c: Ctx) => refusedPage(c, refuse('synonyms.not-found').error, { href: HOME });

async function groupPage(
  c: Ctx,
  typed?: Typed,
  refusals: readonly Refusal[] = [],
): Promise<Response> {
  const { locale } = c.var;
  const w = t(locale).synonyms;
  const one = await lineOfPath(c);
  if (!one) return noSuchGroup(c);
  const group = groupOf(one.line);
  const title = w.changeOf(group.asked[0] ?? '');
  return page(c, {
    title,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    breadcrumbs: [{ href: HOME, label: w.title }, { label: group.asked[0] ?? '' }],
    body: (
      <>
        <ErrorSummary locale={locale} errors={fieldErrors(c, refusals).list} />
        <h1>{title}</h1>
        <Form locale={locale} action={`${HOME}/${one.id}`} hidden={{ seen: one.line }}>
          <Fields c={c} typed={typed ?? typedOf(group)} refusals={refusals} />
          <Button>{w.save}</Button>
        </Form>
        <SynonymEffect locale={locale} rows={await effectOf(c, one)} />
        <h2>{w.remove}</h2>
        <p>{w.removeText}</p>
        <Form locale={locale} action={`${HOME}/${one.id}/hapus`} hidden={{ seen: one.line }}>
          <Button variant="danger">{w.remove}</Button>
        </Form>
      </>
    ),
  });
}

/** This process shows the change at once; the others when they next read the version. */
function changed(c: Ctx, done: Done): Response {
  forgetSearch(c.var.services.connections.preparedFor(c.var.pemda.id));
  return c.redirect(`${HOME}?selesai=${done}`, 303);
}

async function typedIn(c: Ctx): Promise<{ typed: Typed; group: SynonymGroup; seen: string }> {
  const form = await readForm(c);
  const typed = { kata: form.text('kata'), temuan: form.text('temuan') };
  return {
    typed,
    group: { asked: typedWords(typed.kata), found: typedWords(typed.temuan) },
    seen: form.text('seen'),
  };
}

async function postNew(c: Ctx): Promise<Response> {
  const { typed, group } = await typedIn(c);
  const result = await saveSynonyms(useCaseEnv(c), { group });
  return result.ok ? changed(c, 'tambah') : listPage(c, typed, result.error);
}

async function postChange(c: Ctx): Promise<Response> {
  const { typed, group, seen } = await typedIn(c);
  const id = c.req.param('id') ?? '';
  const result = await saveSynonyms(useCaseEnv(c), { group, change: { id, seen } });
  return result.ok ? changed(c, 'ubah') : groupPage(c, typed, result.error);
}

async function postRemove(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const result = await removeSynonyms(useCaseEnv(c), {
    id: c.req.param('id') ?? '',
    seen: form.text('seen'),
  });
  return result.ok ? changed(c, 'hapus') : refusedPage(c, result.error, { href: HOME });
}

export const synonymRoutes: Route[] = [
  { method: 'GET', path: HOME, access: OFFICERS, kind: 'page', handle: (c) => listPage(c) },
  { method: 'POST', path: HOME, access: OFFICERS, kind: 'form', handle: postNew },
  {
    method: 'GET',
    path: `${HOME}/:id`,
    access: OFFICERS,
    kind: 'page',
    handle: (c) => groupPage(c),
  },
  { method: 'POST', path: `${HOME}/:id`, access: OFFICERS, kind: 'form', handle: postChange },
  {
    method: 'POST',
    path: `${HOME}/:id/hapus`,
    access: OFFICERS,
    kind: 'form',
    handle: postRemove,
  },
];
