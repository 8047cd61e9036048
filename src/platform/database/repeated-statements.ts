import pg from 'pg';

/** A statement is kept prepared from its so-manieth run on: until then it may never come again. */
const WORTH_IT = 10;
/** So many texts at most: each costs memory in every connection that runs it. */
const MOST = 200;

/**
 * Names for statements that come again and again. A named one is parsed once a connection, and planned
 * once where the server finds that its plan depends on no value. Counting is per process.
 */
export class StatementNames {
  readonly #seen = new Map<string, number>();
  readonly #names = new Map<string, string>();

  /** The name of a text that was run often enough; null for one that was not, or when all names are given. */
  nameOf(text: string): string | null {
    const known = this.#names.get(text);
    if (known) return known;
    if (this.#names.size >= MOST) return null;
    const seen = (this.#seen.get(text) ?? 0) + 1;
    if (seen < WORTH_IT) {
      // Texts that differ each time (lists of many lengths) must not pile up here.
      if (this.#seen.size >= MOST * 10) this.#seen.clear();
      this.#seen.set(text, seen);
      return null;
    }
    this.#seen.delete(text);
    const name = `often_${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }
}

/** A kind of connection that keeps the statements prepared that come often and take parameters. */
export function preparingClient(names: StatementNames): typeof pg.Client {
  return class extends pg.Client {
    // biome-ignore lint/suspicious/noExplicitAny: pg overloads `query` in ways that a subclass can't repeat
    override query(...input: any[]): any {
      const [text, values] = input;
      if (typeof text === 'string' && Array.isArray(values) && values.length > 0) {
        const name = names.nameOf(text);
        if (name) return super.query({ name, text, values }, input[2]);
      }
      return super.query(...(input as Parameters<pg.Client['query']>));
    }
  };
}
