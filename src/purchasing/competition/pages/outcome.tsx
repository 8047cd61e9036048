import { formatInstant, formatRupiah } from '../../../kernel/index.ts';
import { DataTable, StatusTag } from '../../../ui/index.ts';
import type { OrderState } from '../../domain/types.ts';
import { t as orders } from '../../messages.ts';
import { toneOf } from '../../pages/tone.ts';
import type { LotResult, Rank } from '../domain/types.ts';
import type { CompetitionOrder } from '../faces.sql.ts';
import { t } from '../messages.ts';
import { type Part, StepForm } from './step-form.tsx';

interface Named {
  readonly nameOf: (supplierId: string) => string;
}

/** The ranking of every lot, who fell out and why, the seed, and what came of it. */
export function Outcome(props: Part & Named & { orders: readonly CompetitionOrder[] }) {
  const { c, one, steps, nameOf } = props;
  const { locale } = c.var;
  const w = t(locale).results;
  const winners = [...new Set(one.results.flatMap((lot) => lot.awardedTo ?? []))];
  const unfit = one.assessments.filter(({ fits }) => !fits);
  return (
    <section class="k-stack" aria-labelledby="hasil">
      <h2 id="hasil">{w.title}</h2>
      {one.results.map((lot) => (
        <Lot key={lot.lineNos.join(',')} {...props} lot={lot} />
      ))}
      {unfit.length > 0 && (
        <>
          <h3>{w.unfit}</h3>
          <ul>
            {unfit.map(({ supplierId, reason }) => (
              <li key={supplierId}>{w.unfitOf(nameOf(supplierId), reason)}</li>
            ))}
          </ul>
        </>
      )}
      {steps.includes('confirm-standby') && (
        <StepForm {...props} step="confirm-standby" label={w.confirm} />
      )}
      {steps.includes('pass-on') &&
        winners.map((from) => (
          <StepForm
            key={from}
            {...props}
            step="pass-on"
            label={w.passOn(nameOf(from))}
            variant="secondary"
            hidden={{ from }}
          />
        ))}
      {props.orders.length > 0 && <Orders {...props} />}
      {one.seed && (
        <>
          <h3>{w.seed}</h3>
          <p class="k-hint">{w.seedHint}</p>
          <p>{one.seed}</p>
          <p>
            {w.digest}: {one.seedDigest}
          </p>
        </>
      )}
    </section>
  );
}

function Lot({ c, one, lot, nameOf }: Part & Named & { lot: LotResult }) {
  const { locale } = c.var;
  const w = t(locale).results;
  const names = one.terms.lines
    .filter(({ lineNo }) => lot.lineNos.includes(lineNo))
    .map(({ name }) => name)
    .join(', ');
  const status = (rank: Rank): string =>
    [
      rank.supplierId === lot.awardedTo
        ? w.won
        : one.standby.includes(rank.supplierId)
          ? w.standby
          : w.next,
      ...(rank.byLot ? [w.drawn] : []),
    ].join(', ');
  if (lot.ranks.length === 0)
    return (
      <>
        <h3>{w.lot(names)}</h3>
        <p>{w.none}</p>
      </>
    );
  return (
    <DataTable
      locale={locale}
      id={`urutan-${lot.lineNos.join('-')}`}
      caption={w.lot(names)}
      columns={[
        { key: 'rank', header: w.rank, numeric: true, cell: (row) => String(row.rank) },
        {
          key: 'supplier',
          header: w.supplier,
          rowHeader: true,
          cell: (row) => nameOf(row.supplierId),
        },
        { key: 'class', header: w.class, cell: (row) => t(locale).classes[row.pdnClass] },
        {
          key: 'total',
          header: w.total,
          numeric: true,
          cell: (row) => formatRupiah(row.total, locale),
        },
        { key: 'status', header: w.status, cell: status },
      ]}
      rows={lot.ranks}
      rowKey={(row) => row.supplierId}
    />
  );
}

/** The orders are the parties' own: a stranger sees that there are some on the ranking alone. */
function Orders({
  c,
  orders: rows,
  nameOf,
}: Part & Named & { orders: readonly CompetitionOrder[] }) {
  const { locale } = c.var;
  const w = t(locale).results;
  const states = orders(locale).states;
  return (
    <DataTable
      locale={locale}
      id="pesanan"
      caption={w.orders}
      columns={[
        {
          key: 'order',
          header: w.order,
          rowHeader: true,
          cell: (row) => <a href={`/pesanan/${row.id}`}>{row.number}</a>,
        },
        { key: 'supplier', header: w.supplier, cell: (row) => nameOf(row.supplierId) },
        {
          key: 'state',
          header: t(locale).list.state,
          cell: (row) => (
            <StatusTag tone={toneOf(row.state as OrderState)}>
              {states[row.state as OrderState]}
            </StatusTag>
          ),
        },
      ]}
      rows={rows}
      rowKey={(row) => row.id}
    />
  );
}

const SEALED_EVENTS: readonly string[] = ['offered', 'offer-withdrawn'];

/** What happened and when. While offers are taken, nothing tells how many there are. */
export function CompetitionHistory({
  c,
  one,
  events,
}: Part & { events: readonly { seq: number; kind: string; at: Date; role: string }[] }) {
  const { locale, pemda, services } = c.var;
  const w = t(locale).history;
  const words: Readonly<Record<string, string>> = w.events;
  const shown = events.filter(({ kind }) => one.state !== 'open' || !SEALED_EVENTS.includes(kind));
  return (
    <section class="k-stack" aria-labelledby="riwayat">
      <h2 id="riwayat">{w.title}</h2>
      <ol>
        {shown.map(({ seq, kind, at, role }) => (
          <li key={seq}>
            {words[kind] ?? kind}{' '}
            <span class="k-hint">
              <time dateTime={at.toISOString()}>{formatInstant(at, pemda.zone, locale)}</time>
              {' · '}
              {services.lexicon.role(role as 'seller', locale)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
