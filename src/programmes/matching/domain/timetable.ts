import { edgeWorth, type IndexedHall, levelWorth, topLeast } from './indexed-hall.ts';

const NONE = -1;

/**
 * Who meets when, being worked on. Nobody is ever in two meetings of one slot, no window and no number of
 * tables is ever passed: what would do so is refused. `undo` takes back everything since a mark.
 */
export class Timetable {
  readonly of: IndexedHall;
  /** Slot of each edge, or -1. */
  readonly slotOf: Int32Array;
  /** What all that is placed is worth. */
  worth = 0;
  private readonly nodeOf: Int32Array;
  private readonly at: Int32Array;
  private readonly tables: Int32Array;
  private readonly stepFree: Int32Array;
  private readonly seated: Int32Array;
  private readonly ofHost: Int32Array;
  private readonly ofGuest: Int32Array;
  private readonly journal: number[] = [];
  private readonly tableCount: number;
  private readonly top: number;
  private readonly hostOf: Int32Array;
  private readonly guestOf: Int32Array;
  private readonly edgeWorths: Float64Array;

  constructor(of: IndexedHall) {
    this.of = of;
    const { slots } = of;
    this.slotOf = new Int32Array(of.edges.length).fill(NONE);
    this.nodeOf = new Int32Array(of.edges.length).fill(NONE);
    this.at = new Int32Array(of.nodes * slots).fill(NONE);
    this.tables = new Int32Array(slots);
    this.stepFree = new Int32Array(slots);
    this.seated = new Int32Array(of.hosts.length * slots);
    this.ofHost = new Int32Array(of.hosts.length);
    this.ofGuest = new Int32Array(of.guests.length);
    this.tableCount = of.hall.tables.length;
    this.top = topLeast(of);
    this.hostOf = Int32Array.from(of.edges, (edge) => edge.host);
    this.guestOf = Int32Array.from(of.edges, (edge) => edge.guest);
    this.edgeWorths = Float64Array.from(of.edges, edgeWorth);
  }

  /** The edge that a node meets by in a slot, or -1. */
  meetingAt(node: number, slot: number): number {
    return this.at[node * this.of.slots + slot] ?? NONE;
  }

  /** The seat (node) of the host at which an edge sits. */
  seatOf(edge: number): number {
    return this.nodeOf[edge] ?? NONE;
  }

  placedAt(edge: number): number {
    return this.slotOf[edge] ?? NONE;
  }

  guestNode(edge: number): number {
    return this.of.guests[this.guest(edge)]?.node ?? 0;
  }

  private guest(edge: number): number {
    return this.guestOf[edge] ?? 0;
  }

  /** Meetings that a host or a guest still may take. */
  hasRoom(edge: number): boolean {
    const host = this.host(edge);
    const guest = this.guest(edge);
    return (
      (this.ofHost[host] ?? 0) < (this.of.hosts[host]?.most ?? 0) &&
      (this.ofGuest[guest] ?? 0) < (this.of.guests[guest]?.most ?? 0)
    );
  }

  isLocked(edge: number): boolean {
    return (this.of.edges[edge]?.locked ?? NONE) >= 0;
  }

  /** The least valuable meetings of the sides of an edge that can take no more. */
  lightestOf(edge: number): number[] {
    const host = this.host(edge);
    const guest = this.guest(edge);
    const out: number[] = [];
    if ((this.ofHost[host] ?? 0) >= (this.of.hosts[host]?.most ?? 0))
      out.push(this.lightest(this.of.ofHost[host] ?? []));
    if ((this.ofGuest[guest] ?? 0) >= (this.of.guests[guest]?.most ?? 0))
      out.push(this.lightest(this.of.ofGuest[guest] ?? []));
    return out;
  }

  /** The least valuable meeting of a slot, or -1. */
  lightestIn(slot: number): number {
    let least = NONE;
    let worth = Infinity;
    const nodes = this.of.hostNodes;
    for (let node = 0; node < nodes; node++) {
      const edge = this.at[node * this.of.slots + slot] ?? NONE;
      if (edge === NONE || (this.edgeWorths[edge] ?? 0) >= worth || this.isLocked(edge)) continue;
      worth = this.edgeWorths[edge] ?? 0;
      least = edge;
    }
    return least;
  }

  private lightest(edges: readonly number[]): number {
    let least = NONE;
    let worth = Infinity;
    for (const edge of edges) {
      if (this.placedAt(edge) === NONE || (this.edgeWorths[edge] ?? 0) >= worth) continue;
      if (this.isLocked(edge)) continue;
      worth = this.edgeWorths[edge] ?? 0;
      least = edge;
    }
    return least;
  }

  /** Whoever could make room for an edge in a slot: its sides' other meetings, or those at the tables. */
  blockers(edge: number, slot: number): number[] {
    const host = this.host(edge);
    const guest = this.guest(edge);
    const all = new Set<number>();
    if (!this.hasRoom(edge)) {
      if ((this.ofHost[host] ?? 0) >= (this.of.hosts[host]?.most ?? 0))
        for (const one of this.of.ofHost[host] ?? []) all.add(one);
      if ((this.ofGuest[guest] ?? 0) >= (this.of.guests[guest]?.most ?? 0))
        for (const one of this.of.ofGuest[guest] ?? []) all.add(one);
      return [...all].filter((one) => one !== edge && this.placedAt(one) !== NONE);
    }
    for (let node = 0; node < this.of.hostNodes; node++) {
      const one = this.meetingAt(node, slot);
      if (one !== NONE) all.add(one);
    }
    return [...all];
  }

