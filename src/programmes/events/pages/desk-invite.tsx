import {
  formatNumber,
  formatRupiahCompact,
  isUuid,
  type Refusal,
  refuse,
  yearOf,
} from '../../../kernel/index.ts';
import { gapMap } from '../../../planning/index.ts';
import {
  type Ctx,
  type Form as Posted,
  type Route,
  readForm,
  useCaseEnv,
} from '../../../platform/index.ts';
import {
  Button,
  ErrorSummary,
  Form,
  fieldErrors,
  Notice,
  page,
  Select,
  TextField,
} from '../../../ui/index.ts';
import { d } from '../desk-words.ts';
import type { Happening } from '../domain/event.ts';
import { eventBySlug } from '../events.sql.ts';
import { inviteBusinesses, invitePeople } from '../invite.ts';
import { businessesFor } from '../participants.sql.ts';
import { listGroups } from '../programmes.sql.ts';
import { ORGANISERS } from './access.ts';
import { DESK_PATH, EventHead, eventCrumbs, tabPath } from './event-tabs.tsx';
import { NOBODY, PersonFields, readPerson, type TypedPerson, typedPerson } from './person-form.tsx';
import { noEvent } from './public-event.tsx';

const PATH = `${DESK_PATH}/:slug/undang`;

interface Said {
  readonly refusals: readonly Refusal[];
  readonly person: TypedPerson;
  /** Whom the businesses were counted for, and how many fit. */
  readonly counted: {
    readonly etalase: string;
    readonly kbli: string;
    readonly found: number;
  } | null;
}
const NOTHING: Said = { refusals: [], person: NOBODY, counted: null };

/** Whom to invite: all who can fill an etalase's gap, all of a line of business, or one person by hand. */
async function invitePage(c: Ctx, event: Happening, said: Said = NOTHING): Promise<Response> {
  const { locale, db, read, pemda, services } = c.var;
  const words = d(locale);
  const now = services.clock.now();
  const [groups, map] = await Promise.all([
    listGroups(read),
    gapMap(db, pemda, now, { year: yearOf(now, pemda.zone), agency: null }),
  ]);
  const errors = fieldErrors(c, said.refusals);
  const { counted } = said;
  const closed = event.state === 'over' || event.state === 'cancelled';
  const [added, known] = [c.req.query('masuk'), c.req.query('sudah')];
  const told = added !== undefined && /^\d{1,6}$/.test(added) && /^\d{1,6}$/.test(known ?? '');
  const groupSelect = (
    <Select
      locale={locale}
      name="kelompok"
      label={words.invite.as}
      value="business"
      placeholder={null}
      choices={groups.map((one) => ({
        value: one.code,
        label: locale === 'en' ? one.nameEn : one.nameId,
      }))}
    />
  );
  const form = (kind: 'etalase' | 'kbli', title: string, lead: string, field: unknown) => {
    const found = counted && (kind === 'etalase' ? counted.etalase : counted.kbli) !== '';
    return (
      <section class="k-stack">
        <h2>{title}</h2>
        {lead && <p>{lead}</p>}
        <Form locale={locale} action={c.req.path} label={title} hidden={{ langkah: kind }}>
          {field as never}
          {groupSelect}
          {found && <p role="status">{words.invite.found(formatNumber(counted.found, locale))}</p>}
          <p class="k-button-row">
            <Button variant="secondary" name="hitung" value="ya">
              {words.invite.look}
            </Button>{' '}
            {found && counted.found > 0 && (
              <Button name="undang" value="ya">
                {words.invite.inviteAll(formatNumber(counted.found, locale))}
              </Button>
            )}
          </p>
        </Form>
      </section>
    );
  };
  return page(c, {
    title: `${words.tabs.invite}: ${event.content.name}`,
    error: said.refusals.length > 0,
    status: said.refusals.length > 0 ? 422 : 200,
    breadcrumbs: eventCrumbs(c, event, 'invite'),
    body: (
      <>
        {told && (
          <Notice locale={locale} tone="success" live>
            <p>{words.invite.done(added, known ?? '0')}</p>
          </Notice>
        )}
        <ErrorSummary locale={locale} errors={errors.list} />
        <EventHead c={c} event={event} tab="invite" />
        {closed ? (
          <p>{words.invite.closed}</p>
        ) : (
          <>
            {form(
              'etalase',
              words.invite.byEtalase,
              words.invite.byEtalaseText,
              <Select
                locale={locale}
                name="etalase"
                label={words.form.etalase}
                value={counted?.etalase ?? ''}
                error={errors.of('etalase')}
                choices={map.gaps.map((gap) => ({
                  value: gap.etalase.id,
                  label: words.invite.gapOf(
                    locale === 'en' ? gap.etalase.nameEn || gap.etalase.name : gap.etalase.name,
                    formatRupiahCompact(gap.couldStay, locale),
                  ),
                }))}
              />,
            )}
            {form(
              'kbli',
              words.invite.byKbli,
              '',
              <TextField
                locale={locale}
                name="kbli"
                label={words.invite.kbli}
                hint={words.invite.kbliHint}
                value={counted?.kbli ?? ''}
                error={errors.of('kbli')}
                inputMode="numeric"
                width="short"
              />,
            )}
            <section class="k-stack">
              <h2>{words.invite.byHand}</h2>
              <p>{words.invite.byHandText}</p>
              <Form
                locale={locale}
                action={c.req.path}
                label={words.invite.byHand}
                hidden={{ langkah: 'orang' }}
              >
                <PersonFields
                  locale={locale}
                  groups={groups}
                  typed={said.person}
                  error={errors.of}
                />
                <Button>{words.invite.send}</Button>
              </Form>
            </section>
          </>
        )}
      </>
    ),
  });
}

