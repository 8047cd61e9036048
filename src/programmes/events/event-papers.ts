import { type Day, formatDay, type Locale } from '../../kernel/index.ts';
import { renderPdf } from '../../platform/index.ts';
import { qrSvg } from '../../ui/index.ts';
import { d } from './desk-words.ts';
import { qrText, spoken } from './domain/person.ts';
import type { Participant } from './participants.sql.ts';

/** Eight name badges a page, to be cut (tagged, PDF/UA-1). */
const BADGES = String.raw`
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title, author: d.office)
#set page(paper: "a4", margin: 1cm)
#set text(lang: d.lang, font: "Libertinus Serif", size: 10pt)
#let badge(one) = block(width: 100%, height: 6.7cm, stroke: 0.5pt + luma(160), inset: 10pt, breakable: false)[
  #text(8pt, fill: luma(70), d.title)
  #v(1fr)
  #text(17pt, weight: "bold", one.name) \
  #text(12pt, one.organisation)
  #v(1fr)
  #grid(columns: (1fr, 2.3cm), align: (left + bottom, right),
    [#text(10pt, one.group) \ #text(9pt, font: "DejaVu Sans Mono", one.spoken)],
    image(bytes(one.qr), format: "svg", width: 2.3cm, alt: one.alt))
]
#heading(level: 1, text(1pt, fill: white, d.title))
#grid(columns: (1fr, 1fr), gutter: 4pt, ..d.people.map(badge))
`;

/** The attendance sheet with a place for signatures (tagged, PDF/UA-1). */
const SHEET = `
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title, author: d.office)
#set page(paper: "a4", margin: 1.5cm, footer: context text(7pt, fill: luma(70), d.office + " · " + counter(page).display("1 / 1", both: true)))
#set text(lang: d.lang, font: "Libertinus Serif", size: 9.5pt)
#set table(stroke: 0.5pt + luma(120), inset: 5pt)
#heading(level: 1, d.title)
#d.place
#v(0.6em)
#table(
  columns: (auto, 1fr, 1fr, auto, 3cm),
  table.header(..d.heads.map(h => strong(h))),
  ..d.rows.flatten(),
)
`;

export interface EventPaper {
  readonly name: string;
  readonly day: Day;
  readonly place: string;
  readonly office: string;
  readonly groups: ReadonlyMap<string, string>;
  readonly clock: (at: Date) => string;
  readonly now: Date;
}

const titleOf = (paper: EventPaper, locale: Locale) =>
  `${paper.name}, ${formatDay(paper.day, locale)}`;

/** Badges of the people given, in their order. */
export function badgesPdf(
  people: readonly Participant[],
  paper: EventPaper,
  locale: Locale,
): Uint8Array<ArrayBuffer> {
  return renderPdf(
    BADGES,
    {
      lang: locale,
      title: titleOf(paper, locale),
      office: paper.office,
      people: people.map((one) => ({
        name: one.personName,
        organisation: one.organisation,
        group: paper.groups.get(one.groupCode) ?? '',
        spoken: spoken(one.code),
        qr: qrSvg(qrText(one.code)),
        alt: `QR ${spoken(one.code)}`,
      })),
    },
    paper.now,
  );
}

/** Everyone with when he came, and an empty place to sign. */
export function attendancePdf(
  people: readonly Participant[],
  paper: EventPaper,
  locale: Locale,
): Uint8Array<ArrayBuffer> {
  const w = d(locale);
  return renderPdf(
    SHEET,
    {
      lang: locale,
      title: `${w.papers.attendance}: ${titleOf(paper, locale)}`,
      place: paper.place,
      office: paper.office,
      heads: ['#', w.people.person, w.people.organisation, w.people.came, w.papers.signature],
      rows: people.map((one, n) => [
        String(n + 1),
        one.personName,
        `${one.organisation} (${paper.groups.get(one.groupCode) ?? ''})`,
        one.cameAt ? paper.clock(one.cameAt) : '',
        '',
      ]),
    },
    paper.now,
  );
}
