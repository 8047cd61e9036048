import { formatNumber } from '../../../kernel/index.ts';
import type { Ctx, Route } from '../../../platform/index.ts';
import { DataTable, EmptyState, LinkButton, page, StatusTag } from '../../../ui/index.ts';
import { openingOn } from '../../domain/opening.ts';
import { todayOf } from '../../pages/etalase.tsx';
import { listEtalase } from '../etalase.sql.ts';
import { t } from '../messages.ts';

const TONES = { open: 'success', soon: 'info', closed: 'neutral' } as const;

async function listPage(c: Ctx): Promise<Response> {
  const { locale, db } = c.var;
  const w = t(locale).list;
  const today = todayOf(c);
  const rows = await listEtalase(db);
  return page(c, {
    title: w.title,
    wide: true,
    body: (
      <>
        <h1>{w.title}</h1>
        <p>{w.lead}</p>
        <p>
          <LinkButton href="/meja/etalase/baru">{w.open}</LinkButton>
        </p>
        {rows.length === 0 ? (
          <EmptyState title={w.none} />
        ) : (
          <DataTable
            locale={locale}
            id="daftar-etalase"
            caption={w.caption}
            columns={[
              {
                key: 'name',
                header: w.name,
                rowHeader: true,
                cell: (row) => (
                  <a href={`/meja/etalase/${row.id}`}>{locale === 'en' ? row.nameEn : row.name}</a>
                ),
              },
              {
                key: 'state',
                header: w.state,
                cell: (row) => {
                  const state = openingOn(row, today);
                  return <StatusTag tone={TONES[state]}>{w.states[state]}</StatusTag>;
                },
              },
              { key: 'code', header: w.code, cell: (row) => row.code },
              { key: 'kind', header: w.kind, cell: (row) => w.kinds[row.kind] },
              {
                key: 'onShow',
                header: w.onShow,
                numeric: true,
                cell: (row) => formatNumber(row.onShow, locale),
              },
              {
                key: 'fields',
                header: w.fields,
                numeric: true,
                cell: (row) => formatNumber(row.fields, locale),
              },
              {
                key: 'older',
                header: w.older,
                numeric: true,
                cell: (row) => formatNumber(row.older, locale),
              },
            ]}
            rows={rows}
            rowKey={(row) => row.id}
          />
        )}
      </>
    ),
  });
}

export const etalaseListRoutes: Route[] = [
  {
    method: 'GET',
    path: '/meja/etalase',
    access: ['catalogue_officer'],
    kind: 'page',
    handle: listPage,
  },
];
