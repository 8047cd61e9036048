import {
  dayOf,
  formatDayShort,
  formatInstant,
  isWorkingDay,
  workingDaysBetween,
} from '../../kernel/index.ts';
import type { Ctx, Route } from '../../platform/index.ts';
import {
  DataTable,
  DoneNotice,
  EmptyState,
  Pagination,
  page,
  StatusTag,
  Tabs,
} from '../../ui/index.ts';
import {
  DESK_PAGE,
  DESK_TABS,
  type DeskTab,
  type QueueRow,
  queue,
  queueCounts,
} from '../desk.sql.ts';
import { t } from '../messages.ts';
import { OFFICERS } from './access.ts';

async function deskPage(c: Ctx): Promise<Response> {
  const { viewer, locale, db, pemda } = c.var;
  const w = t(locale).desk;
  const asked = c.req.query('tab');
  const tab: DeskTab = DESK_TABS.find((one) => one === asked) ?? 'waiting';
  const at = Math.max(1, Math.trunc(Number(c.req.query('hal')) || 1));
  const personId = viewer?.personId ?? '';
  const [rows, counts] = await Promise.all([
    queue(db, tab, personId, at),
    queueCounts(db, personId),
  ]);
  return page(c, {
    title: w.title,
    wide: true,
    body: (
      <>
        <h1>{w.title}</h1>
        <DoneNotice c={c} words={t(locale).review.done} />
        <p>
          {w.rule(pemda.settings.reviewWorkingDays)}{' '}
          <a href="/meja/penyedia/sanksi">{w.standing}</a>
        </p>
        <Tabs
          locale={locale}
          label={w.title}
          items={DESK_TABS.map((one) => ({
            label: w.tabs[one],
            href: `/meja/penyedia?tab=${one}`,
            current: one === tab,
            count: counts[one],
          }))}
        />
        {rows.length === 0 ? (
          <EmptyState title={w.none} text={w.noneText} />
        ) : (
          <QueueTable c={c} rows={rows} />
        )}
        <Pagination
          locale={locale}
          page={at}
          pages={Math.max(1, Math.ceil(counts[tab] / DESK_PAGE))}
          hrefFor={(n) => `/meja/penyedia?tab=${tab}&hal=${n}`}
        />
      </>
    ),
  });
}

function QueueTable({ c, rows }: { c: Ctx; rows: readonly QueueRow[] }) {
  const { locale, pemda, services } = c.var;
  const w = t(locale).desk;
  const now = services.clock.now();
  return (
    <DataTable
      locale={locale}
      id="antrean"
      caption={w.caption}
      columns={[
        {
          key: 'name',
          header: w.business,
          rowHeader: true,
          cell: (row) => (
            <>
              <a href={`/meja/penyedia/${row.id}`}>{row.name}</a>{' '}
              {row.change && <StatusTag tone="info">{t(locale).change.tag}</StatusTag>}
              <br />
              <span class="k-hint">{row.district}</span>
            </>
          ),
        },
        {
          key: 'due',
          header: w.due,
          cell: (row) =>
            row.dueAt === null ? (
              <StatusTag tone={row.state === 'refused' ? 'danger' : 'warning'}>
                {row.state === 'refused' ? t(locale).states.refused : t(locale).states.needs_fix}
              </StatusTag>
            ) : (
              <>
                {formatDayShort(dayOf(row.dueAt, pemda.zone), locale)} {dueTag(c, row.dueAt, now)}
              </>
            ),
        },
        {
          key: 'age',
          header: w.age,
          cell: (row) => w.days(workingDaysBetween(pemda.calendar, row.submittedAt, now)),
        },
        {
          key: 'sent',
          header: w.sent,
          cell: (row) => formatInstant(row.submittedAt, pemda.zone, locale),
        },
        { key: 'round', header: w.round, numeric: true, cell: (row) => row.round },
        { key: 'officer', header: w.officer, cell: (row) => row.officer ?? '–' },
      ]}
      rows={rows}
      rowKey={(row) => row.id}
    />
  );
}

function dueTag(c: Ctx, dueAt: Date, now: Date) {
  const { locale, pemda } = c.var;
  const w = t(locale).desk;
  if (now > dueAt) return <StatusTag tone="danger">{w.overdue}</StatusTag>;
  const today = dayOf(now, pemda.zone);
  const last = isWorkingDay(pemda.calendar, today) && today === dayOf(dueAt, pemda.zone);
  return last ? <StatusTag tone="warning">{w.dueSoon}</StatusTag> : null;
}

export const deskRoutes: Route[] = [
  { method: 'GET', path: '/meja/penyedia', access: OFFICERS, kind: 'page', handle: deskPage },
];
