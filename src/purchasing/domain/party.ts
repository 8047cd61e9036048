import type { Order, OrderActor } from './types.ts';

/** What a person is to one order; a PPK who buys is both `buyer` and `ppk`. */
export type Capacity = 'buyer' | 'ppk' | 'seller' | 'treasurer' | 'system';

/** Roles that may read every order of the pemda, and change none. */
const READERS: readonly string[] = ['auditor', 'head', 'administrator'];

/** What the actor is to the order; empty for a stranger. The pokja acts as a group for every agency. */
export function capacitiesOf(order: Order, actor: OrderActor): readonly Capacity[] {
  if (actor.role === 'system') return ['system'];
  if (actor.role === 'seller') return actor.supplierId === order.supplierId ? ['seller'] : [];
  if (actor.role === 'pokja') return order.buyerRole === 'pokja' ? ['buyer'] : [];
  if (actor.agencyId !== order.agencyId) return [];
  const found: Capacity[] = [];
  if (actor.role === order.buyerRole) found.push('buyer');
  if (actor.role === 'ppk') found.push('ppk');
  if (actor.role === 'treasurer') found.push('treasurer');
  return found;
}

/** Whether the actor may see the order: its parties, the procurement officers of its agency, and the readers. */
export function maySee(order: Order, actor: OrderActor): boolean {
  if (READERS.includes(actor.role) || capacitiesOf(order, actor).length > 0) return true;
  return actor.role === 'procurement_officer' && actor.agencyId === order.agencyId;
}
