import type { Table } from './hall.ts';
import type { Timetable } from './timetable.ts';

/**
 * Which table each host has in each slot: it keeps the one it had, and only moves when that one is
 * another's or has steps in the way. By host number × slots + slot; null where the host has no meeting.
 */
export function seatTables(
  table: Timetable,
  tables: readonly Table[],
  before?: (host: number, slot: number) => string | undefined,
): readonly (Table | null)[] {
  const { hosts, slots, edges } = table.of;
  const result: (Table | null)[] = Array.from({ length: hosts.length * slots }, () => null);
  const needsStepFree = hosts.map((host) =>
    Array.from({ length: slots }, (_, slot) => {
      for (let seat = 0; seat < host.seats; seat++)
        if (edges[table.meetingAt(host.node + seat, slot)]?.stepFree) return true;
      return false;
    }),
  );
  const kept: (Table | null)[] = hosts.map(() => null);
  // Who needs a table without steps at any time gets one from the start, so as not to move later.
  const ever = needsStepFree.map((slotsOf) => slotsOf.some(Boolean));
  for (let slot = 0; slot < slots; slot++) {
    const meeting = hosts.flatMap((host, n) => (hasMeeting(table, host, slot) ? [n] : []));
    const taken = new Set<string>();
    const give = (host: number, one: Table) => {
      taken.add(one.id);
      kept[host] = one;
      result[host * slots + slot] = one;
    };
    // A table of a published schedule is kept where it is still there and fits.
    const same = (host: number) => {
      const id = before?.(host, slot);
      const one = id === undefined ? undefined : tables.find((at) => at.id === id);
      return one && !taken.has(one.id) && (one.stepFree || !needsStepFree[host]?.[slot])
        ? one
        : undefined;
    };
    const needing = meeting.filter((host) => needsStepFree[host]?.[slot]);
    const others = meeting.filter((host) => !needsStepFree[host]?.[slot]);
    const order = [
      ...needing.filter(same),
      ...needing.filter((host) => !same(host)),
      ...others.filter(same),
      ...others.filter((host) => !same(host) && kept[host]),
      ...others.filter((host) => !same(host) && !kept[host]),
    ];
    for (const host of order) {
      const as = same(host);
      if (as) {
        give(host, as);
        continue;
      }
      const must = needsStepFree[host]?.[slot] ?? false;
      const old = kept[host];
      if (old && !taken.has(old.id) && (old.stepFree || !must)) {
        give(host, old);
        continue;
      }
      const held = new Set(kept.flatMap((one, n) => (one && n !== host ? [one.id] : [])));
      const open = tables.filter((one) => !taken.has(one.id) && (one.stepFree || !must));
      const liked = open.filter((one) => one.stepFree === (ever[host] ?? false));
      const choice =
        liked.find((one) => !held.has(one.id)) ?? open.find((one) => !held.has(one.id)) ?? open[0];
      if (choice) give(host, choice);
    }
  }
  return result;
}

function hasMeeting(table: Timetable, host: { node: number; seats: number }, slot: number) {
  for (let seat = 0; seat < host.seats; seat++)
    if (table.meetingAt(host.node + seat, slot) >= 0) return true;
  return false;
}

/** How often hosts change tables from one of their meetings to the next. */
export function tableChanges(
  seated: readonly (Table | null)[],
  hosts: number,
  slots: number,
): number {
  let changes = 0;
  for (let host = 0; host < hosts; host++) {
    let last: string | null = null;
    for (let slot = 0; slot < slots; slot++) {
      const now = seated[host * slots + slot]?.id;
      if (!now) continue;
      if (last !== null && last !== now) changes += 1;
      last = now;
    }
  }
  return changes;
}
