/** What all papers of an order share. */
const STYLE = `
#set text(font: "Libertinus Serif", size: 10.5pt)
#set par(justify: false, leading: 0.6em)
#show heading.where(level: 1): set text(14pt)
#show heading.where(level: 2): it => block(above: 1.1em, below: 0.5em, text(11pt, it.body))
#set table(stroke: 0.5pt + luma(120), inset: 5pt)

#let facts(rows) = grid(
  columns: (4.2cm, 0.4cm, 1fr), row-gutter: 0.55em,
  ..rows.map(row => (row.at(0), [:], row.at(1))).flatten()
)

#let footing(words, word, check: none) = context [
  #set text(7.5pt, fill: luma(70))
  #line(length: 100%, stroke: 0.4pt + luma(150))
  #grid(
    columns: if check == none { (0cm, 1fr, auto) } else { (1.6cm, 1fr, auto) },
    column-gutter: 0.3cm, align: horizon,
    if check != none { image(bytes(check.qr), format: "svg", width: 1.6cm, alt: check.alt) },
    words, [#word #counter(page).display("1 / 1", both: true)],
  )
]
`;

/**
 * A document (tagged, PDF/UA-1). It sets stored content in type and computes nothing: amounts arrive as
 * finished texts.
 */
const DEED = String.raw`
#let deed(d) = page(
  paper: "a4",
  margin: (x: 2.2cm, top: 2cm, bottom: if d.check == none { 2.2cm } else { 2.7cm }),
  background: if d.draft { rotate(-35deg, text(110pt, weight: "bold", fill: luma(232))[DRAF]) },
  footer-descent: 15%,
  footer: footing(d.footer, d.words.page, check: d.check),
)[
#align(center)[
  #for line in d.letterhead [ #text(13pt, weight: "bold", line) \ ]
  #text(12pt, weight: "bold", upper(d.agency)) \
  #text(9pt, d.letterAddress)
]
#line(length: 100%, stroke: 1.2pt)
#v(0.4em)
#align(center)[
  #heading(level: 1, d.title)
  #text(10.5pt)[#d.words.number: #d.number]
]
#v(0.6em)

#for part in d.parts [
  == #part.title
  #if part.text != "" [ #part.text ]
  #facts(part.rows)
]

#if d.lines.len() > 0 [
  == #d.words.items
  #table(
    columns: d.columns.map(c => if c == "name" { 1fr } else { auto }),
    align: d.columns.map(c => if c == "name" or c == "unit" { left } else { right }),
    table.header(..d.heads.map(h => strong(text(8.5pt, h)))),
    ..d.lines.flatten().map(cell => text(8.8pt, cell)),
  )
]
#if d.sums.len() > 0 [
  #align(right, grid(
    columns: (auto, auto), column-gutter: 1.2em, row-gutter: 0.5em, align: (left, right),
    ..d.sums.map(row => (row.at(0), if row.at(2) { strong(row.at(1)) } else { row.at(1) })).flatten()
  ))
  #v(0.3em)
  #emph[#d.words.spelled: #d.spelled]
]
#if d.taxes.len() > 0 [
  == #d.words.taxes
  #table(
    columns: (auto, auto, auto, auto, 1fr),
    align: (left, right, right, right, left),
    table.header(..d.taxHeads.map(h => strong(text(8.5pt, h)))),
    ..d.taxes.flatten().map(cell => text(8.5pt, cell)),
  )
]
#if d.rounds.len() > 0 [
  == #d.words.rounds
  #table(
    columns: (auto, auto, auto, auto, 1fr),
    align: (right, left, left, right, left),
    table.header(..d.roundHeads.map(h => strong(text(8.5pt, h)))),
    ..d.rounds.flatten().map(cell => text(8.5pt, cell)),
  )
]
#if d.closing != "" [ #v(0.5em) #d.closing ]

#v(1em)
#block(breakable: false)[
  #align(right)[#d.placeAndDay]
  #v(0.4em)
  #grid(
    columns: d.signatures.map(_ => 1fr), column-gutter: 1em, align: center,
    ..d.signatures.map(s => [
      #s.role \
      #v(0.6em)
      #text(8pt, fill: luma(80))[#s.signed]
      #v(0.6em)
      #strong(s.name) \
      #text(9pt, s.employeeNumber)
    ])
  )
]
#if d.check != none [
  #v(0.2em)
  #text(7.5pt)[#d.check.text #link(d.check.address)]
]
]
`;

/** One document. */
export const TEMPLATE = `
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title, author: d.agency)
#set text(lang: d.lang)
${STYLE}
${DEED}
#deed(d)
`;

/** Everything of an order in one file: what there is with where it stands, the documents, what was recorded. */
export const FILE_TEMPLATE = `
#let f = json(bytes(sys.inputs.data))
#set document(title: f.title, author: f.agency)
#set text(lang: f.lang)
${STYLE}
${DEED}
#set page(paper: "a4", margin: (x: 2.2cm, top: 2cm, bottom: 2.2cm), footer: footing(f.footer, f.words.page))
#heading(level: 1, f.title)
#facts(f.facts)

== #f.words.contents
#outline(title: none, depth: 1)

#for section in f.sections [
  == #section.title
  #table(
    columns: section.heads.enumerate().map(((at, _)) => if at == section.heads.len() - 1 { 1fr } else { auto }),
    align: left,
    table.header(..section.heads.map(h => strong(text(8.5pt, h)))),
    ..section.rows.flatten().map(cell => text(8.5pt, cell)),
  )
]

#for d in f.documents { deed(d) }
`;
