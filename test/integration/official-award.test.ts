import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { canonicalJson, sha256 } from '../../src/platform/index.ts';
import { actOnObjection, awardOf, fileObjection, freezeAward } from '../../src/reporting/index.ts';
import { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';
import { writeYear } from '../support/written-year.ts';

let world: World;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  world = await openWorld();
  app = createApp(world.services, 'code');
  await writeYear(world, 2025);
});
afterAll(() => world.close());

const freeze = (reason = 'Rapat penetapan') =>
  freezeAward(world.env(world.actor('head')), { year: 2025, rule: 'combined', reason });
const codes = (done: { ok: boolean; error?: readonly { code: string }[] }) =>
  done.ok ? 'ok' : done.error?.map((one) => one.code).join();

interface Exported {
  jenis: string;
  [column: string]: string;
}

async function exportedRows(slug: string): Promise<Exported[]> {
  const answer = await Browser.anonymous(app).get(`/penghargaan/${slug}/baris.csv?tahun=2025`);
  return parse(await answer.text(), { columns: true, comment: '#', comment_no_infix: true });
}

describe('an agency’s exported rows', () => {
  it('give the index again by plain arithmetic, in CSV and in the workbook', async () => {
    for (const row of await awardOf(world.db, 2025)) {
      const rows = await exportedRows(row.slug);
      const sum = (kind: string, of: (one: Exported) => number) =>
        rows.filter((one) => one.jenis === kind).reduce((total, one) => total + of(one), 0);
      const value = sum('order', (one) => Number(one['nilai']));
      const budget = sum('plan', (one) => Number(one['pagu']));
      expect(Math.min(100, Math.round((value / budget) * 100_000) / 1_000)).toBe(
        Number(row.index) / 1_000,
      );
      expect(sum('order', (one) => Number(one['nilai_pdn']))).toBe(Number(row.pdnValue));
      expect(sum('order', (one) => Number(one['umkk']) * Number(one['nilai']))).toBe(
        Number(row.umkkValue),
      );
      const book = await Browser.anonymous(app).get(
        `/penghargaan/${row.slug}/baris.xlsx?tahun=2025`,
      );
      const sheets = await readWorkbook(Buffer.from(await book.arrayBuffer()));
      expect(JSON.stringify(sheets)).toContain('Pesanan');
    }
  });

  it('give the print that the announcement stores', async () => {
    const done = await freeze();
    expect(codes(done)).toBe('ok');
    const answer = await Browser.anonymous(app).get('/api/penghargaan/resmi/2025');
    const stored = await answer.json();
    expect(sha256(canonicalJson(stored.content))).toBe(stored.hash);
    for (const row of stored.content.rows) {
      const lines = (await exportedRows(row.slug)).map(
        (one) =>
        one.jenis === 'plan'
          ? `plan;${one['kode_rup']};${one['pagu']}`
          : [
              'order', one['nomor'], one['tanggal_sp'], one['selesai'], one['nilai'], one['penyedia_setempat'], one['umkk'],
              one['nilai_pdn'], one['nilai_ekraf'], one['tanggal_bast'] || '-', one['tanggal_bayar_terakhir'] || '-',
            ].join(';'), // biome-ignore format: in the order of the print
      );
      const print = createHash('sha256').update(lines.sort().join('\n')).digest('hex');
      expect(row.rowsPrint).toBe(print);
    }
  });
});

describe('an announced award', () => {
  it('is announced by the head, of a year that is over, and again only when something changed', async () => {
    expect(codes(await freeze())).toBe('award.unchanged');
    const other = await freezeAward(world.env(world.actor('auditor')), {
      year: 2025,
      rule: 'combined',
      reason: 'x',
    });
    expect(codes(other)).toBe('award.forbidden');
    const open = await freezeAward(world.env(world.actor('head')), {
      year: 2026,
      rule: 'combined',
      reason: 'x',
    });
    expect(codes(open)).toBe('award.year-open');
    await expect(sql`update award set reason = 'x'`.execute(world.db)).rejects.toThrow();
  });

  it('goes on with an objection, its answer, and a version with the corrected rows; the old one stays', async () => {
    const own = world.env(world.actor('officer'));
    const filed = await fileObjection(own, { year: 2025, text: 'Satu pesanan belum dihitung.' });
    if (!filed.ok) throw new Error(codes(filed));
    expect(codes(await fileObjection(own, { year: 2025, text: 'Lagi.' }))).toBe(
      'objection.open-already',
    );
    expect(codes(await freeze())).toBe('award.unanswered');
    const head = world.env(world.actor('head'));
    const answered = await actOnObjection(head, filed.value.id, {
      kind: 'accept',
      answer: 'Benar, pesanan itu diperbaiki.',
    });
    expect(codes(answered)).toBe('ok');
    await sql`update orders set state = 'terminated', realised = 1000 where id = (
      select id from orders where po_date < '2026-01-01' and realised > 1000 and agency_id = ${world.city.agencies.office} limit 1)`.execute(
      world.db,
    );
    expect(codes(await freeze('Keberatan diterima'))).toBe('ok');
    const page = await (await Browser.anonymous(app).get('/penghargaan/resmi/2025')).text();
    expect(page).toContain('Diperbaiki dalam versi 2');
    expect(page).toContain('Yang berubah dari versi sebelumnya');
    const old = await Browser.anonymous(app).get('/penghargaan/resmi/2025?versi=1');
    expect(await old.text()).toContain('Sudah ada versi 2');
    const told = await world.db
      .selectFrom('notification')
      .select('kind')
      .where('person_id', '=', world.city.people.officer.id)
      .execute();
    expect(told.map((one) => one.kind)).toEqual([
      'award.objection-answered',
      'award.objection-corrected',
    ]);
    const pdf = await Browser.anonymous(app).get('/penghargaan/resmi/2025/sertifikat.pdf');
    const bytes = Buffer.from(await pdf.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is objected to by an official of an agency alone, in words', async () => {
    const seller = await fileObjection(world.env(world.actor('seller')), { year: 2025, text: 'x' });
    expect(codes(seller)).toBe('objection.forbidden');
    const buyer = await Browser.signedIn(app, 'officer');
    const empty = await buyer.post('/penghargaan/resmi/2025/keberatan', { text: ' ' });
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('Isian ini wajib');
  });
});
