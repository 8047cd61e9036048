import type { Refusal } from '../../kernel/index.ts';
import { type Ctx, type Route, readForm } from '../../platform/index.ts';
import {
  Button,
  ErrorSummary,
  Form,
  fieldErrors,
  page,
  Select,
  TextField,
} from '../../ui/index.ts';
import { t } from '../messages.ts';
import { needsSetup, type Setup, setUp } from '../set-up.ts';

const EMPTY: Setup = {
  code: '',
  pemda: '',
  pemdaShort: '',
  pemdaCode: '',
  zone: 'Asia/Jakarta',
  name: '',
  email: '',
  password: '',
};

async function setupPage(c: Ctx, values: Setup, refusals: Refusal[]): Promise<Response> {
  const { locale } = c.var;
  const w = t(locale).setup;
  const errors = fieldErrors(c, refusals);
  const founded = (await c.var.services.connections.pemda()).length > 0;
  const field = (
    name: keyof Setup,
    label: string,
    extra: { hint?: string; type?: 'email' | 'password' } = {},
  ) => (
    <TextField
      locale={locale}
      name={name}
      label={label}
      hint={extra.hint}
      type={extra.type}
      value={name === 'password' || name === 'code' ? undefined : values[name]}
      autocomplete={name === 'password' ? 'new-password' : name === 'email' ? 'username' : 'off'}
      error={errors.of(name)}
      required
    />
  );
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
        <Form locale={locale} action="/mulai">
          {field('code', w.code)}
          {!founded && (
            <>
              {field('pemda', w.pemda)}
              {field('pemdaShort', w.pemdaShort)}
              {field('pemdaCode', w.pemdaCode, { hint: w.pemdaCodeHint })}
              <Select
                locale={locale}
                name="zone"
                label={w.zone}
                value={values.zone}
                error={errors.of('zone')}
                choices={[
                  { value: 'Asia/Jakarta', label: 'WIB' },
                  { value: 'Asia/Makassar', label: 'WITA' },
                  { value: 'Asia/Jayapura', label: 'WIT' },
                ]}
              />
            </>
          )}
          {field('name', w.name)}
          {field('email', w.email, { type: 'email' })}
          {field('password', w.password, {
            type: 'password',
            hint: t(locale).account.passwordHint,
          })}
          <Button>{w.submit}</Button>
        </Form>
      </>
    ),
  });
}

/** The page that makes the first administrator; it vanishes (404) once there is one. */
export function setupRoutes(setupCode: string): Route[] {
  return [
    {
      method: 'GET',
      path: '/mulai',
      access: 'public',
      kind: 'page',
      handle: async (c) =>
        (await needsSetup(c.var.services.connections))
          ? setupPage(c, EMPTY, [])
          : c.redirect('/masuk', 302),
    },
    {
      method: 'POST',
      path: '/mulai',
      access: 'public',
      kind: 'form',
      handle: async (c) => {
        const form = await readForm(c);
        const values: Setup = {
          code: form.text('code'),
          pemda: form.text('pemda').slice(0, 120),
          pemdaShort: form.text('pemdaShort').slice(0, 40),
          pemdaCode: form.text('pemdaCode'),
          zone: form.text('zone'),
          name: form.text('name'),
          email: form.text('email'),
          password: form.all('password')[0] ?? '',
        };
        const result = await setUp(c.var.services, setupCode, values, c.var.requestId);
        return result.ok ? c.redirect('/masuk', 303) : setupPage(c, values, result.error);
      },
    },
  ];
}
