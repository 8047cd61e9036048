import type pg from 'pg';
import { canonicalJson, type Pemda, sha256 } from '../platform/index.ts';
import {
  type DocumentKind,
  documentContent,
  documentKinds,
  fullAddress,
  type Parties,
  rowsOf,
} from '../purchasing/index.ts';
import type { City } from './city.ts';
import { insertRows } from './insert-rows.ts';
import type { DrawnNumbers, Story } from './order-story.ts';
import type { PlanLine } from './plan-lines.ts';

const TABLES = [
  'orders',
  'order_line',
  'order_tax',
  'order_event',
  'delivery',
  'delivery_line',
  'payment',
  'rating',
] as const;
const BATCH = 500;

type Row = Readonly<Record<string, unknown>>;

/** Orders with all that hangs on them, through the same row mapper as an order that a person places. */
export async function writeOrders(
  client: pg.PoolClient,
  pemda: Pemda,
  city: City,
  lines: readonly PlanLine[],
  stories: readonly Story[],
  share: (done: number) => void,
  drawn: readonly DrawnNumbers[],
): Promise<void> {
  const planById = new Map(lines.map((line) => [line.id, line]));
  const people = new Map(
    [
      ...city.agencies.flatMap((agency) => [agency.officer, agency.ppk, agency.treasurer]),
      ...city.suppliers.map((supplier) => supplier.seller),
      ...city.pokja,
    ].map((person) => [person.id, { name: person.name, employeeNumber: person.employeeNumber }]),
  );
  const supplierById = new Map(city.suppliers.map((supplier) => [supplier.id, supplier]));
  const partiesOf = (story: Story): Parties => {
    const supplier = supplierById.get(story.supplierId)?.seed;
    const plan = planById.get(story.order.planId);
    if (!supplier || !plan) throw new RangeError('an order without parties');
    return {
      pemda: { name: pemda.name, office: pemda.office, letterhead: pemda.letterhead },
      agency: {
        name: story.agency.seed.name,
        shortName: story.agency.seed.shortName,
        address: 'Balai Kota Among Tani, Jalan Panglima Sudirman 507, Kota Batu',
      },
      supplier: {
        name: supplier.name,
        legalForm: supplier.legalForm,
        representative: supplier.representative,
        address: fullAddress({
          address: supplier.address,
          village: supplier.villageName,
          district: supplier.districtName,
          city: 'Kota Batu',
        }),
        nib: supplier.nib,
        npwp: supplier.npwp,
        bankName: supplier.bankName,
        bankAccount: supplier.bankAccount,
        bankHolder: supplier.name,
      },
      plan: { rupCode: plan.rupCode, name: plan.name, funding: 'APBD' },
      people,
    };
  };
  for (let from = 0; from < stories.length; from += BATCH) {
    const batch = stories.slice(from, from + BATCH);
    const rows = batch.map((story) => rowsOf(pemda.id, story.order, story.events));
    for (const table of TABLES) {
      await insertRows(
        client,
        table,
        rows.flatMap((row): Row[] => [row[table]].flat()),
      );
    }
    await insertRows(
      client,
      'document',
      batch.flatMap((story) => documentRows(pemda.id, story, partiesOf(story))),
    );
    share(from / stories.length);
  }
  await insertRows(
    client,
    'document_counter',
    drawn.map((row) => ({ pemda_id: pemda.id, ...row })),
  );
  await client.query(
    `update product p set sold_count = s.orders from (
       select l.product_id, count(*)::int as orders from order_line l join orders o on o.id = l.order_id
        where o.realised > 0 group by 1) s
      where s.product_id = p.id`,
  );
}

function documentRows(pemdaId: string, { order, events }: Story, parties: Parties) {
  return documentKinds(order).map((kind) => {
    const at = issuedAt(kind, events) ?? order.updatedAt;
    const content = canonicalJson(documentContent(kind, order, parties, at));
    return {
      pemda_id: pemdaId,
      order_id: order.id,
      kind,
      number: order.numbers[kind]?.number ?? '',
      issued_at: at,
      content,
      content_hash: sha256(content),
    };
  });
}

const ISSUING: Readonly<Record<DocumentKind, string>> = {
  negotiation: 'offer-accepted',
  purchase_order: 'accepted',
  addendum: 'addendum-accepted',
  handover: 'handover-confirmed',
  receipt: 'payment-recorded',
};

function issuedAt(kind: DocumentKind, events: Story['events']): Date | undefined {
  return events.findLast((event) => event.kind === ISSUING[kind])?.at;
}
