/**
 * The four documents in Typst (tagged, PDF/UA-1). The template sets stored content in type and
 * computes nothing: amounts arrive as finished texts.
 */
export const TEMPLATE = String.raw`
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title, author: d.agency)
#set page(
  paper: "a4",
  margin: (x: 2.2cm, top: 2cm, bottom: 2.2cm),
  background: if d.draft { rotate(-35deg, text(110pt, weight: "bold", fill: luma(232))[DRAF]) },
  footer: context [
    #set text(7.5pt, fill: luma(70))
    #line(length: 100%, stroke: 0.4pt + luma(150))
    #d.footer #h(1fr) #d.words.page #counter(page).display("1 / 1", both: true)
  ],
)
#set text(lang: d.lang, font: "Libertinus Serif", size: 10.5pt)
#set par(justify: false, leading: 0.6em)
#show heading.where(level: 1): set text(14pt)
#show heading.where(level: 2): it => block(above: 1.1em, below: 0.5em, text(11pt, it.body))
#set table(stroke: 0.5pt + luma(120), inset: 5pt)

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

#let facts(rows) = grid(
  columns: (4.2cm, 0.4cm, 1fr), row-gutter: 0.55em,
  ..rows.map(row => (row.at(0), [:], row.at(1))).flatten()
)
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
`;
