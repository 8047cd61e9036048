import { type Ctx, PAPER_MAX_BYTES } from '../../../platform/index.ts';
import { Button, FileField, Form, TextField } from '../../../ui/index.ts';
import { documentAddress } from '../../card.tsx';
import { LIMITS } from '../domain/completeness.ts';
import { sellerWords as t } from '../seller-messages.ts';
import { addressOfProduct, type OwnListing } from './own-listing.ts';

/** The product's brochures and certificates: those there are, and the field for one more. */
export function DocumentFields(props: {
  c: Ctx;
  own: OwnListing;
  errorOf: (field: string) => string | undefined;
}) {
  const { c, own } = props;
  const { locale } = c.var;
  const w = t(locale).documents;
  const address = `${addressOfProduct(own.loaded.listing.id)}/dokumen`;
  const { documents } = own.content;
  return (
    <section id="dokumen" tabIndex={-1} class="k-stack">
      <h2>{w.title}</h2>
      <p>{w.intro(LIMITS.documents)}</p>
      {documents.length > 0 && (
        <ul class="k-tasks">
          {documents.map(({ id, title }) => (
            <li key={id} class="k-tasks__item">
              <a href={documentAddress(id)}>{title} (PDF)</a>
              <Form locale={locale} action={`${address}/hapus`} hidden={{ dokumen: id }}>
                <Button small variant="secondary" ariaLabel={`${w.remove}: ${title}`}>
                  {w.remove}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      {documents.length >= LIMITS.documents ? (
        <p>{w.full(LIMITS.documents)}</p>
      ) : (
        <Form locale={locale} action={address} multipart>
          <FileField
            locale={locale}
            name="documents"
            label={w.add}
            hint={w.formats(`${PAPER_MAX_BYTES / 1_048_576} MB`)}
            accept="application/pdf,.pdf"
            error={props.errorOf('documents')}
          />
          <TextField
            locale={locale}
            name="judul"
            label={w.name}
            hint={w.nameHint}
            maxLength={LIMITS.documentTitle}
          />
          <Button variant="secondary">{w.upload}</Button>
        </Form>
      )}
    </section>
  );
}
