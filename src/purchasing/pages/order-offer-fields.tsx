import { formatRupiah } from '../../kernel/index.ts';
import { Checkbox, Fieldset, MoneyField, TextArea } from '../../ui/index.ts';
import { ceilingFor } from '../domain/decide-negotiation.ts';
import { t } from '../messages.ts';
import { offered } from './order-beforehand.tsx';
import { controlId, type Fields, fieldOf } from './order-form.ts';

/** A price for every line, and freight; a seller below the buyer's own offer is asked again. */
export function OfferFields(props: Fields) {
  const { locale } = props.c.var;
  const w = t(locale).order;
  const field = fieldOf(props);
  const below = field('belowMeant');
  const ceiling = ceilingFor(props.order);
  return (
    <Fieldset legend={t(locale).commands['make-offer'] ?? ''}>
      {props.order.lines.map((line, index) => (
        <MoneyField
          key={line.lineNo}
          locale={locale}
          label={w.offerPrice(line.name)}
          required
          {...field(`price-${line.lineNo}`, String(ceiling.prices[index] ?? line.unitPrice))}
        />
      ))}
      <MoneyField
        locale={locale}
        label={w.freight}
        required
        {...field('freight', String(ceiling.freight))}
      />
      <TextArea
        locale={locale}
        label={w.note}
        rows={2}
        id={controlId(props.command, 'note')}
        {...field('note')}
      />
      {below.error && (
        <Checkbox locale={locale} name="belowMeant" label={w.belowMeant} error={below.error} />
      )}
    </Fieldset>
  );
}

/** Accepting an offer signs the record of the negotiation, so it is said and ticked first. */
export function AgreeField(props: Fields) {
  const { locale } = props.c.var;
  const sums = offered(props.order);
  if (!sums) return null;
  return (
    <Checkbox
      locale={locale}
      name="agree"
      label={t(locale).order.agree(formatRupiah(sums.total, locale))}
      error={fieldOf(props)('agree').error}
      required
    />
  );
}
