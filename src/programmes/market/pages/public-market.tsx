import { isUuid, type Refusal, refuse } from '../../../kernel/index.ts';
import {
  type Ctx,
  type Route,
  readForm,
  redirectDone,
  useCaseEnv,
} from '../../../platform/index.ts';
import {
  Button,
  Details,
  DoneNotice,
  EmptyState,
  ErrorSummary,
  Form,
  fieldErrors,
  LinkButton,
  page,
  refusedPage,
  Select,
  TextArea,
} from '../../../ui/index.ts';
import { answerNotice, MOST_ANSWER, reportNotice } from '../act-on-notice.ts';
import { NOTICE_KINDS, TOPICS } from '../domain/notice.ts';
import { listNotices, type NoticeItem } from '../market.sql.ts';
import { t } from '../market-words.ts';
import { MARKET, NoticeFacts, OWN, type Typed } from './parts.tsx';

const MOST = 100;

async function listPage(c: Ctx): Promise<Response> {
  const { locale, read, viewer } = c.var;
  const w = t(locale);
  const kind = NOTICE_KINDS.find((one) => one === c.req.query('jenis'));
  const topic = TOPICS.find((one) => one === c.req.query('tentang'));
  const items = await listNotices(read, { states: ['shown'], kind, topic, limit: MOST });
  return page(c, {
    title: w.title,
    description: w.lead,
    canonicalPath: MARKET,
    body: (
      <>
        <h1>{w.title}</h1>
        <p class="k-lead">{w.lead}</p>
        {viewer?.role === 'seller' && (
          <p>
            <LinkButton href={OWN}>{w.post}</LinkButton>
          </p>
        )}
        <Form locale={locale} action={MARKET} method="get" label={w.show}>
          <Select
            locale={locale}
            name="jenis"
            label={w.kind}
            value={kind ?? ''}
            placeholder={w.all}
            choices={NOTICE_KINDS.map((value) => ({ value, label: w.kinds[value] }))}
          />
          <Select
            locale={locale}
            name="tentang"
            label={w.topic}
            value={topic ?? ''}
            placeholder={w.all}
            choices={TOPICS.map((value) => ({ value, label: w.topics[value] }))}
          />
          <Button variant="secondary">{w.show}</Button>
        </Form>
        {items.length === 0 ? (
          <EmptyState title={w.none} text={w.noneText} />
        ) : (
          items.map((one) => (
            <article key={one.id} class="k-stack">
              <h2>
                <a href={`${MARKET}/${one.id}`}>{one.title}</a>
              </h2>
              <NoticeFacts c={c} one={one} />
            </article>
          ))
        )}
      </>
    ),
  });
}

/** The notice of an address, where it is on show. */
async function shownNotice(c: Ctx): Promise<NoticeItem | undefined> {
  const id = c.req.param('id') ?? '';
  if (!isUuid(id)) return undefined;
  const [one] = await listNotices(c.var.db, { states: ['shown'], id, limit: 1 });
  return one;
}
const noNotice = (c: Ctx) => refusedPage(c, refuse('market.not-found').error, { href: MARKET });

async function noticePage(
  c: Ctx,
  refusals: readonly Refusal[] = [],
  typed: Typed = {},
): Promise<Response> {
  const { locale, viewer } = c.var;
  const w = t(locale);
  const one = await shownNotice(c);
  if (!one) return noNotice(c);
  const errors = fieldErrors(c, refusals);
  const action = `${MARKET}/${one.id}`;
  const area = (name: string, label: string, hint?: string) => (
    <TextArea
      locale={locale}
      name={name}
      label={label}
      hint={hint}
      value={typed[name] ?? ''}
      error={errors.of(name)}
      rows={4}
      maxLength={MOST_ANSWER}
      required
    />
  );
  return page(c, {
    title: one.title,
    description: one.body.slice(0, 200),
    canonicalPath: action,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    breadcrumbs: [{ href: MARKET, label: w.title }, { label: one.title }],
    body: (
      <>
        <DoneNotice c={c} words={w.done} />
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{one.title}</h1>
        <NoticeFacts c={c} one={one} />
        <p class="k-lines">{one.body}</p>
        {one.phone && (
          <p>
            {w.phone}: <a href={`tel:${one.phone}`}>{one.phone}</a>
          </p>
        )}
        {viewer?.role === 'seller' ? (
          <section class="k-stack">
            <h2>{w.answer}</h2>
            <Form locale={locale} action={action} label={w.answer} hidden={{ langkah: 'jawab' }}>
              {area('jawaban', w.answer, w.answerHint)}
              <Button>{w.send}</Button>
            </Form>
          </section>
        ) : (
          <p>
            <a href={`/masuk?kembali=${encodeURIComponent(action)}`}>{w.signIn}</a>
          </p>
        )}
        <Details summary={w.report} open={errors.of('laporan') !== undefined}>
          <Form locale={locale} action={action} label={w.report} hidden={{ langkah: 'lapor' }}>
            {area('laporan', w.reportText)}
            <Button variant="secondary">{w.send}</Button>
          </Form>
        </Details>
      </>
    ),
  });
}

async function postToNotice(c: Ctx): Promise<Response> {
  const one = await shownNotice(c);
  if (!one) return noNotice(c);
  const form = await readForm(c);
  const reports = form.text('langkah') === 'lapor';
  const env = useCaseEnv(c);
  const done = reports
    ? await reportNotice(env, one.id, form.text('laporan'))
    : await answerNotice(env, one.id, form.text('jawaban'));
  return done.ok
    ? redirectDone(c, `${MARKET}/${one.id}`, reports ? 'reported' : 'answered')
    : noticePage(c, done.error, Object.fromEntries(form.entries()));
}

export const publicMarketRoutes: Route[] = [
  { method: 'GET', path: MARKET, access: 'public', kind: 'page', handle: listPage },
  {
    method: 'GET',
    path: `${MARKET}/:id`,
    access: 'public',
    kind: 'page',
    handle: (c) => noticePage(c),
  },
  { method: 'POST', path: `${MARKET}/:id`, access: 'public', kind: 'form', handle: postToNotice },
];
