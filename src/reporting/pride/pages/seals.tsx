import { formatNumber, formatShare, type Locale, refuse } from '../../../kernel/index.ts';
import type { Ctx, Route } from '../../../platform/index.ts';
import {
  AutoSelect,
  DataTable,
  EmptyState,
  page,
  refusedPage,
  StatusTag,
} from '../../../ui/index.ts';
import type { Condition } from '../domain/seal.ts';
import { pngOf, sealSvg } from '../drawings.ts';
import type { SealedAgency } from '../pride.ts';
import { t } from '../pride-words.ts';
import { facing, prideNow, yearsOf } from './years.ts';

const PATH = '/lencana';

/** Agencies that carry the seal, each with the way to its rows. */
export function SealList(props: {
  locale: Locale;
  agencies: readonly SealedAgency[];
  year: number;
}) {
  if (props.agencies.length === 0) return null;
  return (
    <ul class="k-seals">
      {props.agencies.map((one) => (
        <li key={one.agencyId}>
          <a href={`/penghargaan/${one.slug}?tahun=${props.year}`}>{one.agency}</a>
        </li>
      ))}
    </ul>
  );
}

/** A condition as an agency stands to it: never by colour alone. */
function Has({ locale, one }: { locale: Locale; one: Condition | undefined }) {
  if (!one || one.has === null) return <>–</>;
  const text =
    one.key === 'orders'
      ? formatNumber(Number(one.has), locale)
      : formatShare(one.has, 10_000n, 1, locale);
  return (
    <>
      {one.met ? '✓ ' : ''}
      {text}
    </>
  );
}

/** Who carries the seal of a year and who does not, condition by condition. */
async function sealsPage(c: Ctx): Promise<Response> {
  const { locale, pemda } = c.var;
  const w = t(locale).seal;
  const { year, years } = await yearsOf(c);
  const pride = await prideNow(c, year);
  const rule = pemda.settings.buysLocal;
  const percent = (value: number) => formatShare(BigInt(value), 100n, 0, locale);
  const agencies = [...pride.agencies].sort((a, b) => Number(b.sealed) - Number(a.sealed));
  const condition = (key: Condition['key']) => ({
    key,
    header: w.heads[key],
    numeric: true,
    cell: (row: SealedAgency) => (
      <Has locale={locale} one={row.conditions.find((one) => one.key === key)} />
    ),
  });
  return page(c, {
    title: w.title,
    description: w.lead,
    canonicalPath: `${PATH}?tahun=${year}`,
    wide: true,
    breadcrumbs: [{ href: '/bangga', label: t(locale).slogan }, { label: w.title }],
    body: (
      <>
        <h1>{w.title}</h1>
        <p class="k-lead">{w.lead}</p>
        <AutoSelect
          locale={locale}
          action={PATH}
          name="tahun"
          label={t(locale).year}
          value={String(year)}
          choices={years.map((one) => ({ value: String(one), label: String(one) }))}
        />
        <h2>{w.rules}</h2>
        <ul>
          <li>{w.rule.realised(percent(rule.realisedPercent))}</li>
          <li>{w.rule.local(percent(rule.localPercent))}</li>
          <li>{w.rule.orders(formatNumber(rule.orders, locale))}</li>
        </ul>
        <p class="k-hint">{w.source}</p>
        {agencies.length === 0 ? (
          <EmptyState title={w.none} />
        ) : (
          <DataTable
            locale={locale}
            id="lencana"
            caption={w.caption(year)}
            columns={[
              {
                key: 'agency',
                header: w.agency,
                rowHeader: true,
                cell: (row) => <a href={`/penghargaan/${row.slug}?tahun=${year}`}>{row.agency}</a>,
              },
              {
                key: 'has',
                header: w.has,
                cell: (row) => (
                  <StatusTag tone={row.sealed ? 'success' : 'neutral'}>
                    {row.sealed ? w.yes : w.no}
                  </StatusTag>
                ),
              },
              condition('realised'),
              condition('local'),
              condition('orders'),
              {
                key: 'image',
                header: w.image,
                cell: (row) =>
                  row.sealed ? (
                    <a
                      href={`${PATH}/${row.slug}/lencana.png?tahun=${year}`}
                      aria-label={`PNG, ${w.image}: ${row.agency}`}
                    >
                      PNG
                    </a>
                  ) : (
                    '–'
                  ),
              },
            ]}
            rows={agencies}
            rowKey={(row) => row.agencyId}
          />
        )}
      </>
    ),
  });
}

/** The drawn seal of an agency that carries it. */
async function sealImage(c: Ctx, png: boolean): Promise<Response> {
  const { year } = await yearsOf(c);
  const { agencies } = await prideNow(c, year);
  const agency = agencies.find(({ slug, sealed }) => sealed && slug === c.req.param('slug'));
  if (!agency)
    return refusedPage(c, refuse('award.not-found').error, { href: `${PATH}?tahun=${year}` });
  const svg = sealSvg(agency, year, facing(c));
  return c.body(png ? new Uint8Array(await pngOf(svg)) : svg, 200, {
    'Content-Type': png ? 'image/png' : 'image/svg+xml',
    'Cache-Control': 'public, max-age=300',
  });
}

export const sealRoutes: Route[] = [
  { method: 'GET', path: PATH, access: 'public', kind: 'page', handle: sealsPage },
  {
    method: 'GET',
    path: `${PATH}/:slug/lencana.png`,
    access: 'public',
    kind: 'file',
    handle: (c) => sealImage(c, true),
  },
  {
    method: 'GET',
    path: `${PATH}/:slug/lencana.svg`,
    access: 'public',
    kind: 'file',
    handle: (c) => sealImage(c, false),
  },
];
