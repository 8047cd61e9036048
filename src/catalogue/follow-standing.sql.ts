import { sql } from 'kysely';
import type { Tx, UseCaseEnv } from '../platform/index.ts';

/** The events after which a listing stands where it stands; others leave it there. */
const STANDING_EVENTS = [
  'shown',
  'frozen',
  'unfrozen',
  'delisted',
  'expired',
  'left-with-supplier',
  'returned-with-supplier',
];

/** Takes everything of a supplier off the show, each with its event that keeps where it stood. */
export async function takeOffShow(tx: Tx, env: UseCaseEnv, supplierId: string): Promise<number> {
  const at = env.clock.now();
  const { rows } = await sql<{ id: string }>`
    with was as (
      select id, state, state_reason, event_count from product
       where supplier_id = ${supplierId} and state in ('live', 'frozen') order by id for update
    ), told as (
      insert into product_event (pemda_id, product_id, seq, at, kind, data, actor_person_id)
      select ${env.pemda.id}, id, event_count + 1, ${at}, 'left-with-supplier',
             jsonb_build_object('state', state, 'reason', state_reason), ${env.actor.personId}::uuid from was
    )
    update product p set state = 'delisted', ended_at = ${at}, updated_at = ${at}, event_count = p.event_count + 1
      from was where p.id = was.id returning p.id`.execute(tx);
  return rows.length;
}

/**
 * Brings back what left with its supplier and nobody ended since, as it stood; where its last day has
 * passed meanwhile it is expired. Gives the ids.
 */
export async function putBackOnShow(
  tx: Tx,
  env: UseCaseEnv,
  supplierId: string,
  today: string,
): Promise<string[]> {
  const at = env.clock.now();
  const { rows } = await sql<{ id: string }>`
    with gone as (
      select p.id, p.event_count, p.expires_on < ${today}::date as over, last.data
        from product p cross join lateral (
          select e.kind, e.data from product_event e
           where e.product_id = p.id and e.kind = any(${STANDING_EVENTS}) order by e.seq desc limit 1) last
       where p.supplier_id = ${supplierId} and p.state = 'delisted' and last.kind = 'left-with-supplier'
       order by p.id for update of p
    ), told as (
      insert into product_event (pemda_id, product_id, seq, at, kind, data, actor_person_id)
      select ${env.pemda.id}, id, event_count + 1, ${at}, 'returned-with-supplier', '{}', ${env.actor.personId}::uuid from gone
    )
    update product p set state = case when gone.over then 'expired' else gone.data ->> 'state' end,
           state_reason = gone.data ->> 'reason', ended_at = case when gone.over then ${at}::timestamptz end,
           updated_at = ${at}, event_count = p.event_count + 1
      from gone where p.id = gone.id returning p.id`.execute(tx);
  return rows.map(({ id }) => id);
}
