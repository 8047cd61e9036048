import { sql } from 'kysely';
import type { Role } from '../../kernel/index.ts';
import type { Actor, Db, Tx } from '../../platform/index.ts';
import { reviveJson, toJson } from '../domain/stored-json.ts';
import type { BuyerRole } from '../domain/types.ts';
import { foldCompetition } from './domain/evolve.ts';
import type {
  Competition,
  CompetitionEvent,
  CompetitionKind,
  CompetitionState,
} from './domain/types.ts';
import type { SealedCopy } from './sealing.ts';

/** Keys of an event under which money and quantities stand as decimal text. */
const BIGINT_KEYS: ReadonlySet<string> = new Set([
  'quantity',
  'estimate',
  'unitPrice',
  'freight',
  'total',
  'price',
]);
const DATE_KEYS: ReadonlySet<string> = new Set(['offersUntil', 'until']);

const revive = (value: unknown) => reviveJson(value, BIGINT_KEYS, DATE_KEYS);

/** A content that was sealed, as text and back. */
export const contentToText = toJson;
export const contentFromText = (text: string): unknown => revive(JSON.parse(text));

/** The competition that its events make; `lock` keeps others out until the transaction ends. */
export async function loadCompetition(
  db: Db | Tx,
  id: string,
  lock = false,
): Promise<Competition | undefined> {
  if (lock)
    await db.selectFrom('competition').select('id').where('id', '=', id).forUpdate().execute();
  const rows = await db
    .selectFrom('competition_event')
    .select(['at', 'kind', 'data', 'actor_person_id', 'actor_role'])
    .where('competition_id', '=', id)
    .orderBy('seq')
    .execute();
  const events = rows.map(
    (row) =>
      ({
        kind: row.kind,
        at: row.at,
        actor: { personId: row.actor_person_id, role: (row.actor_role ?? 'system') as Role },
        data: revive(row.data),
      }) as CompetitionEvent,
  );
  return foldCompetition(events) ?? undefined;
}

/** Saves row and events together; false when somebody was faster. */
export async function saveCompetition(
  tx: Tx,
  pemdaId: string,
  before: Competition | null,
  after: Competition,
  events: readonly CompetitionEvent[],
): Promise<boolean> {
  const { terms } = after;
  const columns = {
    plan_id: terms.planId,
    title: terms.title,
    kind: terms.kind,
    award_by: terms.awardBy,
    state: after.state,
    version: after.version,
    offers_until: terms.offersUntil,
    published_at: after.publishedAt,
    decided_at: after.decidedAt,
  };
  if (before === null) {
    await tx
      .insertInto('competition')
      .values({
        pemda_id: pemdaId,
        id: after.id,
        number: after.number,
        agency_id: after.agencyId,
        buyer_role: after.buyerRole,
        created_at: events[0]?.at ?? new Date(0),
        ...columns,
      })
      .execute();
  } else {
    const done = await tx
      .updateTable('competition')
      .set(columns)
      .where('id', '=', before.id)
      .where('version', '=', before.version)
      .executeTakeFirst();
    if (done.numUpdatedRows !== 1n) return false;
  }
  const first = (before?.version ?? 0) + 1;
  await tx
    .insertInto('competition_event')
    .values(
      events.map((event, at) => ({
        pemda_id: pemdaId,
        competition_id: after.id,
        seq: first + at,
        at: event.at,
        kind: event.kind,
        data: toJson(event.data),
        actor_person_id: event.actor.personId,
        actor_role: event.actor.role,
      })),
    )
    .execute();
  return true;
}

export interface CompetitionItem {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly agency: string;
  readonly kind: CompetitionKind;
  readonly state: CompetitionState;
  readonly offersUntil: Date;
  readonly publishedAt: Date | null;
}

/**
 * Competitions, those that end next first, then the newest: all published ones, or with drafts those of an
 * agency, or of all that buyers of a role prepared.
 */
export async function listCompetitions(
  db: Db,
  by: {
    readonly agencyId?: string | null;
    readonly buyerRole?: BuyerRole;
    readonly drafts: boolean;
    readonly limit: number;
  },
): Promise<CompetitionItem[]> {
  const agency = by.agencyId ?? null;
  const role = by.buyerRole ?? null;
  const { rows } = await sql<CompetitionItem>`
    select c.id, c.number, c.title, a.name as agency, c.kind, c.state, c.offers_until as "offersUntil",
           c.published_at as "publishedAt"
      from competition c join agency a on a.id = c.agency_id
     where (${agency}::uuid is null or c.agency_id = ${agency}) and (${role}::text is null or c.buyer_role = ${role}) and (${by.drafts} or c.published_at is not null)
     order by c.state <> 'open', case when c.state = 'open' then c.offers_until end, c.created_at desc, c.id
     limit ${by.limit}`.execute(db);
  return rows;
}

