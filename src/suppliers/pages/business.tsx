import { type Day, dayOf, formatDay, refuse } from '../../kernel/index.ts';
import { type Ctx, type Route, useCaseEnv } from '../../platform/index.ts';
import {
  Button,
  EmptyState,
  Form,
  Notice,
  page,
  refusedPage,
  SummaryList,
} from '../../ui/index.ts';
import { dropChange, startChange } from '../change-business.ts';
import { businessOf } from '../desk.sql.ts';
import type { RegistrationState } from '../domain/registration.ts';
import { inForce } from '../domain/sanctions.ts';
import { t } from '../messages.ts';
import { findRegistration } from '../registrations.sql.ts';
import { sanctionsOf } from '../sanctions.sql.ts';
import { SanctionList } from './sanction-list.tsx';

/** The seller's own business: what the office has on record, its standing, its sanctions. */
async function businessPage(c: Ctx): Promise<Response> {
  const { viewer, locale, db, pemda, services } = c.var;
  const w = t(locale);
  const business = viewer?.supplierId ? await businessOf(db, viewer.supplierId) : undefined;
  if (!business) {
    return page(c, {
      title: w.standing.myTitle,
      body: (
        <>
          <h1>{w.standing.myTitle}</h1>
          <EmptyState title={w.states.draft} action={{ href: '/daftar', label: w.list.title }} />
        </>
      ),
    });
  }
  const today = dayOf(services.clock.now(), pemda.zone);
  const sanctions = await sanctionsOf(db, business.id);
  const present = sanctions.filter((one) => inForce(one, today));
  const registration = await findRegistration(db, { supplierId: business.id });
  const registered = !['submitted', 'needs_fix'].includes(business.state);
  const field = (name: string, value: string) => ({
    key: w.fields[name] ?? name,
    value: value || '–',
  });
  return page(c, {
    title: w.standing.myTitle,
    body: (
      <>
        <h1>{business.name}</h1>
        {present.map((one) => (
          <Notice
            key={one.id}
            locale={locale}
            tone={one.kind === 'warning_1' || one.kind === 'warning_2' ? 'warning' : 'danger'}
            title={w.standing.kinds[one.kind]}
          >
            <p>
              {w.standing.effects[one.kind]} {w.standing.inFlight}
            </p>
            <p>
              {w.standing.to}: {formatDay(one.endsOn, locale)}
            </p>
          </Notice>
        ))}
        <SummaryList
          rows={[
            {
              key: w.standing.state,
              value: w.standing.states[business.state] ?? business.state,
            },
            ...(registered
              ? [
                  {
                    key: w.standing.registered,
                    value: formatDay(business.registeredOn as Day, locale),
                  },
                ]
              : []),
            field('legalForm', w.legalForms[business.legalForm] ?? business.legalForm),
            { key: w.check.scale, value: w.scales[business.scale] ?? business.scale },
            field('nib', business.nib),
            field('npwp', business.npwp ?? ''),
            field('taxable', business.taxable ? w.yes : w.no),
            field('kbli', business.kbli.join(', ')),
            field(
              'address',
              // Many addresses name their village already.
              [business.address, business.village, business.district, business.city]
                .filter(
                  (part, n, all) => part && !all.slice(0, n).some((one) => one.includes(part)),
                )
                .join(', '),
            ),
            field('representative', business.representative),
            field('phone', business.phone),
            field(
              'bankAccount',
              [business.bankName, business.bankAccount, business.bankHolder]
                .filter(Boolean)
                .join(', '),
            ),
          ]}
        />
        {registered && <ChangeForm c={c} state={registration?.state} />}
        <p>
          <a href="/usaha/produk">{w.standing.products}</a>
        </p>
        <p>
          {registered ? (
            <a href={`/penyedia/${business.slug}`}>{w.standing.publicPage}</a>
          ) : (
            <a href="/daftar">{w.standing.openTasks}</a>
          )}
        </p>
        <h2>{w.standing.sanctions}</h2>
        <SanctionList locale={locale} sanctions={sanctions} today={today} />
      </>
    ),
  });
}

/** The way to a change, or to the one that is under way. */
function ChangeForm({ c, state }: { c: Ctx; state: RegistrationState | undefined }) {
  const { locale } = c.var;
  const w = t(locale).change;
  if (state !== undefined && state !== 'active')
    return (
      <Notice locale={locale} tone="info" title={w.title}>
        <p>
          {w.inForce} <a href="/daftar">{w.open}</a>
        </p>
      </Notice>
    );
  return (
    <Form locale={locale} action="/usaha/ubah">
      <p>{w.startText}</p>
      <Button variant="secondary">{w.start}</Button>
    </Form>
  );
}

/** Runs one step of a change and goes on, or says why not. */
const changing =
  (run: typeof startChange, to: string): Route['handle'] =>
  async (c) => {
    const done = await run(useCaseEnv(c));
    if (done.ok) return c.redirect(to, 303);
    return refusedPage(c, done.error[0] ?? refuse('registration.state').error, { href: '/usaha' });
  };

export const businessRoutes: Route[] = [
  {
    method: 'POST',
    path: '/usaha/ubah',
    access: ['seller'],
    kind: 'form',
    handle: changing(startChange, '/daftar'),
  },
  {
    method: 'POST',
    path: '/usaha/ubah/batal',
    access: ['seller'],
    kind: 'form',
    handle: changing(dropChange, '/usaha'),
  },
  { method: 'GET', path: '/usaha', access: ['seller'], kind: 'page', handle: businessPage },
];
