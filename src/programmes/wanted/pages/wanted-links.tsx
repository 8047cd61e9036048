import { formatDayShort, type Locale } from '../../../kernel/index.ts';
import type { WantedItem } from '../wanted.sql.ts';
import { t } from '../wanted-words.ts';

/** Open notices in few words, for other pages, with the way to all of them. */
export function WantedLinks({ locale, items }: { locale: Locale; items: readonly WantedItem[] }) {
  const w = t(locale);
  return (
    <>
      <h2>{w.sought}</h2>
      {items.length > 0 && (
        <ul>
          {items.map((one) => (
            <li key={one.id}>
              <a href={`/dicari/${one.id}`}>{one.title}</a> ({one.quantity}),{' '}
              {w.until.toLowerCase()} {formatDayShort(one.answerUntil, locale)}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href="/dicari">{w.allNotices}</a> · <a href="/kesenjangan">{w.toGap}</a>
      </p>
    </>
  );
}
