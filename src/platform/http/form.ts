import type { Refusal, Result } from '../../kernel/index.ts';
import type { Ctx } from './context.ts';

/** A file of a posted form. Its name is the sender's claim; only its bytes say what it is. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The text fields of a posted form: the first value of each name, and all of them. */
export interface Form {
  text(name: string): string;
  all(name: string): string[];
  has(name: string): boolean;
  entries(): [string, string][];
  /** The first file of a name that holds anything. */
  file(name: string): Promise<SentFile | undefined>;
}

/** Reads a posted form, its files too. NUL characters are dropped (PostgreSQL refuses them), line ends made one. */
export async function readForm(c: Ctx): Promise<Form> {
  const body = await c.req.parseBody({ all: true });
  const values = new Map<string, string[]>();
  const files = new Map<string, File>();
  for (const [name, value] of Object.entries(body)) {
    const parts = Array.isArray(value) ? value : [value];
    const list = parts.filter((v): v is string => typeof v === 'string');
    values.set(name, list.map(clean));
    // A field left alone comes as a file without name and bytes; a chosen one may be empty and is told so.
    const file = parts.find(
      (v): v is File => typeof v !== 'string' && (v.size > 0 || v.name !== ''),
    );
    if (file) files.set(name, file);
  }
  return {
    text: (name) => (values.get(name)?.[0] ?? '').trim(),
    all: (name) => values.get(name) ?? [],
    has: (name) => values.has(name),
    entries: () =>
      [...values].flatMap(([name, list]) => list.map((v): [string, string] => [name, v])),
    file: async (name) => {
      const file = files.get(name);
      if (!file) return undefined;
      return {
        name: clean(file.name).slice(0, 200),
        bytes: new Uint8Array(await file.arrayBuffer()),
      };
    },
  };
}

/** Text as it may be stored: no NUL, no lone surrogates, one kind of line end. */
export function clean(text: string): string {
  return text.toWellFormed().replaceAll('\0', '').replaceAll('\r\n', '\n');
}

/** Collects the refusals of several fields, so that a form shows all of them at once. */
export class FieldErrors {
  readonly list: Refusal[] = [];
  /** The value, or undefined with the refusal noted under `field`. */
  take<T>(field: string, result: Result<T, Refusal>): T | undefined {
    if (result.ok) return result.value;
    this.list.push({ ...result.error, field });
    return undefined;
  }
  add(field: string, code: string, params?: Refusal['params']): void {
    this.list.push(params ? { code, field, params } : { code, field });
  }
  get any(): boolean {
    return this.list.length > 0;
  }
}

/** The address to go back to after sign-in: only a path of our own, never another site or a script. */
export function ownPath(text: string | undefined, fallback: string): string {
  if (!text?.startsWith('/') || text.startsWith('//') || text.includes('\\')) return fallback;
  for (const char of text) if (char.charCodeAt(0) < 32) return fallback;
  return text;
}
