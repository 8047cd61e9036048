/**
 * A network for flows of least cost: arcs in pairs, the second being the way back of the first. Arcs are
 * gathered first and lie node by node in typed arrays once flow is sent: a large hall looks at each of
 * them thousands of times.
 */
export class Network {
  private readonly ends: number[] = [];
  private readonly rooms: number[] = [];
  private readonly costs: number[] = [];
  private readonly nodes: number;
  /** Arcs of a node lie from `from[node]` up to `from[node + 1]`; `placeOf` says where an arc lies. */
  private from = new Int32Array(0);
  private placeOf = new Int32Array(0);
  private to = new Int32Array(0);
  private room = new Float64Array(0);
  private cost = new Float64Array(0);
  private back = new Int32Array(0);

  constructor(nodes: number) {
    this.nodes = nodes;
  }

  /** Adds an arc and gives its number. All arcs come before the first `send`. */
  arc(from: number, to: number, room: number, cost: number): number {
    const number = this.ends.length;
    this.ends.push(to, from);
    this.rooms.push(room, 0);
    this.costs.push(cost, -cost);
    return number;
  }

  private layOut(): void {
    const count = this.ends.length;
    const from = new Int32Array(this.nodes + 1);
    const start = (arc: number) => this.ends[arc ^ 1] ?? 0;
    for (let arc = 0; arc < count; arc++) from[start(arc) + 1] = (from[start(arc) + 1] ?? 0) + 1;
    for (let node = 0; node < this.nodes; node++)
      from[node + 1] = (from[node + 1] ?? 0) + (from[node] ?? 0);
    const next = from.slice();
    const placeOf = new Int32Array(count);
    this.to = new Int32Array(count);
    this.room = new Float64Array(count);
    this.cost = new Float64Array(count);
    this.back = new Int32Array(count);
    for (let arc = 0; arc < count; arc++) {
      const node = start(arc);
      const place = next[node] ?? 0;
      next[node] = place + 1;
      placeOf[arc] = place;
      this.to[place] = this.ends[arc] ?? 0;
      this.room[place] = this.rooms[arc] ?? 0;
      this.cost[place] = this.costs[arc] ?? 0;
    }
    for (let arc = 0; arc < count; arc++) this.back[placeOf[arc] ?? 0] = placeOf[arc ^ 1] ?? 0;
    this.from = from;
    this.placeOf = placeOf;
  }

  /** What flows through an arc. */
  through(arc: number): number {
    return this.room[this.placeOf[arc ^ 1] ?? 0] ?? 0;
  }

  /**
   * Sends flow from `source` to `sink` as long as it lowers the cost (or, with `whatever`, as long as any
   * fits), at most `most`. `order` lists the nodes so that each arc with room leads onwards. Gives the
   * flow and its cost. Successive shortest paths by Dijkstra with potentials, all paths of one length at
   * once.
   */
  send(
    source: number,
    sink: number,
    most: number,
    order: readonly number[],
    whatever = false,
  ): { flow: number; cost: number } {
    this.layOut();
    const height = this.startHeights(source, order);
    const distance = new Float64Array(this.nodes);
    let flow = 0;
    let cost = 0;
    while (flow < most) {
      const far = this.distances(source, sink, height, distance);
      if (far === Infinity) break;
      for (let node = 0; node < this.nodes; node++)
        height[node] = (height[node] ?? 0) + Math.min(distance[node] ?? Infinity, far);
      const price = (height[sink] ?? 0) - (height[source] ?? 0);
      if (price >= 0 && !whatever) break;
      const sent = this.sendLevel(source, sink, most - flow, height);
      flow += sent;
      cost += sent * price;
    }
    return { flow, cost };
  }

  /** Nodes that can be reached from `source` by arcs with room left: one side of a smallest cut. */
  reachable(source: number): Uint8Array {
    const seen = new Uint8Array(this.nodes);
    const stack = [source];
    seen[source] = 1;
    for (let node = stack.pop(); node !== undefined; node = stack.pop())
      for (let at = this.from[node] ?? 0; at < (this.from[node + 1] ?? 0); at++) {
        const to = this.to[at] ?? 0;
        if ((this.room[at] ?? 0) > 0 && !seen[to]) {
          seen[to] = 1;
          stack.push(to);
        }
      }
    return seen;
  }

  private startHeights(source: number, order: readonly number[]): Float64Array {
    const height = new Float64Array(this.nodes).fill(Infinity);
    height[source] = 0;
    for (const node of order) {
      const here = height[node] ?? Infinity;
      if (here === Infinity) continue;
      for (let at = this.from[node] ?? 0; at < (this.from[node + 1] ?? 0); at++) {
        if ((this.room[at] ?? 0) <= 0) continue;
        const to = this.to[at] ?? 0;
        height[to] = Math.min(height[to] ?? Infinity, here + (this.cost[at] ?? 0));
      }
    }
    // What cannot be reached now never can be: any height does.
    for (let node = 0; node < this.nodes; node++) if (height[node] === Infinity) height[node] = 0;
    return height;
  }

