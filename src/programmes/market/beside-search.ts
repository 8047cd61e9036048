import { rootsOf, saysAll } from '../../catalogue/index.ts';
import { AgedValues, type Beside } from '../../platform/index.ts';
import { listNotices, type NoticeItem } from './market.sql.ts';
import { t } from './market-words.ts';
import { MARKET } from './pages/parts.tsx';

/** Every search asks: the notices on show are read again after so long. */
const AGE_MS = 10_000;
const MOST_KEPT = 2_000;
const MOST_SHOWN = 3;

interface Kept {
  readonly one: NoticeItem;
  readonly roots: ReadonlySet<string>;
}
const KEPT = new AgedValues<readonly Kept[]>(AGE_MS);

/** Notices of the market that say every word of a search, beside the products that it finds. */
export const marketBeside: Beside = async (c, query) => {
  const { pemda, read, services, locale } = c.var;
  const all = await KEPT.get(pemda.id, services.clock.now().getTime(), async () =>
    (await listNotices(read, { states: ['shown'], limit: MOST_KEPT })).map((one) => ({
      one,
      roots: rootsOf(`${one.title} ${one.body} ${t('id').topics[one.topic]}`),
    })),
  );
  const found = all.filter(({ roots }) => saysAll(roots, query)).slice(0, MOST_SHOWN);
  const w = t(locale);
  return found.length === 0
    ? null
    : {
        title: w.found,
        links: found.map(({ one }) => ({
          href: `${MARKET}/${one.id}`,
          label: one.title,
          hint: `${w.kinds[one.kind]}, ${w.by(one.supplier, one.village)}`,
        })),
        more: { href: MARKET, label: w.seeAll },
      };
};
