import {
  type Day,
  dayOf,
  lineAmount,
  type Quantity,
  quantity,
  roundAmount,
  rupiah,
  yearOfDay,
} from '../kernel/index.ts';
import { sha256 } from '../platform/index.ts';
import {
  contentOf,
  type DecideEnv,
  decide,
  documentNumber,
  evolve,
  ISSUES,
  type Order,
  type OrderActor,
  type OrderCommand,
  type OrderEvent,
  orderNumber,
  type PlaceOrder,
} from '../purchasing/index.ts';
import type { City, CityAgency, CityPerson, IdSource } from './city.ts';
import type { Random } from './content/index.ts';
import { wantedDay, workingMoment } from './office-hours.ts';
import { REASONS } from './reasons.ts';
import type { Storyteller } from './story-types.ts';

export type { DrawnNumbers, Ending, Story, StoryInput, Storyteller } from './story-types.ts';

/** Buyers above the officer's limit, by the rules of the day: a PPK, from September 2026 the pokja. */
const OFFICER_LIMIT = 200_000_000n;

/**
 * Tells orders by the same decide and evolve that serve people: what the rules refuse cannot be told.
 * Numbers are drawn in order per agency, kind and year.
 */
export function storyteller(city: City, random: Random, ids: IdSource): Storyteller {
  const counters = new Map<string, number>();
  const draw = (
    agency: CityAgency,
    kind: NonNullable<(typeof ISSUES)[keyof typeof ISSUES]>,
    on: Day,
  ) => {
    const key = `${agency.id}|${kind}|${yearOfDay(on)}`;
    const n = (counters.get(key) ?? 0) + 1;
    counters.set(key, n);
    return documentNumber(
      kind,
      n,
      { numbering: agency.seed.numbering, shortName: agency.seed.shortName },
      on,
    );
  };

  return {
    drawn: () =>
      [...counters].map(([key, last]) => {
        const [agency_id = '', kind = '', year = ''] = key.split('|');
        return { agency_id, kind, year: Number(year), last };
      }),
    tell: (input) => {
      const { agency } = input;
      const supplier = input.items[0]?.product.supplier;
      if (!supplier) throw new RangeError('an order without products');
      const exact = input.items.reduce(
        (sum, item) => sum + lineAmount(item.price, quantity(item.quantity)),
        0n,
      );
      const value = roundAmount(exact) + input.freight;
      const above = value > OFFICER_LIMIT;
      const byPokja = above && dayOf(input.at, city.calendar.zone) >= '2026-09-01';
      const buyer: CityPerson = above
        ? byPokja
          ? (city.pokja[0] ?? agency.ppk)
          : agency.ppk
        : agency.officer;
      const buyerRole = above ? (byPokja ? 'pokja' : 'ppk') : 'procurement_officer';
      const actors = {
        buyer: {
          personId: buyer.id,
          role: buyerRole,
          agencyId: byPokja ? null : agency.id,
          supplierId: null,
        },
        ppk: { personId: agency.ppk.id, role: 'ppk', agencyId: agency.id, supplierId: null },
        treasurer: {
          personId: agency.treasurer.id,
          role: 'treasurer',
          agencyId: agency.id,
          supplierId: null,
        },
        seller: {
          personId: supplier.seller.id,
          role: 'seller',
          agencyId: null,
          supplierId: supplier.id,
        },
        system: { personId: null, role: 'system', agencyId: null, supplierId: null },
      } satisfies Record<string, OrderActor>;

      let now = input.at;
      let order: Order | null = null;
      const events: OrderEvent[] = [];
      const env = (actor: OrderActor, number: string | null): DecideEnv => ({
        now,
        calendar: city.calendar,
        actor,
        hash: sha256,
        documentNumber: number,
      });
      const apply = (decision: ReturnType<typeof decide>, what: string) => {
        if (!decision.ok)
          throw new RangeError(
            `${what}: ${decision.error.map((e) => `${e.code}(${e.field ?? ''})`).join(', ')}`,
          );
        for (const event of decision.value) {
          events.push(event);
          order = evolve(order, event);
        }
      };
      const current = (): Order => {
        if (!order) throw new RangeError('not placed');
        return order;
      };
      const act = (who: keyof typeof actors, command: OrderCommand) => {
        const kind = ISSUES[command.kind];
        const number = kind ? draw(agency, kind, dayOf(now, city.calendar.zone)) : null;
        apply(decide(current(), command, env(actors[who], number)), command.kind);
      };
      /** Some working hours later, never after `until`. */
      const later = (hoursFrom: number, hoursTo: number) => {
        const next = workingMoment(
          new Date(now.getTime() + random.int(hoursFrom * 60, hoursTo * 60) * 60_000),
          city,
        );
        now =
          next < input.until
            ? next
            : new Date(Math.max(now.getTime() + 60_000, input.until.getTime() - 60_000));
      };
      const v = () => current().version;

      const today = dayOf(now, city.calendar.zone);
      const id = ids(now);
      const place: PlaceOrder = {
        kind: 'place',
        id,
        number: orderNumber(yearOfDay(today), id),
        supplierId: supplier.id,
        supplierState: 'active',
        supplierTax: { taxable: supplier.seed.taxable, finalTaxLetter: false, hasNpwp: true },
        plan: {
          id: input.planId,
          agencyId: agency.id,
          year: yearOfDay(today),
          active: true,
          method: 'e_purchasing',
          budget: rupiah(10n ** 13n),
          left: rupiah(10n ** 13n),
        },
        method: input.negotiated ? 'negotiation' : 'direct',
        products: input.items.map(({ product, quantity: q, price }) => ({
          productId: product.id,
          version: 1,
          name: product.seed.name,
          unit: product.seed.unit,
          kind: product.seed.etalaseCode === 'MAMIN' ? 'catering' : product.seed.kind,
          price,
          state: 'live',
          expiresOn: null,
          available: product.seed.stock === null ? null : quantity(1_000_000),
          minQuantity: quantity(product.seed.minQuantity),
          quantityStep: quantity(1),
          capacityPerDay: null,
          etalase: product.seed.etalaseCode,
          purchaseForms: ['direct', 'negotiation'],
          quantity: quantity(q),
          cheaper: null,
        })),
        regionMissing: false,
        freight: input.freight,
        channel:
          value <= 50_000_000n
            ? random.chance(0.12)
              ? 'KKPD'
              : random.chance(0.5)
                ? 'UP'
                : 'LS'
            : 'LS',
        ownerEstimate: value > 95_000_000n ? rupiah((value * 118n) / 100n) : null,
        deliveryAddress: `${agency.seed.name}, Balai Kota Among Tani, Jalan Panglima Sudirman 507, Kota Batu`,
        wantedOn: wantedDay(today, random),
        note: '',
        costlierReason: null,
        exceptionCode: null,
        idempotencyKey: id,
      };
      const direct = above && !byPokja && !input.negotiated;
      apply(
        decide(
          null,
          place,
          env(actors.buyer, direct ? draw(agency, 'purchase_order', today) : null),
        ),
        'place',
      );

      const done = () => ({ order: current(), events, agency, supplierId: supplier.id });
      const reason = () => random.pick(REASONS);
      if (input.negotiated) {
        if (input.ending === 'negotiating' && random.chance(0.4)) return done();
        later(1, 6);
        const cut = BigInt(random.int(92, 97));
        const prices = current().lines.map((line) =>
          rupiah(((line.listPrice * cut) / 100n / 100n) * 100n || line.listPrice - 1n),
        );
        act('buyer', {
          kind: 'make-offer',
          expectedVersion: v(),
          prices,
          freight: current().freight,
          note: 'Mohon penyesuaian harga untuk jumlah ini.',
        });
        if (input.ending === 'negotiating') return done();
        later(2, 8);
        if (input.ending === 'cancelled_negotiation') {
          act('seller', { kind: 'withdraw', expectedVersion: v(), reason: reason() });
          return done();
        }
        act('seller', { kind: 'accept-offer', expectedVersion: v() });
      }
      if (input.ending === 'awaiting_ppk') return done();
      if (current().state === 'awaiting_ppk') {
        later(1, 7);
        if (input.ending === 'cancelled_review') {
          act('ppk', { kind: 'reject', expectedVersion: v(), reason: reason() });
          return done();
        }
        act('ppk', {
          kind: 'approve',
          expectedVersion: v(),
          contentHash: sha256(contentOf(current())),
          sign: input.ending !== 'signing',
        });
        if (input.ending === 'signing') return done();
      }
      if (input.ending === 'awaiting_supplier') return done();
      later(1, 8);
      if (input.ending === 'cancelled') {
        act('seller', { kind: 'decline', expectedVersion: v(), reason: reason() });
        return done();
      }
      act('seller', { kind: 'accept', expectedVersion: v() });
      if (input.ending === 'processing') return done();
      if (input.ending === 'stopped') {
        later(8, 30);
        act('ppk', { kind: 'stop', expectedVersion: v(), reason: reason() });
        return done();
      }
      later(6, 60);
      const ship = (share: (q: Quantity) => Quantity) =>
        act('seller', {
          kind: 'ship',
          expectedVersion: v(),
          lines: current().lines.map((line) => ({
            lineNo: line.lineNo,
            quantity: share(line.quantity),
          })),
          proof: `Surat jalan ${random.int(100, 999)}/${yearOfDay(today)}`,
          note: '',
        });
      ship((q) => q);
      if (input.ending === 'shipped') return done();
      if (input.ending === 'terminated') {
        later(40, 90);
        act('ppk', {
          kind: 'terminate',
          expectedVersion: v(),
          reason: 'Penyedia tidak mengirim hingga batas waktu yang disepakati.',
        });
        return done();
      }
      later(2, 20);
      act('buyer', { kind: 'mark-arrived', expectedVersion: v(), deliveryNo: 1 });
      if (input.ending === 'arrived') return done();
      later(1, 20);
      act('ppk', {
        kind: 'inspect',
        expectedVersion: v(),
        deliveryNo: 1,
        lines: current().lines.map((line) => ({
          lineNo: line.lineNo,
          received: line.quantity,
          accepted: line.quantity,
          difference: null,
        })),
      });
      if (input.ending === 'awaiting_handover') return done();
      later(1, 10);
      act('ppk', { kind: 'issue-handover', expectedVersion: v() });
      later(1, 20);
      act('seller', { kind: 'confirm-handover', expectedVersion: v() });
      if (input.ending === 'awaiting_payment' && random.chance(0.3)) return done();
      const on = () => dayOf(now, city.calendar.zone);
      later(4, 40);
      act('seller', {
        kind: 'record-paper',
        expectedVersion: v(),
        paper: 'billing',
        number: `INV/${random.int(100, 999)}/${yearOfDay(today)}`,
        on: on(),
      });
      later(6, 80);
      act('treasurer', {
        kind: 'record-paper',
        expectedVersion: v(),
        paper: 'spp',
        number: `SPP-${random.int(1000, 9999)}`,
        on: on(),
      });
      if (input.ending === 'awaiting_payment') return done();
      later(2, 30);
      act('treasurer', {
        kind: 'record-paper',
        expectedVersion: v(),
        paper: 'spm',
        number: `SPM-${random.int(1000, 9999)}`,
        on: on(),
      });
      later(2, 60);
      const { channel } = current();
      act('treasurer', {
        kind: 'record-payment',
        expectedVersion: v(),
        channel,
        sp2dNumber: channel === 'LS' ? `SP2D-${random.int(10_000, 99_999)}` : null,
        amount: current().total,
        paidOn: on(),
        idempotencyKey: `${id}-bayar`,
      });
      if (random.chance(0.45)) {
        later(2, 100);
        const score = () => (random.chance(0.75) ? 3 : 2) as 2 | 3;
        act('ppk', {
          kind: 'rate',
          expectedVersion: v(),
          quality: score(),
          cost: score(),
          punctuality: score(),
          service: score(),
          note: '',
        });
      }
      return done();
    },
  };
}