  /** How far each node lies from the source, as far as the sink; nodes beyond it stay at Infinity. */
  private distances(
    source: number,
    sink: number,
    height: Float64Array,
    distance: Float64Array,
  ): number {
    const { from, to, room, cost } = this;
    const heap = new Heap();
    distance.fill(Infinity);
    distance[source] = 0;
    heap.push(0, source);
    for (let node = heap.pop(); node >= 0; node = heap.pop()) {
      const key = heap.key;
      if (key > (distance[node] ?? Infinity)) continue;
      if (node === sink) return key;
      const here = key + (height[node] ?? 0);
      const end = from[node + 1] ?? 0;
      for (let at = from[node] ?? 0; at < end; at++) {
        if ((room[at] ?? 0) <= 0) continue;
        const next = to[at] ?? 0;
        const through = here + (cost[at] ?? 0) - (height[next] ?? 0);
        if (through < (distance[next] ?? Infinity)) {
          distance[next] = through;
          heap.push(through, next);
        }
      }
    }
    return Infinity;
  }

  /** Sends what fits along arcs of no further cost: Dinic's algorithm on those arcs alone. */
  private sendLevel(source: number, sink: number, most: number, height: Float64Array): number {
    const { from, to, room, cost, back } = this;
    const level = new Int32Array(this.nodes);
    const queue = new Int32Array(this.nodes);
    let sent = 0;
    while (sent < most) {
      level.fill(-1);
      level[source] = 0;
      queue[0] = source;
      let length = 1;
      for (let n = 0; n < length && level[sink] === -1; n++) {
        const node = queue[n] ?? 0;
        const here = height[node] ?? 0;
        const end = from[node + 1] ?? 0;
        for (let at = from[node] ?? 0; at < end; at++) {
          const next = to[at] ?? 0;
          if (level[next] !== -1 || (room[at] ?? 0) <= 0) continue;
          if ((cost[at] ?? 0) + here - (height[next] ?? 0) !== 0) continue;
          level[next] = (level[node] ?? 0) + 1;
          queue[length++] = next;
        }
      }
      if (level[sink] === -1) break;
      const upTo = from.slice();
      const walk = (node: number, most: number): number => {
        if (node === sink) return most;
        const here = height[node] ?? 0;
        const deeper = (level[node] ?? 0) + 1;
        const end = from[node + 1] ?? 0;
        for (let at = upTo[node] ?? 0; at < end; at++) {
          upTo[node] = at;
          const next = to[at] ?? 0;
          const left = room[at] ?? 0;
          if (level[next] !== deeper || left <= 0) continue;
          if ((cost[at] ?? 0) + here - (height[next] ?? 0) !== 0) continue;
          const part = walk(next, Math.min(most, left));
          if (part > 0) {
            const other = back[at] ?? 0;
            room[at] = left - part;
            room[other] = (room[other] ?? 0) + part;
            return part;
          }
        }
        upTo[node] = end;
        return 0;
      };
      for (let part = walk(source, most - sent); part > 0; part = walk(source, most - sent))
        sent += part;
    }
    return sent;
  }
}

/** A binary heap of nodes by key, the least on top. */
class Heap {
  /** Key of the node that came out last. */
  key = 0;
  private readonly keys: number[] = [];
  private readonly values: number[] = [];

  push(key: number, node: number): void {
    let at = this.keys.length;
    this.keys.push(key);
    this.values.push(node);
    while (at > 0) {
      const up = (at - 1) >> 1;
      if ((this.keys[up] ?? 0) <= key) break;
      this.move(up, at);
      at = up;
    }
    this.set(at, key, node);
  }

  /** The node with the least key, or -1. */
  pop(): number {
    const key = this.keys[0];
    const node = this.values[0];
    const lastKey = this.keys.pop();
    const lastNode = this.values.pop();
    if (key === undefined || node === undefined) return -1;
    this.key = key;
    if (lastKey === undefined || lastNode === undefined || this.keys.length === 0) return node;
    let at = 0;
    for (;;) {
      let down = at * 2 + 1;
      if (down >= this.keys.length) break;
      if (down + 1 < this.keys.length && (this.keys[down + 1] ?? 0) < (this.keys[down] ?? 0))
        down += 1;
      if ((this.keys[down] ?? 0) >= lastKey) break;
      this.move(down, at);
      at = down;
    }
    this.set(at, lastKey, lastNode);
    return node;
  }

  private move(from: number, to: number): void {
    this.set(to, this.keys[from] ?? 0, this.values[from] ?? 0);
  }

  private set(at: number, key: number, node: number): void {
    this.keys[at] = key;
    this.values[at] = node;
  }
}
