import { addDays, dayOf, endOfDay, NOTICE_DAYS } from '../../kernel/index.ts';
import type { Ctx, Desk, DeskEntry } from '../../platform/index.ts';
import { registrationsWaiting } from '../desk.sql.ts';
import { t } from '../messages.ts';
import { endingPapersOf } from '../paper-notices.sql.ts';
import { mayEdit, ownLoaded } from './own.ts';

/** Registrations that wait on the desk of the catalogue officer; his own on that of who registers. */
export const registrationsDesk: Desk = async (c) => {
  const { viewer, locale } = c.var;
  const w = t(locale).desk;
  if (viewer?.role === 'applicant' || viewer?.role === 'seller')
    return [...(await ownRegistration(c)), ...(await ownPapers(c))];
  if (viewer?.role !== 'catalogue_officer') return [];
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

/** Papers in force whose last day is near, so that there is time to renew them. */
async function ownPapers(c: Ctx): Promise<readonly DeskEntry[]> {
  const { viewer, db, pemda, locale, services } = c.var;
  if (!viewer?.supplierId) return [];
  const until = addDays(dayOf(services.clock.now(), pemda.zone), Math.max(...NOTICE_DAYS));
  const ending = await endingPapersOf(db, viewer.supplierId, until);
  const first = ending[0]?.expiresOn;
  const w = t(locale).desk;
  return [
    {
      key: 'papers',
      title: w.papers,
      count: ending.length,
      href: '/usaha',
      oldest: null,
      due: first ? endOfDay(first, pemda.zone) : null,
      ifNothing: w.papersIfNothing,
    },
  ];
}

async function ownRegistration(c: Ctx): Promise<readonly DeskEntry[]> {
  const loaded = await ownLoaded(c);
  if (!mayEdit(c, loaded)) return [];
  const w = t(c.var.locale).desk;
  const open = loaded.tasks.filter((task) => task.state === 'todo' || task.state === 'fix').length;
  return [
    {
      key: 'registration',
      title: open > 0 ? w.own : w.ownReady,
      count: Math.max(1, open),
      href: open > 0 ? '/daftar' : '/daftar/periksa',
      oldest: null,
      due: null,
      ifNothing: w.ownIfNothing,
    },
  ];
}
