import { edgeWorth, levelWorth, topLeast } from './indexed-hall.ts';
import { Timetable } from './timetable.ts';

/** Steps after which the search gives up: small halls take far fewer. */
const STEPS = 60_000;

/**
 * Tries every way to place every pairing of a small hall (branch and bound) and leaves the best one in
 * the timetable. True when the whole space was seen, so that nothing can be better.
 */
export function searchAll(best: Timetable): boolean {
  const { of } = best;
  const table = new Timetable(of);
  const top = topLeast(of);
  placeLocked(table);
  const order = of.edges
    .map((edge, number) => ({ edge, number }))
    .filter(({ edge }) => edge.locked < 0)
    .sort((a, b) => edgeWorth(b.edge) - edgeWorth(a.edge));
  // What the pairings from here on could add at the very most.
  const hope = new Float64Array(order.length + 1);
  for (let n = order.length - 1; n >= 0; n--) {
    const edge = order[n]?.edge;
    if (!edge) continue;
    const least = of.guests[edge.guest]?.least ?? 0;
    hope[n] = (hope[n + 1] ?? 0) + edgeWorth(edge) + levelWorth(0, least, top);
  }
  let steps = 0;
  let bestWorth = best.worth;
  let bestPlaces: { edge: number; seat: number; slot: number }[] | null = null;
  const walk = (n: number): boolean => {
    if (++steps > STEPS) return false;
    if (table.worth + (hope[n] ?? 0) <= bestWorth) return true;
    const next = order[n];
    if (!next) {
      bestWorth = table.worth;
      bestPlaces = placesOf(table);
      return true;
    }
    if (table.hasRoom(next.number)) {
      const { first, count } = table.seats(next.number);
      for (let slot = 0; slot < of.slots; slot++)
        for (let seat = first; seat < first + count; seat++) {
          if (!table.place(next.number, seat, slot)) continue;
          const whole = walk(n + 1);
          table.lift(next.number);
          if (!whole) return false;
          break;
        }
    }
    return walk(n + 1);
  };
  const whole = walk(0);
  if (bestPlaces) restore(best, bestPlaces);
  return whole;
}

/** Puts every locked meeting where it is locked, where that can be. Gives the edges that could not. */
export function placeLocked(table: Timetable): number[] {
  const refused: number[] = [];
  table.of.edges.forEach((edge, number) => {
    if (edge.locked < 0) return;
    const { first, count } = table.seats(number);
    for (let seat = first; seat < first + count; seat++)
      if (table.place(number, seat, edge.locked)) return;
    refused.push(number);
  });
  return refused;
}

function placesOf(table: Timetable) {
  return table.of.edges.flatMap((_, edge) =>
    table.placedAt(edge) < 0
      ? []
      : [{ edge, seat: table.seatOf(edge), slot: table.placedAt(edge) }],
  );
}

function restore(table: Timetable, places: { edge: number; seat: number; slot: number }[]): void {
  table.of.edges.forEach((_, edge) => {
    table.lift(edge);
  });
  for (const { edge, seat, slot } of places) table.place(edge, seat, slot);
}
