import { words } from '../messages.ts';
import type { Children, Localised } from './types.ts';

/** A moment something closes. The instant stands in words with its zone; script adds what is left. */
export function Deadline({ locale, iso, text }: Localised & { iso: string; text: string }) {
  const t = words(locale).client;
  return (
    <k-countdown
      data-days={t.leftDays}
      data-hours={t.leftHours}
      data-minutes={t.leftMinutes}
      data-passed={t.passed}
    >
      <time dateTime={iso} data-deadline>
        {text}
      </time>
    </k-countdown>
  );
}

/** A value that script lets one copy with a button; without script it is text to select. */
export function Copyable({ locale, value }: Localised & { value: string }) {
  const t = words(locale).client;
  return (
    <k-copy data-label={t.copy} data-done={t.copied}>
      <code>{value}</code>
    </k-copy>
  );
}

/** Around cards with compare boxes: stops at `max` ticks and says why; the server checks again. */
export function CompareLimit(props: Localised & { max?: number | undefined; children: Children }) {
  const max = props.max ?? 4;
  return (
    <k-compare data-max={String(max)} data-full={words(props.locale).card.compareFull(max)}>
      {props.children}
      <p class="k-hint" role="status" data-message />
    </k-compare>
  );
}
