import { TextArea } from '../../../ui/index.ts';
import type { Question } from '../domain/types.ts';
import { t } from '../messages.ts';
import { fieldOf, type Part, StepForm, TextStep } from './step-form.tsx';

/** Questions and their answers, with the forms of who may ask or answer. */
export function Questions(props: Part) {
  const { c, one, steps } = props;
  const w = t(c.var.locale).questions;
  return (
    <section class="k-stack" aria-labelledby="tanya">
      <h2 id="tanya">{w.title}</h2>
      <p class="k-hint">{w.lead}</p>
      {one.questions.length === 0 && <p>{w.none}</p>}
      {one.questions.map((question) => (
        <Asked key={question.id} {...props} question={question} step="answer" by="" />
      ))}
      {steps.includes('ask') && (
        <TextStep {...props} step="ask" name="text" label={w.question} button={w.ask} />
      )}
    </section>
  );
}

/** Objections to the outcome, with who made them: they are public like their answers. */
export function Objections(props: Part & { nameOf: (supplierId: string) => string }) {
  const { c, one, steps } = props;
  const w = t(c.var.locale).objections;
  return (
    <section class="k-stack" aria-labelledby="sanggah">
      <h2 id="sanggah">{w.title}</h2>
      {one.objections.length === 0 && <p>{w.none}</p>}
      {one.objections.map((objection) => (
        <Asked
          key={objection.id}
          {...props}
          question={objection}
          step="answer-objection"
          by={w.of(props.nameOf(objection.supplierId))}
        />
      ))}
      {steps.includes('object') && (
        <TextStep {...props} step="object" name="text" label={w.text} button={w.object} />
      )}
    </section>
  );
}

function Asked(
  props: Part & { question: Question; step: 'answer' | 'answer-objection'; by: string },
) {
  const { c, steps, question, step, by } = props;
  const w = t(c.var.locale).questions;
  const name = `text-${question.id}`;
  return (
    <div class="k-stack">
      {by && <h3>{by}</h3>}
      <p>
        <strong>{question.text}</strong>
      </p>
      <p>{question.answer ?? w.waiting}</p>
      {question.answer === null && steps.includes(step) && (
        <StepForm {...props} step={step} label={w.reply} hidden={{ id: question.id }}>
          <TextArea
            {...fieldOf(props, step)(name)}
            label={w.answer}
            rows={3}
            maxLength={1000}
            required
          />
        </StepForm>
      )}
    </div>
  );
}
