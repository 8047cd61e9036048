import {
  day,
  type Quantity,
  quantity,
  type Rupiah,
  rupiah,
  workCalendar,
} from '../../kernel/index.ts';
import type { Command, DecideEnv, PlaceOrder, PlanFacts, WantedProduct } from './commands.ts';
import { decide } from './decide.ts';
import type { Parties } from './documents.ts';
import { fold } from './evolve.ts';
import type { Order, OrderActor } from './types.ts';

/** Data for the tests of this folder; nothing of the program uses it. */
export const ZONE = 'Asia/Jakarta';
export const NOW = new Date('2026-03-04T03:00:00Z');
export const CALENDAR = workCalendar(ZONE, { from: 2026, to: 2027 });

const person = (
  personId: string,
  role: OrderActor['role'],
  agencyId: string | null = 'agency',
) => ({
  personId,
  role,
  agencyId,
  supplierId: null,
});

export const PEOPLE = {
  officer: person('p-officer', 'procurement_officer'),
  ppk: person('p-ppk', 'ppk'),
  pokja: person('p-pokja', 'pokja', null),
  treasurer: person('p-treasurer', 'treasurer'),
  stranger: person('p-stranger', 'procurement_officer', 'other'),
  auditor: person('p-auditor', 'auditor', null),
  seller: { personId: 'p-seller', role: 'seller', agencyId: null, supplierId: 'supplier' },
  otherSeller: { personId: 'p-seller2', role: 'seller', agencyId: null, supplierId: 'supplier2' },
  system: { personId: null, role: 'system', agencyId: null, supplierId: null },
} as const satisfies Record<string, OrderActor>;

/** A hash that needs no machinery: the text itself. */
export const hash = (text: string): string => `#${text}`;

export function envOf(actor: OrderActor, now: Date = NOW): DecideEnv {
  return { now, calendar: CALENDAR, actor, hash, documentNumber: '000.3/1/X/UJI/III/2026' };
}

export function product(change: Partial<WantedProduct> = {}): WantedProduct {
  return {
    productId: 'paper',
    version: 1,
    name: 'Kertas HVS A4',
    unit: 'Rim',
    kind: 'goods',
    price: rupiah(50_000),
    state: 'live',
    expiresOn: null,
    available: quantity(1000),
    minQuantity: quantity(1),
    quantityStep: quantity(1),
    capacityPerDay: null,
    etalase: 'Alat Tulis',
    purchaseForms: ['direct', 'negotiation'],
    quantity: quantity(10),
    cheaper: null,
    ...change,
  };
}

export const PLAN: PlanFacts = {
  id: 'plan',
  agencyId: 'agency',
  year: 2026,
  active: true,
  method: 'e_purchasing',
  budget: rupiah(500_000_000),
  left: rupiah(500_000_000),
};

export function placing(change: Partial<PlaceOrder> = {}): PlaceOrder {
  return {
    kind: 'place',
    id: '019585d0-0000-7000-8000-000000000001',
    number: 'KTL-2026-TEST',
    supplierId: 'supplier',
    supplierState: 'active',
    supplierTax: { taxable: true, finalTaxLetter: false, hasNpwp: true },
    plan: PLAN,
    method: 'direct',
    products: [product(), product({ productId: 'pen', name: 'Pulpen', price: rupiah(24_000) })],
    regionMissing: false,
    freight: rupiah(10_000),
    channel: 'LS',
    ownerEstimate: null,
    deliveryAddress: 'Balai Kota Among Tani, Jalan Panglima Sudirman 507',
    wantedOn: day('2026-03-20'),
    note: '',
    costlierReason: null,
    exceptionCode: null,
    idempotencyKey: 'key-1',
    ...change,
  };
}

/** Decides and folds; throws when refused, so that a test reads as a story. */
export function run(order: Order | null, command: Command, env: DecideEnv): Order {
  const decided = decide(order, command, env);
  if (!decided.ok) throw new Error(decided.error.map((one) => one.code).join(', '));
  const next = fold(decided.value, order);
  if (next === null) throw new Error('nothing happened');
  return next;
}

/** The codes of a refusal; empty when it was allowed. */
export function codes(order: Order | null, command: Command, env: DecideEnv): string[] {
  const decided = decide(order, command, env);
  return decided.ok ? [] : decided.error.map((one) => one.code);
}

export const seen = (order: Order) => ({ expectedVersion: order.version });

/** Every line at `percent` of its listed price. */
export function pricesAt(order: Order, percent: bigint): Rupiah[] {
  return order.lines.map((line) => rupiah((line.listPrice * percent) / 100n || 1n));
}

export const all = (order: Order, part: (line: Order['lines'][number]) => Quantity) =>
  order.lines.map((line) => ({ lineNo: line.lineNo, quantity: part(line) }));

/** The order with bill, SPP and SPM recorded on 4 March 2026: what an LS payment follows. */
export function withPapers(order: Order): Order {
  const steps = [
    ['billing', PEOPLE.seller],
    ['spp', PEOPLE.treasurer],
    ['spm', PEOPLE.treasurer],
  ] as const;
  return steps.reduce(
    (one, [paper, actor]) =>
      run(
        one,
        {
          kind: 'record-paper',
          expectedVersion: one.version,
          paper,
          number: '1',
          on: day('2026-03-04'),
        },
        envOf(actor),
      ),
    order,
  );
}

export const PARTIES: Parties = {
  pemda: { name: 'Kota Contoh', office: 'BPBJ', letterhead: {} },
  agency: { name: 'Dinas Umum', shortName: 'Umum', address: '' },
  supplier: {
    name: 'UD Kertas',
    legalForm: 'UD',
    representative: 'Sri Wahyuni',
    address: 'Jalan Uji 1',
    nib: '1',
    npwp: null,
    bankName: '',
    bankAccount: '',
    bankHolder: '',
  },
  plan: { rupCode: '1', name: 'Belanja', funding: '' },
  people: new Map([['p-ppk', { name: 'Orang PPK', employeeNumber: null }]]),
};
