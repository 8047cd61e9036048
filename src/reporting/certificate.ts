import { dayOf, formatDay, formatNumber, formatRupiah } from '../kernel/index.ts';
import { type Letterhead, renderPdf } from '../platform/index.ts';
import { tAward } from './award-words.ts';
import { type FormulaKey, formulaOf } from './domain/formulas.ts';
import type { StoredAward } from './official.sql.ts';

/** The certificate of an announced award in Typst (tagged, PDF/UA-1); it sets finished texts in type. */
const TEMPLATE = String.raw`
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title, author: d.office)
#set page(paper: "a4", margin: (x: 2.2cm, top: 2cm, bottom: 2.4cm), footer: [
  #set text(7pt, fill: luma(70))
  #line(length: 100%, stroke: 0.4pt + luma(150))
  #d.hash
])
#set text(lang: d.lang, font: "Libertinus Serif", size: 10.5pt)
#set table(stroke: 0.5pt + luma(120), inset: 5pt)
#align(center)[
  #for line in d.letterhead [ #text(13pt, weight: "bold", line) \ ]
  #text(11pt, weight: "bold", upper(d.office)) \
  #text(9pt, d.address)
]
#line(length: 100%, stroke: 1.2pt)
#v(0.8em)
#align(center)[ #heading(level: 1, d.title) #text(10.5pt, d.lead) ]
#v(0.8em)
#table(
  columns: (auto, 1fr, auto, auto, auto),
  align: (center, left, right, right, right),
  table.header(..d.heads.map(h => strong(text(9pt, h)))),
  ..d.rows.flatten().map(cell => text(9.5pt, cell)),
)
#if d.more != "" [ #text(9pt, d.more) ]
#v(0.5em)
#heading(level: 2, d.formulaHead)
#for line in d.formula [ - #line ]
#v(0.5em)
#text(9pt, d.reason)
#v(1.5em)
#align(right)[ #d.placeAndDay \ #d.by ]
`;

/** So many agencies stand on the certificate; the page and the JSON have all. */
const MOST_ROWS = 20;

/** The certificate of an announced award, in Indonesian: the language of the deed. */
export function certificatePdf(
  award: StoredAward,
  pemda: { readonly office: string; readonly zone: string; readonly letterhead: Letterhead },
): Uint8Array<ArrayBuffer> {
  const w = tAward('id');
  const { content } = award;
  const on = formatDay(dayOf(award.frozenAt, pemda.zone));
  const rows = content.rows.filter((row) => row.rank !== null);
  return renderPdf(
    TEMPLATE,
    {
      lang: 'id',
      title: `e-Purchasing Award ${award.year}`,
      lead: `${content.pemda}, versi ${award.version}`,
      office: pemda.office,
      letterhead: pemda.letterhead.lines ?? [`PEMERINTAH ${content.pemda.toUpperCase()}`],
      address: pemda.letterhead.address ?? '',
      heads: ['Peringkat', 'Perangkat daerah', 'Indeks', 'Realisasi', 'Pagu e-purchasing'],
      rows: rows
        .slice(0, MOST_ROWS)
        .map((row) => [
          String(row.rank),
          row.agency,
          row.index === null ? '-' : formatNumber(Number(row.index) / 1000, 'id', 3),
          formatRupiah(BigInt(row.sums['realised'] ?? 0)),
          formatRupiah(BigInt(row.sums['budget'] ?? 0)),
        ]),
      more:
        rows.length > MOST_ROWS
          ? `${MOST_ROWS} dari ${rows.length} perangkat daerah; selebihnya di halaman penghargaan.`
          : '',
      formulaHead: 'Rumus',
      formula: content.rule.parts.map((part) => {
        const key = formulaOf(part.formula as FormulaKey).key;
        const weight = formatNumber(Number(part.weight) / 100, 'id');
        return `${w.rules[key]} (bobot ${weight}%): ${part.text}. Sumber: ${part.source}.`;
      }),
      reason: award.reason,
      hash: `Sidik isi (SHA-256): ${award.hash}`,
      placeAndDay: `${pemda.letterhead.place ?? content.pemda}, ${on}`,
      by: award.by ?? pemda.office,
    },
    award.frozenAt,
  );
}
