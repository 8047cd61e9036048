import { type Day, parseDay, parseRupiah, type Refusal, refuse } from '../../../kernel/index.ts';
import type { OpenEtalase } from '../../../planning/index.ts';
import type { Ctx, Db, Form as Posted } from '../../../platform/index.ts';
import {
  Button,
  DateField,
  Form,
  MoneyField,
  Select,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { readPhrases } from '../domain/answers.ts';
import { MOST_CONTACT, MOST_QUANTITY, MOST_TEXT, MOST_TITLE } from '../domain/decide.ts';
import type { WantedContent } from '../domain/wanted.ts';
import { plansCalled } from '../wanted.sql.ts';
import { t } from '../wanted-words.ts';

/** The fields of a notice as they stand in its form. */
export type Typed = Readonly<Record<string, string>>;

/** A notice as its form shows it. */
export const typedOf = (content: WantedContent, codes: readonly string[]): Typed => ({
  etalaseId: content.etalaseId,
  title: content.title,
  description: content.description,
  quantity: content.quantity,
  budget: content.budget === null ? '' : content.budget.toString(),
  neededFrom: content.neededFrom,
  neededTo: content.neededTo,
  contact: content.contact,
  answerUntil: content.answerUntil,
  phrases: content.phrases.join('\n'),
  codes: codes.join(', '),
});

/** The form of a draft. */
export function WantedForm(props: {
  c: Ctx;
  action: string;
  hidden: Readonly<Record<string, string>>;
  etalase: readonly OpenEtalase[];
  typed: Typed;
  today: Day;
  error: (field: string) => string | undefined;
}) {
  const { locale } = props.c.var;
  const w = t(locale);
  const field = (name: string) => ({
    locale,
    name,
    value: props.typed[name],
    error: props.error(name),
  });
  return (
    <Form locale={locale} action={props.action} hidden={props.hidden}>
      <Select
        {...field('etalaseId')}
        label={w.etalase}
        required
        choices={props.etalase.map((one) => ({
          value: one.id,
          label: locale === 'en' ? one.nameEn || one.name : one.name,
        }))}
      />
      <TextField {...field('title')} label={w.what} maxLength={MOST_TITLE} required />
      <TextArea
        {...field('description')}
        label={w.description}
        hint={w.descriptionHint}
        rows={4}
        maxLength={MOST_TEXT}
        required
      />
      <TextField
        {...field('quantity')}
        label={w.quantity}
        hint={w.quantityHint}
        maxLength={MOST_QUANTITY}
        required
      />
      <MoneyField {...field('budget')} label={w.budget} hint={w.budgetHint} />
      <DateField {...field('neededFrom')} label={w.neededFrom} required />
      <DateField {...field('neededTo')} label={w.neededTo} required />
      <DateField {...field('answerUntil')} label={w.until} min={props.today} required />
      <TextField
        {...field('contact')}
        label={w.contact}
        hint={w.contactHint}
        maxLength={MOST_CONTACT}
        required
      />
      <TextArea
        {...field('phrases')}
        label={w.phrases}
        hint={w.phrasesHint}
        rows={3}
        maxLength={MOST_TEXT}
        required
      />
      <TextField {...field('codes')} label={w.codes} hint={w.codesHint} />
      <Button>{w.save}</Button>
    </Form>
  );
}

/** What was typed as a notice, or every fault of it at its field. */
export async function readWanted(
  db: Db,
  form: Posted,
  etalase: readonly OpenEtalase[],
): Promise<WantedContent | Refusal[]> {
  const faults: Refusal[] = [];
  const dayIn = (name: string): Day => {
    const read = parseDay(form.text(name), name);
    if (read.ok) return read.value;
    faults.push(read.error);
    return '' as Day;
  };
  const money = form.text('budget').trim();
  const budget = money === '' ? null : parseRupiah(money, 'budget');
  if (budget && !budget.ok) faults.push(budget.error);
  const etalaseId = etalase.find(({ id }) => id === form.text('etalaseId'))?.id;
  if (!etalaseId) faults.push(refuse('choice.missing', 'etalaseId').error);
  const codes = [
    ...new Set(
      form
        .text('codes')
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ].slice(0, 50);
  const plans = await plansCalled(db, codes);
  const unknown = codes.filter((code) => !plans.some(({ rupCode }) => rupCode === code));
  if (unknown.length > 0)
    faults.push(refuse('wanted.no-plan', 'codes', { codes: unknown.join(', ') }).error);
  const content: WantedContent = {
    etalaseId: etalaseId ?? '',
    title: form.text('title').trim(),
    description: form.text('description').trim(),
    quantity: form.text('quantity').trim(),
    budget: budget?.ok ? budget.value : null,
    neededFrom: dayIn('neededFrom'),
    neededTo: dayIn('neededTo'),
    contact: form.text('contact').trim(),
    answerUntil: dayIn('answerUntil'),
    phrases: readPhrases(form.text('phrases')),
    planIds: plans.map(({ id }) => id),
  };
  return faults.length > 0 ? faults : content;
}
