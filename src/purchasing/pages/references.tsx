import { formatRupiah } from '../../kernel/index.ts';
import type { Ctx } from '../../platform/index.ts';
import { DataTable, Details } from '../../ui/index.ts';
import type { Reference } from '../domain/references.ts';
import { tReferences } from '../reference-words.ts';

/** The prices that an owner's estimate was measured on, folded away. */
export function References(props: {
  c: Ctx;
  references: readonly Reference[];
  reason: string | null;
  lines: readonly { readonly lineNo: number; readonly name: string }[];
}) {
  const { locale } = props.c.var;
  const w = tReferences(locale);
  const nameOf = (lineNo: number) => props.lines.find((line) => line.lineNo === lineNo)?.name ?? '';
  return (
    <Details summary={w.title}>
      <p class="k-hint">{w.lead}</p>
      {props.reason && <p>{w.reasonIs(props.reason)}</p>}
      <DataTable
        locale={locale}
        id="pembanding"
        caption={w.title}
        captionHidden
        columns={[
          { key: 'line', header: w.line, rowHeader: true, cell: (row) => nameOf(row.lineNo) },
          { key: 'source', header: w.source, cell: (row) => w.sources[row.source] },
          { key: 'name', header: w.name, cell: (row) => row.name },
          {
            key: 'price',
            header: w.price,
            numeric: true,
            cell: (row) => formatRupiah(row.price, locale),
          },
        ]}
        rows={props.references}
        rowKey={(row) => `${row.lineNo}:${row.source}:${row.name}:${row.price}`}
      />
    </Details>
  );
}
