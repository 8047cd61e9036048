import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../../kernel/index.ts';
import type { Db } from '../../platform/index.ts';
import type { Measure } from './domain/measures.ts';

/** One row under a number: when, who or what, and what is said of it. */
export interface ReportRow {
  readonly day: Day;
  readonly name: string;
  /** Words as recorded, or a code that the page puts into words. */
  readonly detail: string;
  readonly amount: bigint | null;
}

const NONE = sql`null::bigint`;
const HELD = sql`e.state not in ('draft', 'cancelled')`;
const day = (at: RawBuilder<unknown>, zone: string) => sql`(${at} at time zone ${zone})::date`;
const eventDay = (zone: string) => day(sql`e.starts_at`, zone);

/** Meetings with the last word on them; the day is the event's. */
const OUTCOMES = (zone: string, only: RawBuilder<unknown>) => sql`
  select ${eventDay(zone)} as day, h.name || ' – ' || g.name as name, k.kind as detail, k.amount
    from event e join meeting m on m.event_id = e.id and m.state = 'planned'
    join delegation h on h.id = m.host_id join delegation g on g.id = m.guest_id
    join lateral (select * from meeting_outcome x where x.meeting_id = m.id order by x.seq desc limit 1) k on true
   where ${HELD} and ${only}`;

const PEOPLE = (zone: string, only: RawBuilder<unknown>) => sql`
  select ${eventDay(zone)} as day, p.organisation as name, e.name as detail, ${NONE} as amount
    from event e join participant p on p.event_id = e.id where ${HELD} and ${only}`;

/** The first of something that each supplier ever had. */
const FIRST = (on: RawBuilder<unknown>) => sql`
  select f.day, s.name, s.district as detail, ${NONE} as amount
    from supplier s cross join lateral (${on}) f where s.state <> 'draft' and f.day is not null`;

/** The rows that each number counts; the number is made of them and of nothing else. */
const ROWS: Readonly<Record<Measure, (zone: string) => RawBuilder<unknown>>> = {
  events: (zone) => sql`
    select ${eventDay(zone)} as day, e.name, e.kind as detail, ${NONE} as amount from event e where ${HELD}`,
  invited: (zone) => PEOPLE(zone, sql`p.invited_at is not null`),
  came: (zone) => PEOPLE(zone, sql`p.came_at is not null`),
  meetings: (zone) => OUTCOMES(zone, sql`true`),
  commitments: (zone) => OUTCOMES(zone, sql`k.kind = 'commitment'`),
  committed: (zone) => OUTCOMES(zone, sql`k.kind = 'commitment'`),
  opened: (zone) => sql`
    select ${day(sql`c.opened_at`, zone)} as day, s.name, c.trigger as detail, ${NONE} as amount
      from coaching_case c join supplier s on s.id = c.supplier_id`,
  noted: (zone) => sql`
    select (v.data->'meeting'->>'on')::date as day, s.name, v.data->'meeting'->>'obstacle' as detail, ${NONE} as amount
      from coaching_event v join coaching_case c on c.id = v.case_id join supplier s on s.id = c.supplier_id
     where v.kind = 'noted' and ${zone}::text is not null`,
  closed: (zone) => sql`
    select ${day(sql`c.closed_at`, zone)} as day, s.name, c.outcome as detail, ${NONE} as amount
      from coaching_case c join supplier s on s.id = c.supplier_id where c.closed_at is not null`,
  wanted: (zone) => sql`
    select ${day(sql`w.published_at`, zone)} as day, w.title as name, w.quantity as detail, ${NONE} as amount
      from wanted w where w.published_at is not null`,
  answered: (zone) => sql`
    select ${day(sql`a.first`, zone)} as day, w.title as name, a.by as detail, ${NONE} as amount
      from wanted w cross join lateral (
        select min(x.at) as first, (array_agg(s.name order by x.at))[1] as by
          from wanted_answer x join supplier s on s.id = x.supplier_id where x.wanted_id = w.id) a
     where a.first is not null`,
  met: (zone) => sql`
    select ${day(sql`w.ended_at`, zone)} as day, w.title as name, w.quantity as detail, ${NONE} as amount
      from wanted w where w.state = 'met'`,
  registered: (zone) => sql`
    select s.registered_on as day, s.name, s.district as detail, ${NONE} as amount
      from supplier s where s.state <> 'draft' and ${zone}::text is not null`,
  shown: (zone) =>
    FIRST(sql`select ${day(sql`min(p.first_shown_at)`, zone)} as day from product p where p.supplier_id = s.id`),
  ordered: (zone) =>
    FIRST(sql`select min(o.po_date) as day from orders o
               where o.supplier_id = s.id and o.realised > 0 and ${zone}::text is not null`),
}; // biome-ignore format: a row of columns each

interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** How many rows each measure has in a span, and their rupiah. */
export async function programmeSums(
  db: Db,
  measures: readonly Measure[],
  { from, to }: Span,
  zone: string,
): Promise<ReadonlyMap<Measure, { readonly count: number; readonly amount: bigint }>> {
  const one = (measure: Measure) => sql`
    select ${measure}::text as measure, count(*)::int as count, coalesce(sum(x.amount), 0)::bigint as amount
      from (${ROWS[measure](zone)}) x where x.day between ${from} and ${to}`;
  const { rows } = await sql<{ measure: Measure; count: number; amount: bigint }>`
    ${sql.join(measures.map(one), sql` union all `)}`.execute(db);
  return new Map(rows.map(({ measure, ...sum }) => [measure, sum]));
}

/** The rows of a measure in a span, by day. */
export async function programmeRows(
  db: Db,
  measure: Measure,
  { from, to }: Span,
  zone: string,
): Promise<ReportRow[]> {
  const { rows } = await sql<ReportRow>`
    select x.day::text as day, x.name, coalesce(x.detail, '') as detail, x.amount
      from (${ROWS[measure](zone)}) x where x.day between ${from} and ${to} order by x.day, x.name`.execute(
    db,
  );
  return rows;
}

/** How often each obstacle, kind and outcome stands in the coaching of a span. */
export async function coachingCounts(
  db: Db,
  { from, to }: Span,
  zone: string,
): Promise<
  {
    readonly what: 'obstacle' | 'kind' | 'outcome';
    readonly code: string;
    readonly count: number;
  }[]
> {
  const { rows } = await sql<{
    what: 'obstacle' | 'kind' | 'outcome';
    code: string;
    count: number;
  }>`
    select what, code, count(*)::int as count from (
      select x.what, x.code, (v.data->'meeting'->>'on')::date as day
        from coaching_event v cross join lateral (values
          ('obstacle', v.data->'meeting'->>'obstacle'), ('kind', v.data->'meeting'->>'kind')) x(what, code)
       where v.kind = 'noted'
      union all
      select 'outcome', c.outcome, (c.closed_at at time zone ${zone})::date from coaching_case c where c.closed_at is not null) y
     where code is not null and day between ${from} and ${to} group by 1, 2 order by 1, 3 desc, 2`.execute(
    db,
  );
  return rows;
}

/** Days from the opening of a case to the business's first order after it, of the cases opened in a span. */
export async function daysToOrder(
  db: Db,
  { from, to }: Span,
  zone: string,
): Promise<{ readonly cases: number; readonly days: readonly number[] }> {
  const { rows } = await sql<{ cases: number; days: number[] }>`
    select count(*)::int as cases, coalesce(array_agg(o.first - c.day) filter (where o.first is not null), '{}') as days
      from (select supplier_id, (opened_at at time zone ${zone})::date as day from coaching_case) c
      cross join lateral (select min(o.po_date) as first from orders o
                           where o.supplier_id = c.supplier_id and o.realised > 0 and o.po_date >= c.day) o
     where c.day between ${from} and ${to}`.execute(db);
  return rows[0] ?? { cases: 0, days: [] };
}
