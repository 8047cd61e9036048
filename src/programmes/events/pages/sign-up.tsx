import type { Refusal } from '../../../kernel/index.ts';
import {
  type Ctx,
  type Route,
  randomToken,
  readForm,
  useCaseEnv,
} from '../../../platform/index.ts';
import { Button, ErrorSummary, Form, fieldErrors, Notice, page } from '../../../ui/index.ts';
import { signUpState } from '../domain/participation.ts';
import { t } from '../events-words.ts';
import { placesTaken } from '../participants.sql.ts';
import { listGroups } from '../programmes.sql.ts';
import { signUp } from '../sign-up.ts';
import { NOBODY, PersonFields, readPerson, type TypedPerson, typedPerson } from './person-form.tsx';
import { noEvent, publicEvent } from './public-event.tsx';

const PATH = '/acara';
/** A field that people never see and programs fill. */
const TRAP = 'situs';

interface Sent {
  readonly refusals: readonly Refusal[];
  readonly typed: TypedPerson;
  readonly token: string;
}

async function formPage(c: Ctx, sent?: Sent): Promise<Response> {
  const event = await publicEvent(c);
  if (!event) return noEvent(c);
  const { locale, db, services, viewer } = c.var;
  const w = t(locale);
  const path = `${PATH}/${event.slug}`;
  const state = signUpState(event, await placesTaken(db, event.id), services.clock.now());
  if (!sent && (state === 'closed' || state === 'not-yet')) return c.redirect(path, 303);
  const refusals = sent?.refusals ?? [];
  const errors = fieldErrors(c, refusals, {
    personName: w.form.personName,
    organisation: w.form.organisation,
    groupCode: w.form.group,
  });
  const own: TypedPerson =
    viewer === null
      ? NOBODY
      : {
          ...NOBODY,
          fields: {
            personName: viewer.name,
            email: viewer.email,
            organisation: viewer.organisation ?? '',
          },
        };
  const title = w.form.title(event.content.name);
  // The form holds a ticket's token: no cache may hand it to a second person.
  c.header('Cache-Control', 'private, no-store');
  return page(c, {
    title,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    search: false,
    breadcrumbs: [
      { href: PATH, label: w.title },
      { href: path, label: event.content.name },
      { label: w.signUp },
    ],
    body: (
      <>
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{title}</h1>
        <p>{w.form.lead}</p>
        {state === 'full' && (
          <Notice locale={locale} tone="warning">
            <p>{w.form.fullLead}</p>
          </Notice>
        )}
        <Form
          locale={locale}
          action={`${path}/daftar`}
          hidden={{ tiket: sent?.token ?? randomToken() }}
        >
          <PersonFields
            locale={locale}
            groups={await listGroups(db)}
            typed={sent?.typed ?? own}
            error={errors.of}
          />
          <div class="k-trap" aria-hidden="true">
            <label for={TRAP}>{w.form.trap}</label>
            <input id={TRAP} name={TRAP} type="text" tabIndex={-1} autocomplete="off" />
          </div>
          <Button>{state === 'full' ? w.signUpWait : w.form.submit}</Button>
        </Form>
        <p>
          <a href={path}>{w.form.back}</a>
        </p>
      </>
    ),
  });
}

async function postSignUp(c: Ctx): Promise<Response> {
  const slug = c.req.param('slug') ?? '';
  const form = await readForm(c);
  // Programs hear what people hear, and nothing is kept.
  if (form.text(TRAP) !== '') return c.redirect(`${PATH}/${slug}/terkirim`, 303);
  const { person, faults } = readPerson(form);
  const token = form.text('tiket');
  const typed = typedPerson(form);
  if (faults.length > 0) return formPage(c, { refusals: faults, typed, token });
  const done = await signUp(useCaseEnv(c), { slug, person, token, locale: c.var.locale });
  if (!done.ok) return formPage(c, { refusals: done.error, typed, token });
  return done.value.kind === 'ticket'
    ? c.redirect(`/tiket/${done.value.token}?selesai=signup`, 303)
    : c.redirect(`${PATH}/${slug}/terkirim`, 303);
}

async function sentPage(c: Ctx): Promise<Response> {
  const event = await publicEvent(c);
  if (!event) return noEvent(c);
  const { locale } = c.var;
  const w = t(locale);
  return page(c, {
    title: w.sent.title,
    search: false,
    body: (
      <>
        <h1>{w.sent.title}</h1>
        <p>{w.sent.text}</p>
        <p>{w.sent.help}</p>
        <p>
          <a href={`${PATH}/${event.slug}`}>{w.form.back}</a>
        </p>
      </>
    ),
  });
}

export const signUpRoutes: Route[] = [
  {
    method: 'GET',
    path: `${PATH}/:slug/daftar`,
    access: 'public',
    kind: 'page',
    handle: (c) => formPage(c),
  },
  {
    method: 'POST',
    path: `${PATH}/:slug/daftar`,
    access: 'public',
    kind: 'form',
    handle: postSignUp,
  },
  {
    method: 'GET',
    path: `${PATH}/:slug/terkirim`,
    access: 'public',
    kind: 'page',
    handle: sentPage,
  },
];