async function inviteMany(c: Ctx, event: Happening, form: Posted): Promise<Response> {
  const kind = form.text('langkah');
  const etalase = kind === 'etalase' ? form.text('etalase') : '';
  const kbli = kind === 'kbli' ? form.text('kbli').trim() : '';
  if (kind === 'etalase' && !isUuid(etalase))
    return invitePage(c, event, {
      ...NOTHING,
      refusals: [refuse('choice.missing', 'etalase').error],
    });
  if (kind === 'kbli' && !/^\d{2,5}$/.test(kbli))
    return invitePage(c, event, { ...NOTHING, refusals: [refuse('event.kbli', 'kbli').error] });
  const by = { etalaseId: etalase || null, kbli: kbli || null };
  if (!form.has('undang')) {
    const found = (await businessesFor(c.var.db, event.id, by)).length;
    return invitePage(c, event, { ...NOTHING, counted: { etalase, kbli, found } });
  }
  const done = await inviteBusinesses(useCaseEnv(c), event.id, {
    ...by,
    groupCode: form.text('kelompok'),
  });
  if (!done.ok) return invitePage(c, event, { ...NOTHING, refusals: done.error });
  return invited(c, event, done.value);
}

const invited = (c: Ctx, event: Happening, one: { added: number; known: number }) =>
  c.redirect(`${tabPath(event, 'invite')}?masuk=${one.added}&sudah=${one.known}`, 303);

async function postInvite(c: Ctx): Promise<Response> {
  const event = await eventBySlug(c.var.db, c.req.param('slug') ?? '');
  if (!event) return noEvent(c);
  const form = await readForm(c);
  if (form.text('langkah') !== 'orang') return inviteMany(c, event, form);
  const { person, faults } = readPerson(form);
  const typed = typedPerson(form);
  if (faults.length > 0)
    return invitePage(c, event, { ...NOTHING, refusals: faults, person: typed });
  const guest = { ...person, supplierId: null, agencyId: null };
  const done = await invitePeople(useCaseEnv(c), event.id, [guest]);
  return done.ok
    ? invited(c, event, done.value)
    : invitePage(c, event, { ...NOTHING, refusals: done.error, person: typed });
}

async function getInvite(c: Ctx): Promise<Response> {
  const event = await eventBySlug(c.var.db, c.req.param('slug') ?? '');
  return event ? invitePage(c, event) : noEvent(c);
}

export const deskInviteRoutes: Route[] = [
  { method: 'GET', path: PATH, access: ORGANISERS, kind: 'page', handle: getInvite },
  { method: 'POST', path: PATH, access: ORGANISERS, kind: 'form', handle: postInvite },
];
