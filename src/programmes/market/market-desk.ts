import type { Desk } from '../../platform/index.ts';
import { noticesWaiting } from './market.sql.ts';
import { t } from './market-words.ts';
import { DESK } from './pages/parts.tsx';

/** Notices that wait for an officer to read them, or that a reader reported. */
export const marketDesk: Desk = async (c) => {
  const { db, viewer, locale } = c.var;
  if (viewer?.role !== 'programme_officer') return [];
  const { count, oldest } = await noticesWaiting(db);
  if (count === 0) return [];
  const w = t(locale);
  return [
    { key: 'pasar', title: w.desk, count, href: DESK, oldest, due: null, ifNothing: w.ifNothing },
  ];
};
