import type { Refusal } from '../../kernel/index.ts';
import {
  audit,
  type Ctx,
  inTransaction,
  ownPath,
  type Route,
  readForm,
  useCaseEnv,
} from '../../platform/index.ts';
import {
  Button,
  DataTable,
  ErrorSummary,
  Form,
  fieldErrors,
  page,
  TextField,
} from '../../ui/index.ts';
import { DEMO_PASSWORD } from '../demo-password.ts';
import { demoPeople } from '../demo-people.sql.ts';
import { landingOf } from '../domain/landing.ts';
import { t } from '../messages.ts';
import { clearSessionCookie, sessionHash, setSessionCookie } from '../session-cookie.ts';
import { revokeSessions } from '../sessions.sql.ts';
import { signIn } from '../sign-in.ts';

async function signInPage(
  c: Ctx,
  values: { email: string; next: string },
  refusals: Refusal[],
): Promise<Response> {
  const { locale } = c.var;
  const w = t(locale).signIn;
  const errors = fieldErrors(c, refusals);
  const people = c.var.pemda.demo ? await demoPeople(c.var.db) : [];
  return page(c, {
    title: w.title,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    search: false,
    body: (
      <>
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{w.title}</h1>
        <p>{w.intro}</p>
        <Form locale={locale} action="/masuk" hidden={{ lanjut: values.next }}>
          <TextField
            locale={locale}
            name="email"
            label={w.email}
            type="email"
            autocomplete="username"
            value={values.email}
            error={errors.of('email')}
            required
          />
          <TextField
            locale={locale}
            name="password"
            label={w.password}
            type="password"
            autocomplete="current-password"
            error={errors.of('password')}
            required
          />
          <TextField
            locale={locale}
            name="code"
            label={w.code}
            hint={w.codeHint}
            inputMode="numeric"
            autocomplete="one-time-code"
            width="short"
            error={errors.of('code')}
          />
          <Button>{w.submit}</Button>
        </Form>
        <p>
          {w.noAccount} <a href="/daftar">{w.register}</a>
        </p>
        {people.length > 0 && (
          <section>
            <h2>{w.demoTitle}</h2>
            <p>
              {w.demoIntro} <code>{DEMO_PASSWORD}</code>
            </p>
            <DataTable
              locale={locale}
              id="orang-demo"
              caption={w.demoTitle}
              captionHidden
              columns={[
                {
                  key: 'email',
                  header: w.email,
                  rowHeader: true,
                  cell: (row) => <code>{row.email}</code>,
                },
                {
                  key: 'role',
                  header: w.demoUse,
                  cell: (row) =>
                    [c.var.services.lexicon.role(row.role, locale), row.organisation]
                      .filter(Boolean)
                      .join(', '),
                },
              ]}
              rows={people}
              rowKey={(row) => row.email}
            />
          </section>
        )}
      </>
    ),
  });
}

async function postSignIn(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const next = ownPath(form.text('lanjut'), '');
  const result = await signIn(useCaseEnv(c), {
    email: form.text('email'),
    password: form.all('password')[0] ?? '',
    code: form.text('code'),
    address: clientAddress(c),
    userAgent: c.req.header('user-agent') ?? '',
  });
  if (!result.ok) return signInPage(c, { email: form.text('email'), next }, [result.error]);
  setSessionCookie(c, result.value.token);
  return c.redirect(next || landingOf(result.value.role), 303);
}

/** The caller's address: from the proxy's header only where TRUST_PROXY says that there is a proxy. */
export function clientAddress(c: Ctx): string {
  const forwarded = c.req.header('x-forwarded-for');
  if (c.var.services.config.trustProxy && forwarded)
    return forwarded.split(',').at(-1)?.trim() ?? '';
  const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  return env?.incoming?.socket?.remoteAddress ?? 'local';
}

async function postSignOut(c: Ctx): Promise<Response> {
  const hash = sessionHash(c);
  const { viewer } = c.var;
  if (viewer && hash) {
    const env = useCaseEnv(c);
    await inTransaction(c.var.db, async (tx) => {
      await revokeSessions(tx, viewer.personId, env.clock.now(), viewer.sessionKey);
      await audit(tx, env, {
        action: 'session.closed',
        subjectType: 'person',
        subjectId: viewer.personId,
      });
      return { ok: true, value: null };
    });
  }
  clearSessionCookie(c);
  // The next person at this machine finds no answer to a form of this one behind Back.
  c.header('Clear-Site-Data', '"cache"');
  return c.redirect('/', 303);
}

export const signInRoutes: Route[] = [
  {
    method: 'GET',
    path: '/masuk',
    access: 'public',
    kind: 'page',
    handle: (c) => signInPage(c, { email: '', next: ownPath(c.req.query('lanjut'), '') }, []),
  },
  { method: 'POST', path: '/masuk', access: 'public', kind: 'form', handle: postSignIn },
  { method: 'POST', path: '/keluar', access: 'signed-in', kind: 'form', handle: postSignOut },
];
