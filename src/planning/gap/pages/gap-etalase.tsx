import {
  formatNumber,
  formatRupiah,
  formatRupiahCompact,
  type Locale,
  monthShortName,
  refuse,
  rupiah,
} from '../../../kernel/index.ts';
import type { Ctx, Route } from '../../../platform/index.ts';
import { codeTitles } from '../../../suppliers/index.ts';
import {
  ColumnChart,
  DataTable,
  Details,
  Figure,
  Figures,
  LinkButton,
  page,
  refusedPage,
  SummaryList,
} from '../../../ui/index.ts';
import { PLAN_METHOD_LIST } from '../../plans/domain/plan-filter.ts';
import { methodWords } from '../../plans/pages/plan-words.ts';
import { carried } from '../domain/gap.ts';
import { offersByKbki, type PlanPart, planAgencies, planMethods, traitCounts } from '../gap.sql.ts';
import { type Gap, gapMap, gapWords, MISS_DAYS, type Words } from '../gap.ts';
import { g } from '../gap-words.ts';
import { type Asked, asked, gapAddress, HOME, linesAddress, nameOf, OFFICERS } from './asked.ts';
import { Compared } from './unsold.tsx';

const money = (value: bigint, locale: Locale) => formatRupiah(rupiah(value), locale);

function Parts(props: {
  locale: Locale;
  id: string;
  caption: string;
  header: string;
  parts: readonly PlanPart[];
  hrefOf: (part: PlanPart) => string;
}) {
  const { locale } = props;
  const w = g(locale);
  return (
    <DataTable
      locale={locale}
      id={props.id}
      caption={props.caption}
      columns={[
        {
          key: 'name',
          header: props.header,
          rowHeader: true,
          cell: (part) => <a href={props.hrefOf(part)}>{part.name}</a>,
        },
        {
          key: 'lines',
          header: w.lines,
          numeric: true,
          cell: (part) => formatNumber(part.lines, locale),
        },
        {
          key: 'left',
          header: w.left,
          numeric: true,
          cell: (part) => money(part.budget - part.ordered, locale),
        },
      ]}
      rows={props.parts}
      rowKey={(part) => part.key}
    />
  );
}

/** Groups of products on show; asked for before the page is drawn. */
async function kbkiGroups(c: Ctx, gap: Gap) {
  const { locale, read } = c.var;
  const w = g(locale).one;
  const groups = await offersByKbki(read, gap.etalase.id);
  const codes = groups.map(({ kbki }) => kbki).filter((code) => code !== '');
  const titles = await codeTitles(read, 'kbki', codes);
  const count = (n: number) => formatNumber(n, locale);
  return (
    <>
      <DataTable
        locale={locale}
        id="kbki"
        caption={w.kbki}
        columns={[
          {
            key: 'group',
            header: w.group,
            rowHeader: true,
            cell: ({ kbki }) =>
              kbki === '' ? w.noKbki : `${kbki} ${titles.get(kbki) ?? ''}`.trim(),
          },
          { key: 'n', header: w.products, numeric: true, cell: (one) => count(one.products) },
          {
            key: 'local',
            header: w.localSellers,
            numeric: true,
            cell: (one) => count(one.localSellers),
          },
          { key: 'never', header: w.never, numeric: true, cell: (one) => count(one.neverBought) },
          {
            key: 'price',
            header: w.prices,
            numeric: true,
            cell: (one) => pricesOf(one, locale),
          },
        ]}
        rows={groups}
        rowKey={({ kbki }) => kbki}
      />
      <p class="k-hint">{w.kbkiHint}</p>
    </>
  );
}

const pricesOf = (
  one: { lowest: bigint | null; median: bigint | null; highest: bigint | null },
  locale: Locale,
): string =>
  one.lowest === null || one.median === null || one.highest === null
    ? '–'
    : [one.lowest, one.median, one.highest].map((price) => money(price, locale)).join(' · ');

function Offered({ locale, gap }: { locale: Locale; gap: Gap }) {
  const w = g(locale).one;
  const { offer } = gap;
  const count = (n: number) => formatNumber(n, locale);
  return (
    <>
      <h2>{w.offer}</h2>
      <SummaryList
        rows={[
          {
            key: w.products,
            value: <a href={`/etalase/${gap.etalase.slug}`}>{count(offer.products)}</a>,
          },
          { key: w.sellers, value: count(offer.sellers) },
          { key: w.localSellers, value: count(offer.localSellers) },
          { key: w.inStock, value: count(offer.inStock) },
          { key: `${w.prices} (${w.priceHint})`, value: pricesOf(offer, locale) },
          { key: w.never, value: count(offer.neverBought) },
        ]}
      />
    </>
  );
}

