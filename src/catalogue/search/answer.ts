import { dayOf } from '../../kernel/index.ts';
import { type Ctx, useCaseEnv } from '../../platform/index.ts';
import { readRequest, type SearchRequest } from './domain/request.ts';
import { tellMiss } from './found-nothing.ts';
import { type KeptResult, searchKept } from './search-products.ts';

/** What both the page and the endpoint answer from. */
export interface Answer {
  readonly request: SearchRequest;
  readonly kept: KeptResult;
  /** The day that certificates are valid on. */
  readonly today: string;
}

/** The search of this request, the same for the page and the endpoint; a miss is told. */
export async function answer(c: Ctx): Promise<Answer> {
  const { pemda, services } = c.var;
  const request = readRequest(new URL(c.req.url).searchParams);
  const today = dayOf(services.clock.now(), pemda.zone);
  const kept = await searchKept(
    {
      pool: services.connections.preparedFor(pemda.id),
      pemdaId: pemda.id,
      today,
    },
    request,
  );
  await tellMiss(useCaseEnv(c), request, kept.result);
  return { request, kept, today };
}

const MOST_FORMS = 8;

/** What was drawn for a kept result in this form before, or is drawn now. */
export function drawn(kept: KeptResult, form: string, draw: () => string): string {
  const known = kept.bodies.get(form);
  if (known !== undefined) return known;
  const text = draw();
  // Many addresses may lead to one result (parameters that mean nothing here): a few are kept.
  if (kept.bodies.size < MOST_FORMS) kept.bodies.set(form, text);
  return text;
}
