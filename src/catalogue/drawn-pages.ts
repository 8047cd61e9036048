import { Lru } from './lru.ts';

/** A page is some 20 KB of text: 1,000 of them are 20 MB. */
const MOST = 1_000;

const plain = (_key: string, value: unknown): unknown =>
  typeof value === 'bigint' ? String(value) : value;

/**
 * Texts of pages, each beside what it was drawn from. The rows are read for every request and a
 * text is given again only while they are the same to the last letter, so none is ever stale.
 */
export class DrawnPages {
  readonly #kept = new Lru<{ readonly from: string; readonly text: string }>(MOST);

  /** The text of an address, drawn anew when what it follows from has changed. */
  text(address: string, from: unknown, draw: () => string): string {
    const now = JSON.stringify(from, plain);
    const kept = this.#kept.get(address);
    if (kept?.from === now) return kept.text;
    const text = draw();
    this.#kept.set(address, { from: now, text });
    return text;
  }
}
