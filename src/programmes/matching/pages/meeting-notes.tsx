import { formatInstant } from '../../../kernel/index.ts';
import type { Ctx } from '../../../platform/index.ts';
import { Button, Form, TextArea } from '../../../ui/index.ts';
import { t } from '../matching-words.ts';
import type { MeetingNote } from '../meetings.sql.ts';
import { MOST_NOTE } from '../note-meeting.ts';

/** What was written down of a meeting, and room for more; apart from its outcome, which may come later. */
export function MeetingNotes(props: {
  c: Ctx;
  action: string;
  notes: readonly MeetingNote[];
  typed: string;
  error: string | undefined;
  writes: boolean;
}) {
  const { c, notes } = props;
  const { locale, pemda } = c.var;
  const w = t(locale);
  return (
    <section class="k-stack">
      <h2>{w.notes}</h2>
      {notes.map((one) => (
        <div key={one.id}>
          <p class="k-lines">{one.text}</p>
          <p class="k-hint">
            {formatInstant(one.at, pemda.zone, locale)}
            {one.by && `, ${one.by}`}
          </p>
        </div>
      ))}
      {props.writes && (
        <Form locale={locale} action={props.action} label={w.notes} hidden={{ langkah: 'catat' }}>
          <TextArea
            locale={locale}
            name="tulisan"
            label={w.writeNote}
            hint={w.noteHint}
            value={props.typed}
            error={props.error}
            rows={3}
            maxLength={MOST_NOTE}
            required
          />
          <Button variant="secondary">{w.saveNote}</Button>
        </Form>
      )}
    </section>
  );
}
