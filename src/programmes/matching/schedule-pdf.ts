import { type Day, formatDay, type Locale } from '../../kernel/index.ts';
import { renderPdf } from '../../platform/index.ts';
import { t } from './matching-words.ts';
import type { MeetingRow } from './meetings.sql.ts';

/** A page a delegation: its meetings by time (tagged, PDF/UA-1); for when the hall's network fails. */
const TEMPLATE = String.raw`
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title, author: d.office)
#set page(paper: "a5", margin: 1.5cm, footer: text(7pt, fill: luma(70), d.version))
#set text(lang: d.lang, font: "Libertinus Serif", size: 10pt)
#set table(stroke: 0.5pt + luma(120), inset: 5pt)
#for (n, one) in d.delegations.enumerate() [
  #if n > 0 { pagebreak() }
  #heading(level: 1, one.name)
  #d.title \ #d.place
  #v(0.6em)
  #table(
    columns: (auto, auto, 1fr),
    table.header(..d.heads.map(h => strong(text(9pt, h)))),
    ..one.rows.flatten().map(cell => text(9.5pt, cell)),
  )
]
`;

export interface SchedulePaper {
  readonly title: string;
  readonly place: string;
  readonly day: Day;
  readonly office: string;
  readonly version: string;
  readonly time: (at: Date) => string;
  readonly now: Date;
}

/** The schedule on paper of those delegations that meet anyone, or of one alone. */
export function schedulePdf(
  meetings: readonly MeetingRow[],
  paper: SchedulePaper,
  locale: Locale,
  only?: string,
): Uint8Array<ArrayBuffer> {
  const w = t(locale);
  const own = new Map<string, { name: string; rows: string[][] }>();
  const add = (id: string, name: string, one: MeetingRow, other: string) => {
    if (only !== undefined && id !== only) return;
    const page = own.get(id) ?? { name, rows: [] };
    page.rows.push([`${paper.time(one.startsAt)}–${paper.time(one.endsAt)}`, one.table, other]);
    own.set(id, page);
  };
  for (const one of meetings) {
    add(one.hostId, one.host, one, one.guest);
    add(one.guestId, one.guest, one, one.host);
  }
  return renderPdf(
    TEMPLATE,
    {
      lang: locale,
      title: `${paper.title}, ${formatDay(paper.day, locale)}`,
      place: paper.place,
      office: paper.office,
      version: paper.version,
      heads: [w.time, w.table, w.with],
      delegations: [...own.values()].sort((a, b) => a.name.localeCompare(b.name)),
    },
    paper.now,
  );
}
