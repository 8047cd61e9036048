import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { classifyPlans } from '../../src/planning/index.ts';
import { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

const DESK = '/rencana/telaah';

let world: World;
let officer: Browser;
beforeAll(async () => {
  world = await openWorld();
  officer = await Browser.signedIn(createApp(world.services, 'code'), 'catalogueofficer');
});
afterAll(() => world.close());

let next = 72_000_000;
async function addLine(name: string, items: string, budget: bigint): Promise<string> {
  const id = crypto.randomUUID();
  next += 1;
  const at = world.clock.now();
  await world.db
    .insertInto('plan')
    .values({
      pemda_id: world.pemda.id,
      id,
      agency_id: world.city.agencies.office,
      year: 2026,
      rup_code: String(next),
      name,
      method: 'e_purchasing',
      method_raw: 'E-Purchasing',
      kind_raw: 'Barang',
      budget,
      description: items,
      created_at: at,
      updated_at: at,
    })
    .execute();
  return id;
}

const lineOf = (id: string) =>
  world.db
    .selectFrom('plan')
    .select(['etalase_id', 'etalase_by', 'etalase_confidence'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

describe('which etalase a plan line belongs to', () => {
  let clear: string;
  let bill: string;
  let doubt: string;
  let like: string;
  let other: string;

  it('is said from the names on show, with what is clearly not sold and what is in doubt apart', async () => {
    clear = await addLine('Belanja Alat Tulis Kantor', 'Pulpen; Kertas HVS;', 5_000_000n);
    bill = await addLine('Belanja Tagihan Listrik', 'Tagihan Listrik;', 9_000_000n);
    doubt = await addLine('Belanja Zirkon Kegiatan', 'Zirkon Amplas;', 7_000_000n);
    like = await addLine('Belanja Zirkon Kegiatan 5.02.01.1', 'Zirkon Amplas; Zirkon Amplas;', 1n);
    other = await addLine('Belanja Zirkon', 'Paku;', 1n);
    const done = await classifyPlans(world.env(), world.services.connections, 'new');
    expect(done.lines).toBeGreaterThanOrEqual(5);
    expect(await lineOf(clear)).toMatchObject({
      etalase_id: world.city.etalase.stationery,
      etalase_by: 'classifier',
    });
    expect(await lineOf(bill)).toMatchObject({ etalase_id: null, etalase_confidence: 950 });
    expect(await lineOf(doubt)).toMatchObject({ etalase_id: null, etalase_confidence: 0 });
    const again = await classifyPlans(world.env(), world.services.connections, 'new');
    expect(again.lines).toBe(0);
  });

  it('waits on the desk where it is in doubt, and is no bill there', async () => {
    const desk = await (await officer.get(DESK)).text();
    expect(desk).toContain('Belanja Zirkon Kegiatan');
    expect(desk).not.toContain('Tagihan Listrik');
    expect(await (await officer.get('/meja')).text()).toContain(`href="${DESK}"`);
  });

  it('is refused without an etalase, for a line that is none, and by other roles', async () => {
    const nothing = await officer.post(DESK, { rencana: doubt });
    expect(nothing.status).toBe(422);
    expect(await nothing.text()).toContain(`#etalase-${doubt}`);
    const unknown = await officer.post(DESK, { rencana: crypto.randomUUID(), etalase: 'bukan' });
    expect(unknown.status).toBe(422);
    const wrong = await officer.post(DESK, { rencana: doubt, etalase: crypto.randomUUID() });
    expect(wrong.status).toBe(422);
    const buyer = await Browser.signedIn(createApp(world.services, 'code'), 'officer');
    const denied = await buyer.post(DESK, { rencana: doubt, etalase: 'bukan' });
    expect(denied.status).toBe(403);
    expect(await lineOf(doubt)).toMatchObject({ etalase_by: 'classifier' });
  });

  it('follows an officer’s word, together with the lines like it and no others, also after a new reading', async () => {
    const answer = await officer.post(DESK, {
      rencana: doubt,
      etalase: 'lain',
      lain: world.city.etalase.food,
    });
    expect(answer.headers.get('location')).toBe(`${DESK}?selesai=ya&ikut=1`);
    const check = async () => {
      expect(await lineOf(doubt)).toMatchObject({
        etalase_id: world.city.etalase.food,
        etalase_by: 'officer',
      });
      expect(await lineOf(like)).toMatchObject({
        etalase_id: world.city.etalase.food,
        etalase_by: 'like',
      });
      expect((await lineOf(other)).etalase_by).toBe('classifier');
    };
    await check();
    await classifyPlans(world.env(), world.services.connections, 'all');
    await check();
    const audits = await world.db
      .selectFrom('audit_entry')
      .select('subject_id')
      .where('action', '=', 'plan.classified')
      .execute();
    expect(audits).toEqual([{ subject_id: doubt }]);
  });
});
