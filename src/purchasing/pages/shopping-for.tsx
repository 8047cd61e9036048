import { formatRupiah } from '../../kernel/index.ts';
import type { Ctx } from '../../platform/index.ts';
import { Button, Form, Notice } from '../../ui/index.ts';
import { t } from '../messages.ts';
import type { ShoppingPlan } from '../shopping-plan.sql.ts';

/** Which plan line the buyer is shopping for, what is left of it, and the way to let go of it. */
export function ShoppingFor({
  c,
  plan,
  back,
}: {
  c: Ctx;
  plan: ShoppingPlan | undefined;
  back: string;
}) {
  if (!plan) return null;
  const { locale } = c.var;
  const w = t(locale).planLine;
  return (
    <Notice locale={locale} tone="info">
      <p>
        {w.shoppingFor} <a href={`/rencana/${plan.rupCode}`}>{`${plan.rupCode} ${plan.name}`}</a>,{' '}
        {w.left(formatRupiah(plan.left, locale))}
      </p>
      <Form locale={locale} action="/rencana/lepas" hidden={{ kembali: back }}>
        <Button variant="quiet" small>
          {w.letGo}
        </Button>
      </Form>
    </Notice>
  );
}
