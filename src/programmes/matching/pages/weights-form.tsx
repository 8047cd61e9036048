import { type Refusal, refuse } from '../../../kernel/index.ts';
import type { Ctx, Form as Sent } from '../../../platform/index.ts';
import { Button, Form, type fieldErrors, NumberField } from '../../../ui/index.ts';
import { PARTS, type Part, WEIGHTS_SUM, type Weights } from '../domain/score.ts';
import { t } from '../matching-words.ts';

const fieldOf = (part: Part) => `bobot-${part}`;

/** What each part of the score is worth at most at this event. */
export function WeightsForm(props: {
  c: Ctx;
  action: string;
  weights: Weights;
  typed: Readonly<Record<string, string>>;
  errors: ReturnType<typeof fieldErrors>;
}) {
  const { c, action, weights, typed, errors } = props;
  const { locale } = c.var;
  const w = t(locale);
  return (
    <Form locale={locale} action={action} label={w.weights} hidden={{ langkah: 'bobot' }}>
      <p>{w.weightsText(String(WEIGHTS_SUM))}</p>
      {PARTS.map((part) => (
        <NumberField
          key={part}
          locale={locale}
          name={fieldOf(part)}
          label={w.scoreParts[part]}
          value={typed[fieldOf(part)] ?? String(weights[part])}
          error={errors.of(fieldOf(part))}
          required
        />
      ))}
      <Button>{w.save}</Button>
    </Form>
  );
}

/** The weights as typed, or what is no whole number. */
export function readWeights(form: Sent): Weights | Refusal[] {
  const faults: Refusal[] = [];
  const weights = Object.fromEntries(
    PARTS.map((part) => {
      const text = form.text(fieldOf(part));
      if (!/^\d{1,4}$/.test(text)) faults.push(refuse('matching.number', fieldOf(part)).error);
      return [part, Number(text)];
    }),
  ) as Record<Part, number>;
  return faults.length > 0 ? faults : weights;
}
