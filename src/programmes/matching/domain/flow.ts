/** A network for flows of least cost: arcs in pairs, the second being the way back of the first. */
export class Network {
  private readonly to: number[] = [];
  private readonly room: number[] = [];
  private readonly cost: number[] = [];
  private readonly next: number[] = [];
  private readonly first: Int32Array;
  private readonly nodes: number;

  constructor(nodes: number) {
    this.nodes = nodes;
    this.first = new Int32Array(nodes).fill(-1);
  }

  /** Adds an arc and gives its number. */
  arc(from: number, to: number, room: number, cost: number): number {
    const number = this.to.length;
    this.push(from, to, room, cost);
    this.push(to, from, 0, -cost);
    return number;
  }

  private push(from: number, to: number, room: number, cost: number): void {
    this.next.push(this.first[from] ?? -1);
    this.first[from] = this.to.length;
    this.to.push(to);
    this.room.push(room);
    this.cost.push(cost);
  }

  /** What flows through an arc. */
  through(arc: number): number {
    return this.room[arc ^ 1] ?? 0;
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
    const height = this.startHeights(source, order);
    let flow = 0;
    let cost = 0;
    while (flow < most) {
      const distance = this.distances(source, height);
      const far = distance[sink] ?? Infinity;
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
      for (let arc = this.first[node] ?? -1; arc >= 0; arc = this.next[arc] ?? -1) {
        const to = this.to[arc] ?? 0;
        if ((this.room[arc] ?? 0) > 0 && !seen[to]) {
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
      for (let arc = this.first[node] ?? -1; arc >= 0; arc = this.next[arc] ?? -1) {
        if ((this.room[arc] ?? 0) <= 0) continue;
        const to = this.to[arc] ?? 0;
        height[to] = Math.min(height[to] ?? Infinity, here + (this.cost[arc] ?? 0));
      }
    }
    // What cannot be reached now never can be: any height does.
    for (let node = 0; node < this.nodes; node++) if (height[node] === Infinity) height[node] = 0;
    return height;
  }

  private distances(source: number, height: Float64Array): Float64Array {
    const distance = new Float64Array(this.nodes).fill(Infinity);
    const heap = new Heap();
    distance[source] = 0;
    heap.push(0, source);
    for (let top = heap.pop(); top; top = heap.pop()) {
      const { key, node } = top;
      if (key > (distance[node] ?? Infinity)) continue;
      const here = height[node] ?? 0;
      for (let arc = this.first[node] ?? -1; arc >= 0; arc = this.next[arc] ?? -1) {
        if ((this.room[arc] ?? 0) <= 0) continue;
        const to = this.to[arc] ?? 0;
        const through = key + (this.cost[arc] ?? 0) + here - (height[to] ?? 0);
        if (through < (distance[to] ?? Infinity)) {
          distance[to] = through;
          heap.push(through, to);
        }
      }
    }
    return distance;
  }

  /** Sends what fits along arcs of no further cost: Dinic's algorithm on those arcs alone. */
  private sendLevel(source: number, sink: number, most: number, height: Float64Array): number {
    const tight = (from: number, arc: number) =>
      (this.room[arc] ?? 0) > 0 &&
      (this.cost[arc] ?? 0) + (height[from] ?? 0) - (height[this.to[arc] ?? 0] ?? 0) === 0;
    let sent = 0;
    while (sent < most) {
      const level = new Int32Array(this.nodes).fill(-1);
      level[source] = 0;
      const queue = [source];
      for (let n = 0; n < queue.length && level[sink] === -1; n++) {
        const node = queue[n] ?? 0;
        for (let arc = this.first[node] ?? -1; arc >= 0; arc = this.next[arc] ?? -1) {
          const to = this.to[arc] ?? 0;
          if (level[to] === -1 && tight(node, arc)) {
            level[to] = (level[node] ?? 0) + 1;
            queue.push(to);
          }
        }
      }
      if (level[sink] === -1) break;
      const arcOf = this.first.slice();
      const walk = (node: number, room: number): number => {
        if (node === sink) return room;
        for (; (arcOf[node] ?? -1) >= 0; arcOf[node] = this.next[arcOf[node] ?? 0] ?? -1) {
          const arc = arcOf[node] ?? -1;
          const to = this.to[arc] ?? 0;
          if (level[to] !== (level[node] ?? 0) + 1 || !tight(node, arc)) continue;
          const part = walk(to, Math.min(room, this.room[arc] ?? 0));
          if (part > 0) {
            this.room[arc] = (this.room[arc] ?? 0) - part;
            this.room[arc ^ 1] = (this.room[arc ^ 1] ?? 0) + part;
            return part;
          }
        }
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

  pop(): { key: number; node: number } | undefined {
    const key = this.keys[0];
    const node = this.values[0];
    const lastKey = this.keys.pop();
    const lastNode = this.values.pop();
    if (key === undefined || node === undefined) return undefined;
    if (lastKey === undefined || lastNode === undefined || this.keys.length === 0)
      return { key, node };
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
    return { key, node };
  }

  private move(from: number, to: number): void {
    this.set(to, this.keys[from] ?? 0, this.values[from] ?? 0);
  }

  private set(at: number, key: number, node: number): void {
    this.keys[at] = key;
    this.values[at] = node;
  }
}
