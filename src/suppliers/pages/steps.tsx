import type { Refusal } from '../../kernel/index.ts';
import { type Ctx, type Route, readForm, useCaseEnv } from '../../platform/index.ts';
import { Button, Form, refusedPage } from '../../ui/index.ts';
import { type Answers, answerList, STEPS, type StepKey } from '../domain/answers.ts';
import { nextTask } from '../domain/tasks.ts';
import { t } from '../messages.ts';
import { saveAnswers } from '../save-answers.ts';
import { REGISTRANTS } from './access.ts';
import { kbliRoutes } from './kbli.tsx';
import { carriedKbli, mayEdit, ownLoaded } from './own.ts';
import { STEP_FIELDS } from './step-fields.tsx';
import { stepPage } from './step-page.tsx';

type PlainKey = Exclude<StepKey, 'kbli'>;

/** The page of a step. One that was saved before shows what is wrong with it at once. */
async function questionPage(
  c: Ctx,
  key: PlainKey,
  refusals?: readonly Refusal[],
): Promise<Response> {
  const loaded = await ownLoaded(c);
  if (!mayEdit(c, loaded)) return c.redirect('/daftar', 302);
  const { locale } = c.var;
  const task = loaded.tasks.find((one) => one.key === key);
  const faults = refusals ?? (task?.state === 'fix' ? task.faults : []);
  const Fields = STEP_FIELDS[key];
  return stepPage(c, loaded, key, faults, (errors) => (
    <Form locale={locale} action={`/daftar/${key}`} hidden={{ kbli: carriedKbli(c) }}>
      <Fields c={c} loaded={loaded} answers={loaded.answers} error={errors.of} />
      <Button>{t(locale).save}</Button>
    </Form>
  ));
}

async function postQuestion(c: Ctx, key: PlainKey): Promise<Response> {
  const form = await readForm(c);
  const fields: readonly string[] = STEPS.find((step) => step.key === key)?.fields ?? [];
  const given: Answers = Object.fromEntries(
    fields.map((field) => [field, form.text(field).slice(0, 500)]),
  );
  const result = await saveAnswers(useCaseEnv(c), key, given);
  if (!result.ok) return refusedPage(c, firstOf(result.error), { href: '/daftar' });
  await takeKbli(c, form.text('kbli'));
  if (result.value.faults.length > 0) return questionPage(c, key, result.value.faults);
  return c.redirect(await afterStep(c, key), 303);
}

/** Takes over the line of business that was looked up before the account was made; it stays open to change. */
async function takeKbli(c: Ctx, code: string): Promise<void> {
  if (!/^\d{5}$/.test(code)) return;
  const had = answerList((await ownLoaded(c)).answers, 'kbli');
  if (had.length === 0) await saveAnswers(useCaseEnv(c), 'kbli', { kbli: [code] });
}

const firstOf = (refusals: readonly Refusal[]): Refusal =>
  refusals[0] ?? { code: 'registration.state' };

/** The next page that waits, or the check of all answers. */
export async function afterStep(c: Ctx, key: string): Promise<string> {
  const { tasks } = await ownLoaded(c);
  const next = nextTask(tasks, key);
  return next ? `/daftar/${next.key}` : '/daftar/periksa';
}

const plain = STEPS.map((step) => step.key).filter((key): key is PlainKey => key !== 'kbli');

export const stepRoutes: Route[] = [
  ...plain.flatMap((key): Route[] => [
    {
      method: 'GET',
      path: `/daftar/${key}`,
      access: REGISTRANTS,
      kind: 'page',
      handle: (c) => questionPage(c, key),
    },
    {
      method: 'POST',
      path: `/daftar/${key}`,
      access: REGISTRANTS,
      kind: 'form',
      handle: (c) => postQuestion(c, key),
    },
  ]),
  ...kbliRoutes,
];
