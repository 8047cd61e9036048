import { endOfDay } from '../../kernel/index.ts';
import type { Desk } from '../../platform/index.ts';
import { casesWaiting } from '../coaching.sql.ts';
import { t } from '../messages.ts';

/** Cases that wait for a coach: his own, and those that nobody has taken. */
export const coachingDesk: Desk = async (c) => {
  const { viewer, locale, db, pemda } = c.var;
  if (viewer?.role !== 'programme_officer') return [];
  const { count, oldest, nextOn } = await casesWaiting(db, viewer.personId);
  const w = t(locale);
  return [
    {
      key: 'coaching',
      title: w.desk,
      href: '/meja/pembinaan',
      count,
      oldest,
      due: nextOn && endOfDay(nextOn, pemda.zone),
      ifNothing: w.ifNothing,
    },
  ];
};
