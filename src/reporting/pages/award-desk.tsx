import { formatInstant, isUuid, type Refusal, type Role, refuse } from '../../kernel/index.ts';
import {
  type Ctx,
  type Desk,
  type Form as Posted,
  type Route,
  readForm,
  redirectDone,
  useCaseEnv,
} from '../../platform/index.ts';
import {
  Button,
  DataTable,
  DoneNotice,
  ErrorSummary,
  Form,
  fieldErrors,
  page,
  Radios,
  Select,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { awardYears } from '../award.sql.ts';
import { tAward } from '../award-words.ts';
import { MOST_OBJECTION } from '../domain/objection.ts';
import { MOST_REASON } from '../domain/official.ts';
import { AWARD_RULES, DEFAULT_RULE } from '../domain/ranking.ts';
import { freezeAward } from '../freeze-award.ts';
import { actOnObjection } from '../object-to-award.ts';
import {
  announcedYears,
  objections,
  objectionsWaiting,
  type ShownObjection,
} from '../official.sql.ts';
import { ruleName } from './award-parts.tsx';
import { thisYear } from './record-note.tsx';

const PATH = '/meja/penghargaan';
const HEAD: readonly Role[] = ['head'];

type Typed = Readonly<Record<string, string>>;

async function deskPage(
  c: Ctx,
  refusals: readonly Refusal[] = [],
  typed: Typed = {},
): Promise<Response> {
  const { locale, db, pemda } = c.var;
  const w = tAward(locale);
  const [years, filed, frozen] = await Promise.all([
    awardYears(db),
    objections(db, { state: 'filed' }),
    announcedYears(db),
  ]);
  const errors = fieldErrors(c, refusals);
  const freezing = typed['langkah'] === 'freeze';
  const over = years.filter((year) => year < thisYear(c));
  return page(c, {
    title: w.desk.title,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    body: (
      <>
        <ErrorSummary locale={locale} errors={errors.list} />
        <DoneNotice c={c} words={w.objection.done} />
        <h1>{w.desk.title}</h1>
        <p>{w.desk.lead}</p>
        <h2>{w.desk.waiting}</h2>
        {filed.length === 0 && <p>{w.desk.nothing}</p>}
        {filed.map((one) => (
          <AnswerForm key={one.id} c={c} one={one} typed={typed} error={errors.of} />
        ))}
        <h2>{w.desk.freeze}</h2>
        <Form locale={locale} action={PATH} hidden={{ langkah: 'freeze' }}>
          <Select
            locale={locale}
            name="year"
            label={w.desk.year}
            choices={over.map((year) => ({ value: String(year), label: String(year) }))}
            value={typed['year'] ?? String(over[0] ?? '')}
            error={freezing ? errors.of('year') : undefined}
            required
          />
          <Select
            locale={locale}
            name="rule"
            label={w.desk.rule}
            choices={AWARD_RULES.map((one) => ({
              value: one.key,
              label: ruleName(one.key, locale),
            }))}
            value={typed['rule'] ?? DEFAULT_RULE.key}
            error={freezing ? errors.of('rule') : undefined}
            required
          />
          <TextField
            locale={locale}
            name="reason"
            label={w.desk.reason}
            hint={w.desk.reasonHint}
            value={freezing ? typed['reason'] : undefined}
            error={freezing ? errors.of('reason') : undefined}
            maxLength={MOST_REASON}
            required
          />
          <Button>{w.desk.freeze}</Button>
        </Form>
        <p>
          <a href="/penghargaan">{w.desk.preview}</a>
        </p>
        <DataTable
          locale={locale}
          id="ditetapkan"
          caption={w.desk.frozen}
          empty={w.none}
          columns={[
            {
              key: 'year',
              header: w.desk.year,
              rowHeader: true,
              cell: (one) => <a href={`/penghargaan/resmi/${one.year}`}>{one.year}</a>,
            },
            {
              key: 'version',
              header: w.official.versions,
              numeric: true,
              cell: (one) => one.version,
            },
            { key: 'rule', header: w.desk.rule, cell: (one) => ruleName(one.ruleKey, locale) },
            {
              key: 'at',
              header: w.desk.since,
              cell: (one) => formatInstant(one.frozenAt, pemda.zone, locale),
            },
          ]}
          rows={frozen}
          rowKey={(one) => String(one.year)}
        />
      </>
    ),
  });
}

/** One objection that waits, with its answer's form; what was refused stays typed. */
function AnswerForm(props: {
  c: Ctx;
  one: ShownObjection;
  typed: Typed;
  error: (field: string) => string | undefined;
}) {
  const { c, one } = props;
  const { locale, pemda } = c.var;
  const w = tAward(locale);
  const sent = props.typed['id'] === one.id;
  return (
    <section>
      <h3>{w.objection.title(one.agency, one.year)}</h3>
      <p class="k-hint">{formatInstant(one.filedAt, pemda.zone, locale)}</p>
      <p class="k-lines">{one.text}</p>
      <Form locale={locale} action={PATH} hidden={{ langkah: 'answer', id: one.id }}>
        <Radios
          locale={locale}
          name="decision"
          id={`putusan-${one.id}`}
          label={w.objection.decision}
          value={sent ? props.typed['decision'] : undefined}
          error={sent ? props.error('decision') : undefined}
          required
          choices={[
            { value: 'accept', label: w.objection.accept },
            { value: 'decline', label: w.objection.decline },
          ]}
        />
        <TextArea
          locale={locale}
          name="answer"
          id={`jawaban-${one.id}`}
          label={w.objection.answer}
          value={sent ? props.typed['answer'] : undefined}
          error={sent ? props.error('answer') : undefined}
          rows={3}
          maxLength={MOST_OBJECTION}
          required
        />
        <Button variant="secondary">{w.objection.save}</Button>
      </Form>
    </section>
  );
}

async function answer(c: Ctx, form: Posted): Promise<readonly Refusal[]> {
  const decision = (['accept', 'decline'] as const).find((one) => one === form.text('decision'));
  const id = form.text('id');
  if (!decision) return [refuse('choice.missing', 'decision').error];
  if (!isUuid(id)) return [refuse('objection.not-found').error];
  const done = await actOnObjection(useCaseEnv(c), id, {
    kind: decision,
    answer: form.text('answer'),
  });
  return done.ok ? [] : done.error;
}

async function postDesk(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const typed: Typed = Object.fromEntries(form.entries());
  if (form.text('langkah') === 'answer') {
    const refusals = await answer(c, form);
    return refusals.length > 0 ? deskPage(c, refusals, typed) : redirectDone(c, PATH, 'answered');
  }
  const year = Number(form.text('year'));
  if (!/^20\d\d$/.test(form.text('year')))
    return deskPage(c, [refuse('choice.missing', 'year').error], typed);
  const done = await freezeAward(useCaseEnv(c), {
    year,
    rule: form.text('rule'),
    reason: form.text('reason'),
  });
  return done.ok
    ? redirectDone(c, `/penghargaan/resmi/${year}`, 'frozen')
    : deskPage(c, done.error, typed);
}

/** Objections that wait for the head's answer. */
export const awardDesk: Desk = async (c) => {
  const { viewer, locale, db } = c.var;
  if (viewer?.role !== 'head') return [];
  const w = tAward(locale).desk;
  const { count, oldest } = await objectionsWaiting(db);
  return [
    { key: 'award', title: w.task, href: PATH, count, oldest, due: null, ifNothing: w.ifNothing },
  ];
};

export const awardDeskRoutes: Route[] = [
  { method: 'GET', path: PATH, access: HEAD, kind: 'page', handle: (c) => deskPage(c) },
  { method: 'POST', path: PATH, access: HEAD, kind: 'form', handle: postDesk },
];
