import type { Refusal } from '../../../kernel/index.ts';
import type { ListingContent } from './content.ts';
import { rowFaults } from './price-rows.ts';
import { type AttributeField, missingAttributes } from './template.ts';

/** Of the etalase, what a listing is checked against. */
export interface EtalaseRules {
  readonly kind: 'goods' | 'service';
  readonly template: readonly AttributeField[];
  /** Codes or beginnings of codes; empty allows all. */
  readonly kbki: readonly string[];
  readonly kbli: readonly string[];
  /** Kinds of permit without which nothing goes on show here. */
  readonly permits: readonly string[];
}

export const LIMITS = {
  name: { least: 5, most: 250 },
  specification: 2000,
  sku: 60,
  pictures: 5,
  documents: 3,
  documentTitle: 80,
  leadTimeDays: 365,
} as const;

const allowed = (codes: readonly string[], code: string) =>
  codes.length === 0 || codes.some((one) => code.startsWith(one) || one.startsWith(code));

/**
 * Everything that keeps a listing from being sent to the officer, each with its form field: the list
 * that the seller sees while writing. Empty when it can be sent. `supplierKbli` are the codes of the
 * seller's NIB. Lengths follow the V6 form (rules.md 2.1).
 */
export function missingFor(
  content: ListingContent,
  etalase: EtalaseRules,
  supplierKbli: readonly string[],
  today: string,
): Refusal[] {
  const faults: Refusal[] = [];
  const no = (code: string, field: string, params: Refusal['params'] = {}) =>
    faults.push({ code: `listing.${code}`, field, params });
  const name = content.name.trim();
  if (name.length < LIMITS.name.least || name.length > LIMITS.name.most)
    no('name', 'name', LIMITS.name);
  if (content.specification.length > LIMITS.specification)
    no('specification-long', 'specification', { most: LIMITS.specification });
  if (content.specification.trim() === '') no('specification', 'specification');
  if (content.unit.trim() === '') no('unit', 'unit');
  if (content.price === null) no('price', 'price');
  else if (content.price <= 0n) no('price-zero', 'price');
  if (content.leadTimeDays === null) no('lead-time', 'leadTimeDays');
  if (content.origin === 'unknown' && etalase.kind === 'goods') no('origin', 'origin');
  if (content.kbki === '') no('kbki', 'kbki');
  else if (!allowed(etalase.kbki, content.kbki))
    no('kbki-other', 'kbki', { allowed: etalase.kbki.slice(0, 8).join(', ') });
  if (etalase.kbli.length > 0 && !supplierKbli.some((code) => allowed(etalase.kbli, code)))
    no('kbli', 'kbli', { allowed: etalase.kbli.slice(0, 8).join(', ') });
  if (etalase.kind === 'goods' && content.pictures.length === 0) no('picture', 'pictures');
  faults.push(
    ...rowFaults(content),
    ...tkdnFaults(content, today),
    ...permitFaults(content, etalase, today),
  );
  return [...faults, ...missingAttributes(etalase.template, content.attributes)];
}

/** A percentage counts only with the certificate that it stands on. */
function tkdnFaults(content: ListingContent, today: string): Refusal[] {
  if (content.tkdnPercent === null) return [];
  const faults: Refusal[] = [];
  const { tkdnCertificate: certificate, tkdnExpiresOn: until } = content;
  if (content.tkdnPercent < 0 || content.tkdnPercent > 100)
    faults.push({ code: 'listing.tkdn-percent', field: 'tkdnPercent' });
  if (!certificate) faults.push({ code: 'listing.tkdn-certificate', field: 'tkdnCertificate' });
  if (!until) faults.push({ code: 'listing.tkdn-until', field: 'tkdnExpiresOn' });
  else if (until < today) faults.push({ code: 'listing.tkdn-expired', field: 'tkdnExpiresOn' });
  return faults;
}

function permitFaults(content: ListingContent, etalase: EtalaseRules, today: string): Refusal[] {
  const faults: Refusal[] = etalase.permits
    .filter((kind) => !content.permits.some((permit) => permit.kind === kind && permit.number))
    .map((kind) => ({ code: 'listing.permit', field: 'permits', params: { kind } }));
  for (const { kind, expiresOn } of content.permits)
    if (expiresOn && expiresOn < today)
      faults.push({
        code: 'listing.permit-expired',
        field: 'permits',
        params: { kind, day: expiresOn },
      });
  return faults;
}
