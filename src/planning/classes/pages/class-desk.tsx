import {
  dayOf,
  formatNumber,
  formatRupiah,
  isUuid,
  type Locale,
  type Refusal,
  rupiah,
  yearOfDay,
} from '../../../kernel/index.ts';
import { type Ctx, type Desk, type Route, readForm, useCaseEnv } from '../../../platform/index.ts';
import {
  Button,
  type Choice,
  DoneNotice,
  EmptyState,
  ErrorSummary,
  Form,
  fieldErrors,
  page,
  Radios,
  Select,
} from '../../../ui/index.ts';
import { t } from '../../messages.ts';
import { type DoubtfulLine, doubtfulLines, doubtfulSum, etalaseChoices } from '../classes.sql.ts';
import { CLASS_ROLES, correctPlan } from '../correct-plan.ts';
import { type Classification, classify, SURE } from '../domain/classify.ts';
import { planReader } from '../reader.ts';

const HOME = '/rencana/telaah';
const AT_ONCE = 20;
const NONE = 'bukan';
const OTHER = 'lain';
const SURE_MILLE = SURE * 1000;

const yearOf = (c: Ctx) => yearOfDay(dayOf(c.var.services.clock.now(), c.var.pemda.zone));

const nameOf = (etalase: { name: string; nameEn: string }, locale: Locale) =>
  locale === 'en' ? etalase.nameEn || etalase.name : etalase.name;

type Etalase = Awaited<ReturnType<typeof etalaseChoices>>;

/** The guesses to tick, each with what spoke for it. */
function guessChoices(said: Classification, etalase: Etalase, locale: Locale): Choice[] {
  const w = t(locale).classes;
  return said.guesses.flatMap((guess) => {
    const one = etalase.find((e) => e.id === guess.etalaseId);
    if (!one) return [];
    const words = guess.reasons.map((reason) => reason.phrase).join('; ');
    return [
      {
        value: one.id,
        label: nameOf(one, locale),
        hint: w.because(formatNumber(Math.round(guess.share * 100), locale), words),
      },
    ];
  });
}

function Line({
  line,
  said,
  etalase,
  locale,
}: {
  line: DoubtfulLine;
  said: Classification;
  etalase: Etalase;
  locale: Locale;
}) {
  const w = t(locale).classes;
  return (
    <li>
      <article class="k-card" id={`baris-${line.id}`}>
        <h2 class="k-h3">{line.name}</h2>
        <p>
          {line.agency} · {formatRupiah(rupiah(line.budget), locale)} · {line.kind}
        </p>
        {line.items && <p class="k-hint">{line.items}</p>}
        <Form locale={locale} action={HOME} hidden={{ rencana: line.id }}>
          <Radios
            locale={locale}
            name="etalase"
            id={`etalase-${line.id}`}
            label={w.which}
            required
            choices={[
              ...guessChoices(said, etalase, locale),
              { value: OTHER, label: w.other },
              { value: NONE, label: w.none },
            ]}
          />
          <Select
            locale={locale}
            name="lain"
            id={`lain-${line.id}`}
            label={w.otherWhich}
            choices={etalase.map((one) => ({ value: one.id, label: nameOf(one, locale) }))}
          />
          <Button>{w.save}</Button>
        </Form>
      </article>
    </li>
  );
}

async function deskPage(c: Ctx, refusals: readonly Refusal[] = []): Promise<Response> {
  const { locale, db, pemda } = c.var;
  const w = t(locale).classes;
  const year = yearOf(c);
  const [{ speech, model }, lines, sum, etalase] = await Promise.all([
    planReader(c.var.services.connections, pemda),
    doubtfulLines(db, year, SURE_MILLE, AT_ONCE),
    doubtfulSum(db, year, SURE_MILLE),
    etalaseChoices(db),
  ]);
  const followed = Number(c.req.query('ikut') ?? '');
  return page(c, {
    title: w.title,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    body: (
      <>
        <ErrorSummary locale={locale} errors={fieldErrors(c, refusals).list} />
        <h1>{w.title}</h1>
        <p class="k-lead">{w.lead}</p>
        <DoneNotice
          c={c}
          words={{ ya: w.done(Number.isSafeInteger(followed) && followed > 0 ? followed : 0) }}
        />
        {lines.length === 0 ? (
          <EmptyState title={w.empty} text={w.emptyText} />
        ) : (
          <>
            <p>
              {w.waiting(
                formatNumber(sum.lines, locale),
                formatRupiah(rupiah(sum.budget), locale),
                year,
              )}
            </p>
            <ul class="k-list k-list--plain">
              {lines.map((line) => (
                <Line
                  key={line.id}
                  line={line}
                  said={classify(model, speech, line)}
                  etalase={etalase}
                  locale={locale}
                />
              ))}
            </ul>
          </>
        )}
      </>
    ),
  });
}

async function postClass(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const ticked = form.text('etalase');
  const given = ticked === OTHER ? form.text('lain') : ticked;
  const planId = form.text('rencana');
  if (!isUuid(planId)) return deskPage(c, [{ code: 'plan-class.not-found' }]);
  if (given !== NONE && !isUuid(given))
    return deskPage(c, [{ code: 'plan-class.etalase', field: `etalase-${planId}` }]);
  const done = await correctPlan(
    useCaseEnv(c),
    c.var.services.connections,
    planId,
    given === NONE ? null : given,
  );
  if (!done.ok) return deskPage(c, [done.error]);
  return c.redirect(`${HOME}?selesai=ya&ikut=${done.value.followed}`, 303);
}

/** Doubtful plan lines on the desks of those who know the catalogue. */
export const classDesk: Desk = async (c) => {
  const { viewer, locale, db } = c.var;
  if (!viewer || !CLASS_ROLES.includes(viewer.role)) return [];
  const sum = await doubtfulSum(db, yearOf(c), SURE_MILLE);
  const w = t(locale).classes;
  return [
    {
      key: 'plan-classes',
      title: w.desk,
      count: sum.lines,
      href: HOME,
      oldest: sum.oldest,
      due: null,
      ifNothing: w.ifNothing,
    },
  ];
};

export const classRoutes: Route[] = [
  { method: 'GET', path: HOME, access: CLASS_ROLES, kind: 'page', handle: (c) => deskPage(c) },
  { method: 'POST', path: HOME, access: CLASS_ROLES, kind: 'form', handle: postClass },
];