  tablesUsed(slot: number): number {
    return this.tables[slot] ?? 0;
  }

  /** Whether a slot keeps to its tables, those without steps too. */
  fits(slot: number): boolean {
    return (
      this.tablesUsed(slot) <= this.tableCount &&
      (this.stepFree[slot] ?? 0) <= this.of.stepFreeTables
    );
  }

  isFree(node: number, slot: number): boolean {
    return this.of.free[node * this.of.slots + slot] === 1;
  }

  /** Nodes of an edge's host, one a seat. */
  seats(edge: number): { first: number; count: number } {
    const host = this.of.hosts[this.host(edge)];
    return { first: host?.node ?? 0, count: host?.seats ?? 0 };
  }

  /** Places an edge where both sides are free and empty and a table is left; false changes nothing. */
  place(edge: number, seat: number, slot: number): boolean {
    const guest = this.guestNode(edge);
    if (!this.isFree(seat, slot) || !this.isFree(guest, slot)) return false;
    if (this.meetingAt(seat, slot) !== NONE || this.meetingAt(guest, slot) !== NONE) return false;
    const mark = this.mark();
    this.set(edge, seat, slot);
    if (this.fits(slot)) return true;
    this.undo(mark);
    return false;
  }

  lift(edge: number): void {
    if (this.placedAt(edge) !== NONE) this.unset(edge);
  }

  mark(): number {
    return this.journal.length;
  }

  undo(mark: number): void {
    while (this.journal.length > mark) {
      const slot = this.journal.pop() ?? NONE;
      const seat = this.journal.pop() ?? NONE;
      const edge = this.journal.pop() ?? NONE;
      if (this.placedAt(edge) !== NONE) this.remove(edge);
      if (slot !== NONE) this.add(edge, seat, slot);
    }
  }

  /** Forgets what led here: nothing before it can be undone. */
  settle(): void {
    this.journal.length = 0;
  }

  /**
   * The meetings of two slots that hang together with an edge: they can change slots all at once without
   * anybody meeting twice. Null when a window, a lock or `most` stands in the way.
   */
  chain(edge: number, a: number, b: number, most = Infinity): number[] | null {
    const found = [edge];
    const seen = new Set(found);
    for (let n = 0; n < found.length; n++) {
      const one = found[n] ?? NONE;
      const from = this.placedAt(one);
      const to = from === a ? b : a;
      if (this.isLocked(one) || found.length > most) return null;
      for (const node of [this.seatOf(one), this.guestNode(one)]) {
        if (!this.isFree(node, to)) return null;
        const next = this.meetingAt(node, to);
        if (next !== NONE && !seen.has(next)) {
          seen.add(next);
          found.push(next);
        }
      }
    }
    return found;
  }

  /** Lets the meetings of a chain change slots; false, and nothing changed, when a table is missing. */
  swap(chain: readonly number[], a: number, b: number): boolean {
    const mark = this.mark();
    const places = chain.map((edge) => ({
      edge,
      seat: this.seatOf(edge),
      slot: this.placedAt(edge) === a ? b : a,
    }));
    for (const { edge } of places) this.unset(edge);
    for (const { edge, seat, slot } of places) this.set(edge, seat, slot);
    if (this.fits(a) && this.fits(b)) return true;
    this.undo(mark);
    return false;
  }

  private host(edge: number): number {
    return this.hostOf[edge] ?? 0;
  }

  private set(edge: number, seat: number, slot: number): void {
    this.journal.push(edge, NONE, NONE);
    this.add(edge, seat, slot);
  }

  private unset(edge: number): void {
    this.journal.push(edge, this.seatOf(edge), this.placedAt(edge));
    this.remove(edge);
  }

  private add(edge: number, seat: number, slot: number): void {
    const guest = this.guest(edge);
    this.slotOf[edge] = slot;
    this.nodeOf[edge] = seat;
    this.at[seat * this.of.slots + slot] = edge;
    this.at[this.guestNode(edge) * this.of.slots + slot] = edge;
    this.worth += this.worthOf(edge, this.ofGuest[guest] ?? 0);
    this.count(edge, slot, 1);
  }

  private remove(edge: number): void {
    const slot = this.placedAt(edge);
    const guest = this.guest(edge);
    this.at[this.seatOf(edge) * this.of.slots + slot] = NONE;
    this.at[this.guestNode(edge) * this.of.slots + slot] = NONE;
    this.slotOf[edge] = NONE;
    this.nodeOf[edge] = NONE;
    this.count(edge, slot, -1);
    this.worth -= this.worthOf(edge, this.ofGuest[guest] ?? 0);
  }

  private worthOf(edge: number, having: number): number {
    const least = this.of.guests[this.guest(edge)]?.least ?? 0;
    return (this.edgeWorths[edge] ?? 0) + levelWorth(having, least, this.top);
  }

  private count(edge: number, slot: number, sign: 1 | -1): void {
    const host = this.host(edge);
    const guest = this.guest(edge);
    const desk = host * this.of.slots + slot;
    this.ofHost[host] = (this.ofHost[host] ?? 0) + sign;
    this.ofGuest[guest] = (this.ofGuest[guest] ?? 0) + sign;
    const before = this.seated[desk] ?? 0;
    this.seated[desk] = before + sign;
    if (before === 0 || before + sign === 0) this.tables[slot] = this.tablesUsed(slot) + sign;
    if (this.of.edges[edge]?.stepFree) this.stepFree[slot] = (this.stepFree[slot] ?? 0) + sign;
  }
}
