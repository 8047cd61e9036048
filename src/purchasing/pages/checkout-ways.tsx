import { formatNumber } from '../../kernel/index.ts';
import type { Ctx } from '../../platform/index.ts';
import { ruleSetFor } from '../../rules/index.ts';
import { SummaryList } from '../../ui/index.ts';
import type { PlaceOrder } from '../domain/commands.ts';
import { type Way, waysOf } from '../domain/ways.ts';
import { tMethods } from '../method-words.ts';

/** Each way to buy the basket, with why it is open or not. */
export function Ways(props: {
  c: Ctx;
  supplierId: string;
  products: PlaceOrder['products'];
  able: number;
  today: PlaceOrder['wantedOn'];
}) {
  const { c, able, products, today } = props;
  const { locale } = c.var;
  const w = tMethods(locale);
  const least = ruleSetFor(today).values.miniCompetitionMinSuppliers.value;
  const count = (n: number) => formatNumber(n, locale);
  const why = ({ method, open, barredBy }: Way) => {
    if (method !== 'mini_competition') return barredBy ? w.barred(barredBy) : w.open;
    if (!open) return w.tooFew(count(able), count(least));
    return (
      <>
        {w.able(count(able))} <a href={`/kompetisi/baru?dari=${props.supplierId}`}>{w.prepare}</a>
      </>
    );
  };
  return (
    <section class="k-stack" aria-labelledby="cara">
      <h2 id="cara">{w.title}</h2>
      <SummaryList
        rows={waysOf({ products, able, least }).map((way) => ({
          key: w.names[way.method],
          value: why(way),
        }))}
      />
    </section>
  );
}
