import {
  type Day,
  formatDay,
  formatNumber,
  formatRupiah,
  type Locale,
} from '../../kernel/index.ts';
import { type Db, type Letterhead, renderPdf } from '../../platform/index.ts';
import { type ExportNote, type ExportSheet, workbookOf } from '../tables.ts';
import { IN_RUPIAH, MEASURES, PARTS, type Part } from './domain/measures.ts';
import { daysOf } from './domain/quarter.ts';
import { programmeRows } from './programme-report.sql.ts';
import type { QuarterReport } from './programme-report.ts';
import { coachingText, detailText, t, valueText } from './report-words.ts';

const COACHING = ['kind', 'obstacle', 'outcome'] as const;

/** The report in Typst (tagged, PDF/UA-1); it sets finished texts in type. */
const TEMPLATE = String.raw`
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title, author: d.office)
#set page(paper: "a4", margin: 2cm, footer: context text(7pt, fill: luma(70), d.made + h(1fr) + counter(page).display("1 / 1", both: true)))
#set text(lang: d.lang, font: "Libertinus Serif", size: 10pt)
#set table(stroke: 0.5pt + luma(120), inset: 5pt)
#align(center)[
  #for line in d.letterhead [ #text(12pt, weight: "bold", line) \ ]
  #text(10pt, weight: "bold", upper(d.office)) \
  #text(9pt, d.address)
]
#line(length: 100%, stroke: 1.2pt)
#heading(level: 1, d.title)
#d.lead
#for part in d.parts [
  #heading(level: 2, part.name)
  #table(
    columns: (1fr, auto, auto, auto),
    align: (left, right, right, right),
    table.header(..part.heads.map(h => strong(text(9pt, h)))),
    ..part.rows.flatten(),
  )
]
#for list in d.lists [
  #heading(level: 2, list.name)
  #table(columns: list.heads.map(h => auto), table.header(..list.heads.map(h => strong(text(9pt, h)))), ..list.rows.flatten())
]
#d.days
`;

interface Office {
  readonly name: string;
  readonly office: string;
  readonly zone: string;
  readonly letterhead: Letterhead;
}

/** The report of a quarter as a paper. */
export function reportPdf(
  report: QuarterReport,
  pemda: Office,
  given: { readonly today: Day; readonly now: Date; readonly locale: Locale },
): Uint8Array<ArrayBuffer> {
  const { locale, today, now } = given;
  const w = t(locale);
  const { quarter, year } = report.quarter;
  const n = (value: number) => formatNumber(value, locale);
  const lists = COACHING.map((what) => ({
    name: w.coaching[what],
    heads: [w.coaching.name, w.coaching.count],
    rows: report.coaching
      .filter((one) => one.what === what)
      .map((one) => [coachingText(what, one.code, locale), n(one.count)]),
  }));
  const matchings = {
    name: w.ledgers,
    heads: [w.event, w.measures.invited, w.measures.committed, w.realised],
    rows: report.ledgers.map(({ event, summary }) => [
      event.name,
      n(summary.people),
      formatRupiah(summary.committed, locale),
      formatRupiah(summary.realised, locale),
    ]),
  };
  return renderPdf(
    TEMPLATE,
    {
      lang: locale,
      title: `${w.title}, ${w.ofQuarter(quarter, year)}`,
      office: pemda.office,
      letterhead: pemda.letterhead.lines ?? [pemda.name.toUpperCase()],
      address: pemda.letterhead.address ?? '',
      lead: w.lead,
      made: w.madeOn(formatDay(today, locale)),
      parts: (Object.keys(PARTS) as Part[]).map((part) => ({
        name: w.parts[part],
        heads: [w.measure, w.now, w.before, w.yearAgo],
        rows: report.lines
          .filter(({ measure }) => PARTS[part].some((one) => one === measure))
          .map(({ measure, now: here, before, yearAgo }) => [
            w.measures[measure],
            ...[here, before, yearAgo].map((value) => valueText(measure, value, locale)),
          ]),
      })),
      lists: [matchings, ...lists].filter(({ rows }) => rows.length > 0),
      days: daysText(report, locale),
    },
    now,
  );
}

/** The coaches' own figure in a sentence. */
export function daysText(report: QuarterReport, locale: Locale): string {
  const w = t(locale).coaching;
  const n = (value: number) => formatNumber(value, locale);
  if (report.cases === 0) return '';
  return report.medianDays === null
    ? w.noDays(n(report.cases))
    : w.days(n(Math.round(report.medianDays)), n(report.ordered), n(report.cases));
}

/** The report of a quarter as a workbook: its figures with their formulas, then the rows of each. */
export async function reportWorkbook(
  db: Db,
  zone: string,
  report: QuarterReport,
  locale: Locale,
): Promise<Uint8Array> {
  const w = t(locale);
  const span = daysOf(report.quarter);
  const sheets: ExportSheet[] = [
    {
      name: w.title.slice(0, 31),
      heads: [w.measure, w.now, w.before, w.yearAgo, w.formula],
      rows: report.lines.map((line) => [
        w.measures[line.measure],
        line.now,
        line.before,
        line.yearAgo,
        w.formulas[line.measure],
      ]),
    },
  ];
  for (const measure of MEASURES) {
    const rows = await programmeRows(db, measure, span, zone);
    sheets.push({
      // A sheet's name has at most 31 signs and none of []:*?/\ in it.
      name: w.measures[measure].replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31),
      heads: [w.day, w.name, w.detail, w.amount],
      rows: rows.map((row) => [
        row.day,
        row.name,
        detailText(measure, row.detail, locale),
        row.amount,
      ]),
    });
  }
  const notes: ExportNote[] = [
    [w.title, w.ofQuarter(report.quarter.quarter, report.quarter.year)],
    ...MEASURES.map((measure): ExportNote => {
      const line = report.lines.find((one) => one.measure === measure);
      const unit = IN_RUPIAH.includes(measure) ? 'Rp ' : '';
      return [w.measures[measure], `${unit}${line?.now ?? 0n}. ${w.formulas[measure]}`];
    }),
  ];
  return workbookOf(notes, sheets, w.formula);
}
