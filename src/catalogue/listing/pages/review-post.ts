import { isUuid, refuse } from '../../../kernel/index.ts';
import { type Ctx, type Form, type Route, readForm, useCaseEnv } from '../../../platform/index.ts';
import { refusedPage } from '../../../ui/index.ts';
import { actOnListing } from '../act-on-listing.ts';
import { knownBrands } from '../brands.sql.ts';
import type { ListingCommand, Remark } from '../domain/listing.ts';
import { MOST_REMARKS } from '../domain/remark-lists.ts';
import { OFFICERS } from './access.ts';
import { reviewPage } from './review.tsx';
import { OTHER_RULE, type TypedRemark } from './review-actions.tsx';

/** The remarks that anything was written in; the gaps between them close. */
function typedRemarks(form: Form): TypedRemark[] {
  const part = (n: number, name: string) => form.text(`remark.${n}.${name}`);
  return Array.from({ length: MOST_REMARKS }, (_, n) => ({
    field: part(n, 'field'),
    rule: part(n, 'rule'),
    ownRule: part(n, 'ownRule'),
    fix: part(n, 'fix'),
  })).filter((one) => Object.values(one).some((text) => text !== ''));
}

const remarkOf = ({ field, rule, ownRule, fix }: TypedRemark): Remark => ({
  field,
  rule: rule === OTHER_RULE || (rule === '' && ownRule !== '') ? ownRule : rule,
  fix,
});

function commandOf(
  form: Form,
  remarks: readonly TypedRemark[],
  brands: readonly string[],
): ListingCommand | null {
  const brand = brands.find((one) => one === form.text('merek'));
  const reason = form.text('reason');
  const kind = form.text('langkah');
  switch (kind) {
    case 'claim':
    case 'release':
      return { kind };
    case 'approve':
      return { kind, contentHash: form.text('isi'), ...(brand ? { brand } : {}) };
    case 'ask-fix':
    case 'refuse':
      return { kind, remarks: remarks.map(remarkOf) };
    case 'freeze':
    case 'unfreeze':
    case 'delist':
      return { kind, reason };
    default:
      return null;
  }
}

async function postStep(c: Ctx): Promise<Response> {
  const id = c.req.param('id') ?? '';
  if (!isUuid(id))
    return refusedPage(c, refuse('product.not-found').error, { href: '/meja/produk' });
  const form = await readForm(c);
  const remarks = typedRemarks(form);
  const command = commandOf(form, remarks, form.text('merek') ? await knownBrands(c.var.db) : []);
  if (!command) return reviewPage(c, [refuse('listing.state').error]);
  const result = await actOnListing(useCaseEnv(c), id, command);
  if (!result.ok) return reviewPage(c, result.error, { remarks, reason: form.text('reason') });
  const stays = !['approve', 'ask-fix', 'refuse'].includes(command.kind);
  return c.redirect(stays ? `/meja/produk/${id}` : '/meja/produk?milik=mine', 303);
}

export const reviewPostRoutes: Route[] = [
  {
    method: 'POST',
    path: '/meja/produk/:id/langkah',
    access: OFFICERS,
    kind: 'form',
    handle: postStep,
  },
];
