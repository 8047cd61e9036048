import {
  checkRupCode,
  type Day,
  parseDay,
  type Refusal,
  type Result,
  refuse,
} from '../../kernel/index.ts';
import { withoutPersons } from '../records/domain/personal.ts';

/** Purchase methods of plan lines, from the spellings of real RUP rows (rules.md 3.5). */
export const PLAN_METHODS = {
  'e-purchasing': 'e_purchasing',
  'pengadaan langsung': 'direct',
  'penunjukan langsung': 'appointment',
  tender: 'tender',
  'tender cepat': 'quick_tender',
  seleksi: 'selection',
  dikecualikan: 'exempt',
  kontes: 'contest',
  sayembara: 'contest',
  swakelola: 'self_managed',
} as const;

export type PlanMethod = (typeof PLAN_METHODS)[keyof typeof PLAN_METHODS] | 'unknown';

/** Fields without which a row is no plan line. */
export const REQUIRED_PLAN_FIELDS = [
  'kd_rup',
  'nama_paket',
  'pagu',
  'metode_pengadaan',
  'nama_satker',
  'kd_satker',
  'tahun_anggaran',
] as const;

export interface PlanRow {
  readonly rupCode: string;
  readonly year: number;
  readonly agency: { readonly code: string; readonly sipdCode: string; readonly name: string };
  readonly name: string;
  readonly method: PlanMethod;
  readonly methodRaw: string;
  readonly kindRaw: string;
  readonly budget: bigint;
  readonly pdn: boolean | null;
  readonly umk: boolean | null;
  readonly description: string;
  readonly specification: string;
  readonly volume: string;
  readonly selection: Span;
  readonly contract: Span;
  readonly use: Span;
  readonly active: boolean;
  readonly raw: Readonly<Record<string, string>>;
}

export interface Span {
  readonly from: Day | null;
  readonly to: Day | null;
}

export interface ReadRow {
  readonly row: PlanRow;
  /** Taken in all the same, but said: an unknown method, dates the wrong way round. */
  readonly warnings: readonly Refusal[];
}

/**
 * Reads one row of RUP-PaketPenyedia-Terumumkan or RUP-PaketSwakelola. Refusals: 'plan-import.missing' (field),
 * 'rup.*', 'plan-import.budget', 'plan-import.year', 'plan-import.other-pemda'.
 */
export function readPlanRow(
  given: Readonly<Record<string, string>>,
  klpdCode: string | null,
  keepOfficials = false,
): Result<ReadRow, Refusal> {
  const fields = asProviderLine(given);
  // An agency without its code is found by its name.
  for (const name of REQUIRED_PLAN_FIELDS)
    if (name !== 'kd_satker' && !fields[name]?.trim())
      return refuse('plan-import.missing', name, { field: name });
  const text = (name: string) => (fields[name] ?? '').trim();
  if (klpdCode && text('kd_klpd') && text('kd_klpd') !== klpdCode) {
    return refuse('plan-import.other-pemda', 'kd_klpd', { given: text('kd_klpd'), own: klpdCode });
  }
  const rup = checkRupCode(text('kd_rup'), 'kd_rup');
  if (!rup.ok) return rup;
  const budget = readBudget(text('pagu'));
  if (budget === null) return refuse('plan-import.budget', 'pagu', { given: text('pagu') });
  const year = Number(text('tahun_anggaran'));
  if (!Number.isInteger(year) || year < 2010 || year > 2100)
    return refuse('plan-import.year', 'tahun_anggaran', { given: text('tahun_anggaran') });
  const warnings: Refusal[] = [];
  const methodRaw = text('metode_pengadaan');
  const known: Readonly<Record<string, PlanMethod>> = PLAN_METHODS;
  const method = known[methodRaw.toLowerCase()] ?? 'unknown';
  if (method === 'unknown')
    warnings.push(refuse('plan-import.method', 'metode_pengadaan', { given: methodRaw }).error);
  const span = (stem: string): Span => {
    const found = {
      from: readDay(text(`tgl_awal_${stem}`)),
      to: readDay(text(`tgl_akhir_${stem}`)),
    };
    if (found.from && found.to && found.from > found.to)
      warnings.push(refuse('plan-import.dates', `tgl_awal_${stem}`).error);
    return found;
  };
  return {
    ok: true,
    value: {
      row: {
        rupCode: rup.value.value,
        year,
        agency: {
          code: text('kd_satker'),
          sipdCode: text('kd_satker_str'),
          name: text('nama_satker'),
        },
        name: text('nama_paket'),
        method,
        methodRaw,
        kindRaw: text('jenis_pengadaan'),
        budget,
        pdn: mark(text('status_pdn'), 'PDN'),
        umk: mark(text('status_ukm'), 'UKM'),
        description: text('urarian_pekerjaan') || text('uraian_pekerjaan'),
        specification: text('spesifikasi_pekerjaan'),
        volume: text('volume_pekerjaan'),
        selection: span('pemilihan'),
        contract: span('kontrak'),
        use: span('pemanfaatan'),
        active:
          text('status_aktif_rup').toLowerCase() !== 'false' &&
          text('status_delete_rup').toLowerCase() !== 'true',
        raw: withoutPersons(given, keepOfficials),
      },
      warnings,
    },
  };
}

/** RUP-PaketSwakelola has its own names for two dates, and no method: the agency does the work itself. */
function asProviderLine(
  fields: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  if (!('tipe_swakelola' in fields) || 'metode_pengadaan' in fields) return fields;
  return {
    ...fields,
    metode_pengadaan: 'Swakelola',
    jenis_pengadaan: `Swakelola tipe ${fields['tipe_swakelola'] || '?'}`,
    tgl_awal_kontrak: fields['tgl_awal_pelaksanaan_kontrak'] ?? '',
    tgl_akhir_kontrak: fields['tgl_akhir_pelaksanaan_kontrak'] ?? '',
  };
}

/** Whole rupiah from 0 up; '7700000000' or '7700000000.00', nothing else. */
function readBudget(text: string): bigint | null {
  const match = /^(\d{1,16})(?:\.0{1,2})?$/.exec(text);
  return match?.[1] ? BigInt(match[1]) : null;
}

/** Days by their text: six dates a row, and a file names few of them. */
const readDays = new Map<string, Day | null>();
const MOST_READ_DAYS = 4_000;

/** The day of '2025-01-01' or '2025-01-01T00:00:00.000Z'; null where there is none. */
function readDay(text: string): Day | null {
  const head = text.slice(0, 10);
  const before = readDays.get(head);
  if (before !== undefined) return before;
  const parsed = parseDay(head);
  const day = parsed.ok ? parsed.value : null;
  if (readDays.size < MOST_READ_DAYS) readDays.set(head, day);
  return day;
}

/** 'PDN' is yes, 'Non-PDN' no, anything else unknown. */
function mark(text: string, yes: string): boolean | null {
  if (text === yes) return true;
  return text.toLowerCase() === `non-${yes.toLowerCase()}` ? false : null;
}
