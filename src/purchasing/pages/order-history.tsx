import {
  type Day,
  formatDay,
  formatInstant,
  formatQuantity,
  formatRupiah,
  type Locale,
  type Quantity,
} from '../../kernel/index.ts';
import { Timeline } from '../../ui/index.ts';
import { tAddendum } from '../addendum-words.ts';
import type { Paper } from '../domain/types.ts';
import { t } from '../messages.ts';
import type { eventsOf } from '../orders.sql.ts';
import type { Part } from './order-parts.tsx';

type Happened = Awaited<ReturnType<typeof eventsOf>>[number];

/** What happened to the order: when, by whom, and what of it must be known. */
export function History(props: Part & { events: readonly Happened[]; ended: boolean }) {
  const { c, events, ended } = props;
  const { locale, pemda, services } = c.var;
  return (
    <section>
      <h2>{t(locale).order.history}</h2>
      <Timeline
        locale={locale}
        steps={events.map((event, index) => ({
          title: titleOf(event, locale),
          // Of an order that has ended nothing is still going on.
          state: index === events.length - 1 && !ended ? ('current' as const) : ('done' as const),
          at: { iso: event.at.toISOString(), text: formatInstant(event.at, pemda.zone, locale) },
          by: [event.actor, event.role ? services.lexicon.role(event.role as 'ppk', locale) : null]
            .filter(Boolean)
            .join(', '),
          detail: detailOf(event, props),
        }))}
      />
    </section>
  );
}

/** An event's data as it lies in the database: amounts and quantities as whole numbers in text. */
interface Said {
  readonly paper?: Paper;
  readonly number?: string | null;
  readonly on?: Day;
  readonly reason?: string;
  readonly amount?: string;
  readonly channel?: string;
  readonly sp2dNumber?: string | null;
  readonly paidOn?: Day;
  readonly deliveryNo?: number;
  readonly proof?: string;
  readonly note?: string;
  readonly lines?: readonly {
    readonly lineNo: number;
    readonly received: string;
    readonly accepted: string;
    readonly difference: string | null;
  }[];
}

export function titleOf({ kind, data }: Happened, locale: Locale): string {
  const w = t(locale);
  const { paper } = data as Said;
  if (paper && kind === 'paper-recorded') return w.order.paperRecorded(w.order.papers[paper]);
  if (paper && kind === 'paper-withdrawn') return w.order.paperWithdrawn(w.order.papers[paper]);
  return w.events[kind] ?? tAddendum(locale).events[kind] ?? kind;
}

/** What an event says besides its name. */
function detailOf({ kind, data }: Happened, part: Part): string | undefined {
  const { locale } = part.c.var;
  const w = t(locale).order;
  const said = data as Said;
  switch (kind) {
    case 'paper-recorded':
      return said.on && `${said.number}, ${formatDay(said.on, locale)}`;
    case 'paper-withdrawn':
      return `${said.number}: ${said.reason}`;
    case 'payment-recorded':
      return paymentText(said, locale);
    case 'shipped':
      return [w.delivery(said.deliveryNo ?? 0), said.proof, said.note].filter(Boolean).join(', ');
    case 'arrived':
      return w.delivery(said.deliveryNo ?? 0);
    case 'inspected':
      return inspectionText(said, part);
    case 'rated':
      return ratingText(data, locale);
    default:
      return said.reason;
  }
}

function paymentText({ amount, channel, sp2dNumber, paidOn }: Said, locale: Locale): string {
  const money = formatRupiah(BigInt(amount ?? 0), locale);
  const by = sp2dNumber ? `${channel}, SP2D ${sp2dNumber}` : channel;
  return [money, by, paidOn && formatDay(paidOn, locale)].filter(Boolean).join(', ');
}

function inspectionText({ deliveryNo, lines }: Said, { c, order }: Part): string {
  const { locale } = c.var;
  const w = t(locale).order;
  const amount = (text: string) => formatQuantity(BigInt(text) as Quantity, locale);
  const found = (lines ?? []).map(({ lineNo, received, accepted, difference }) => {
    const line = order.lines.find((one) => one.lineNo === lineNo);
    const text = w.inspectedLine(line?.name ?? '', amount(accepted), amount(received));
    return difference ? `${text}: ${difference}` : text;
  });
  return `${w.delivery(deliveryNo ?? 0)}. ${found.join('; ')}`;
}

function ratingText(data: unknown, locale: Locale): string {
  const w = t(locale).order;
  const said = data as Readonly<Record<string, string | number>>;
  const scores = (['quality', 'cost', 'punctuality', 'service'] as const).map(
    (one) => `${w[one]}: ${w.scores[String(said[one])] ?? said[one]}`,
  );
  return [...scores, said['note']].filter(Boolean).join('; ');
}
