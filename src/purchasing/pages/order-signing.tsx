import { formatDay, formatInstant, type Locale } from '../../kernel/index.ts';
import type { Ctx } from '../../platform/index.ts';
import { DataTable, Details, SummaryList } from '../../ui/index.ts';
import { tCheck } from '../check-words.ts';
import { CHECK_PATH, type Printed, printed } from '../documents/printed.ts';
import { type DocumentContent, documentKinds, type NamedPerson } from '../domain/documents.ts';
import { draftKind, type SignaturePlace, signaturePlaces } from '../domain/signatures.ts';
import type { DocumentKind, Order } from '../domain/types.ts';
import { t } from '../messages.ts';
import type { Part } from './order-parts.tsx';

/** A hash as people compare it: its first characters. */
export const shortHash = (hash: string): string => hash.slice(0, 12);

const ORDER: readonly DocumentKind[] = ['negotiation', 'purchase_order', 'handover', 'receipt'];

interface Signed extends Part {
  readonly people: ReadonlyMap<string, NamedPerson>;
  /** The hash of each stored document. */
  readonly hashes: ReadonlyMap<DocumentKind, string>;
}

/** Each document of the order, issued or being signed: its number, its file, who signed and who has yet to. */
export function DocumentsAndSignatures({ c, order, people, hashes }: Signed) {
  const { locale } = c.var;
  const w = t(locale);
  const issued = documentKinds(order);
  const draft = draftKind(order);
  const kinds = ORDER.filter((kind) => issued.includes(kind) || kind === draft);
  return (
    <section class="k-stack">
      <h2>{w.order.documents}</h2>
      {kinds.length === 0 && <p>{w.order.noDocuments}</p>}
      <p>
        <a href={`/pesanan/${order.id}/berkas.pdf`}>{tCheck(locale).whole}</a>
      </p>
      {kinds.map((kind) => (
        <section key={kind}>
          <h3>{w.documents[kind]}</h3>
          <SummaryList
            rows={[
              numberRow(order, kind, locale),
              ...signaturePlaces(order, kind).map((place) => ({
                key: w.order.signedBy(w.order.sides[place.side]),
                value: placeText(c, place, people),
              })),
              ...hashRow(order, kind, hashes, locale),
              {
                key: w.order.file,
                value: issued.includes(kind) ? (
                  <a href={`/pesanan/${order.id}/dokumen/${kind}.pdf`}>{w.documents[kind]} (PDF)</a>
                ) : (
                  <a href={`/pesanan/${order.id}/draf/${kind}.pdf`}>
                    {w.order.draftOf(w.documents[kind])} (PDF)
                  </a>
                ),
              },
            ]}
          />
        </section>
      ))}
    </section>
  );
}

function numberRow(order: Order, kind: DocumentKind, locale: Locale) {
  const w = t(locale).order;
  const issued = order.numbers[kind];
  return {
    key: w.number,
    value: issued ? `${issued.number}, ${formatDay(issued.on, locale)}` : w.noNumber,
  };
}

function placeText(c: Ctx, place: SignaturePlace, people: Signed['people']): string {
  const { locale, pemda } = c.var;
  const w = t(locale).order;
  if (!place.at) return w.waitingSignature;
  const name = people.get(place.personId ?? '')?.name;
  return [name, w.signedAt(formatInstant(place.at, pemda.zone, locale))].filter(Boolean).join(', ');
}

/** What the signatures stand under, and the stored document's own hash with the page that checks it. */
function hashRow(order: Order, kind: DocumentKind, hashes: Signed['hashes'], locale: Locale) {
  const stored = hashes.get(kind);
  const approved = kind === 'purchase_order' ? order.approvalHash : stored;
  return [
    ...(approved ? [{ key: t(locale).order.hash, value: <code>{shortHash(approved)}</code> }] : []),
    ...(stored
      ? [
          {
            key: tCheck(locale).paper,
            value: (
              <a href={`${CHECK_PATH}/${stored}`}>
                <code>{shortHash(stored)}</code>
              </a>
            ),
          },
        ]
      : []),
  ];
}

/** What a document is going to say, to look over before signing; in Indonesian, the language of the deed. */
export function DraftPreview({ c, order, content }: Part & { content: DocumentContent }) {
  const { locale, pemda } = c.var;
  const w = t(locale);
  const text = printed(content, pemda.zone);
  return (
    <Details summary={w.order.look(w.documents[content.kind])}>
      <div lang="id" class="k-stack">
        <p>
          <strong>{text.title}</strong> ({text.number})
        </p>
        <DraftBody text={text} locale={locale} />
      </div>
      <p>
        <a href={`/pesanan/${order.id}/draf/${content.kind}.pdf`}>
          {w.order.draftOf(w.documents[content.kind])} (PDF)
        </a>
      </p>
    </Details>
  );
}

const RIGHT = ['no', 'quantity', 'price', 'amount', 'ordered', 'accepted'];

function DraftBody({ text, locale }: { text: Printed; locale: Locale }) {
  return (
    <>
      {text.parts.map((part) => (
        <section key={part.title}>
          <h3>{part.title}</h3>
          <SummaryList rows={part.rows.map(([key, value]) => ({ key, value }))} />
        </section>
      ))}
      <DataTable
        locale={locale}
        id="draf-rincian"
        caption={text.words.items}
        columns={text.columns.map((key, index) => ({
          key,
          header: text.heads[index] ?? '',
          numeric: RIGHT.includes(key),
          rowHeader: key === 'name',
          cell: (row: readonly string[]) => row[index] ?? '',
        }))}
        rows={text.lines}
        rowKey={(row) => row[0] ?? ''}
      />
      {text.sums.length > 0 && (
        <SummaryList rows={text.sums.map(([key, value]) => ({ key, value }))} />
      )}
      <p>{text.closing}</p>
      <SummaryList
        rows={text.signatures.map((one) => ({
          key: one.role,
          value: [one.name, one.signed].filter(Boolean).join(', '),
        }))}
      />
    </>
  );
}
