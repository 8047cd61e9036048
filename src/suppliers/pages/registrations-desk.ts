import type { Desk } from '../../platform/index.ts';
import { registrationsWaiting } from '../desk.sql.ts';
import { t } from '../messages.ts';

/** Registrations that wait, on the desk of the catalogue officer. */
export const registrationsDesk: Desk = async (c) => {
  const { viewer, locale } = c.var;
  if (viewer?.role !== 'catalogue_officer') return [];
  const w = t(locale).desk;
  const waiting = await registrationsWaiting(c.var.db, viewer.personId);
  return [
    {
      key: 'registrations',
      title: w.waiting,
      href: '/meja/penyedia',
      ifNothing: w.ifNothing,
      ...waiting,
    },
  ];
};
