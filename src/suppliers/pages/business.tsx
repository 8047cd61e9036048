import { type Day, dayOf, formatDay } from '../../kernel/index.ts';
import type { Ctx, Route } from '../../platform/index.ts';
import { EmptyState, Notice, page, SummaryList } from '../../ui/index.ts';
import { businessOf } from '../desk.sql.ts';
import { inForce } from '../domain/sanctions.ts';
import { t } from '../messages.ts';
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

export const businessRoutes: Route[] = [
  { method: 'GET', path: '/usaha', access: ['seller'], kind: 'page', handle: businessPage },
];
