/** Words of the page of a plan line and of shopping for it. */
export const planLine = {
  shop: 'Shop for this package',
  shopHint: 'The search opens with the words of this package, and it is chosen when you order.',
  findTitle: 'Find it in the local catalogue',
  nothingKnown:
    'No product on show carries the words of this package. A programme officer can publish a “wanted” notice.',
  list: 'Procurement plan',
  orders: 'Orders of this package',
  shoppingFor: 'You are shopping for package',
  wholeEtalase: 'See its whole etalase',
  letGo: 'Let go of this package',
  searchFor: (words: string) => `Search “${words}”`,
  count: (n: string) =>
    `${n} orders hold money of this package. Those that you may open are listed below.`,
  left: (amount: string) => `${amount} left`,
  shoppingTooSmall: (plan: string, left: string) =>
    `You are shopping for package ${plan}, but it cannot pay this order (${left} left). Choose another package or order less.`,
};
