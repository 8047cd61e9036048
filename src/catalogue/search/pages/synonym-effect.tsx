import { dayOf, formatNumber, type Locale } from '../../../kernel/index.ts';
import type { Ctx } from '../../../platform/index.ts';
import { DataTable } from '../../../ui/index.ts';
import { readRequest } from '../domain/request.ts';
import { groupOf } from '../domain/synonym-group.ts';
import { readSynonyms } from '../domain/synonyms.ts';
import { t } from '../messages.ts';
import { type SearchSource, searchProducts } from '../search-products.ts';
import { type SynonymLine, synonymLines } from '../synonyms.sql.ts';

/** More words than this are not tried: each is two searches. */
const MOST_TRIED = 12;

export interface Effect {
  readonly word: string;
  readonly withGroup: number;
  readonly without: number;
}

/** What a search for each word of a group finds, with the group and without it. */
export async function effectOf(c: Ctx, group: SynonymLine): Promise<Effect[]> {
  const { services, pemda } = c.var;
  const source: SearchSource = {
    pool: services.connections.preparedFor(pemda.id),
    pemdaId: pemda.id,
    today: dayOf(services.clock.now(), pemda.zone),
  };
  const lines = await synonymLines(c.var.db);
  const whole = readSynonyms(lines.map((one) => one.line));
  const less = readSynonyms(lines.filter((one) => one.id !== group.id).map((one) => one.line));
  const rows: Effect[] = [];
  for (const word of groupOf(group.line).asked.slice(0, MOST_TRIED)) {
    const request = readRequest(new URLSearchParams({ q: word }));
    const count = async (synonyms: typeof whole) =>
      (await searchProducts(source, request, { synonyms })).total;
    rows.push({ word, withGroup: await count(whole), without: await count(less) });
  }
  return rows;
}

export function SynonymEffect({ rows, locale }: { rows: readonly Effect[]; locale: Locale }) {
  const w = t(locale).synonyms;
  return (
    <>
      <h2>{w.effect}</h2>
      <DataTable
        locale={locale}
        id="hasil"
        caption={w.effect}
        captionHidden
        columns={[
          {
            key: 'word',
            header: w.word,
            rowHeader: true,
            cell: (row) => (
              <a href={`/cari?${new URLSearchParams({ q: row.word }).toString()}`}>{row.word}</a>
            ),
          },
          {
            key: 'with',
            header: w.withGroup,
            numeric: true,
            cell: (row) => formatNumber(row.withGroup, locale),
          },
          {
            key: 'without',
            header: w.without,
            numeric: true,
            cell: (row) => formatNumber(row.without, locale),
          },
        ]}
        rows={rows}
        rowKey={(row) => row.word}
      />
    </>
  );
}
