import type pg from 'pg';
import { addDays, type Day, startOfDay } from '../kernel/index.ts';
import type { City, IdSource } from './city.ts';
import { insertRows } from './insert-rows.ts';

/** One warning in force, one freeze that has ended: the standing pages have something to show. */
export async function writeSanctions(
  client: pg.PoolClient,
  pemdaId: string,
  { city, asOf, officer, ids }: { city: City; asOf: Day; officer: string; ids: IdSource },
): Promise<void> {
  const drawn = [
    {
      supplier: city.suppliers[25],
      kind: 'warning_1',
      from: -12,
      to: 48,
      reason: 'Tiga pesanan dikirim lewat batas waktu tanpa pemberitahuan kepada PPK.',
      basis: 'Ketentuan katalog lokal: teguran sebelum pembekuan (SP1, SP2)',
    },
    {
      supplier: city.suppliers[60],
      kind: 'frozen',
      from: -75,
      to: -45,
      reason: 'Harga naik 40% sehari sebelum pesanan; penyedia lalu menurunkan kembali harganya.',
      basis: 'Pernyataan penyedia tentang kewajaran harga',
    },
  ];
  for (const one of drawn) {
    if (!one.supplier) continue;
    const startsOn = addDays(asOf, one.from);
    const endsOn = addDays(asOf, one.to);
    const at = new Date(startOfDay(startsOn, city.calendar.zone).getTime() + 9 * 3_600_000);
    const id = ids(at);
    await insertRows(client, 'supplier_sanction', [
      {
        pemda_id: pemdaId,
        id,
        supplier_id: one.supplier.id,
        kind: one.kind,
        reason: one.reason,
        legal_basis: one.basis,
        starts_on: startsOn,
        ends_on: endsOn,
        imposed_at: at,
        imposed_by: officer,
      },
    ]);
    const sanction = { id, kind: one.kind, startsOn, endsOn };
    await insertRows(client, 'supplier_event', [
      {
        pemda_id: pemdaId,
        supplier_id: one.supplier.id,
        seq: 2,
        at,
        kind: 'sanctioned',
        data: JSON.stringify({
          sanction: { ...sanction, reason: one.reason, legalBasis: one.basis, liftedOn: null },
        }),
        actor_person_id: officer,
      },
    ]);
    const state = one.to >= 0 ? 'warned' : 'active';
    await client.query('update supplier set version = 2, state = $2 where id = $1', [
      one.supplier.id,
      state,
    ]);
  }
}
