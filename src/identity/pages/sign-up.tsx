import { type Refusal, refuse } from '../../kernel/index.ts';
import { type Ctx, ownPath, type Route, readForm, useCaseEnv } from '../../platform/index.ts';
import {
  Button,
  ErrorSummary,
  Form,
  fieldErrors,
  Notice,
  page,
  refusedPage,
  TextField,
} from '../../ui/index.ts';
import { t } from '../messages.ts';
import { setSessionCookie } from '../session-cookie.ts';
import { signIn } from '../sign-in.ts';
import { askSignUp, finishSignUp, signUpAddress } from '../sign-up.ts';
import { clientAddress } from './sign-in.tsx';

/** Where a new account goes first. */
const FIRST_PAGE = '/daftar';

function askPage(c: Ctx, email: string, next: string, refusals: readonly Refusal[]): Response {
  const { locale } = c.var;
  const w = t(locale).signUp;
  const errors = fieldErrors(c, refusals);
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
        <Form locale={locale} action="/akun-baru" hidden={{ lanjut: next }}>
          <TextField
            locale={locale}
            name="email"
            label={w.email}
            hint={w.emailHint}
            type="email"
            autocomplete="email"
            value={email}
            error={errors.of('email')}
            required
          />
          <Button>{w.send}</Button>
        </Form>
        <p>
          <a href={`/masuk?lanjut=${encodeURIComponent(next)}`}>{w.haveAccount}</a>
        </p>
      </>
    ),
  });
}

async function postAsk(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const { locale } = c.var;
  const w = t(locale).signUp;
  const email = form.text('email');
  const next = ownPath(form.text('lanjut'), FIRST_PAGE);
  const address = clientAddress(c);
  const result = await askSignUp(useCaseEnv(c), { email, address, locale, next });
  if (!result.ok) return askPage(c, email, next, [result.error]);
  const { demoLink } = result.value;
  return page(c, {
    title: w.sentTitle,
    search: false,
    body: (
      <>
        <h1>{w.sentTitle}</h1>
        <p>{w.sentText(result.value.email)}</p>
        {demoLink && (
          <Notice locale={locale} tone="info">
            {w.demoLink} <a href={demoLink}>{demoLink.slice(0, 24)}…</a>
          </Notice>
        )}
        <p>{w.sentHelp}</p>
        <p>
          <a href="/akun-baru">{w.again}</a>
        </p>
      </>
    ),
  });
}

async function finishPage(
  c: Ctx,
  token: string,
  name: string,
  next: string,
  refusals: readonly Refusal[],
): Promise<Response> {
  const { locale } = c.var;
  const w = t(locale).signUp;
  const email = await signUpAddress(useCaseEnv(c), token);
  if (!email) return refusedPage(c, refuse('sign-up.expired').error, { href: '/akun-baru' });
  const errors = fieldErrors(c, refusals);
  return page(c, {
    title: w.finishTitle,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    search: false,
    body: (
      <>
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{w.finishTitle}</h1>
        <p>{email}</p>
        <Form locale={locale} action={`/akun-baru/${token}`} hidden={{ lanjut: next }}>
          <TextField
            locale={locale}
            name="name"
            label={w.name}
            hint={w.nameHint}
            autocomplete="name"
            maxLength={120}
            value={name}
            error={errors.of('name')}
            required
          />
          <TextField
            locale={locale}
            name="password"
            label={w.password}
            hint={t(locale).account.passwordHint}
            type="password"
            autocomplete="new-password"
            error={errors.of('password')}
            required
          />
          <Button>{w.finish}</Button>
        </Form>
      </>
    ),
  });
}

async function postFinish(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const env = useCaseEnv(c);
  const token = c.req.param('token') ?? '';
  const name = form.text('name');
  const password = form.all('password')[0] ?? '';
  const made = await finishSignUp(env, { token, name, password });
  const next = ownPath(form.text('lanjut'), FIRST_PAGE);
  if (!made.ok) return finishPage(c, token, name, next, [made.error]);
  const opened = await signIn(env, {
    email: made.value.email,
    password,
    code: '',
    address: clientAddress(c),
    userAgent: c.req.header('user-agent') ?? '',
  });
  if (!opened.ok) return c.redirect(`/masuk?lanjut=${encodeURIComponent(next)}`, 303);
  setSessionCookie(c, opened.value.token);
  return c.redirect(next, 303);
}

const askedPage = (c: Ctx): string => ownPath(c.req.query('lanjut'), FIRST_PAGE);

export const signUpRoutes: Route[] = [
  {
    method: 'GET',
    path: '/akun-baru',
    access: 'public',
    kind: 'page',
    handle: (c) => askPage(c, '', askedPage(c), []),
  },
  { method: 'POST', path: '/akun-baru', access: 'public', kind: 'form', handle: postAsk },
  {
    method: 'GET',
    path: '/akun-baru/:token',
    access: 'public',
    kind: 'page',
    handle: (c) => finishPage(c, c.req.param('token') ?? '', '', askedPage(c), []),
  },
  { method: 'POST', path: '/akun-baru/:token', access: 'public', kind: 'form', handle: postFinish },
];
