import type { Day } from '../../../kernel/index.ts';
import { addDays, dayOf, formatDay, parseDay, type Refusal } from '../../../kernel/index.ts';
import type { Ctx, Form as Posted } from '../../../platform/index.ts';
import { Checkbox, DateField, Select, StatusTag, TextArea, TextField } from '../../../ui/index.ts';
import {
  MOST_BODY,
  MOST_DAYS,
  MOST_TITLE,
  NOTICE_KINDS,
  type NoticeContent,
  TOPICS,
} from '../domain/notice.ts';
import type { NoticeItem } from '../market.sql.ts';
import { t } from '../market-words.ts';

export const MARKET = '/pasar';
export const OWN = '/usaha/pasar';
export const DESK = '/meja/pasar';
export type Typed = Readonly<Record<string, string>>;

/** What a notice shows as long as nobody chooses: a month. */
const USUAL_DAYS = 30;

export const NOTICE_TONES = {
  pending: 'warning',
  shown: 'success',
  ended: 'neutral',
  removed: 'danger',
} as const;

export const todayOf = (c: Ctx): Day => dayOf(c.var.services.clock.now(), c.var.pemda.zone);

/** Kind, topic, owner and last day of a notice in a line. */
export function NoticeFacts({ c, one }: { c: Ctx; one: NoticeItem }) {
  const { locale } = c.var;
  const w = t(locale);
  return (
    <p>
      <StatusTag tone={one.kind === 'offer' ? 'success' : 'info'}>{w.kinds[one.kind]}</StatusTag>{' '}
      {w.topics[one.topic]} ·{' '}
      <a href={`/penyedia/${one.supplierSlug}`}>{w.by(one.supplier, one.village)}</a> ·{' '}
      {w.until(formatDay(one.until, locale))}
    </p>
  );
}

/** The fields of a notice, for a new one and for a change. */
export function NoticeFields(props: {
  c: Ctx;
  typed: Typed;
  error: (field: string) => string | undefined;
}) {
  const { c, typed, error } = props;
  const { locale } = c.var;
  const w = t(locale);
  const today = todayOf(c);
  const field = (name: string) => ({ locale, name, value: typed[name] ?? '', error: error(name) });
  return (
    <>
      <Select
        {...field('kind')}
        label={w.kind}
        choices={NOTICE_KINDS.map((value) => ({ value, label: w.kinds[value] }))}
        required
      />
      <Select
        {...field('topic')}
        label={w.topic}
        choices={TOPICS.map((value) => ({ value, label: w.topics[value] }))}
        required
      />
      <TextField
        {...field('title')}
        label={w.fields.title}
        hint={w.fields.titleHint}
        maxLength={MOST_TITLE}
        required
      />
      <TextArea {...field('body')} label={w.fields.body} rows={5} maxLength={MOST_BODY} required />
      <DateField
        {...field('until')}
        label={w.fields.until}
        hint={w.fields.untilHint(MOST_DAYS)}
        value={typed['until'] ?? addDays(today, USUAL_DAYS)}
        min={today}
        max={addDays(today, MOST_DAYS)}
        required
      />
      <Checkbox
        locale={locale}
        name="showPhone"
        label={w.fields.showPhone}
        value="ya"
        checked={typed['showPhone'] === 'ya'}
      />
    </>
  );
}

/** A notice as its form shows it. */
export const typedNotice = (content: NoticeContent): Typed => ({
  kind: content.kind,
  topic: content.topic,
  title: content.title,
  body: content.body,
  until: content.until,
  ...(content.showPhone ? { showPhone: 'ya' } : {}),
});

/** What was sent; faults name their fields. */
export function readNotice(form: Posted): NoticeContent | Refusal[] {
  const kind = NOTICE_KINDS.find((one) => one === form.text('kind'));
  const topic = TOPICS.find((one) => one === form.text('topic'));
  const until = parseDay(form.text('until'), 'until');
  const faults: Refusal[] = [
    ...(kind ? [] : [{ code: 'choice.missing', field: 'kind' }]),
    ...(topic ? [] : [{ code: 'choice.missing', field: 'topic' }]),
    ...(until.ok ? [] : [until.error]),
  ];
  if (!kind || !topic || !until.ok) return faults;
  return {
    kind,
    topic,
    title: form.text('title').trim(),
    body: form.text('body').trim(),
    until: until.value,
    showPhone: form.has('showPhone'),
  };
}
