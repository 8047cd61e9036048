import {
  type Day,
  formatDay,
  formatInstant,
  formatPercent,
  formatRupiah,
  formatRupiahCompact,
  type Locale,
  rupiah,
} from '../../../kernel/index.ts';
import { Figure, Figures, Notice, ProgressBar, StatusTag, SummaryList } from '../../../ui/index.ts';
import { t } from '../../messages.ts';
import { orderedLate, planState } from '../domain/plan-state.ts';
import type { PlanDetail } from '../plans.sql.ts';
import { etalaseName, methodWords, quarterWords, TONES } from './plan-words.ts';

interface Props {
  readonly locale: Locale;
  readonly zone: string;
  readonly today: Day;
  readonly plan: PlanDetail;
}

/** What is spent of a plan line: its state, its sums and what is left. */
function PlanMoney({ locale, today, plan }: Props) {
  const w = t(locale).plans;
  const state = planState(plan, today);
  const money = (label: string, value: bigint) => (
    <Figure
      locale={locale}
      label={label}
      value={formatRupiahCompact(value, locale)}
      hint={formatRupiah(rupiah(value), locale)}
    />
  );
  return (
    <section class="k-stack" aria-label={w.line.money}>
      <p>
        <StatusTag tone={TONES[state]}>{w.states[state]}</StatusTag>
      </p>
      {state === 'late' && (
        <Notice locale={locale} tone="warning">
          {w.line.lateNow}
        </Notice>
      )}
      {!plan.active && (
        <Notice locale={locale} tone="warning">
          {w.line.stopped}
        </Notice>
      )}
      {orderedLate(plan) && plan.firstOrderedOn && (
        <Notice locale={locale} tone="info">
          {w.line.orderedLate(formatDay(plan.firstOrderedOn, locale))}
        </Notice>
      )}
      <Figures>
        {money(w.budget, plan.budget)}
        {money(w.ordered, plan.committed)}
        {money(w.realised, plan.realised)}
        {money(w.left, plan.budget - plan.committed)}
      </Figures>
      <ProgressBar
        locale={locale}
        label={w.ordered}
        of={w.line.ofBudget}
        value={plan.committed}
        target={plan.budget}
        format={(n) => formatRupiahCompact(BigInt(n), locale)}
      />
    </section>
  );
}

/** Money and contents of a plan line, for the page that stands on it. */
export function PlanFacts(props: Props) {
  const { locale, plan } = props;
  const w = t(locale).plans;
  const l = w.line;
  const span = ({ from, to }: PlanDetail['use']) =>
    from && to
      ? l.until(formatDay(from, locale), formatDay(to, locale))
      : from || to
        ? formatDay((from ?? to) as Day, locale)
        : '';
  const etalase = etalaseName(plan, locale);
  const sure =
    plan.etalaseConfidence === null || plan.etalaseBy === 'officer' || plan.etalaseBy === 'source'
      ? ''
      : l.sure(formatPercent(plan.etalaseConfidence / 10, 0, locale));
  const by = [l.etalaseBy[plan.etalaseBy] ?? plan.etalaseBy, sure].filter(Boolean).join(', ');
  const marks = [plan.pdn ? w.pdn : '', plan.umk ? w.umk : ''].filter(Boolean).join(', ');
  const rows = [
    { key: l.rup, value: plan.rupCode },
    {
      key: w.whose,
      value: <a href={`/rencana?tahun=${plan.year}&dinas=${plan.agencySlug}`}>{plan.agencyName}</a>,
    },
    { key: w.year, value: String(plan.year) },
    { key: w.method, value: methodWords(plan.method, locale) },
    { key: l.kind, value: plan.kindRaw },
    { key: l.planned, value: quarterWords(plan, locale) },
    { key: l.selection, value: span(plan.selection) },
    { key: l.contract, value: span(plan.contract) },
    { key: l.use, value: span(plan.use) },
    {
      key: w.etalase,
      value:
        etalase === null ? (
          `${w.noEtalase} (${by})`
        ) : (
          <>
            <a href={`/etalase/${plan.etalaseSlug}`}>{etalase}</a> ({by})
          </>
        ),
    },
    { key: l.description, value: plan.description === plan.name ? '' : plan.description },
    { key: l.specification, value: plan.specification },
    { key: l.volume, value: plan.volume },
    { key: l.marks, value: marks },
    { key: l.funding, value: plan.funding },
    { key: l.source, value: plan.source },
    { key: l.updated, value: formatInstant(plan.updatedAt, props.zone, locale) },
  ];
  return (
    <>
      <PlanMoney {...props} />
      <SummaryList rows={rows.filter(({ value }) => value !== '')} />
    </>
  );
}
