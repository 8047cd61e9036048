import { formatNumber, type Locale } from '../../kernel/index.ts';
import type { Proof } from './domain/proofs.ts';

export interface ProofText {
  readonly reason: string;
  readonly relax: string;
}

/** A proof in words: the reason with its numbers, and the smallest relaxation. */
export function proofText(
  proof: Proof,
  locale: Locale,
  name: (id: string) => string,
  time: (slot: number) => string,
): ProofText {
  return locale === 'en' ? english(proof, name, time) : indonesian(proof, name, time);
}

const or = (parts: readonly (string | null)[], joint: string): string =>
  parts.filter((one) => one !== null).join(joint);
/** Names of a list; a long one is cut with how many more there are. */
const MOST_NAMES = 4;

function indonesian(proof: Proof, name: (id: string) => string, time: (slot: number) => string) {
  const n = (value: number) => formatNumber(value, 'id');
  const list = (ids: readonly string[]) =>
    ids.slice(0, MOST_NAMES).map(name).join(', ') +
    (ids.length > MOST_NAMES ? `, dan ${n(ids.length - MOST_NAMES)} lagi` : '');
  const add = (what: string, value: number | null) =>
    value === null || value === 0 ? null : `tambah ${n(value)} ${what}`;
  switch (proof.kind) {
    case 'locked-twice':
      return {
        reason: `${name(proof.who)}: ${n(proof.wanted)} pertemuan terkunci pukul ${time(proof.slot)}, hanya bisa ${n(proof.room)}`,
        relax: `Lepas ${n(proof.drop)} kunci`,
      };
    case 'locked-away':
      return {
        reason: `${name(proof.who)} terkunci pukul ${time(proof.slot)}, padahal tidak ada saat itu`,
        relax: `Lepas ${n(proof.drop)} kunci`,
      };
    case 'locked-tables':
      return {
        reason: `Pukul ${time(proof.slot)} terkunci ${n(proof.wanted)} tuan rumah, meja ${n(proof.room)}`,
        relax: or(
          [add('meja', proof.tables), `lepas kunci ${n(proof.tables)} tuan rumah`],
          ' atau ',
        ),
      };
    case 'locked-steps':
      return {
        reason: `Pukul ${time(proof.slot)} terkunci ${n(proof.wanted)} pertemuan yang perlu meja tanpa tangga, ada ${n(proof.room)}`,
        relax: `Tambah ${n(proof.tables)} meja tanpa tangga`,
      };
    case 'apart':
      return {
        reason: `${name(proof.host)} dan ${name(proof.guest)} tidak pernah ada pada slot yang sama`,
        relax: 'Lepas keharusan ini, atau tambah satu slot saat keduanya ada',
      };
    case 'delegation':
      return {
        reason: `${name(proof.who)}: ${n(proof.wanted)} keharusan, ${n(proof.room)} slot`,
        relax: or([`Lepas ${n(proof.drop)} keharusan`, add('slot', proof.slots)], ' atau '),
      };
    case 'hall':
      return {
        reason: `Semua keharusan perlu ${n(proof.wanted)} tempat, slot × meja hanya ${n(proof.room)}`,
        relax: or(
          [`Lepas ${n(proof.drop)} keharusan`, add('slot', proof.slots), add('meja', proof.tables)],
          ' atau ',
        ),
      };
    case 'steps':
      return {
        reason: `${n(proof.wanted)} pertemuan perlu meja tanpa tangga, tempatnya ${n(proof.room)}`,
        relax: or(
          [`Lepas ${n(proof.drop)} keharusan`, add('meja tanpa tangga', proof.tables)],
          ' atau ',
        ),
      };
    case 'least': {
      const lower = proof.lower.map((one) => `${name(one.guest)} menjadi ${n(one.to)}`);
      return {
        reason: `${n(proof.guests.length)} tamu (${list(proof.guests)}) perlu ${n(proof.wanted)} pertemuan; yang cocok (${proof.hosts.length === 0 ? 'tidak ada' : list(proof.hosts)}) hanya punya ${n(proof.room)} tempat`,
        relax: or(
          [`Turunkan jumlah paling sedikit: ${lower.slice(0, MOST_NAMES).join(', ')}${lower.length > MOST_NAMES ? ', …' : ''}`, add('slot', proof.slots)],
          ' atau ',
        ),
      }; // biome-ignore format: one row
    }
    case 'tried':
      return {
        reason: `Semua cara sudah dicoba: dari ${n(proof.wanted)} hanya ${n(proof.kept)} bisa bersama`,
        relax: `Lepas ${n(proof.drop)}`,
      };
  }
}

