import type { Method, OrderState } from './types.ts';

/** A purchase method as data (house law 4). A new method is a row here, not another engine. */
export interface MethodPolicy {
  readonly method: Method;
  /** Offered at checkout. */
  readonly available: boolean;
  /** The state an order of this method starts in. */
  readonly initial: OrderState;
  /** How prices come about: as listed, in turns between two, or sealed from several. */
  readonly prices: 'listed' | 'turns' | 'sealed';
  /** May the price move below the listed one? Then the owner's estimate binds at approval, not at placing. */
  readonly pricesMove: boolean;
  readonly minSuppliers: number;
}

const POLICIES: Readonly<Record<Method, MethodPolicy>> = Object.freeze({
  direct: {
    method: 'direct',
    available: true,
    initial: 'awaiting_ppk',
    prices: 'listed',
    pricesMove: false,
    minSuppliers: 1,
  },
  negotiation: {
    method: 'negotiation',
    available: true,
    initial: 'negotiating',
    prices: 'turns',
    pricesMove: true,
    minSuppliers: 1,
  },
  mini_competition: {
    method: 'mini_competition',
    available: false,
    initial: 'awaiting_ppk',
    prices: 'sealed',
    pricesMove: false,
    minSuppliers: 2,
  },
});

/** The rules of a method. */
export function policyOf(method: Method): MethodPolicy {
  return POLICIES[method];
}

/** The methods that checkout offers. */
export const AVAILABLE_METHODS: readonly MethodPolicy[] = Object.freeze(
  Object.values(POLICIES).filter((policy) => policy.available),
);

/** The policy of a method named from outside, when checkout offers it. */
export function availableMethod(text: string): MethodPolicy | undefined {
  return AVAILABLE_METHODS.find((policy) => policy.method === text);
}
