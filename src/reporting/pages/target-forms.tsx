import type { Ctx } from '../../platform/index.ts';
import { Button, DateField, Details, Form, Select, TextArea, TextField } from '../../ui/index.ts';
import { tDashboard } from '../dashboard-words.ts';
import { MEASURES } from '../domain/measures.ts';
import { REPORTED_KEYS } from '../domain/reported.ts';
import { MOST_SOURCE, TARGET_SCOPES } from '../domain/target.ts';
import type { Beside } from '../reported.ts';
import { tTarget } from '../target-words.ts';
import { periodText } from './period-text.ts';
import { thisYear } from './record-note.tsx';
import { reportedName } from './reported-table.tsx';

/** What was typed before it was refused. */
export type Typed = Readonly<Record<string, string>>;

interface Props {
  readonly c: Ctx;
  readonly action: string;
  readonly typed: Typed;
  readonly error: (field: string) => string | undefined;
}

/** Sets a target: measure, year, scope, figure, document. */
export function TargetForm({ c, action, typed, error }: Props) {
  const { locale } = c.var;
  const w = tTarget(locale);
  const d = tDashboard(locale);
  const sent = typed['langkah'] === 'target';
  const field = (name: string) => ({
    locale,
    name,
    value: sent ? typed[name] : undefined,
    error: sent ? error(name) : undefined,
    required: true,
  });
  return (
    <Details summary={w.set} open={sent}>
      <Form locale={locale} action={action} hidden={{ langkah: 'target' }}>
        <Select
          {...field('measure')}
          label={w.measure}
          choices={MEASURES.map((value) => ({ value, label: d.measures[value] }))}
        />
        <TextField
          {...field('year')}
          label={w.year}
          value={sent ? typed['year'] : String(thisYear(c))}
          inputMode="numeric"
          width="short"
        />
        <Select
          {...field('scope')}
          label={w.scope}
          hint={w.scopeHint}
          value={sent ? typed['scope'] : 'local'}
          choices={TARGET_SCOPES.map((value) => ({ value, label: d.scopes[value] }))}
        />
        <TextField {...field('value')} label={w.value} hint={w.valueHint} inputMode="decimal" />
        <TextField
          {...field('source')}
          label={w.source}
          hint={w.sourceHint}
          maxLength={MOST_SOURCE}
        />
        <Button>{w.save}</Button>
      </Form>
    </Details>
  );
}

/** Writes down a reported figure, or the correction of one. */
export function ReportedForm({
  c,
  action,
  typed,
  error,
  rows,
}: Props & { rows: readonly Beside[] }) {
  const { locale } = c.var;
  const w = tTarget(locale).reported;
  const sent = typed['langkah'] === 'reported';
  const field = (name: string) => ({
    locale,
    name,
    value: sent ? typed[name] : undefined,
    error: sent ? error(name) : undefined,
  });
  return (
    <Details summary={w.title} open={sent}>
      <Form locale={locale} action={action} hidden={{ langkah: 'reported' }}>
        <Select
          {...field('key')}
          label={w.key}
          required
          choices={REPORTED_KEYS.map((value) => ({ value, label: reportedName(value, locale) }))}
        />
        <TextField
          {...field('period')}
          label={w.period}
          hint={w.periodHint}
          width="medium"
          required
        />
        <TextField {...field('reported')} label={w.value} inputMode="decimal" required />
        <TextField {...field('origin')} label={w.source} maxLength={MOST_SOURCE} required />
        <TextField {...field('url')} label={w.url} type="url" />
        <DateField {...field('on')} label={w.on} />
        <TextArea {...field('explanation')} label={w.explanation} rows={3} />
        {rows.length > 0 && (
          <Select
            {...field('replaces')}
            label={w.replaces}
            placeholder={w.replacesNone}
            choices={rows.map((one) => ({
              value: one.id,
              label: `${reportedName(one.key, locale)}, ${periodText(one.period, locale)}`,
            }))}
          />
        )}
        <Button variant="secondary">{w.save}</Button>
      </Form>
    </Details>
  );
}