function english(proof: Proof, name: (id: string) => string, time: (slot: number) => string) {
  const n = (value: number) => formatNumber(value, 'en');
  const list = (ids: readonly string[]) =>
    ids.slice(0, MOST_NAMES).map(name).join(', ') +
    (ids.length > MOST_NAMES ? ` and ${n(ids.length - MOST_NAMES)} more` : '');
  const add = (what: string, value: number | null) =>
    value === null || value === 0 ? null : `add ${n(value)} ${value === 1 ? what : `${what}s`}`;
  switch (proof.kind) {
    case 'locked-twice':
      return {
        reason: `${name(proof.who)}: ${n(proof.wanted)} meetings locked at ${time(proof.slot)}, ${n(proof.room)} possible`,
        relax: `Unlock ${n(proof.drop)}`,
      };
    case 'locked-away':
      return {
        reason: `${name(proof.who)} is locked at ${time(proof.slot)} but away then`,
        relax: `Unlock ${n(proof.drop)}`,
      };
    case 'locked-tables':
      return {
        reason: `At ${time(proof.slot)} ${n(proof.wanted)} hosts are locked, with ${n(proof.room)} tables`,
        relax: or([add('table', proof.tables), `unlock ${n(proof.tables)} hosts`], ' or '),
      };
    case 'locked-steps':
      return {
        reason: `At ${time(proof.slot)} ${n(proof.wanted)} locked meetings need a table without steps; there are ${n(proof.room)}`,
        relax: `Add ${n(proof.tables)} tables without steps`,
      };
    case 'apart':
      return {
        reason: `${name(proof.host)} and ${name(proof.guest)} are never there in one slot`,
        relax: 'Drop this must, or add one slot with both there',
      };
    case 'delegation':
      return {
        reason: `${name(proof.who)}: ${n(proof.wanted)} musts, ${n(proof.room)} slots`,
        relax: or([`Drop ${n(proof.drop)} musts`, add('slot', proof.slots)], ' or '),
      };
    case 'hall':
      return {
        reason: `All musts need ${n(proof.wanted)} places; slots × tables make ${n(proof.room)}`,
        relax: or(
          [`Drop ${n(proof.drop)} musts`, add('slot', proof.slots), add('table', proof.tables)],
          ' or ',
        ),
      };
    case 'steps':
      return {
        reason: `${n(proof.wanted)} meetings need a table without steps; there are ${n(proof.room)} places`,
        relax: or(
          [`Drop ${n(proof.drop)} musts`, `add ${n(proof.tables)} tables without steps`],
          ' or ',
        ),
      };
    case 'least': {
      const lower = proof.lower.map((one) => `${name(one.guest)} to ${n(one.to)}`);
      return {
        reason: `${n(proof.guests.length)} guests (${list(proof.guests)}) should get ${n(proof.wanted)} meetings; whom they fit (${proof.hosts.length === 0 ? 'nobody' : list(proof.hosts)}) has ${n(proof.room)} places`,
        relax: or(
          [`Lower the least: ${lower.slice(0, MOST_NAMES).join(', ')}${lower.length > MOST_NAMES ? ', …' : ''}`, add('slot', proof.slots)],
          ' or ',
        ),
      }; // biome-ignore format: one row
    }
    case 'tried':
      return {
        reason: `Every way was tried: of ${n(proof.wanted)} only ${n(proof.kept)} fit together`,
        relax: `Drop ${n(proof.drop)}`,
      };
  }
}
