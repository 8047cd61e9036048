import { type Desk, useCaseEnv } from '../../../platform/index.ts';
import { waitingCompetitions } from '../competition.sql.ts';
import { t } from '../messages.ts';
import { LIST } from './viewing.ts';

/** Competitions whose next step is the viewer's, on his desk. */
export const competitionsDesk: Desk = async (c) => {
  const w = t(c.var.locale).desk;
  const rows = await waitingCompetitions(c.var.db, useCaseEnv(c).actor);
  return rows.map(({ step, ...row }) => ({
    key: `competitions-${step}`,
    title: w[step],
    href: LIST,
    ifNothing: w.ifNothing[step],
    ...row,
  }));
};
