import { documentAddress } from '../card.tsx';
import { t } from '../messages.ts';
import type { Part } from './product-facts.tsx';

/** Documents as links; the browser keeps the file. */
export function DocumentLinks(props: {
  documents: readonly { readonly id: string; readonly title: string }[];
}) {
  return (
    <ul>
      {props.documents.map(({ id, title }) => (
        <li key={id}>
          <a href={documentAddress(id)}>{title} (PDF)</a>
        </li>
      ))}
    </ul>
  );
}

/** Brochures and certificates that the seller hands to everybody. */
export function Documents({ c, product }: Part) {
  if (product.documents.length === 0) return null;
  return (
    <section>
      <h2>{t(c.var.locale).product.documents}</h2>
      <DocumentLinks documents={product.documents} />
    </section>
  );
}
