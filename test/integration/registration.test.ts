import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { mailNotice } from '../../src/identity/index.ts';
import type { Refusal, Result } from '../../src/kernel/index.ts';
import type { Letter } from '../../src/platform/index.ts';
import {
  judgePaper,
  review,
  saveAnswers,
  submitRegistration,
  writeRemark,
} from '../../src/suppliers/index.ts';
import { Browser } from '../support/browser.ts';
import { applicantOf, fillIn, KITCHEN, PDF, register } from '../support/registrant.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let app: ReturnType<typeof createApp>;
const coached: unknown[] = [];

beforeAll(async () => {
  world = await openWorld();
  world.services.events.on('supplier.refused-twice', async (_tx, _env, payload) => {
    coached.push(payload);
  });
  app = createApp(world.services, 'code');
});
afterAll(() => world.close());

const codes = (result: Result<unknown, readonly Refusal[]>) =>
  result.ok ? [] : result.error.map((one) => [one.code, one.field].filter(Boolean).join(' '));
const officer = () => world.env(world.actor('catalogueOfficer'));
const registrationOf = (id: string) =>
  world.db.selectFrom('registration').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const supplierOf = (id: string) =>
  world.db.selectFrom('supplier').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const remark = { field: 'nib', rule: 'nib-active', fix: 'Aktifkan NIB di OSS, lalu simpan lagi.' };

async function step(id: string, verb: Parameters<typeof review>[2], env = officer()) {
  return review(env, id, verb, (await registrationOf(id)).version);
}

async function judgeAll(id: string): Promise<void> {
  const papers = await world.db
    .selectFrom('supplier_document')
    .select('id')
    .where('registration_id', '=', id)
    .where('replaced_at', 'is', null)
    .execute();
  for (const paper of papers) {
    expect((await judgePaper(officer(), id, paper.id, 'valid')).ok).toBe(true);
  }
}

