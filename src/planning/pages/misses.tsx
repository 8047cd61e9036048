import { formatInstant, formatNumber, type Role } from '../../kernel/index.ts';
import type { Ctx, Desk, Route } from '../../platform/index.ts';
import { DataTable, EmptyState, page } from '../../ui/index.ts';
import { t } from '../messages.ts';
import { openDemand } from '../open-demand.ts';

/** Demand older than a season tells little of what to look for now. */
const DAYS = 90;

/** Who works on the gap between demand and supply. */
const GAP_ROLES: readonly Role[] = [
  'programme_officer',
  'catalogue_officer',
  'head',
  'auditor',
  'administrator',
];

const since = (c: Ctx) => new Date(c.var.services.clock.now().getTime() - DAYS * 86_400_000);

const demand = (c: Ctx) =>
  openDemand(
    c.var.read,
    c.var.services.connections,
    c.var.pemda,
    c.var.services.clock.now(),
    since(c),
  );

async function missesPage(c: Ctx): Promise<Response> {
  const { locale, pemda } = c.var;
  const w = t(locale);
  const rows = await demand(c);
  return page(c, {
    title: w.title,
    body: (
      <>
        <h1>{w.title}</h1>
        <p>{w.intro(DAYS)}</p>
        {rows.length === 0 ? (
          <EmptyState title={w.empty} text={w.emptyText} />
        ) : (
          <DataTable
            locale={locale}
            id="dicari"
            caption={w.caption}
            columns={[
              {
                key: 'query',
                header: w.query,
                rowHeader: true,
                cell: (row) => <a href={`/cari?q=${encodeURIComponent(row.query)}`}>{row.query}</a>,
              },
              {
                key: 'times',
                header: w.times,
                numeric: true,
                cell: (row) => formatNumber(row.times, locale),
              },
              {
                key: 'agencies',
                header: w.agencies,
                numeric: true,
                cell: (row) => formatNumber(row.agencies, locale),
              },
              {
                key: 'last',
                header: w.last,
                cell: (row) => formatInstant(row.lastAt, pemda.zone, locale),
              },
            ]}
            rows={rows}
            rowKey={(row) => row.query}
          />
        )}
      </>
    ),
  });
}

/** Unmet searches on the desks of those who bring suppliers in. */
export const missesDesk: Desk = async (c) => {
  const { viewer, locale } = c.var;
  if (viewer?.role !== 'programme_officer' && viewer?.role !== 'catalogue_officer') return [];
  const rows = await demand(c);
  const w = t(locale);
  return [
    {
      key: 'misses',
      title: w.desk,
      count: rows.length,
      href: '/dicari-tidak-ada',
      oldest: rows.map((row) => row.firstAt).sort((a, b) => a.getTime() - b.getTime())[0] ?? null,
      due: null,
      ifNothing: w.ifNothing,
    },
  ];
};

export const missesRoutes: Route[] = [
  {
    method: 'GET',
    path: '/dicari-tidak-ada',
    access: GAP_ROLES,
    kind: 'page',
    handle: missesPage,
  },
];
