import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { addDays, day, type Refusal, type Result, startOfDay } from '../../src/kernel/index.ts';
import { fileStore, type UseCaseEnv } from '../../src/platform/index.ts';
import {
  dropChange,
  judgePaper,
  review,
  saveAnswers,
  settleNewDay,
  startChange,
  submitRegistration,
  uploadPaper,
} from '../../src/suppliers/index.ts';
import { Browser } from '../support/browser.ts';
import { KITCHEN, PDF, register } from '../support/registrant.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let app: ReturnType<typeof createApp>;
let seller: UseCaseEnv;
let id: string;
let supplierId: string;
const LAST = day('2026-04-30');

beforeAll(async () => {
  world = await openWorld();
  app = createApp(world.services, 'code');
  const made = await register(world, 'rini');
  ({ id, supplierId } = made);
  seller = { ...made.env, actor: { ...made.env.actor, role: 'seller', supplierId } };
  await step('claim');
  await judgeAll();
  await step('approve');
});
afterAll(() => world.close());

const officer = () => world.env(world.actor('catalogueOfficer'));
const codes = (result: Result<unknown, readonly Refusal[]>) =>
  result.ok ? [] : result.error.map((one) => one.code);
const registration = () =>
  world.db.selectFrom('registration').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const supplier = (of = supplierId) =>
  world.db.selectFrom('supplier').selectAll().where('id', '=', of).executeTakeFirstOrThrow();

async function step(verb: Parameters<typeof review>[2]) {
  const done = await review(officer(), id, verb, (await registration()).version);
  expect(codes(done)).toEqual([]);
}

async function judgeAll(): Promise<void> {
  const papers = await world.db
    .selectFrom('supplier_document')
    .select('id')
    .where('registration_id', '=', id)
    .where('replaced_at', 'is', null)
    .where('verdict', 'is', null)
    .execute();
  for (const paper of papers) await judgePaper(officer(), id, paper.id, 'valid');
}

async function upload(kind: string, expiresOn = ''): Promise<void> {
  const files = fileStore(world.services.config.dataDir, world.pemda.id);
  const file = { name: `${kind}-baru.pdf`, bytes: Buffer.concat([PDF, Buffer.from('\n')]) };
  expect((await uploadPaper(seller, files, { kind, file, expiresOn })).ok).toBe(true);
}

const ACCOUNT = { bankName: 'Bank Lain', bankAccount: '99887766', bankHolder: 'Joko Susilo' };

describe('a change of a registered business', () => {
  it('leaves what was approved in force until an officer approves', async () => {
    expect(codes(await startChange(seller))).toEqual([]);
    expect(codes(await submitRegistration(seller, 'rini@contoh.test'))).toEqual([
      'registration.unchanged',
    ]);
    await saveAnswers(seller, 'rekening', ACCOUNT);
    await saveAnswers(seller, 'alamat', { ...KITCHEN.alamat, address: 'Jalan Mawar 9' });
    expect(codes(await submitRegistration(seller, 'rini@contoh.test'))).toEqual([]);
    expect(await supplier()).toMatchObject({
      state: 'active',
      bank_account: '00112233',
      address: 'Jalan Melati 5',
    });
    await step('claim');
    const desk = await Browser.signedIn(app, 'catalogueofficer');
    const page = await (await desk.get(`/meja/penyedia/${id}`)).text();
    const compared = page.slice(page.indexOf('id="perubahan"'), page.indexOf('Dokumen</h2>'));
    for (const text of ['00112233', '99887766', 'Jalan Melati 5', 'Jalan Mawar 9'])
      expect(compared).toContain(text);
    expect(page).toContain('Rekening tujuan pembayaran berubah');
    expect(page).toContain('Pemilik rekening lain dari pemilik dan nama usaha');
    await step('approve');
    expect(await supplier()).toMatchObject({
      state: 'active',
      bank_account: '99887766',
      bank_changed_at: world.clock.now(),
      address: 'Jalan Mawar 9',
      registered_on: '2026-03-04',
    });
  });

  it('that is dropped leaves answers and papers as they were', async () => {
    const papers = () =>
      world.db
        .selectFrom('supplier_document')
        .select('id')
        .where('registration_id', '=', id)
        .where('replaced_at', 'is', null)
        .orderBy('id')
        .execute();
    const before = { answers: (await registration()).answers, papers: await papers() };
    await startChange(seller);
    await saveAnswers(seller, 'rekening', KITCHEN.rekening);
    await upload('nib');
    expect(await papers()).not.toEqual(before.papers);
    expect(codes(await dropChange(seller))).toEqual([]);
    expect({ answers: (await registration()).answers, papers: await papers() }).toEqual(before);
    expect(codes(await dropChange(seller))).toEqual(['registration.state']);
  });

  it('begins from the record for a business that came with a list, and its statement is asked for', async () => {
    const listed = world.actor('otherSeller');
    const before = await supplier(listed.supplierId ?? '');
    expect(codes(await startChange(world.env(listed)))).toEqual([]);
    const row = await world.db
      .selectFrom('registration')
      .select(['state', 'answers'])
      .where('supplier_id', '=', listed.supplierId ?? '')
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      state: 'changing',
      answers: { name: before.name, nib: before.nib },
    });
    expect(codes(await submitRegistration(world.env(listed), 'o@contoh.test'))).toContain(
      'declaration.missing',
    );
    expect(await supplier(listed.supplierId ?? '')).toEqual(before);
  });
});

describe('a paper with a last day', () => {
  it('is told of 30, 7, 1 days before and on the day, and ends the final tax after it', async () => {
    await startChange(seller);
    await upload('pp55', LAST);
    await submitRegistration(seller, 'rini@contoh.test');
    await step('claim');
    await judgeAll();
    await step('approve');
    expect((await supplier()).final_tax_letter).toBe(true);
    const told: [number, number][] = [];
    for (const left of [31, 30, 7, 2, 1, 0, -1, -2]) {
      world.clock.set(
        new Date(startOfDay(addDays(LAST, -left), 'Asia/Jakarta').getTime() + 8 * 3_600_000),
      );
      await Promise.all([settleNewDay(world.env()), settleNewDay(world.env())]);
      const { n } = await world.db
        .selectFrom('notification')
        .select((eb) => eb.fn.countAll<string>().as('n'))
        .where('kind', 'like', 'paper.%')
        .executeTakeFirstOrThrow();
      told.push([left, Number(n)]);
      expect((await supplier()).final_tax_letter).toBe(left >= 0);
    }
    expect(told).toEqual([
      [31, 0],
      [30, 1],
      [7, 2],
      [2, 2],
      [1, 3],
      [0, 4],
      [-1, 5],
      [-2, 5],
    ]);
  });
});
