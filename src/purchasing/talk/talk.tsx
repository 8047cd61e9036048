import { formatInstant } from '../../kernel/index.ts';
import type { Ctx } from '../../platform/index.ts';
import { useCaseEnv } from '../../platform/index.ts';
import { Button, DoneNotice, FileField, Form, TextArea } from '../../ui/index.ts';
import { tAddendum } from '../addendum-words.ts';
import { capacitiesOf } from '../domain/party.ts';
import type { Order } from '../domain/types.ts';
import { t } from '../messages.ts';
import { MOST_LETTERS } from './say.ts';
import type { Said } from './talk.sql.ts';
import { tTalk } from './talk-words.ts';

/** What was said on an order, each with what the order was then; a form for its parties. */
export function Talk(props: {
  c: Ctx;
  order: Order;
  said: readonly Said[];
  /** The kind of each event of the order, by its version less one. */
  kinds: readonly string[];
  typed: string;
  errorOf: (field: string) => string | undefined;
}) {
  const { c, order, said, kinds, errorOf } = props;
  const { locale, pemda, services } = c.var;
  const w = tTalk(locale);
  const kindOf = (version: number) => {
    const kind = kinds[version - 1] ?? '';
    return t(locale).events[kind] ?? tAddendum(locale).events[kind] ?? kind;
  };
  return (
    <section class="k-stack" aria-labelledby="percakapan">
      <h2 id="percakapan" tabIndex={-1}>
        {w.title}
      </h2>
      <DoneNotice c={c} words={{ percakapan: w.done }} />
      <p class="k-hint">{w.lead}</p>
      {said.length === 0 && <p>{w.none}</p>}
      {said.map((one) => (
        <article key={one.id}>
          <p>
            <strong>{one.name}</strong>, {services.lexicon.role(one.role as 'ppk', locale)}
            <br />
            <span class="k-hint">
              <time dateTime={one.at.toISOString()}>
                {formatInstant(one.at, pemda.zone, locale)}
              </time>
              {' · '}
              {w.when(kindOf(one.orderVersion), one.orderVersion)}
            </span>
          </p>
          {one.text.split('\n').map((line, at) => (
            <p key={at}>{line}</p>
          ))}
          {one.fileName && (
            <p>
              <a href={`/pesanan/${order.id}/percakapan/${one.id}`}>{one.fileName}</a>
            </p>
          )}
        </article>
      ))}
      {capacitiesOf(order, useCaseEnv(c).actor).length > 0 && c.var.viewer && (
        <Form locale={locale} action={`/pesanan/${order.id}/percakapan`} label={w.send} multipart>
          <TextArea
            locale={locale}
            name="talk"
            label={w.text}
            rows={3}
            maxLength={MOST_LETTERS}
            value={props.typed}
            error={errorOf('talk')}
            required
          />
          <FileField
            locale={locale}
            name="talk-file"
            label={w.file}
            accept="application/pdf,image/jpeg,image/png"
            error={errorOf('talk-file')}
          />
          <Button variant="secondary">{w.send}</Button>
        </Form>
      )}
    </section>
  );
}