function Missed({ locale, said, gap }: { locale: Locale; said: Words; gap: Gap }) {
  const w = g(locale).one;
  const missed = said.missed.get(gap.etalase.id) ?? [];
  const records = said.records.get(gap.etalase.id);
  const count = (n: number) => formatNumber(n, locale);
  return (
    <>
      <h2>{w.missedTitle(MISS_DAYS)}</h2>
      {missed.length === 0 ? (
        <p>{w.noMisses}</p>
      ) : (
        <DataTable
          locale={locale}
          id="dicari"
          caption={w.missedTitle(MISS_DAYS)}
          captionHidden
          columns={[
            { key: 'words', header: w.words, rowHeader: true, cell: (one) => one.query },
            { key: 'times', header: w.times, numeric: true, cell: (one) => count(one.times) },
            {
              key: 'agencies',
              header: w.agencyCount,
              numeric: true,
              cell: (one) => count(one.agencies),
            },
          ]}
          rows={missed}
          rowKey={(one) => one.query}
        />
      )}
      {records && (
        <p>
          {w.records}: {money(records.value, locale)} (
          {g(locale).recordedHint(count(records.packages))}). {g(locale).scopes}
        </p>
      )}
    </>
  );
}

function Sums({ locale, gap, ask }: { locale: Locale; gap: Gap; ask: Asked }) {
  const w = g(locale);
  const rows: readonly (readonly [string, bigint])[] = [
    [w.stay, gap.couldStay],
    [w.left, gap.left],
    [w.planned, gap.planned],
    [w.elsewhere, gap.elsewhere],
  ];
  return (
    <>
      <Figures>
        {rows.map(([label, value]) => (
          <Figure
            key={label}
            locale={locale}
            label={label}
            value={formatRupiahCompact(value, locale)}
            hint={money(value, locale)}
          />
        ))}
      </Figures>
      <p>
        {w.ordered}: {money(gap.ordered, locale)}. {w.orderedBefore(ask.scope.year - 1)}:{' '}
        {money(gap.orderedBefore, locale)}. {w.carried}: {money(carried(gap), locale)}.
      </p>
    </>
  );
}

async function etalasePage(c: Ctx): Promise<Response> {
  const { locale, read, pemda, services, viewer } = c.var;
  const w = g(locale);
  const ask = await asked(c);
  const { gaps } = await gapMap(read, pemda, ask.now, ask.scope);
  const gap = gaps.find(({ etalase }) => etalase.slug === c.req.param('slug'));
  if (!gap) return refusedPage(c, refuse('etalase.not-found').error, { href: HOME });
  const { slug, id } = gap.etalase;
  const [said, agencies, methods, groups, traits] = await Promise.all([
    gapWords(read, services.connections, pemda, ask.now, ask.scope),
    planAgencies(read, ask.scope, id),
    planMethods(read, ask.scope, id),
    kbkiGroups(c, gap),
    traitCounts(read, id),
  ]);
  const name = nameOf(gap.etalase, locale);
  const points = gap.months.map((value, index) => ({
    label: monthShortName(index + 1, locale),
    value,
    href: linesAddress(ask.scope, { etalase: slug, month: index + 1 }),
  }));
  return page(c, {
    title: w.one.title(name, ask.scope.year),
    description: w.lead,
    canonicalPath: gapAddress(ask.scope, `${HOME}/${slug}`),
    breadcrumbs: [{ href: gapAddress(ask.scope), label: w.one.back }, { label: name }],
    body: (
      <>
        <h1>{w.one.title(name, ask.scope.year)}</h1>
        <Sums locale={locale} gap={gap} ask={ask} />
        <p>
          <a href={linesAddress(ask.scope, { etalase: slug })}>{w.one.plans}</a> ·{' '}
          <a href={`/etalase/${slug}`}>{w.one.toEtalase}</a> ·{' '}
          <a href={`/bisa-jual?apa=${encodeURIComponent(gap.etalase.name)}`}>{w.one.maySell}</a>
        </p>
        {OFFICERS.some((role) => role === viewer?.role) && (
          <LinkButton href={`/dicari/baru?etalase=${slug}`}>{w.makeNotice}</LinkButton>
        )}
        {gap.lines > 0 && (
          <>
            <ColumnChart
              locale={locale}
              id="bulan"
              title={w.one.months}
              points={points}
              table={
                gap.undated > 0n ? [...points, { label: w.undated, value: gap.undated }] : undefined
              }
              format={(n) => formatRupiahCompact(BigInt(n), locale)}
            />
            <Parts
              locale={locale}
              id="dinas"
              caption={w.one.agencies}
              header={w.agency}
              parts={agencies}
              hrefOf={({ key }) => linesAddress({ ...ask.scope, agency: key }, { etalase: slug })}
            />
            <Parts
              locale={locale}
              id="metode"
              caption={w.one.methods}
              header={w.one.method}
              parts={methods.map((part) => ({ ...part, name: methodWords(part.key, locale) }))}
              hrefOf={({ key }) =>
                linesAddress(ask.scope, {
                  etalase: slug,
                  method: PLAN_METHOD_LIST.find((one) => one === key) ?? null,
                })
              }
            />
          </>
        )}
        <Offered locale={locale} gap={gap} />
        {groups}
        {gap.offer.products > 0 && <Compared locale={locale} counts={traits} />}
        <Missed locale={locale} said={said} gap={gap} />
        <Details summary={w.formulaTitle}>
          <p>{w.formula}</p>
          <p>{w.assumptions}</p>
        </Details>
      </>
    ),
  });
}

export const gapEtalaseRoutes: Route[] = [
  { method: 'GET', path: `${HOME}/:slug`, access: 'public', kind: 'page', handle: etalasePage },
];
