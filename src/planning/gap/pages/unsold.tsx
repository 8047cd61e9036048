import { formatNumber, formatPercent, type Locale } from '../../../kernel/index.ts';
import { type Ctx, csvResponse, type Route, writeCsv } from '../../../platform/index.ts';
import { DataTable, Figure, Figures, page } from '../../../ui/index.ts';
import { compareShares, type Share, shareOf, TRAITS } from '../domain/unsold.ts';
import {
  type TraitCounts,
  traitCounts,
  unsoldByAge,
  unsoldByEtalase,
  unsoldBySeller,
} from '../gap.sql.ts';
import { g } from '../gap-words.ts';
import { HOME } from './asked.ts';

const PATH = `${HOME}/belum-laku`;
const MOST_SELLERS = 20;

const percent = (value: number, locale: Locale) => formatPercent(value * 100, 1, locale);

/** A share with its interval and number, or its bare counts where they are too few. */
function inWords({ hits, of, share }: Share, locale: Locale): string {
  const w = g(locale).unsold;
  const count = (n: number) => formatNumber(n, locale);
  return share === null
    ? w.few(count(hits), count(of))
    : w.interval(
        percent(share.value, locale),
        percent(share.low, locale),
        percent(share.high, locale),
        count(of),
      );
}

/** Trait by trait: the bought beside the never bought. */
export function Compared({ locale, counts }: { locale: Locale; counts: readonly TraitCounts[] }) {
  const w = g(locale).unsold;
  const side = (bought: boolean) => counts.find((one) => one.bought === bought);
  const rows = TRAITS.map((trait) => {
    const of = (bought: boolean) => ({
      hits: side(bought)?.hits[trait] ?? 0,
      of: side(bought)?.of ?? 0,
    });
    return { trait, ...compareShares(of(true), of(false)) };
  });
  return (
    <>
      <DataTable
        locale={locale}
        id="ciri"
        caption={w.compare}
        columns={[
          { key: 'trait', header: w.trait, rowHeader: true, cell: (row) => w.traits[row.trait] },
          { key: 'bought', header: w.bought, cell: (row) => inWords(row.bought, locale) },
          { key: 'never', header: w.unsold, cell: (row) => inWords(row.never, locale) },
          {
            key: 'difference',
            header: w.difference,
            cell: ({ difference, clear }) =>
              difference === null
                ? '–'
                : `${w.points(formatNumber(difference * 100, locale, 1))}, ${clear ? w.clear : w.unclear}`,
          },
        ]}
        rows={rows}
        rowKey={(row) => row.trait}
      />
      <p class="k-hint">{w.method}</p>
    </>
  );
}

interface Part {
  readonly key: string;
  readonly name: string;
  readonly href?: string;
  readonly never: number;
  readonly products: number;
}

function Parts(props: {
  locale: Locale;
  id: string;
  caption: string;
  header: string;
  parts: readonly Part[];
}) {
  const { locale } = props;
  const w = g(locale).unsold;
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
          cell: (part) => (part.href ? <a href={part.href}>{part.name}</a> : part.name),
        },
        {
          key: 'never',
          header: w.never,
          numeric: true,
          cell: (part) => formatNumber(part.never, locale),
        },
        {
          key: 'all',
          header: w.products,
          numeric: true,
          cell: (part) => formatNumber(part.products, locale),
        },
        {
          key: 'share',
          header: w.share,
          numeric: true,
          cell: (part) => {
            const { share } = shareOf(part.never, part.products);
            return share === null ? '–' : percent(share.value, locale);
          },
        },
      ]}
      rows={props.parts}
      rowKey={(part) => part.key}
    />
  );
}

async function unsoldPage(c: Ctx): Promise<Response> {
  const { locale, read, services } = c.var;
  const words = g(locale);
  const w = words.unsold;
  const [counts, ages, etalase, sellers] = await Promise.all([
    traitCounts(read, null),
    unsoldByAge(read, services.clock.now()),
    unsoldByEtalase(read),
    unsoldBySeller(read, MOST_SELLERS),
  ]);
  const never = counts.find(({ bought }) => !bought)?.of ?? 0;
  const all = counts.reduce((sum, { of }) => sum + of, 0);
  const { share } = shareOf(never, all);
  return page(c, {
    title: w.title,
    description: w.lead,
    canonicalPath: PATH,
    breadcrumbs: [{ href: HOME, label: words.one.back }, { label: w.title }],
    body: (
      <>
        <h1>{w.title}</h1>
        <p class="k-lead">{w.lead}</p>
        <Figures>
          <Figure
            locale={locale}
            label={w.never}
            value={share === null ? '–' : percent(share.value, locale)}
            hint={w.ofAll(formatNumber(never, locale), formatNumber(all, locale))}
          />
        </Figures>
        <Compared locale={locale} counts={counts} />
        <Parts
          locale={locale}
          id="umur"
          caption={w.byAge}
          header={w.age}
          parts={ages.map((one) => ({ ...one, name: w.ages[one.key] }))}
        />
        <Parts
          locale={locale}
          id="etalase"
          caption={w.byEtalase}
          header={words.etalase}
          parts={etalase.map((one) => ({
            ...one,
            name: locale === 'en' ? one.nameEn || one.name : one.name,
            href: `${HOME}/${one.key}`,
          }))}
        />
        <Parts
          locale={locale}
          id="penyedia"
          caption={w.bySeller}
          header={w.seller}
          parts={sellers.map((one) => ({ ...one, href: `/penyedia/${one.key}` }))}
        />
        <p>
          <a href={`${PATH}.csv`}>{words.csv}</a>
        </p>
      </>
    ),
  });
}

async function csvFile(c: Ctx): Promise<Response> {
  const rows = (await unsoldByEtalase(c.var.read)).map((one) => [one.key, one.never, one.products]);
  return csvResponse(
    'belum-pernah-dibeli.csv',
    writeCsv(['etalase', 'belum_pernah_dibeli', 'produk_tayang'], rows),
  );
}

export const unsoldRoutes: Route[] = [
  { method: 'GET', path: PATH, access: 'public', kind: 'page', handle: unsoldPage },
  { method: 'GET', path: `${PATH}.csv`, access: 'public', kind: 'file', handle: csvFile },
];
