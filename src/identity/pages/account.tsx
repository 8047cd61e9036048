import { formatInstant, type Refusal } from '../../kernel/index.ts';
import { type Ctx, type Route, readForm, redirectDone, useCaseEnv } from '../../platform/index.ts';
import {
  Button,
  Checkboxes,
  DataTable,
  DoneNotice,
  ErrorSummary,
  Form,
  fieldErrors,
  page,
  refusedPage,
  TextField,
} from '../../ui/index.ts';
import { changePassword, confirmTotp, endSessions, newTotpSecret } from '../account.ts';
import { deviceOf } from '../domain/device.ts';
import { t } from '../messages.ts';
import { chooseMail, topicsFor } from '../notice-settings.ts';
import { muted } from '../notices.sql.ts';
import { personById } from '../people.sql.ts';
import { sessionsOf } from '../sessions.sql.ts';

interface Shown {
  readonly refusals?: Refusal[];
  /** A secret being set up: shown until a code of it was typed. */
  readonly secret?: string;
}

async function accountPage(c: Ctx, shown: Shown = {}): Promise<Response> {
  const { viewer, locale } = c.var;
  const w = t(locale).account;
  const errors = fieldErrors(c, shown.refusals ?? []);
  const person = viewer && (await personById(c.var.db, viewer.personId));
  const answer = page(c, {
    title: w.title,
    error: errors.list.length > 0,
    status: errors.list.length > 0 ? 422 : 200,
    body: (
      <>
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{w.title}</h1>
        <DoneNotice c={c} words={w.done} />
        <h2>{w.password}</h2>
        <Form locale={locale} action="/akun/sandi">
          <TextField
            locale={locale}
            name="old"
            label={w.passwordOld}
            type="password"
            autocomplete="current-password"
            error={errors.of('old')}
            required
          />
          <TextField
            locale={locale}
            name="next"
            label={w.passwordNew}
            hint={w.passwordHint}
            type="password"
            autocomplete="new-password"
            error={errors.of('next')}
            required
          />
          <Button variant="secondary">{w.passwordSave}</Button>
        </Form>
        <h2>{w.totp}</h2>
        <Totp
          c={c}
          on={Boolean(person?.totp_secret)}
          secret={shown.secret}
          error={errors.of('code')}
        />
        {await mailChoice(c)}
        <h2>{w.sessions}</h2>
        <p>{w.sessionsIntro}</p>
        {await sessionTable(c)}
        <Form locale={locale} action="/akun/sesi" hidden={{ sesi: 'others' }}>
          <Button variant="secondary">{w.endAll}</Button>
        </Form>
      </>
    ),
  });
  // A secret is not for Back: nothing keeps it.
  if (shown.secret) answer.headers.set('Cache-Control', 'private, no-store');
  return answer;
}

/** Which notices also come by mail; nothing where the role gets none. */
async function mailChoice(c: Ctx) {
  const { viewer, locale, services } = c.var;
  const topics = topicsFor(services.lexicon.topics, viewer?.role);
  if (!viewer || topics.length === 0) return null;
  const w = t(locale).account;
  const off = await muted(c.var.db, viewer.personId);
  return (
    <section id="pemberitahuan">
      <h2>{w.notices}</h2>
      <Form locale={locale} action="/akun/pemberitahuan">
        <Checkboxes
          locale={locale}
          name="surel"
          label={w.noticesBy}
          hint={w.noticesHint}
          values={topics.map(({ key }) => key).filter((key) => !off.includes(key))}
          choices={topics.map(({ key, label }) => ({ value: key, label: label[locale] }))}
        />
        <Button variant="secondary">{w.noticesSave}</Button>
      </Form>
    </section>
  );
}

