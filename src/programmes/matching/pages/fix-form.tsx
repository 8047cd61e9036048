import type { Ctx } from '../../../platform/index.ts';
import { Button, Form, type fieldErrors, Select } from '../../../ui/index.ts';
import type { DelegationRow } from '../domain/build-hall.ts';
import type { LockedMeeting } from '../domain/hall.ts';
import type { Slot } from '../matching.sql.ts';
import { t } from '../matching-words.ts';
import { timeOf } from './parts.tsx';

/** Meetings that stand before the schedule is made: those of a delegation, and one more. */
export function FixForm(props: {
  c: Ctx;
  action: string;
  others: readonly DelegationRow[];
  slots: readonly Slot[];
  fixed: readonly LockedMeeting[];
  errors: ReturnType<typeof fieldErrors>;
}) {
  const { c, action, others, slots, fixed, errors } = props;
  const { locale, pemda } = c.var;
  const w = t(locale);
  const name = (id: string) => others.find((one) => one.id === id)?.name;
  const time = (slot: number) => {
    const at = slots.find((one) => one.slot === slot);
    return at ? timeOf(at.startsAt, pemda.zone) : '–';
  };
  return (
    <>
      <p>{w.fixText}</p>
      {fixed.map(({ host, guest, slot }) => {
        const other = name(host) === undefined ? guest : host;
        return (
          <Form
            key={other}
            locale={locale}
            action={action}
            label={w.unfixOf(name(other) ?? '')}
            hidden={{ langkah: 'lepas', dengan: other }}
          >
            <p>
              {time(slot)}: {name(other)}{' '}
              <Button variant="secondary">{w.unfixOf(name(other) ?? '')}</Button>
            </p>
          </Form>
        );
      })}
      <Form locale={locale} action={action} label={w.fix} hidden={{ langkah: 'tetapkan' }}>
        <Select
          locale={locale}
          name="dengan"
          label={w.with}
          error={errors.of('kepada')}
          choices={others.map((other) => ({ value: other.id, label: other.name }))}
          required
        />
        <Select
          locale={locale}
          name="slot"
          label={w.time}
          error={errors.of('slot')}
          choices={slots.map(({ slot }) => ({ value: String(slot), label: time(slot) }))}
          required
        />
        <Button>{w.fixSubmit}</Button>
      </Form>
    </>
  );
}
