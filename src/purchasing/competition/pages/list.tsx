import { formatInstant } from '../../../kernel/index.ts';
import type { Ctx, Route } from '../../../platform/index.ts';
import { DataTable, EmptyState, LinkButton, page, StatusTag } from '../../../ui/index.ts';
import { BUYERS } from '../../pages/access.ts';
import { type CompetitionItem, listCompetitions } from '../competition.sql.ts';
import { t } from '../messages.ts';
import { toneOf } from './tone.ts';
import { LIST, pathOf } from './viewing.ts';

const MOST = 200;

/** Every published competition; a buyer sees those of his agency before, with drafts; the pokja those of the group. */
async function listPage(c: Ctx): Promise<Response> {
  const { locale, read, viewer } = c.var;
  const w = t(locale).list;
  const buys = viewer !== null && BUYERS.includes(viewer.role);
  const [own, all] = await Promise.all([
    buys
      ? listCompetitions(read, {
          ...(viewer.role === 'pokja' ? { buyerRole: 'pokja' } : { agencyId: viewer.agencyId }),
          drafts: true,
          limit: MOST,
        })
      : ([] as CompetitionItem[]),
    listCompetitions(read, { drafts: false, limit: MOST }),
  ]);
  return page(c, {
    title: w.title,
    description: w.lead,
    canonicalPath: LIST,
    wide: true,
    body: (
      <>
        <h1>{w.title}</h1>
        <p class="k-lead">{w.lead}</p>
        {buys && (
          <p>
            <LinkButton href={`${LIST}/baru`}>{w.start}</LinkButton>
          </p>
        )}
        {own.length > 0 && (
          <section>
            <h2>{w.own}</h2>
            <Items c={c} id="milik" caption={w.own} rows={own} />
          </section>
        )}
        {all.length === 0 ? (
          <EmptyState title={w.none} text={w.noneText} />
        ) : (
          <section>
            <h2>{w.all}</h2>
            <Items c={c} id="semua" caption={w.all} rows={all} />
          </section>
        )}
      </>
    ),
  });
}

function Items(props: { c: Ctx; id: string; caption: string; rows: readonly CompetitionItem[] }) {
  const { locale, pemda } = props.c.var;
  const w = t(locale);
  return (
    <DataTable
      locale={locale}
      id={props.id}
      caption={props.caption}
      captionHidden
      columns={[
        {
          key: 'title',
          header: w.list.name,
          rowHeader: true,
          cell: (row) => (
            <>
              <a href={pathOf(row)}>{row.title}</a> <span class="k-hint">{row.number}</span>
            </>
          ),
        },
        { key: 'agency', header: w.list.agency, cell: (row) => row.agency },
        { key: 'kind', header: w.list.kind, cell: (row) => w.kinds[row.kind] },
        {
          key: 'state',
          header: w.list.state,
          cell: (row) => <StatusTag tone={toneOf(row.state)}>{w.states[row.state]}</StatusTag>,
        },
        {
          key: 'until',
          header: w.list.until,
          cell: (row) => formatInstant(row.offersUntil, pemda.zone, locale),
        },
      ]}
      rows={props.rows}
      rowKey={(row) => row.id}
    />
  );
}

export const listRoutes: Route[] = [
  { method: 'GET', path: LIST, access: 'public', kind: 'page', handle: listPage },
];