function Totp(props: {
  c: Ctx;
  on: boolean;
  secret: string | undefined;
  error: string | undefined;
}) {
  const { locale } = props.c.var;
  const w = t(locale).account;
  if (props.on) return <p>{w.totpOn}</p>;
  if (!props.secret) {
    return (
      <>
        <p>{w.totpOff}</p>
        <Form locale={locale} action="/akun/autentikator">
          <Button variant="secondary">{w.totpStart}</Button>
        </Form>
      </>
    );
  }
  return (
    <>
      <p>{w.totpSecret}</p>
      <p>
        <code>{props.secret.replaceAll(/(.{4})/g, '$1 ').trim()}</code>
      </p>
      <Form locale={locale} action="/akun/autentikator" hidden={{ secret: props.secret }}>
        <TextField
          locale={locale}
          name="code"
          label={t(locale).signIn.code}
          inputMode="numeric"
          autocomplete="one-time-code"
          width="short"
          error={props.error}
          required
        />
        <Button>{w.totpConfirm}</Button>
      </Form>
    </>
  );
}

/** The device of a session as its owner calls it; what is not known is shown as it was sent. */
function deviceWords(userAgent: string, w: ReturnType<typeof t>['account']): string {
  const { browser, system } = deviceOf(userAgent);
  if (browser && system) return w.browserOn(browser, system);
  return browser ?? system ?? (userAgent || '–');
}

async function sessionTable(c: Ctx) {
  const { viewer, locale, pemda } = c.var;
  const w = t(locale).account;
  const rows = viewer
    ? await sessionsOf(c.var.db, viewer.personId, c.var.services.clock.now())
    : [];
  return (
    <DataTable
      locale={locale}
      id="sesi"
      caption={w.sessions}
      captionHidden
      columns={[
        {
          key: 'device',
          header: w.device,
          rowHeader: true,
          cell: (row) => deviceWords(row.userAgent, w),
        },
        {
          key: 'opened',
          header: w.opened,
          cell: (row) => formatInstant(row.createdAt, pemda.zone, locale),
        },
        {
          key: 'seen',
          header: w.seen,
          cell: (row) => formatInstant(row.seenAt, pemda.zone, locale),
        },
        {
          key: 'end',
          header: w.action,
          cell: (row) =>
            row.key === viewer?.sessionKey ? (
              w.thisOne
            ) : (
              <Form locale={locale} action="/akun/sesi" hidden={{ sesi: row.key }}>
                <Button
                  variant="danger"
                  small
                  ariaLabel={`${w.end}: ${formatInstant(row.createdAt, pemda.zone, locale)}`}
                >
                  {w.end}
                </Button>
              </Form>
            ),
        },
      ]}
      rows={rows}
      rowKey={(row) => row.key}
    />
  );
}

async function postPassword(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const result = await changePassword(useCaseEnv(c), {
    old: form.all('old')[0] ?? '',
    next: form.all('next')[0] ?? '',
    keepSession: c.var.viewer?.sessionKey ?? '',
  });
  return result.ok
    ? redirectDone(c, '/akun', 'password')
    : accountPage(c, { refusals: [result.error] });
}

async function postTotp(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const secret = form.text('secret');
  if (!secret) return accountPage(c, { secret: newTotpSecret() });
  const result = await confirmTotp(useCaseEnv(c), secret, form.text('code'));
  return result.ok
    ? redirectDone(c, '/akun', 'two-steps')
    : accountPage(c, { secret, refusals: [result.error] });
}

async function postNotices(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  await chooseMail(useCaseEnv(c), c.var.services.lexicon.topics, form.all('surel'));
  return redirectDone(c, '/akun', 'notices');
}

async function postSessions(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const key = form.text('sesi');
  const result = await endSessions(useCaseEnv(c), { key, present: c.var.viewer?.sessionKey ?? '' });
  return result.ok
    ? redirectDone(c, '/akun', 'ended')
    : refusedPage(c, result.error, { href: '/akun' });
}

export const accountRoutes: Route[] = [
  {
    method: 'GET',
    path: '/akun',
    access: 'signed-in',
    kind: 'page',
    handle: (c) => accountPage(c),
  },
  { method: 'POST', path: '/akun/sandi', access: 'signed-in', kind: 'form', handle: postPassword },
  {
    method: 'POST',
    path: '/akun/autentikator',
    access: 'signed-in',
    kind: 'form',
    handle: postTotp,
  },
  {
    method: 'POST',
    path: '/akun/pemberitahuan',
    access: 'signed-in',
    kind: 'form',
    handle: postNotices,
  },
  { method: 'POST', path: '/akun/sesi', access: 'signed-in', kind: 'form', handle: postSessions },
];
