import { type Day, formatDay, type Locale } from '../../kernel/index.ts';
import { Button, Details, Form, StatusTag, TextField, type Tone } from '../../ui/index.ts';
import { inForce } from '../domain/sanctions.ts';
import { t } from '../messages.ts';
import type { SanctionRow } from '../sanctions.sql.ts';

/** Moods of a supplier's states. */
export const STANDING_TONES: Readonly<Record<string, Tone>> = {
  submitted: 'info',
  needs_fix: 'warning',
  active: 'success',
  warned: 'warning',
  frozen: 'danger',
  delisted: 'danger',
  blacklisted: 'danger',
};

function phase(
  sanction: SanctionRow,
  today: Day,
  locale: Locale,
): { label: string; tone: Tone; open: boolean } {
  const w = t(locale).standing;
  if (sanction.liftedOn !== null) {
    return { label: w.lifted(formatDay(sanction.liftedOn, locale)), tone: 'neutral', open: false };
  }
  if (inForce(sanction, today)) return { label: w.now, tone: 'danger', open: true };
  const later = today < sanction.startsOn;
  return { label: later ? w.later : w.over, tone: later ? 'warning' : 'neutral', open: later };
}

/** A supplier's sanctions as its seller, officers and auditors read them; an officer may lift one early. */
export function SanctionList(props: {
  locale: Locale;
  sanctions: readonly SanctionRow[];
  today: Day;
  lift?: { readonly action: string; readonly version: string };
  error?: string | undefined;
}) {
  const { locale, sanctions, today, lift } = props;
  const w = t(locale).standing;
  if (sanctions.length === 0) return <p>{w.none}</p>;
  return (
    <>
      {sanctions.map((sanction) => {
        const { label, tone, open } = phase(sanction, today, locale);
        return (
          <article key={sanction.id}>
            <h3>
              {w.kinds[sanction.kind]} <StatusTag tone={tone}>{label}</StatusTag>
            </h3>
            <p>
              {w.period}: {formatDay(sanction.startsOn, locale)} –{' '}
              {formatDay(sanction.endsOn, locale)}. {w.effects[sanction.kind]}
            </p>
            <p>
              {w.reason}: {sanction.reason}
            </p>
            <p>
              {w.basis}: {sanction.legalBasis}
            </p>
            {sanction.liftReason && (
              <p>
                {w.liftReason}: {sanction.liftReason}
              </p>
            )}
            {lift && open && (
              <Details summary={w.lift} open={Boolean(props.error)}>
                <Form
                  locale={locale}
                  action={lift.action}
                  hidden={{ versi: lift.version, sanksi: sanction.id }}
                >
                  <TextField
                    locale={locale}
                    name="alasan"
                    id={sanctions.indexOf(sanction) === 0 ? 'reason-lift' : `alasan-${sanction.id}`}
                    label={w.liftReason}
                    maxLength={1000}
                    error={props.error}
                    required
                  />
                  <Button variant="secondary">{w.lift}</Button>
                </Form>
              </Details>
            )}
          </article>
        );
      })}
    </>
  );
}