/** What waits for a person: offers to open, to judge, or questions to answer. */
export interface WaitingCompetitions {
  readonly step: 'open' | 'assess' | 'answer';
  readonly count: number;
  readonly oldest: Date;
  readonly due: Date | null;
}

/** How many competitions wait for this person's next step, by the step. */
export async function waitingCompetitions(db: Db, actor: Actor): Promise<WaitingCompetitions[]> {
  const { personId, role, agencyId } = actor;
  const { rows } = await sql<WaitingCompetitions>`
    with mine as (
      select c.id, c.state, c.offers_until from competition c
       where c.buyer_role = ${role} and (${role} = 'pokja' or c.agency_id = ${agencyId})),
    waits as (
      select 'open' as step, c.offers_until as since, null::timestamptz as due from competition c
       where c.state in ('closed', 'half_open')
         and (select e.kind from competition_event e
               where e.competition_id = c.id and e.actor_person_id = ${personId} and e.kind in ('opener-ready', 'opener-left', 'half-opened')
               order by e.seq desc limit 1) = 'opener-ready'
      union all
      select 'assess', offers_until, null from mine where state = 'evaluating'
      union all
      select 'answer', min(e.at), m.offers_until from mine m join competition_event e on e.competition_id = m.id and e.kind = 'asked'
       where m.state = 'open'
         and not exists (select from competition_event a
                          where a.competition_id = m.id and a.kind = 'answered' and a.data->>'id' = e.data->>'id')
       group by m.id, m.offers_until)
    select step, count(*)::int as count, min(since) as oldest, min(due) as due from waits group by step order by step`.execute(
    db,
  );
  return rows;
}

/** Competitions that still take offers though their deadline is over. */
export async function overdueCompetitions(db: Db, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('competition')
    .select('id')
    .where('state', '=', 'open')
    .where('offers_until', '<=', now)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** What happened to a competition and when, for its history; the roles, not the names. */
export async function competitionHistory(
  db: Db,
  id: string,
): Promise<{ seq: number; kind: string; at: Date; role: string }[]> {
  const rows = await db
    .selectFrom('competition_event')
    .select(['seq', 'kind', 'at', 'actor_role'])
    .where('competition_id', '=', id)
    .orderBy('seq')
    .execute();
  return rows.map(({ actor_role, ...row }) => ({ ...row, role: actor_role ?? 'system' }));
}

/** Puts the sealed copies of a holder in the place of his earlier ones; none takes them away. */
export async function replaceSeals(
  tx: Tx,
  pemdaId: string,
  competitionId: string,
  holder: string,
  copies: readonly SealedCopy[],
): Promise<void> {
  await tx
    .deleteFrom('competition_seal')
    .where('competition_id', '=', competitionId)
    .where('holder', '=', holder)
    .execute();
  if (copies.length === 0) return;
  await tx
    .insertInto('competition_seal')
    .values(
      copies.map((copy) => ({
        pemda_id: pemdaId,
        competition_id: competitionId,
        holder,
        outer_person: copy.outerPerson,
        inner_person: copy.innerPerson,
        sealed: Buffer.from(copy.sealed),
      })),
    )
    .execute();
}

export interface StoredSeal extends SealedCopy {
  readonly holder: string;
  readonly half: Uint8Array | null;
}

/** Every sealed copy of a competition. */
export async function sealsOf(db: Db | Tx, competitionId: string): Promise<StoredSeal[]> {
  const rows = await db
    .selectFrom('competition_seal')
    .select(['holder', 'outer_person', 'inner_person', 'sealed', 'half'])
    .where('competition_id', '=', competitionId)
    .execute();
  return rows.map((row) => ({
    holder: row.holder,
    outerPerson: row.outer_person,
    innerPerson: row.inner_person,
    sealed: row.sealed,
    half: row.half,
  }));
}

/** Keeps what is left of a copy after its outer layer. */
export async function keepHalf(
  tx: Tx,
  competitionId: string,
  copy: Pick<StoredSeal, 'holder' | 'outerPerson' | 'innerPerson'>,
  half: Uint8Array,
): Promise<void> {
  await tx
    .updateTable('competition_seal')
    .set({ half: Buffer.from(half) })
    .where('competition_id', '=', competitionId)
    .where('holder', '=', copy.holder)
    .where('outer_person', '=', copy.outerPerson)
    .where('inner_person', '=', copy.innerPerson)
    .execute();
}
