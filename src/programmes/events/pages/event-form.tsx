import {
  isUuid,
  type Locale,
  momentField,
  parseRupiah,
  type Refusal,
  readMoment,
  refuse,
} from '../../../kernel/index.ts';
import type { OpenEtalase } from '../../../planning/index.ts';
import type { Ctx, Form as Posted } from '../../../platform/index.ts';
import {
  Checkboxes,
  Details,
  MomentField,
  MoneyField,
  Select,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { d } from '../desk-words.ts';
import { EVENT_KINDS, type EventContent, PLACE_KINDS } from '../domain/event.ts';
import { t } from '../events-words.ts';

export type Typed = Readonly<Record<string, string>>;

/** Several etalase of one form, as the fields of `typed` hold them. */
const JOINT = ' ';

export const etalaseName = (one: OpenEtalase, locale: Locale) =>
  locale === 'en' ? one.nameEn || one.name : one.name;

/** The fields of an event, for a new one and for a change. */
export function EventFields(props: {
  c: Ctx;
  typed: Typed;
  error: (field: string) => string | undefined;
  etalase: readonly OpenEtalase[];
}) {
  const { c, typed, error, etalase } = props;
  const { locale, pemda } = c.var;
  const w = t(locale);
  const words = d(locale);
  const field = (name: string) => ({ locale, name, value: typed[name], error: error(name) });
  return (
    <>
      <Select
        {...field('kind')}
        label={words.form.kind}
        choices={EVENT_KINDS.map((value) => ({ value, label: w.kinds[value] }))}
        required
      />
      <TextField {...field('name')} label={words.form.name} maxLength={140} required />
      <TextArea
        {...field('summary')}
        label={words.form.summary}
        hint={words.form.summaryHint}
        maxLength={300}
      />
      <TextArea {...field('description')} label={words.form.description} maxLength={6000} />
      <Select
        {...field('placeKind')}
        label={words.form.placeKind}
        choices={PLACE_KINDS.map((value) => ({ value, label: w.placeKinds[value] }))}
        required
      />
      <TextField {...field('place')} label={words.form.place} maxLength={200} />
      <TextField
        {...field('onlineUrl')}
        label={words.form.onlineUrl}
        hint={words.form.onlineHint}
      />
      <MomentField
        {...field('startsAt')}
        label={words.form.startsAt}
        hint={words.form.zone(pemda.zone)}
        required
      />
      <MomentField {...field('endsAt')} label={words.form.endsAt} required />
      <TextField
        {...field('capacity')}
        label={words.form.capacity}
        hint={words.form.capacityHint}
        inputMode="numeric"
      />
      <MomentField {...field('signupOpensAt')} label={words.form.signupOpensAt} required />
      <MomentField {...field('signupClosesAt')} label={words.form.signupClosesAt} required />
      <MoneyField {...field('targetCommitment')} label={words.target} hint={words.targetHint} />
      <MoneyField {...field('cost')} label={words.form.cost} hint={words.targetHint} />
      <Details summary={words.form.etalase}>
        <Checkboxes
          locale={locale}
          name="etalase"
          label={words.form.etalase}
          choices={etalase.map((one) => ({ value: one.id, label: etalaseName(one, locale) }))}
          values={(typed['etalase'] ?? '').split(JOINT)}
        />
      </Details>
    </>
  );
}

/** An event as its form shows it. */
export function typedContent(content: EventContent, zone: string): Typed {
  const money = (value: bigint | null) => value?.toString() ?? '';
  return {
    kind: content.kind,
    name: content.name,
    summary: content.summary,
    description: content.description,
    placeKind: content.placeKind,
    place: content.place,
    onlineUrl: content.onlineUrl,
    startsAt: momentField(content.startsAt, zone),
    endsAt: momentField(content.endsAt, zone),
    capacity: content.capacity?.toString() ?? '',
    signupOpensAt: momentField(content.signupOpensAt, zone),
    signupClosesAt: momentField(content.signupClosesAt, zone),
    targetCommitment: money(content.targetCommitment),
    cost: money(content.cost),
    etalase: content.etalaseIds.join(JOINT),
  };
}

/** What was typed, so that a refusal loses nothing. */
export const typedForm = (form: Posted): Typed => ({
  ...Object.fromEntries(form.entries()),
  etalase: form.all('etalase').join(JOINT),
});

/** What the form holds of an event; faults name their fields. */
export function readContent(
  form: Posted,
  zone: string,
): { content: EventContent; faults: Refusal[] } {
  const faults: Refusal[] = [];
  const moment = (name: string): Date => {
    const read = readMoment(form.text(name), zone, name);
    if (read.ok) return read.value;
    faults.push(read.error);
    return new Date(0);
  };
  const money = (name: string): bigint | null => {
    if (form.text(name) === '') return null;
    const read = parseRupiah(form.text(name), name);
    if (read.ok) return read.value;
    faults.push(read.error);
    return null;
  };
  const seats = form.text('capacity');
  if (seats !== '' && !/^[1-9]\d{0,5}$/.test(seats))
    faults.push(refuse('event.capacity', 'capacity').error);
  return {
    faults,
    content: {
      kind: EVENT_KINDS.find((one) => one === form.text('kind')) ?? 'business_matching',
      name: form.text('name'),
      summary: form.text('summary'),
      description: form.text('description'),
      placeKind: PLACE_KINDS.find((one) => one === form.text('placeKind')) ?? 'onsite',
      place: form.text('place'),
      onlineUrl: form.text('onlineUrl'),
      startsAt: moment('startsAt'),
      endsAt: moment('endsAt'),
      capacity: seats === '' ? null : Number(seats) || null,
      signupOpensAt: moment('signupOpensAt'),
      signupClosesAt: moment('signupClosesAt'),
      targetCommitment: money('targetCommitment'),
      cost: money('cost'),
      etalaseIds: [...new Set(form.all('etalase').filter(isUuid))],
    },
  };
}
