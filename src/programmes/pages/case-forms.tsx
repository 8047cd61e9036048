import type { Day } from '../../kernel/index.ts';
import type { Ctx } from '../../platform/index.ts';
import {
  Button,
  Checkbox,
  DateField,
  Details,
  Form,
  Radios,
  Select,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { CONTACTS, KINDS, OBSTACLES, OUTCOMES } from '../domain/coaching.ts';
import { MOST_STEP, MOST_TEXT, MOST_TOPIC } from '../domain/decide.ts';
import { t } from '../messages.ts';

/** What a coach typed before it was refused. */
export type Typed = Readonly<Record<string, string>>;

interface Props {
  readonly c: Ctx;
  readonly action: string;
  readonly version: number;
  readonly today: Day;
  readonly typed: Typed | undefined;
  readonly error: (field: string) => string | undefined;
}

/** Of the two forms of the page, the one that was sent keeps what was typed. */
const sent = (props: Props, step: string): Typed =>
  props.typed?.['langkah'] === step ? props.typed : {};

/** A meeting with the seller: when, how, what stands in the way, what was agreed. */
export function NoteForm(props: Props) {
  const { locale } = props.c.var;
  const w = t(locale).one;
  const typed = sent(props, 'note');
  const wrong = typed['langkah'] ? props.error : () => undefined;
  const field = (name: string) => ({ locale, name, value: typed[name], error: wrong(name) });
  return (
    <section>
      <h2>{w.note}</h2>
      <Form
        locale={locale}
        action={props.action}
        hidden={{ langkah: 'note', versi: String(props.version) }}
      >
        <DateField
          {...field('on')}
          label={w.on}
          value={typed['on'] ?? props.today}
          max={props.today}
          required
        />
        <Select
          {...field('kind')}
          label={w.kind}
          value={typed['kind'] ?? 'accompanying'}
          placeholder={null}
          required
          choices={KINDS.map((value) => ({ value, label: w.kinds[value] }))}
        />
        <TextField {...field('topic')} label={w.topic} hint={w.topicHint} maxLength={MOST_TOPIC} />
        <TextField
          {...field('people')}
          label={w.people}
          hint={w.peopleHint}
          maxLength={MOST_TOPIC}
        />
        <Radios
          {...field('contact')}
          label={w.contact}
          inline
          required
          choices={CONTACTS.map((value) => ({ value, label: w.contacts[value] }))}
        />
        <Select
          {...field('obstacle')}
          label={w.obstacle}
          required
          choices={OBSTACLES.map((value) => ({ value, label: t(locale).obstacles[value] }))}
        />
        <TextArea {...field('text')} label={w.text} rows={4} maxLength={MOST_TEXT} required />
        <TextField
          {...field('nextStep')}
          label={w.nextStep}
          hint={w.nextStepHint}
          maxLength={MOST_STEP}
        />
        <DateField {...field('nextOn')} label={w.nextOn} min={props.today} />
        <Checkbox
          locale={locale}
          name="advise"
          label={w.advise}
          value="ya"
          checked={typed['advise'] === 'ya'}
        />
        <Button>{w.save}</Button>
      </Form>
    </section>
  );
}

/** What became of it. */
export function CloseForm(props: Props) {
  const { locale } = props.c.var;
  const w = t(locale);
  const typed = sent(props, 'close');
  const wrong = typed['langkah'] ? props.error : () => undefined;
  return (
    <Details summary={w.one.close} open={typed['langkah'] === 'close'}>
      <Form
        locale={locale}
        action={props.action}
        hidden={{ langkah: 'close', versi: String(props.version) }}
      >
        <Radios
          locale={locale}
          name="outcome"
          label={w.one.outcome}
          value={typed['outcome']}
          error={wrong('outcome')}
          required
          choices={OUTCOMES.map((value) => ({ value, label: w.outcomes[value] }))}
        />
        <TextArea
          locale={locale}
          name="text"
          id="penutup"
          label={w.one.closeText}
          value={typed['text']}
          error={wrong('text')}
          rows={3}
          required
        />
        <Button variant="secondary">{w.one.close}</Button>
      </Form>
    </Details>
  );
}
