import { type Words, words } from '../platform/index.ts';
import type { Method } from './domain/types.ts';

const id = {
  direct: 'Pembelian langsung',
  negotiation: 'Negosiasi harga',
  mini_competition: 'Mini-kompetisi',
} as const satisfies Record<Method, string>;

const en: Words<typeof id> = {
  direct: 'Direct purchase',
  negotiation: 'Price negotiation',
  mini_competition: 'Mini-competition',
};

/** The names of the ways to buy. */
export const tMethods = words<Words<typeof id>>(id, en);
