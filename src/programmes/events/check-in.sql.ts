import { sql } from 'kysely';
import type { Tx } from '../../platform/index.ts';

export interface CheckInRow {
  readonly id: string;
  readonly eventId: string;
  readonly participantId: string;
  readonly deviceMark: string;
  readonly madeAt: Date;
  readonly receivedAt: Date;
  readonly by: string | null;
}

/** Keeps a scan once, however often it arrives, and the earliest of a person's scans as his arrival. */
export async function keepScan(tx: Tx, pemdaId: string, scan: CheckInRow): Promise<void> {
  await tx
    .insertInto('check_in')
    .values({
      pemda_id: pemdaId,
      id: scan.id,
      event_id: scan.eventId,
      participant_id: scan.participantId,
      device_mark: scan.deviceMark,
      made_at: scan.madeAt,
      received_at: scan.receivedAt,
      made_by: scan.by,
    })
    .onConflict((at) => at.columns(['pemda_id', 'id']).doNothing())
    .execute();
  await sql`
    update participant p set came_at = c.first
      from (select min(made_at) as first from check_in where participant_id = ${scan.participantId}) c
     where p.id = ${scan.participantId} and c.first is not null and (p.came_at is null or p.came_at > c.first)`.execute(
    tx,
  );
}
