import { dayOf } from '../../kernel/index.ts';
import {
  DateField,
  Fieldset,
  MoneyField,
  Radios,
  Select,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { payableOf } from '../domain/progress.ts';
import { t } from '../messages.ts';
import { controlId, type Fields, fieldOf } from './order-form.ts';

function today(props: Fields): string {
  return dayOf(props.c.var.services.clock.now(), props.c.var.pemda.zone);
}

/** Number and day of a paper. */
export function PaperFields(props: Fields & { legend: string }) {
  const { locale } = props.c.var;
  const w = t(locale).order;
  const field = fieldOf(props);
  return (
    <Fieldset legend={props.legend}>
      <TextField locale={locale} label={w.number} width="medium" required {...field('number')} />
      <DateField
        locale={locale}
        label={w.on}
        max={today(props)}
        required
        {...field('on', today(props))}
      />
    </Fieldset>
  );
}

/** A payment: channel, SP2D, amount and day. */
export function PaymentFields(props: Fields) {
  const { locale } = props.c.var;
  const w = t(locale).order;
  const field = fieldOf(props);
  return (
    <Fieldset legend={t(locale).commands['record-payment'] ?? ''}>
      <Select
        locale={locale}
        label={w.channel}
        placeholder={null}
        choices={['LS', 'UP', 'KKPD'].map((value) => ({ value, label: value }))}
        {...field('channel', props.order.payments[0]?.channel ?? props.order.channel)}
      />
      <TextField
        locale={locale}
        label={w.sp2d}
        hint={w.sp2dHint}
        width="medium"
        {...field('sp2dNumber')}
      />
      <MoneyField
        locale={locale}
        label={w.payAmount}
        required
        {...field('amount', String(payableOf(props.order)))}
      />
      <DateField
        locale={locale}
        label={w.on}
        max={today(props)}
        required
        {...field('paidOn', today(props))}
      />
    </Fieldset>
  );
}

/** The PPK's rating of the supplier, each aspect 0 to 3 in words. */
export function RateFields(props: Fields) {
  const { locale } = props.c.var;
  const w = t(locale).order;
  const field = fieldOf(props);
  const choices = ['3', '2', '1', '0'].map((value) => ({
    value,
    label: w.scores[value] ?? value,
  }));
  return (
    <Fieldset legend={t(locale).commands['rate'] ?? ''}>
      {(['quality', 'cost', 'punctuality', 'service'] as const).map((aspect) => (
        <Radios
          key={aspect}
          locale={locale}
          label={w[aspect]}
          choices={choices}
          {...field(aspect)}
        />
      ))}
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
