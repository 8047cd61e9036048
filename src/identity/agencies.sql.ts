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

/**
 * The agency with this satker code; else the one of the same name, which a second list writes under
 * another code; else a new one. Two of that name are nobody's guess ('agency.ambiguous'), and
 * nothing new is made without a code ('agency.no-code').
 */
export async function ensureAgency(
  client: pg.PoolClient,
  pemda: Pemda,
  agency: { code: string; sipdCode: string; name: string },
  at: Date,
): Promise<Result<{ id: string; added: boolean }, Refusal>> {
  const known =
    agency.code === ''
      ? { rows: [] }
      : await client.query<{ id: string }>(
          'select id from agency where code = $1 or satker_id = $1',
          [agency.code],
        );
  const first = known.rows[0];
  if (first) return ok({ id: first.id, added: false });
  const all = await client.query<{ id: string; name: string }>('select id, name from agency');
  const wanted = plainName(agency.name, pemda);
  const [same, other] = all.rows.filter((row) => plainName(row.name, pemda) === wanted);
  if (other) return refuse('agency.ambiguous', 'nama_satker', { name: agency.name });
  if (same) return ok({ id: same.id, added: false });
  if (agency.code === '') return refuse('agency.no-code', 'kd_satker', { name: agency.name });
  const id = newId(at);
  const name = written(agency.name);
  const own =
    name.replace(new RegExp(`\\s*${pemda.name.replaceAll(/[^\p{L}\p{N} ]/gu, '.')}$`, 'iu'), '') ||
    name;
  await client.query(
    `insert into agency (pemda_id, id, code, satker_id, name, short_name, slug, numbering, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      pemda.id,
      id,
      agency.code,
      agency.sipdCode || null,
      name,
      own,
      `${slugify(own)}-${agency.code}`,
      initials(own) || agency.code,
      at,
    ],
  );
  return ok({ id, added: true });
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
