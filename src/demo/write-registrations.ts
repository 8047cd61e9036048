import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Day } from '../kernel/index.ts';
import type { FileStore } from '../platform/index.ts';
import { contentHashOf } from '../suppliers/index.ts';
import { type City, type IdSource, idsFrom } from './city.ts';
import { type Random, villages } from './content/index.ts';
import { demoPersons } from './demo-persons.ts';
import { drawPaper } from './draw-paper.ts';
import { insertRows } from './insert-rows.ts';
import { type DemoRegistration, demoRegistrations } from './registrations.ts';
import { writeSanctions } from './write-sanctions.ts';

export interface RegistrationTask {
  readonly client: pg.PoolClient;
  readonly pemdaId: string;
  readonly city: City;
  readonly asOf: Day;
  readonly passwordHash: string;
  readonly random: Random;
  /** Where papers are kept; without it the registrations have none. */
  readonly files: FileStore | undefined;
}

const DISTRICTS: readonly (readonly [string, string])[] = [
  ['35.79.01', 'Batu'],
  ['35.79.02', 'Bumiaji'],
  ['35.79.03', 'Junrejo'],
];

/** The lists that the form reads, the registrations at the desk, and two sanctions. */
export async function writeRegistrations(task: RegistrationTask): Promise<void> {
  const { client, pemdaId, city, asOf } = task;
  const places = [...DISTRICTS, ...villages.map((one) => [one.code, one.name] as const)];
  await client.query(
    'insert into region (code, name) select * from unnest($1::text[], $2::text[]) on conflict do nothing',
    [places.map(([code]) => code), places.map(([, name]) => name)],
  );
  const officer = demoPersons(city).find((one) => one.role === 'catalogue_officer')?.person.id;
  if (!officer) throw new RangeError('no catalogue officer');
  const all = demoRegistrations(city, asOf, officer, task.random);
  const ids = idsFrom(task.random);
  const row = { pemda_id: pemdaId };
  await insertRows(
    client,
    'person',
    all.map((one) => ({
      ...row,
      id: one.personId,
      email: one.email,
      name: one.owner,
      password_hash: task.passwordHash,
      demo: true,
      created_at: one.startedAt,
    })),
  );
  await insertRows(
    client,
    'supplier',
    all.flatMap((one) => supplierRow(pemdaId, one)),
  );
  await insertRows(
    client,
    'assignment',
    all.map((one) => ({
      ...row,
      id: one.personId,
      person_id: one.personId,
      role: one.supplierId ? 'seller' : 'applicant',
      supplier_id: one.supplierId,
      created_at: one.startedAt,
    })),
  );
  const papers = new Map<DemoRegistration, Record<string, unknown>[]>();
  for (const one of all) papers.set(one, await papersOf(task, one, officer, ids));
  await insertRows(
    client,
    'registration',
    all.map((one) => {
      const held = one.registration;
      return {
        ...row,
        id: held.id,
        person_id: held.personId,
        supplier_id: held.supplierId,
        state: held.state,
        version: held.version,
        answers: JSON.stringify(one.answers),
        rejections: held.rejections,
        submitted_at: held.submittedAt,
        due_at: held.dueAt,
        content_hash: held.supplierId ? hashOf(one, papers.get(one) ?? []) : null,
        claimed_by: held.claimedBy,
        claimed_at: held.claimedAt,
        created_at: one.startedAt,
        updated_at: one.events.at(-1)?.at,
      };
    }),
  );
  await insertRows(client, 'supplier_document', [...papers.values()].flat());
  await insertRows(
    client,
    'registration_event',
    all.flatMap((one) =>
      one.events.map(({ kind, at, by, ...data }, index) => ({
        ...row,
        registration_id: one.registration.id,
        seq: index + 1,
        at,
        kind,
        data: JSON.stringify(
          kind === 'submitted'
            ? { ...data, contentHash: hashOf(one, papers.get(one) ?? []) }
            : data,
        ),
        actor_person_id: by,
      })),
    ),
  );
  await insertRows(
    client,
    'registration_remark',
    all.flatMap((one) => remarkRows(pemdaId, one, ids)),
  );
  await writeSanctions(client, pemdaId, { city, asOf, officer, ids });
}

function hashOf(one: DemoRegistration, papers: readonly Record<string, unknown>[]): string {
  return contentHashOf(
    one.answers,
    papers.map((paper) => ({
      id: '',
      kind: String(paper['kind']),
      fileName: '',
      contentType: '',
      sizeBytes: 0,
      sha256: String(paper['sha256']),
      expiresOn: null,
      uploadedAt: one.startedAt,
      verdict: null,
    })),
  );
}

function supplierRow(pemdaId: string, one: DemoRegistration): Record<string, unknown>[] {
  if (!one.supplierId) return [];
  const text = (field: string) => String(one.answers[field] ?? '');
  return [
    {
      pemda_id: pemdaId,
      id: one.supplierId,
      slug: one.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
      name: one.name,
      legal_form: text('legalForm'),
      scale: text('capital') === '1' ? 'kecil' : 'mikro',
      taxable: false,
      nib: text('nib'),
      npwp: text('npwp'),
      nik: one.nik,
      kbli: one.answers['kbli'],
      representative: one.owner,
      region_code: one.village.code,
      village: one.village.name,
      district_code: one.village.code.slice(0, 8),
      district: one.village.district,
      city: 'Kota Batu',
      local: true,
      address: text('address'),
      phone: text('phone'),
      email: one.email,
      bank_name: text('bankName'),
      bank_account: text('bankAccount'),
      bank_holder: text('bankHolder'),
      state: one.registration.state === 'needs_fix' ? 'needs_fix' : 'submitted',
      registered_on: one.sentOn,
      created_at: one.startedAt,
    },
  ];
}

async function papersOf(
  task: RegistrationTask,
  one: DemoRegistration,
  officer: string,
  ids: IdSource,
): Promise<Record<string, unknown>[]> {
  const { files, pemdaId } = task;
  const at = one.events[1]?.at;
  if (!files || !at) return [];
  const rows: Record<string, unknown>[] = [];
  for (const kind of one.papers) {
    const bytes = await drawPaper(kind, [
      one.name,
      one.owner,
      `NIB ${String(one.answers['nib'])}`,
      one.village.name,
    ]);
    const judged = kind === 'nib' && one.registration.claimedBy !== null;
    rows.push({
      pemda_id: pemdaId,
      id: ids(at),
      registration_id: one.registration.id,
      kind,
      file_key: await files.put(bytes),
      file_name: `${kind}.jpg`,
      content_type: 'image/jpeg',
      size_bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      expires_on: null,
      uploaded_at: at,
      verdict: judged ? 'valid' : null,
      verdict_by: judged ? officer : null,
      verdict_at: judged ? one.events.at(-1)?.at : null,
    });
  }
  return rows;
}

function remarkRows(
  pemdaId: string,
  one: DemoRegistration,
  ids: IdSource,
): Record<string, unknown>[] {
  return one.events.flatMap((event) =>
    event.kind === 'fix-asked'
      ? event.remarks.map((remark) => ({
          pemda_id: pemdaId,
          id: ids(event.at),
          registration_id: one.registration.id,
          field: remark.field,
          rule: remark.rule,
          fix: remark.fix,
          author_id: event.by,
          created_at: event.at,
          sent_at: event.at,
        }))
      : [],
  );
}
