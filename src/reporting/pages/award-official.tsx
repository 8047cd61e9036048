import { formatInstant, type Locale, refuse } from '../../kernel/index.ts';
import type { Ctx, Route } from '../../platform/index.ts';
import { DataTable, DoneNotice, Notice, page, refusedPage, Tabs } from '../../ui/index.ts';
import { rowPrints } from '../award.sql.ts';
import { tAward } from '../award-words.ts';
import { certificatePdf } from '../certificate.ts';
import { changedRows, type OfficialAward } from '../domain/official.ts';
import { DEFAULT_RULE, ruleOf } from '../domain/ranking.ts';
import { t } from '../messages.ts';
import { awardVersions, objections, type StoredAward } from '../official.sql.ts';
import { FormulaDetails, indexText, RankingTable, type ShownRow } from './award-parts.tsx';
import { ObjectionForm, ObjectionList } from './objection-parts.tsx';

/** The version of the address, or the newest; with all of the year. */
export async function announced(
  c: Ctx,
): Promise<{ award: StoredAward; all: readonly StoredAward[] } | null> {
  const year = Number(c.req.param('year'));
  if (!Number.isInteger(year) || year < 2000 || year > 2999) return null;
  const all = await awardVersions(c.var.read, year);
  const asked = c.req.query('versi');
  const award = asked ? all.find((one) => String(one.version) === asked) : all[0];
  return award ? { award, all } : null;
}

export const notAnnounced = (c: Ctx) =>
  refusedPage(c, refuse('award.not-announced').error, { href: '/penghargaan' });

const shownRows = (award: OfficialAward): ShownRow[] =>
  award.rows.map((row) => ({
    ...row,
    index: row.index === null ? null : BigInt(row.index),
    realised: BigInt(row.sums['realised'] ?? 0),
    budget: BigInt(row.sums['budget'] ?? 0),
    orders: BigInt(row.sums['orders'] ?? 0),
  }));

async function officialPage(c: Ctx): Promise<Response> {
  const { locale, read, pemda } = c.var;
  const found = await announced(c);
  if (!found) return notAnnounced(c);
  const { award, all } = found;
  const { year, version, content } = award;
  const [filed, prints] = await Promise.all([objections(read, { year }), rowPrints(read, year)]);
  const w = tAward(locale);
  const rule = ruleOf(content.rule.key) ?? DEFAULT_RULE;
  const newest = all[0]?.version === version;
  const before = all.find((one) => one.version === version - 1);
  const path = `/penghargaan/resmi/${year}`;
  const same = content.rows.every((row) => (prints.get(row.agencyId) ?? null) === row.rowsPrint);
  const slugs = new Map(content.rows.map((row) => [row.agencyId, row.slug]));
  return page(c, {
    title: w.official.title(year),
    canonicalPath: newest ? path : `${path}?versi=${version}`,
    wide: true,
    breadcrumbs: [
      { href: `/penghargaan?tahun=${year}`, label: t(locale).award.title },
      { label: w.official.nav },
    ],
    body: (
      <>
        <DoneNotice c={c} words={w.objection.done} />
        <h1>{w.official.title(year)}</h1>
        <p class="k-lead">
          {w.official.lead(
            version,
            formatInstant(award.frozenAt, pemda.zone, locale),
            award.by ?? pemda.office,
          )}
        </p>
        {!newest && (
          <Notice locale={locale} tone="warning">
            <p>
              {w.official.old(all[0]?.version ?? version)} <a href={path}>{w.official.newest}</a>
            </p>
          </Notice>
        )}
        {all.length > 1 && (
          <Tabs
            locale={locale}
            label={w.official.versions}
            items={all.map((one) => ({
              href: `${path}?versi=${one.version}`,
              label: String(one.version),
              current: one.version === version,
            }))}
          />
        )}
        <p>
          {w.official.reason}: {award.reason}
        </p>
        <RankingTable
          locale={locale}
          caption={`${t(locale).award.caption} ${year}`}
          rows={shownRows(content)}
          ranged={rule.parts.length > 1}
          hrefOf={(row) => `/penghargaan/${slugs.get(row.agencyId)}?tahun=${year}`}
        />
        {before && <Changes before={before.content} after={content} locale={locale} />}
        <ul>
          <li>
            <a href={`${path}/sertifikat.pdf?versi=${version}`}>{w.official.pdf}</a>
          </li>
          <li>
            <a href={`/api/penghargaan/resmi/${year}?versi=${version}`}>{w.official.json}</a>
          </li>
          <li>
            <a href={`/penghargaan?tahun=${year}&rumus=${rule.key}`}>{w.official.live}</a>
          </li>
        </ul>
        <p>
          {w.official.hash}: <code class="k-break">{award.hash}</code>
        </p>
        <p class="k-hint">
          {w.official.hashHint} <strong>{same ? w.official.same : w.official.changed}</strong>
        </p>
        <FormulaDetails rule={rule} locale={locale} />
        <h2>{w.official.objections}</h2>
        <ObjectionList c={c} rows={filed} />
        {newest && <ObjectionForm c={c} year={year} rows={filed} />}
      </>
    ),
  });
}

/** What a version changed of the one before it. */
function Changes(props: { before: OfficialAward; after: OfficialAward; locale: Locale }) {
  const { locale } = props;
  const w = tAward(locale);
  const rows = changedRows(props.before, props.after);
  const text = (row: (typeof rows)[number]['before']) =>
    row === null
      ? '–'
      : `${row.rank ?? '–'} (${indexText(row.index === null ? null : BigInt(row.index), locale) ?? '–'})`;
  if (rows.length === 0) return null;
  return (
    <DataTable
      locale={locale}
      id="perubahan"
      caption={w.official.changedRows}
      columns={[
        {
          key: 'agency',
          header: w.objection.agency,
          rowHeader: true,
          cell: (row) => row.agency,
        },
        { key: 'before', header: w.official.before, cell: (row) => text(row.before) },
        { key: 'after', header: w.official.after, cell: (row) => text(row.after) },
      ]}
      rows={rows}
      rowKey={(row) => row.agency}
    />
  );
}

async function officialPdf(c: Ctx): Promise<Response> {
  const found = await announced(c);
  if (!found) return notAnnounced(c);
  const { award } = found;
  return c.body(certificatePdf(award, c.var.pemda), 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="e-purchasing-award-${award.year}-v${award.version}.pdf"`,
  });
}

async function officialJson(c: Ctx): Promise<Response> {
  const found = await announced(c);
  if (!found) return c.json({ error: 'award.not-announced' }, 404);
  const { award, all } = found;
  return c.json({
    hash: award.hash,
    hashOf: 'SHA-256 of "content" as JSON with sorted keys',
    announcedAt: award.frozenAt.toISOString(),
    reason: award.reason,
    versions: all.map((one) => one.version),
    content: award.content,
  });
}

export const officialRoutes: Route[] = [
  {
    method: 'GET',
    path: '/penghargaan/resmi/:year',
    access: 'public',
    kind: 'page',
    handle: officialPage,
  },
  {
    method: 'GET',
    path: '/penghargaan/resmi/:year/sertifikat.pdf',
    access: 'public',
    kind: 'file',
    handle: officialPdf,
  },
  {
    method: 'GET',
    path: '/api/penghargaan/resmi/:year',
    access: 'public',
    kind: 'api',
    handle: officialJson,
  },
];