describe('from draft to a registered supplier', () => {
  it('keeps wrong answers, says what is missing, and sends nothing half done', async () => {
    const env = await applicantOf(world, 'ragu');
    const saved = await saveAnswers(env, 'nib', { nib: '12345' });
    expect(saved).toMatchObject({ ok: true, value: { faults: [{ code: 'nib.length' }] } });
    const row = await world.db
      .selectFrom('registration')
      .select(['answers', 'state'])
      .where('person_id', '=', env.actor.personId ?? '')
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ answers: { nib: '12345' }, state: 'draft' });
    const sent = codes(await submitRegistration(env, 'ragu@contoh.test'));
    expect(sent).toEqual(
      expect.arrayContaining(['nib.length nib', 'paper.missing document-nib', 'kbli.none kbli']),
    );
  });

  it('goes draft, submitted, in review, fix, again, active; the seller is told why at each field', async () => {
    const { env, id, supplierId } = await register(world, 'rini');
    expect(await supplierOf(supplierId)).toMatchObject({
      state: 'submitted',
      name: 'Dapur Mbak Rini',
      nik: '3579014505900001',
      local: true,
      scale: 'mikro',
    });
    // Three working days after Wednesday 4 March 2026 end on Monday 9 March, 23:59:59 WIB.
    expect((await registrationOf(id)).due_at?.toISOString()).toBe('2026-03-09T16:59:59.000Z');
    const seller = await world.db
      .selectFrom('assignment')
      .select(['role', 'supplier_id'])
      .where('person_id', '=', env.actor.personId ?? '')
      .execute();
    expect(seller).toEqual([{ role: 'seller', supplier_id: supplierId }]);
    expect(codes(await saveAnswers(env, 'nib', { nib: '1' }))).toEqual(['registration.locked']);

    expect(codes(await writeRemark(officer(), id, remark))).toEqual(['registration.claim-first']);
    expect(codes(await step(id, 'claim'))).toEqual([]);
    expect(codes(await step(id, 'approve'))).toEqual(['registration.unverified documents']);
    expect(codes(await step(id, 'ask-fix'))).toEqual(['registration.no-remark field']);
    expect(codes(await writeRemark(officer(), id, { ...remark, rule: '', fix: 'x' }))).toEqual([
      'remark.rule rule',
      'remark.fix fix',
    ]);
    expect((await writeRemark(officer(), id, remark)).ok).toBe(true);
    expect(codes(await step(id, 'approve'))).toEqual(['registration.remarks-left remarks']);
    expect((await step(id, 'ask-fix')).ok).toBe(true);
    expect((await supplierOf(supplierId)).state).toBe('needs_fix');

    const letters: Letter[] = [];
    const notice = await world.db
      .selectFrom('notification')
      .select(['id', 'kind', 'link'])
      .where('person_id', '=', env.actor.personId ?? '')
      .executeTakeFirstOrThrow();
    expect([notice.kind, notice.link]).toEqual(['registration.needs_fix', '/daftar']);
    const mail = { send: async (letter: Letter) => void letters.push(letter) };
    await mailNotice(world.env(), mail, world.services.lexicon, 'http://k.test', notice.id);
    expect(letters[0]?.text).toContain('NIB: Aktifkan NIB di OSS, lalu simpan lagi.');
    expect(letters[0]?.text).toContain('NIB aktif di OSS dan atas nama usaha ini');

    expect(codes(await submitRegistration(env, 'rini@contoh.test'))).toEqual([
      'registration.remark-open nib',
    ]);
    expect((await saveAnswers(env, 'nib', KITCHEN.nib)).ok).toBe(true);
    expect((await submitRegistration(env, 'rini@contoh.test')).ok).toBe(true);
    expect((await step(id, 'claim')).ok).toBe(true);
    await judgeAll(id);
    world.clock.set(new Date('2026-03-06T03:00:00Z'));
    expect(codes(await step(id, 'approve'))).toEqual([]);
    world.clock.set(new Date('2026-03-04T03:00:00Z'));
    expect(await supplierOf(supplierId)).toMatchObject({
      state: 'active',
      registered_on: '2026-03-06',
      final_tax_letter: false,
    });
    const events = await world.db
      .selectFrom('registration_event')
      .select(['seq', 'kind'])
      .where('registration_id', '=', id)
      .orderBy('seq')
      .execute();
    expect(events.map((one) => one.kind)).toEqual([
      'started',
      'submitted',
      'claimed',
      'fix-asked',
      'submitted',
      'claimed',
      'approved',
    ]);
    expect(events.map((one) => one.seq)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(coached).toEqual([]);
  });

  it('refuses to approve answers that were changed behind its back', async () => {
    const change = { usaha: { legalForm: 'UD', name: 'UD Ubah' }, nib: { nib: '1234567890188' } };
    const { id } = await register(world, 'ubah', change);
    expect(codes(await step(id, 'claim'))).toEqual([]);
    await judgeAll(id);
    const { answers } = await registrationOf(id);
    const other = JSON.stringify({ ...(answers as object), bankAccount: '99999999' });
    const set = (text: string) =>
      world.db.updateTable('registration').set({ answers: text }).where('id', '=', id).execute();
    await set(other);
    expect(codes(await step(id, 'approve'))).toEqual(['registration.altered']);
    await set(JSON.stringify(answers));
    expect(codes(await step(id, 'approve'))).toEqual([]);
  });

  it('asks for a coach at the second rejection, once', async () => {
    const change = {
      usaha: { legalForm: 'UD', name: 'UD Dua Kali' },
      nib: { nib: '1234567890177' },
    };
    const { env, id, supplierId } = await register(world, 'duakali', change);
    for (const verb of ['ask-fix', 'refuse', 'ask-fix'] as const) {
      expect(codes(await step(id, 'claim'))).toEqual([]);
      expect((await writeRemark(officer(), id, remark)).ok).toBe(true);
      expect(codes(await step(id, verb))).toEqual([]);
      expect((await saveAnswers(env, 'nib', change.nib)).ok).toBe(true);
      expect(codes(await submitRegistration(env, 'duakali@contoh.test'))).toEqual([]);
    }
    expect(coached).toEqual([
      { supplierId, registrationId: id, personId: env.actor.personId, fields: ['nib'] },
    ]);
  });

  it('lets one of two officers claim at once', async () => {
    const change = {
      usaha: { legalForm: 'UD', name: 'UD Rebutan' },
      nib: { nib: '1234567890166' },
    };
    const { id } = await register(world, 'rebutan', change);
    const second = await Browser.person(world, 'petugas2', 'catalogue_officer', null);
    const other = world.env({
      personId: second,
      role: 'catalogue_officer',
      agencyId: null,
      supplierId: null,
    });
    const { version } = await registrationOf(id);
    const both = await Promise.all([
      review(officer(), id, 'claim', version),
      review(other, id, 'claim', version),
    ]);
    expect(both.filter((one) => one.ok).length).toBe(1);
    expect(both.flatMap(codes)).toEqual(['registration.claimed']);
    const row = await registrationOf(id);
    const winner = both[0].ok ? world.actor('catalogueOfficer').personId : second;
    expect([row.claimed_by, row.version]).toEqual([winner, version + 1]);
    const loser = both[0].ok ? other : officer();
    expect(codes(await writeRemark(loser, id, remark))).toEqual(['registration.claim-first']);
    expect(codes(await step(id, 'approve', loser))).toEqual(['registration.forbidden']);
  });
});

