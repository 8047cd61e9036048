import { isUuid, refuse } from '../../../kernel/index.ts';
import { type Ctx, type Route, readForm, useCaseEnv } from '../../../platform/index.ts';
import { decideMany, type Ticked } from '../decide-many.ts';
import { OFFICERS } from './access.ts';
import { queuePageView } from './queue.tsx';

function tickedOf(values: readonly string[]): Ticked[] {
  return values.flatMap((value) => {
    const [id = '', contentHash = ''] = value.split(' ');
    return isUuid(id) ? [{ id, contentHash }] : [];
  });
}

async function postQueue(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const verb = form.text('langkah') === 'approve' ? 'approve' : 'claim';
  const ticked = tickedOf(form.all('pilih'));
  if (ticked.length === 0)
    return queuePageView(c, {
      verb,
      outcomes: [],
      refusals: [refuse('listing.none-picked').error],
    });
  const outcomes = await decideMany(useCaseEnv(c), verb, ticked);
  return queuePageView(c, { verb, outcomes, refusals: [] });
}

export const queuePostRoutes: Route[] = [
  { method: 'POST', path: '/meja/produk', access: OFFICERS, kind: 'form', handle: postQueue },
];
