import type { Refusal } from '../../kernel/index.ts';
import { type Ctx, type Route, readForm, useCaseEnv } from '../../platform/index.ts';
import { Button, Form, LinkButton, refusedPage, TextField } from '../../ui/index.ts';
import { type FoundCode, findCodes } from '../classification/index.ts';
import { answerList } from '../domain/answers.ts';
import { MAX_KBLI } from '../domain/check-answers.ts';
import { nextTask } from '../domain/tasks.ts';
import { t } from '../messages.ts';
import { saveAnswers } from '../save-answers.ts';
import { REGISTRANTS } from './access.ts';
import { mayEdit, ownLoaded } from './own.ts';
import { stepPage } from './step-page.tsx';

const PATH = '/daftar/kbli';
const MOST_FOUND = 20;

async function kbliPage(c: Ctx, refusals?: readonly Refusal[]): Promise<Response> {
  const loaded = await ownLoaded(c);
  if (!mayEdit(c, loaded)) return c.redirect('/daftar', 302);
  const { locale, db } = c.var;
  const w = t(locale).kbli;
  const query = (c.req.query('q') ?? '').trim().slice(0, 80);
  const chosen = answerList(loaded.answers, 'kbli');
  const found = (await findCodes(db, 'kbli', query, MOST_FOUND)).filter(
    (row) => !chosen.includes(row.code),
  );
  const code = query.replaceAll(/[\s.]/g, '');
  const typed = /^\d{5}$/.test(code) && !chosen.includes(code) && found.length === 0 ? code : null;
  const task = loaded.tasks.find((one) => one.key === 'kbli');
  const faults = refusals ?? (task?.state === 'fix' ? task.faults : []);
  const next = nextTask(loaded.tasks, 'kbli');
  return stepPage(c, loaded, 'kbli', faults, () => (
    <>
      <p>{w.intro}</p>
      <form class="k-form" action={PATH} method="get">
        <TextField
          locale={locale}
          name="q"
          id="kbli"
          label={w.search}
          hint={w.searchHint}
          type="search"
          value={query}
          maxLength={80}
        />
        <Button variant="secondary">{w.find}</Button>
      </form>
      {query !== '' && (
        <section>
          <h2>{w.results}</h2>
          {found.length === 0 && !typed && <p>{w.nothing(query)}</p>}
          <CodeList c={c} rows={found} action="tambah" label={w.add} query={query} />
          {typed && (
            <Form locale={locale} action={PATH} hidden={{ tambah: typed }}>
              <p>{w.nothing(query)}</p>
              <Button variant="secondary">{w.addCode(typed)}</Button>
            </Form>
          )}
        </section>
      )}
      <h2>{w.chosen}</h2>
      {chosen.length === 0 && <p>{w.none}</p>}
      <CodeList
        c={c}
        rows={chosen.map((one) => ({
          code: one,
          title: loaded.kbliTitles.get(one) ?? w.unlisted,
        }))}
        action="hapus"
        label={w.remove}
        query=""
      />
      {chosen.length > 0 && (
        <LinkButton href={next ? `/daftar/${next.key}` : '/daftar/periksa'}>{w.done}</LinkButton>
      )}
    </>
  ));
}

function CodeList(props: {
  c: Ctx;
  rows: readonly FoundCode[];
  action: 'tambah' | 'hapus';
  label: string;
  query: string;
}) {
  const { locale } = props.c.var;
  if (props.rows.length === 0) return null;
  return (
    <ul class="k-tasks">
      {props.rows.map((row) => (
        <li key={row.code} class="k-tasks__item">
          <span>
            <strong>{row.code}</strong> {row.title}
          </span>
          <Form locale={locale} action={PATH} hidden={{ [props.action]: row.code, q: props.query }}>
            <Button variant="secondary" small ariaLabel={`${props.label} ${row.code} ${row.title}`}>
              {props.label}
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}

async function postKbli(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const loaded = await ownLoaded(c);
  const add = form.text('tambah').replaceAll(/[\s.]/g, '').slice(0, 10);
  const drop = form.text('hapus');
  const had = answerList(loaded.answers, 'kbli').filter((code) => code !== drop);
  const codes = add && !had.includes(add) ? [...had, add] : had;
  const kbli = codes.slice(0, MAX_KBLI + 1);
  const result = await saveAnswers(useCaseEnv(c), 'kbli', { kbli });
  if (!result.ok) {
    return refusedPage(c, result.error[0] ?? { code: 'registration.state' }, { href: '/daftar' });
  }
  if (result.value.faults.length > 0) return kbliPage(c, result.value.faults);
  return c.redirect(PATH, 303);
}

export const kbliRoutes: Route[] = [
  { method: 'GET', path: PATH, access: REGISTRANTS, kind: 'page', handle: (c) => kbliPage(c) },
  { method: 'POST', path: PATH, access: REGISTRANTS, kind: 'form', handle: postKbli },
];
