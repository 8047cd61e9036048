import type { Refusal } from '../../../kernel/index.ts';
import type { EtalaseRules } from './completeness.ts';
import type { ContentField, ListingContent } from './content.ts';
import type { Remark } from './listing.ts';
import { isRowField } from './price-rows.ts';

/** The pages of a product's form, in the order in which they are asked; each key is its address. */
export const FORM_PAGES = ['barang', 'kbki', 'isian', 'harga', 'asal', 'foto'] as const;
export type PageKey = (typeof FORM_PAGES)[number];

/** What of the content each page holds; a page that is saved changes nothing else. */
export const PAGE_FIELDS: Readonly<Record<PageKey, readonly ContentField[]>> = {
  barang: ['name', 'brand', 'specification', 'sameAs', 'unit'],
  kbki: ['kbki'],
  isian: ['attributes'],
  harga: [
    'price',
    'priceTiers',
    'regionPrices',
    'services',
    'leadTimeDays',
    'stock',
    'capacityPerDay',
    'minQuantity',
    'quantityStep',
    'preorder',
    'freight',
    'weightGram',
    'kbli',
  ],
  asal: [
    'origin',
    'subsector',
    'tkdnPercent',
    'tkdnCertificate',
    'tkdnExpiresOn',
    'sniNumber',
    'permits',
  ],
  foto: ['pictures', 'documents'],
};

/** Where a field of the form, or of an officer's remark, is filled in; null for what no page holds. */
export function pageOfField(field: string): PageKey | null {
  const name = field.split('.')[0] ?? '';
  if (name === 'attr' || name === 'attributes') return 'isian';
  if (name === 'permit') return 'asal';
  if (isRowField(name)) return 'harga';
  // The line of business that is missing is the business's own: no page of the product mends it.
  if (name === 'kbli') return null;
  const pages = FORM_PAGES.filter((key) => (PAGE_FIELDS[key] as readonly string[]).includes(name));
  return pages[0] ?? null;
}

export type PageState = 'todo' | 'done' | 'fix' | 'optional';

/** A page of the form as the task list shows it. */
export interface PageTask {
  readonly key: PageKey;
  readonly state: PageState;
  /** What is missing on it. */
  readonly faults: readonly Refusal[];
  readonly remarks: readonly Remark[];
}

const OPTIONAL = (key: PageKey, content: ListingContent, etalase: EtalaseRules): boolean => {
  if (key === 'isian') return Object.keys(content.attributes).length === 0;
  if (key === 'foto') return content.pictures.length === 0;
  if (key === 'asal') return etalase.kind === 'service' && content.origin === 'unknown';
  return false;
};

/** The pages with what is missing on each; one for which the etalase has no questions is left out. */
export function pageTasks(
  content: ListingContent,
  etalase: EtalaseRules,
  missing: readonly Refusal[],
  remarks: readonly Remark[],
): PageTask[] {
  return FORM_PAGES.filter((key) => key !== 'isian' || etalase.template.length > 0).map((key) => {
    const faults = missing.filter(({ field }) => field && pageOfField(field) === key);
    const said = remarks.filter(({ field }) => pageOfField(field) === key);
    const state: PageState =
      said.length > 0
        ? 'fix'
        : faults.length > 0
          ? 'todo'
          : OPTIONAL(key, content, etalase)
            ? 'optional'
            : 'done';
    return { key, state, faults, remarks: said };
  });
}

/** The page to offer next: the first after this one on which something is missing, or null. */
export function nextPage(tasks: readonly PageTask[], after?: PageKey): PageKey | null {
  const from = tasks.findIndex((task) => task.key === after) + 1;
  const order = [...tasks.slice(from), ...tasks.slice(0, from)];
  return order.find((task) => task.faults.length > 0 && task.key !== after)?.key ?? null;
}
