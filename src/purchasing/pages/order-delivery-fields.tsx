import { quantityToDecimal } from '../../kernel/index.ts';
import { Fieldset, NumberField, TextArea, TextField } from '../../ui/index.ts';
import { lineShippable, toInspect } from '../domain/progress.ts';
import { t } from '../messages.ts';
import { shown } from './basket.tsx';
import { controlId, type Fields, fieldOf } from './order-form.ts';

/** How much of each line leaves now, and the proof of it. */
export function ShipFields(props: Fields) {
  const { locale } = props.c.var;
  const w = t(locale).order;
  const field = fieldOf(props);
  return (
    <Fieldset legend={t(locale).commands['ship'] ?? ''}>
      {props.order.lines
        .filter((line) => lineShippable(props.order, line) > 0n)
        .map((line) => (
          <NumberField
            key={line.lineNo}
            locale={locale}
            label={w.ship(line.name)}
            suffix={line.unit}
            decimals
            {...field(`quantity-${line.lineNo}`, shown(lineShippable(props.order, line)))}
          />
        ))}
      <TextField locale={locale} label={w.proof} hint={w.proofHint} required {...field('proof')} />
      <TextArea
        locale={locale}
        label={w.note}
        rows={2}
        id={controlId(props.command, 'note')}
        {...field('note')}
      />
    </Fieldset>
  );
}

/** What of a delivery came, and what of it is good. */
export function InspectFields(props: Fields) {
  const { locale } = props.c.var;
  const w = t(locale).order;
  const field = fieldOf(props);
  const delivery = toInspect(props.order);
  if (!delivery) return null;
  return (
    <Fieldset legend={w.delivery(delivery.deliveryNo)}>
      {delivery.lines.map((sent) => {
        const line = props.order.lines.find((one) => one.lineNo === sent.lineNo);
        const value = quantityToDecimal(sent.quantity) && shown(sent.quantity);
        return (
          <div key={sent.lineNo} class="k-stack">
            <NumberField
              locale={locale}
              label={w.recv(line?.name ?? '')}
              suffix={line?.unit}
              decimals
              {...field(`received-${sent.lineNo}`, value)}
            />
            <NumberField
              locale={locale}
              label={w.acc(line?.name ?? '')}
              suffix={line?.unit}
              decimals
              {...field(`accepted-${sent.lineNo}`, value)}
            />
            <TextField
              locale={locale}
              label={w.diff(line?.name ?? '')}
              {...field(`difference-${sent.lineNo}`)}
            />
          </div>
        );
      })}
    </Fieldset>
  );
}
