import { sql } from 'kysely';
import { type Db, newId, type Tx, type UseCaseEnv } from '../../platform/index.ts';
import type { Attributes } from './domain/template.ts';

/** A product on show as another seller takes over what it is. */
export interface SameThing {
  readonly id: string;
  readonly etalaseId: string;
  readonly name: string;
  readonly brand: string;
  readonly specification: string;
  readonly unit: string;
  readonly kbki: string;
  readonly attributes: Attributes;
  readonly templateVersion: number;
}

export async function thingOnShow(db: Db | Tx, id: string): Promise<SameThing | undefined> {
  const { rows } = await sql<SameThing>`
    select id, etalase_id as "etalaseId", name, brand, specification, unit, kbki, attributes,
           template_version as "templateVersion"
      from product where id = ${id} and state in ('live', 'frozen')`.execute(db);
  return rows[0];
}

/**
 * Puts a product under the master product of another one of its etalase and unit, so that their offers
 * are compared; one that had none gets it, with all on show that are called and sold the same.
 */
export async function joinMaster(
  tx: Tx,
  env: UseCaseEnv,
  productId: string,
  otherId: string,
): Promise<void> {
  await sql`
    with other as (
      select o.* from product o join product p on p.id = ${productId}::uuid and p.etalase_id = o.etalase_id and p.unit = o.unit
       where o.id = ${otherId}
    ), made as (
      insert into master_product (pemda_id, id, etalase_id, name, unit)
      select ${env.pemda.id}::uuid, ${newId(env.clock.now())}::uuid, etalase_id, name, unit from other where master_id is null
      returning id, etalase_id, name, unit
    )
    update product x set master_id = coalesce((select id from made), o.master_id)
      from other o
     where x.id = ${productId}
        or (o.master_id is null and x.master_id is null and x.etalase_id = o.etalase_id and x.name = o.name
            and x.unit = o.unit and x.state in ('live', 'frozen'))`.execute(tx);
}