describe('one NIB, one supplier', () => {
  it('refuses a taken NIB with the way out, and does not say whose it is', async () => {
    const env = await applicantOf(world, 'kembar');
    const saved = await saveAnswers(env, 'nib', { nib: '1234567890123' });
    if (!saved.ok) throw new Error('not saved');
    expect(saved.value.faults).toEqual([{ code: 'nib.used', field: 'nib' }]);
    for (const locale of ['id', 'en'] as const) {
      const words = world.services.lexicon.refusal(saved.value.faults[0] as Refusal, locale);
      expect(words).not.toContain('Kertas Jaya');
      expect(words).toMatch(/Pengelola Katalog|catalogue officer/);
    }
    await fillIn(world, env, { nib: { nib: '1234567890123' } });
    expect(codes(await submitRegistration(env, 'k@contoh.test'))).toEqual(['nib.used nib']);
  });

  it('enrols one of two who submit the same NIB at the same moment', async () => {
    const nib = { nib: '1234567890155' };
    const people = await Promise.all(['satu', 'dua'].map((key) => applicantOf(world, key)));
    for (const env of people) await fillIn(world, env, { nib });
    const both = await Promise.all(
      people.map((env) => submitRegistration(env, `${env.actor.personId}@contoh.test`)),
    );
    expect(both.filter((one) => one.ok).length).toBe(1);
    expect(both.flatMap(codes)).toEqual(['nib.used nib']);
    const rows = await world.db
      .selectFrom('supplier')
      .select('id')
      .where('nib', '=', nib.nib)
      .execute();
    expect(rows.length).toBe(1);
  });

  it('shows the officer who else has the same owner, account or phone, and blocks nothing', async () => {
    const { id } = await register(world, 'serupa', {
      usaha: { legalForm: 'UD', name: 'UD Serupa' },
      nib: { nib: '1234567890144' },
      pajak: { npwp: '0013245677901000', taxable: 'no' },
      'penanggung-jawab': {
        representative: 'Rini Astuti',
        nik: '3579014505900001',
        phone: '+62 812 3456 7890',
      },
    });
    const desk = await Browser.signedIn(app, 'catalogueofficer');
    const html = await (await desk.get(`/meja/penyedia/${id}`)).text();
    // The kitchen shares NIK, account and phone; the stationer the NPWP, written with 15 digits.
    expect(html).toMatch(/Dapur Mbak Rini<\/a>[^<]*\([^)]*\): NIK, rekening, telepon/);
    expect(html).toMatch(/UD Kertas Jaya<\/a>[^<]*\([^)]*\): NPWP/);
  });
});

describe('papers', () => {
  it('are served to their owner and to officials who review, to nobody else', async () => {
    const env = await applicantOf(world, 'berkas');
    await fillIn(world, env, { nib: { nib: '1234567890133' } });
    const paper = await world.db
      .selectFrom('supplier_document as d')
      .innerJoin('registration as r', 'r.id', 'd.registration_id')
      .select(['d.id', 'd.file_key'])
      .where('r.person_id', '=', env.actor.personId ?? '')
      .executeTakeFirstOrThrow();
    const path = `/berkas-usaha/${paper.id}`;
    const status = async (key: string) =>
      (await (await Browser.signedIn(app, key)).get(path)).status;
    // A draft is its owner's alone.
    expect(await status('seller')).toBe(404);
    expect(await status('applicant')).toBe(404);
    expect(await status('catalogueofficer')).toBe(404);
    expect((await submitRegistration(env, 'b@contoh.test')).ok).toBe(true);
    expect(await status('otherseller')).toBe(404);
    expect(await status('ppk')).toBe(403);
    const seen = await (await Browser.signedIn(app, 'catalogueofficer')).get(path);
    expect([seen.status, seen.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(Buffer.from(await seen.arrayBuffer())).toEqual(PDF);
    expect(await status('auditor')).toBe(200);
    // The key of the store is no address.
    const stranger = await Browser.signedIn(app, 'otherseller');
    for (const guess of [`/berkas-usaha/${paper.file_key}`, `/files/${paper.file_key}`]) {
      expect((await stranger.get(guess)).status).toBe(404);
    }
  });

  it('are refused by content, and an earlier one stays on record', async () => {
    const rini = await Browser.signedIn(app, 'applicant');
    const path = '/daftar/dokumen-nib';
    const field = 'document-nib';
    const page = { name: 'nib.pdf', bytes: Buffer.from('<html><script>alert(1)</script>') };
    const refused = await rini.upload(path, field, page);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('bukan PDF, JPG, atau PNG');
    const large = await rini.upload(path, field, {
      name: 'a.pdf',
      bytes: Buffer.alloc(12_000_000),
    });
    expect(large.status).toBe(413);
    for (const name of ['lama.pdf', 'baru.pdf']) {
      expect((await rini.upload(path, field, { name, bytes: PDF })).status).toBe(303);
      world.clock.advance(1_000);
    }
    const rows = await world.db
      .selectFrom('supplier_document as d')
      .innerJoin('registration as r', 'r.id', 'd.registration_id')
      .select(['d.file_name', 'd.replaced_at'])
      .where('r.person_id', '=', world.city.people.applicant.id)
      .orderBy('d.uploaded_at')
      .orderBy('d.id')
      .execute();
    expect(rows.map((row) => [row.file_name, row.replaced_at !== null])).toEqual([
      ['lama.pdf', true],
      ['baru.pdf', false],
    ]);
    const shown = await (await rini.get(path)).text();
    expect(shown).toContain('baru.pdf');
  });
});
