import { type Locale, monthName } from '../../../kernel/index.ts';
import {
  Button,
  ButtonRow,
  type Choice,
  Details,
  Form,
  Select,
  TextField,
} from '../../../ui/index.ts';
import { t } from '../../messages.ts';
import {
  isFiltered,
  NO_ETALASE,
  PLAN_METHOD_LIST,
  type PlanFilter,
} from '../domain/plan-filter.ts';
import { PLAN_STATES } from '../domain/plan-state.ts';
import type { Named, planChoices } from '../plans.sql.ts';
import { methodWords } from './plan-words.ts';

interface Props {
  readonly locale: Locale;
  readonly filter: PlanFilter;
  readonly choices: Awaited<ReturnType<typeof planChoices>>;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Filters of plan lines: the usual ones at once, the rest behind a fold that is open while one is used. */
export function PlanFilterForm({ locale, filter, choices }: Props) {
  const w = t(locale).plans;
  const named = (all: readonly Named[]): Choice[] =>
    all.map(({ slug, name, nameEn }) => ({
      value: slug,
      label: locale === 'en' ? nameEn || name : name,
    }));
  const select = (name: string, label: string, value: string | null, all: readonly Choice[]) => (
    <Select
      locale={locale}
      name={name}
      label={label}
      value={value ?? undefined}
      placeholder={w.all}
      choices={all}
    />
  );
  const yesNo = [
    { value: 'ya', label: w.yes },
    { value: 'tidak', label: w.no },
  ];
  const word = (given: boolean | null) => (given === null ? null : given ? 'ya' : 'tidak');
  const { method, month, etalase, pdn, umk } = filter;
  return (
    <Form
      locale={locale}
      action="/rencana"
      method="get"
      hidden={{ tahun: String(filter.year) }}
      label={w.find}
    >
      <TextField
        locale={locale}
        name="q"
        label={w.words}
        hint={w.wordsHint}
        value={filter.words.join(' ')}
      />
      <div class="k-row-fields">
        {select('dinas', w.agency, filter.agency, named(choices.agencies))}
        {select(
          'keadaan',
          w.state,
          filter.state,
          PLAN_STATES.map((value) => ({ value, label: w.states[value] })),
        )}
      </div>
      <Details
        summary={w.more}
        open={[method, month, etalase, pdn, umk].some((value) => value !== null)}
      >
        <div class="k-row-fields">
          {select(
            'metode',
            w.method,
            method,
            PLAN_METHOD_LIST.map((value) => ({ value, label: methodWords(value, locale) })),
          )}
          {select(
            'bulan',
            w.month,
            month === null ? null : String(month),
            MONTHS.map((n) => ({ value: String(n), label: monthName(n, locale) })),
          )}
        </div>
        <div class="k-row-fields">
          {select('etalase', w.etalase, etalase, [
            { value: NO_ETALASE, label: w.noEtalase },
            ...named(choices.etalase),
          ])}
          {select('pdn', w.pdn, word(pdn), yesNo)}
        </div>
        {select('umk', w.umk, word(umk), yesNo)}
      </Details>
      <ButtonRow>
        <Button>{w.find}</Button>
        {isFiltered(filter) && <a href={`/rencana?tahun=${filter.year}`}>{w.clear}</a>}
      </ButtonRow>
    </Form>
  );
}
