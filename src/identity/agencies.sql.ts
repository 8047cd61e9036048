import { sql } from 'kysely';
import type pg from 'pg';
import { ok, type Refusal, type Result, refuse, slugify } from '../kernel/index.ts';
import { type Db, newId, type Pemda } from '../platform/index.ts';

const SMALL_WORDS = ['dan', 'di', 'ke', 'dari', 'untuk'];

/** 'DINAS PEKERJAAN UMUM DAN …' as a name is written; names in mixed case stay as they are. */
function written(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name
    .toLowerCase()
    .split(/\s+/)
    .map((word, index) =>
      index > 0 && SMALL_WORDS.includes(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ');
}

/** Initials of the larger words, for document numbers: 'Dinas Pekerjaan Umum' is DPU. */
function initials(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => word.length > 3 || word === word.toUpperCase())
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
    .slice(0, 10);
}

/** A name without case, marks, spare spaces and the city's own name at its end. */
const plainName = (name: string, pemda: Pemda): string => {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const own = plain(pemda.name);
  const found = plain(name);
  return found.endsWith(` ${own}`) ? found.slice(0, -own.length - 1) : found;
};

/** An agency as a record names it. */
export interface NamedAgency {
  readonly code: string;
  readonly sipdCode: string;
  readonly name: string;
}

/** The agencies of a pemda while an import runs; new ones are written by `write`, before rows that name them. */
export interface AgencyBook {
  /**
   * The id of the agency with this satker code; else of the one of the same name, which a second list writes
   * under another code; else of a new one. Two of that name are nobody's guess ('agency.ambiguous'), and
   * nothing new is made without a code ('agency.no-code').
   */
  find(agency: NamedAgency): Result<string, Refusal>;
  write(): Promise<void>;
  /** How many new ones were found. */
  added(): number;
}

/** Reads all agencies at once: asked for one by one, each would wait for the rows that are being written. */
export async function openAgencyBook(
  client: pg.PoolClient,
  pemda: Pemda,
  at: Date,
): Promise<AgencyBook> {
  const { rows } = await client.query<{
    id: string;
    code: string;
    satker: string | null;
    name: string;
  }>('select id, code, satker_id as satker, name from agency');
  const byCode = new Map<string, string>();
  const byName = new Map<string, string[]>();
  const note = (id: string, codes: readonly (string | null)[], name: string) => {
    for (const code of codes) if (code && !byCode.has(code)) byCode.set(code, id);
    const plain = plainName(name, pemda);
    byName.set(plain, [...(byName.get(plain) ?? []), id]);
  };
  for (const row of rows) note(row.id, [row.code, row.satker], row.name);
  let waiting: NewAgency[] = [];
  let added = 0;
  return {
    find(agency) {
      const known = byCode.get(agency.code);
      if (known) return ok(known);
      const [same, other] = byName.get(plainName(agency.name, pemda)) ?? [];
      if (other) return refuse('agency.ambiguous', 'nama_satker', { name: agency.name });
      if (same) return ok(same);
      if (agency.code === '') return refuse('agency.no-code', 'kd_satker', { name: agency.name });
      const made = newAgency(agency, pemda, at);
      waiting.push(made);
      added += 1;
      note(made.id, [made.code, made.satker], made.name);
      return ok(made.id);
    },
    async write() {
      if (waiting.length === 0) return;
      const rows = JSON.stringify(waiting);
      waiting = [];
      await client.query(
        `insert into agency (pemda_id, id, code, satker_id, name, short_name, slug, numbering, created_at)
         select $1::uuid, a.id, a.code, a.satker, a.name, a.own, a.slug, a.numbering, $3
           from jsonb_to_recordset($2::jsonb) as a(id uuid, code text, satker text, name text, own text, slug text, numbering text)`,
        [pemda.id, rows, at],
      );
    },
    added: () => added,
  };
}

interface NewAgency {
  readonly id: string;
  readonly code: string;
  readonly satker: string | null;
  readonly name: string;
  /** Its name without the city's. */
  readonly own: string;
  readonly slug: string;
  readonly numbering: string;
}

function newAgency(agency: NamedAgency, pemda: Pemda, at: Date): NewAgency {
  const name = written(agency.name);
  const own =
    name.replace(new RegExp(`\\s*${pemda.name.replaceAll(/[^\p{L}\p{N} ]/gu, '.')}$`, 'iu'), '') ||
    name;
  return {
    id: newId(at),
    code: agency.code,
    satker: agency.sipdCode || null,
    name,
    own,
    slug: `${slugify(own)}-${agency.code}`,
    numbering: initials(own) || agency.code,
  };
}

export interface AgencyRow {
  readonly code: string;
  readonly name: string;
  readonly people: number;
}

/** All agencies of the pemda by code, with how many people hold a role there. */
export async function listAgencies(db: Db): Promise<AgencyRow[]> {
  const { rows } = await sql<AgencyRow>`
    select a.code, a.name, (select count(*)::int from assignment s where s.agency_id = a.id) as people
      from agency a order by a.code`.execute(db);
  return rows;
}
