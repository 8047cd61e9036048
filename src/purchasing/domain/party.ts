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

/**
 * The orders that an actor may see, as data: lists ask the database with it, a page asks it of one
 * order. Parties see theirs, an agency's people all of the agency, the pokja those of the group.
 */
export type Sight =
  | { readonly of: 'all' }
  | { readonly of: 'none' }
  | { readonly of: 'supplier'; readonly supplierId: string }
  | { readonly of: 'agency'; readonly agencyId: string }
  | { readonly of: 'group'; readonly buyerRole: 'pokja' };

const AGENCY_ROLES: readonly string[] = ['procurement_officer', 'ppk', 'treasurer'];

export function sightOf({ role, agencyId, supplierId }: OrderActor): Sight {
  if (role === 'system' || READERS.includes(role)) return { of: 'all' };
  if (role === 'pokja') return { of: 'group', buyerRole: 'pokja' };
  if (role === 'seller' && supplierId) return { of: 'supplier', supplierId };
  if (AGENCY_ROLES.includes(role) && agencyId) return { of: 'agency', agencyId };
  return { of: 'none' };
}

/** Whether the actor may see the order. */
export function maySee(
  order: Pick<Order, 'supplierId' | 'agencyId' | 'buyerRole'>,
  actor: OrderActor,
): boolean {
  const sight = sightOf(actor);
  switch (sight.of) {
    case 'all':
      return true;
    case 'none':
      return false;
    case 'supplier':
      return sight.supplierId === order.supplierId;
    case 'agency':
      return sight.agencyId === order.agencyId;
    case 'group':
      return sight.buyerRole === order.buyerRole;
  }
}
