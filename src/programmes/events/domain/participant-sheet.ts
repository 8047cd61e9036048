import { type Refusal, refuse } from '../../../kernel/index.ts';
import {
  LANGUAGES,
  type Language,
  type PersonContent,
  SCOPES,
  type Scope,
} from './participation.ts';
import { personFaults, personKey, readContact } from './person.ts';

/** A row of a table file: the line as a spreadsheet shows it, and its values. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly (string | number | null)[];
}

export interface Group {
  readonly code: string;
  readonly nameId: string;
  readonly nameEn: string;
}

/** A person of a sheet; `nib` and `agency` name the business or agency he comes for. */
export interface SheetPerson extends PersonContent {
  readonly nib: string | null;
  readonly agency: string | null;
  readonly key: string;
}

export interface RowVerdict {
  readonly line: number;
  readonly name: string;
  /** `twice`: the same person stands above in this file. */
  readonly verdict: 'new' | 'known' | 'twice' | 'refused';
  readonly faults: readonly Refusal[];
  readonly person: SheetPerson | null;
}

const COLUMNS = {
  personName: ['nama', 'nama peserta', 'nama lengkap', 'name', 'full name'],
  organisation: [
    'organisasi',
    'instansi',
    'lembaga',
    'nama usaha',
    'perusahaan',
    'organisation',
    'organization',
    'company',
  ],
  groupCode: ['kelompok', 'unsur', 'helix', 'group'],
  email: ['email', 'e mail', 'surel', 'mail'],
  phone: ['telepon', 'no telepon', 'no hp', 'hp', 'whatsapp', 'no wa', 'wa', 'phone'],
  interests: ['minat', 'kebutuhan', 'interests', 'interest'],
  languages: ['bahasa', 'languages', 'language'],
  scope: ['lingkup', 'asal', 'scope'],
  stepFree: ['akses tanpa tangga', 'kursi roda', 'step free', 'wheelchair'],
  nib: ['nib'],
  agency: ['kode perangkat daerah', 'kode satker', 'perangkat daerah', 'agency'],
} as const satisfies Record<string, readonly string[]>;
type Column = keyof typeof COLUMNS;

export const NEEDED_COLUMNS: readonly Column[] = ['personName', 'organisation', 'groupCode'];
/** The head of the sheet that the page offers to fill. */
export const SHEET_HEAD: readonly string[] = [
  'Nama',
  'Organisasi',
  'Kelompok',
  'Email',
  'Telepon',
  'Minat',
  'Bahasa',
  'Lingkup',
  'Kursi roda',
  'NIB',
  'Kode satker',
];

/** The column a fault is in, as the offered sheet calls it; empty where it is in none. */
export const headOf = (field: string | undefined): string =>
  SHEET_HEAD[Object.keys(COLUMNS).indexOf(field ?? '')] ?? '';

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const SCOPE_WORDS: Readonly<Record<string, Scope>> = {
  kota: 'city',
  city: 'city',
  daerah: 'city',
  provinsi: 'province',
  province: 'province',
  'jawa timur': 'province',
  nasional: 'nation',
  nation: 'nation',
  national: 'nation',
  indonesia: 'nation',
  'luar negeri': 'abroad',
  abroad: 'abroad',
  internasional: 'abroad',
  international: 'abroad',
};

const LANGUAGE_WORDS: Readonly<Record<string, Language>> = {
  indonesia: 'id',
  indonesian: 'id',
  inggris: 'en',
  english: 'en',
  jawa: 'jv',
  javanese: 'jv',
  arab: 'ar',
  arabic: 'ar',
  mandarin: 'zh',
  chinese: 'zh',
  jepang: 'ja',
  japanese: 'ja',
};

const YES = ['ya', 'y', 'yes', 'x', '1', 'true', 'v'];

/** Which column holds what, by the words of the head; undefined where a needed one is missing. */
export function sheetColumns(
  head: readonly (string | number | null)[],
): ReadonlyMap<Column, number> | undefined {
  const found = new Map<Column, number>();
  head.forEach((cell, index) => {
    const word = folded(String(cell ?? ''));
    for (const column of Object.keys(COLUMNS) as Column[])
      if (!found.has(column) && (COLUMNS[column] as readonly string[]).includes(word))
        found.set(column, index);
  });
  return NEEDED_COLUMNS.every((column) => found.has(column)) ? found : undefined;
}

/**
 * Each row of a participants' sheet with its verdict, nothing written. `known` are the keys of those who
 * are on the list already, so that the same sheet read again adds nobody.
 */
export function readSheet(
  rows: readonly SheetRow[],
  columns: ReadonlyMap<Column, number>,
  groups: readonly Group[],
  known: ReadonlySet<string>,
): RowVerdict[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    const read = readRow(row, columns, groups);
    const { person, faults } = read;
    const base = { line: row.line, name: read.name, faults, person };
    if (person === null) return { ...base, verdict: 'refused' };
    if (seen.has(person.key)) return { ...base, verdict: 'twice' };
    seen.add(person.key);
    return { ...base, verdict: known.has(person.key) ? 'known' : 'new' };
  });
}

function readRow(
  row: SheetRow,
  columns: ReadonlyMap<Column, number>,
  groups: readonly Group[],
): { name: string; person: SheetPerson | null; faults: readonly Refusal[] } {
  const text = (column: Column): string => {
    const index = columns.get(column);
    return index === undefined ? '' : String(row.cells[index] ?? '').trim();
  };
  const faults: Refusal[] = [];
  const contact = readContact(text('email'), phoneOf(row, columns.get('phone')));
  if (!contact.ok) faults.push(...contact.error);
  const word = folded(text('groupCode'));
  const group = groups.find(({ code, nameId, nameEn }) =>
    [code, nameId, nameEn].some((name) => folded(name) === word),
  );
  if (!group) faults.push(refuse('event.group', 'groupCode', { group: text('groupCode') }).error);
  const languages = text('languages')
    .split(/[,;/]| dan | and /)
    .map((one) => folded(one))
    .flatMap((one) => LANGUAGES.find((code) => code === one) ?? LANGUAGE_WORDS[one] ?? []);
  const scope = folded(text('scope'));
  const person: PersonContent = {
    groupCode: group?.code ?? '',
    organisation: text('organisation'),
    personName: text('personName'),
    email: contact.ok ? contact.value.email : null,
    phone: contact.ok ? contact.value.phone : null,
    interests: text('interests'),
    languages: languages.length > 0 ? [...new Set(languages)] : ['id'],
    scope: SCOPES.find((one) => one === scope) ?? SCOPE_WORDS[scope] ?? 'city',
    stepFree: YES.includes(folded(text('stepFree'))),
    accessNeeds: '',
  };
  faults.push(
    ...personFaults(
      person,
      groups.map(({ code }) => code),
    ).filter(({ field }) => field !== 'groupCode'),
  );
  const nib = text('nib').replaceAll(/\D/g, '');
  return {
    name: person.personName,
    faults,
    person:
      faults.length > 0
        ? null
        : { ...person, nib: nib || null, agency: text('agency') || null, key: personKey(person) },
  };
}

/** A spreadsheet drops the first 0 of a number that it takes for a figure. */
function phoneOf(row: SheetRow, index: number | undefined): string {
  const cell = index === undefined ? null : (row.cells[index] ?? null);
  return typeof cell === 'number' ? `0${cell}`.replace(/^062/, '+62') : String(cell ?? '');
}
