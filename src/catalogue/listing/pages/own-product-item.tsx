import {
  type Day,
  formatDay,
  formatInstant,
  formatQuantity,
  formatRupiah,
  quantityFromDecimal,
} from '../../../kernel/index.ts';
import type { Ctx } from '../../../platform/index.ts';
import {
  Button,
  Details,
  Form,
  MoneyField,
  NumberField,
  Picture,
  StatusTag,
} from '../../../ui/index.ts';
import { pictureAddress } from '../../card.tsx';
import { readContent } from '../content-json.ts';
import { missingFor } from '../domain/completeness.ts';
import { endsOn } from '../domain/content.ts';
import type { OwnProduct } from '../own-products.sql.ts';
import { sellerWords as t } from '../seller-messages.ts';
import { addressOfProduct, todayOf } from './own-listing.ts';
import { toneOfState } from './tone.ts';

/** Price and stock as they were typed in the list. */
export interface QuickOffer {
  readonly id: string;
  readonly price: string;
  readonly stock: string;
}

interface ItemProps {
  readonly c: Ctx;
  readonly product: OwnProduct;
  /** The NIB's lines of business. */
  readonly kbli: readonly string[];
  /** Until when an end of a permit is soon. */
  readonly soon: Day;
  /** The page of the list to come back to. */
  readonly back: string;
  readonly quick: (QuickOffer & { errorOf: (field: string) => string | undefined }) | undefined;
}

/** One product of the seller's list: where it stands, and what to do next. */
export function OwnProductItem(props: ItemProps) {
  const { c, product } = props;
  const { locale } = c.var;
  const w = t(locale);
  const waits = product.revision === 'submitted' && product.shownOnce;
  const mend = product.revision === 'needs_fix' && product.shownOnce;
  return (
    <li class="k-own__item">
      <Picture source={{ src: pictureAddress(product), alt: '' }} lazy />
      <div class="k-own__body">
        <p class="k-own__name">
          <a href={addressOfProduct(product.id)}>{product.name || w.list.unnamed}</a>
        </p>
        <p>
          <StatusTag tone={toneOfState(product.state)}>{w.states[product.state]}</StatusTag>{' '}
          {waits && <StatusTag tone="info">{w.states.submitted}</StatusTag>}
          {mend && <StatusTag tone="warning">{w.states.needs_fix}</StatusTag>}
        </p>
        {product.state === 'live' && (
          <p class="k-hint">
            {w.todo.price(formatRupiah(product.price, locale), product.unit)},{' '}
            {product.stock === null
              ? w.todo.noStock
              : w.todo.stock(
                  formatQuantity(quantityFromDecimal(product.stock), locale),
                  product.unit,
                )}
          </p>
        )}
        {nextSteps(props).map((step) => (
          <p key={step}>{step}</p>
        ))}
        {product.state === 'live' && product.revision === null && <Quick {...props} />}
      </div>
    </li>
  );
}

/** What there is to do, the officer's words before ours. */
function nextSteps({ c, product, kbli, soon }: ItemProps): string[] {
  const { locale, pemda } = c.var;
  const w = t(locale).todo;
  const { state, revision, remarks, reason } = product;
  if (revision === 'needs_fix' || state === 'needs_fix' || state === 'rejected') {
    const fixes = remarks.length > 0 ? remarks.map(({ fix }) => fix) : reason ? [reason] : [];
    return fixes.map((fix) => `${w.fix} ${fix}`);
  }
  if (state === 'submitted' || revision === 'submitted') {
    if (state !== 'submitted') return [w.changeWaiting];
    return [
      product.dueAt ? w.waiting(formatInstant(product.dueAt, pemda.zone, locale)) : w.waitingNoDay,
    ];
  }
  if (state === 'frozen') return [reason ?? '', w.frozen(pemda.office)].filter(Boolean);
  const content = product.content ? readContent(product.content) : null;
  if (state === 'draft') {
    if (!content) return [];
    const { length } = missingFor(content, product.etalase, kbli, todayOf(c));
    return [length > 0 ? w.missing(length) : w.ready];
  }
  if (state === 'expired') return [w.expired];
  if (state === 'delisted') return [reason ?? '', w.delisted].filter(Boolean);
  const ends = content ? endsOn(content) : product.expiresOn;
  return [
    ...(product.expiresOn && product.expiresOn <= soon && ends === product.expiresOn
      ? [w.ends(formatDay(product.expiresOn as Day, locale))]
      : []),
    ...(revision === 'editing' ? [w.changed] : []),
  ];
}

function Quick({ c, product, back, quick }: ItemProps) {
  const { locale } = c.var;
  const w = t(locale);
  const id = (field: string) => `${field}-${product.id}`;
  const stock = product.stock === null ? '' : product.stock.replace(/\.?0+$/, '').replace('.', ',');
  return (
    <Details summary={w.quick.summary} open={quick !== undefined}>
      <Form
        locale={locale}
        action={`${addressOfProduct(product.id)}/harga-stok`}
        hidden={{ kembali: back }}
        label={w.quick.of(product.name)}
      >
        <MoneyField
          locale={locale}
          name="price"
          id={id('price')}
          label={w.form.priceOf(product.unit)}
          hint={w.hints['price']}
          value={quick?.price ?? String(product.price)}
          error={quick?.errorOf('price')}
          required
        />
        <NumberField
          locale={locale}
          name="stock"
          id={id('stock')}
          label={w.fields['stock'] ?? ''}
          hint={w.hints['stock']}
          decimals
          value={quick?.stock ?? stock}
          error={quick?.errorOf('stock')}
        />
        <p class="k-hint">{w.quick.band(product.etalase.bandPercent)}</p>
        <Button variant="secondary">{w.quick.save}</Button>
      </Form>
    </Details>
  );
}
