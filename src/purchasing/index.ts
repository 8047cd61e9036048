import type { Role } from '../kernel/index.ts';
import type {
  Desk,
  JobHandler,
  NavEntry,
  RoomWords,
  Route,
  UseCaseEnv,
} from '../platform/index.ts';
import { orderApi } from './api.ts';
import { CLOSE_JOB } from './competition/announce-competition.ts';
import { closeCompetition, closeOverdue } from './competition/close-competition.ts';
import {
  COMPETITION_NOTICES_EN,
  COMPETITION_NOTICES_ID,
  COMPETITION_REFUSALS_EN,
  COMPETITION_REFUSALS_ID,
} from './competition/competition-refusals.ts';
import { t as tCompetition } from './competition/messages.ts';
import { competitionRoutes } from './competition/pages/competition.tsx';
import { competitionsDesk } from './competition/pages/desk.ts';
import { draftRoutes } from './competition/pages/draft.tsx';
import { listRoutes } from './competition/pages/list.tsx';
import { offerRoutes } from './competition/pages/offer-form.tsx';
import { stepRoutes } from './competition/pages/step-post.ts';
import { LIST as COMPETITIONS } from './competition/pages/viewing.ts';
import { DEADLINE_JOB, REMINDER_JOB } from './deadline-jobs.ts';
import { expireOrder, remindOfDeadline } from './expire-orders.ts';
import { READERS } from './pages/access.ts';
import { basketRoutes } from './pages/basket.tsx';
import { checkRoutes } from './pages/check-document.tsx';
import { checkoutRoutes } from './pages/checkout.tsx';
import { deadlineFileRoutes } from './pages/deadline-files.ts';
import { ordersDesk } from './pages/desk.ts';
import { documentRoutes } from './pages/documents.tsx';
import { orderRoutes } from './pages/order.tsx';
import { orderPostRoutes } from './pages/order-post.ts';
import { ordersRoutes } from './pages/orders.tsx';
import { planLineRoutes } from './pages/plan-line.tsx';
import { SPLIT_PATH, splitRoutes } from './pages/split-orders.tsx';
import { NOTICES_EN, NOTICES_ID, REFUSALS_EN, REFUSALS_ID } from './refusals.ts';
import { tSplit } from './split-words.ts';
import { talkRoutes } from './talk/talk-routes.ts';

export { actOnOrder } from './act-on-order.ts';
export { addLine } from './basket.sql.ts';
export {
  actOnCompetition,
  becomeOpener,
  type Candidate,
  type Competition,
  type CompetitionLine,
  candidatesFor,
  closeCompetition,
  decideCompetitionNow,
  draftCompetition,
  estimateOf,
  makeOffer,
  openOffers,
  publishCompetition,
  type Terms,
} from './competition/index.ts';
export { fullAddress } from './domain/address.ts';
export type { DecideEnv, OrderCommand, PlaceOrder } from './domain/commands.ts';
export { contentOf } from './domain/content.ts';
export { decide } from './domain/decide.ts';
export { documentContent, documentKinds, type Parties } from './domain/documents.ts';
export type { OrderEvent } from './domain/events.ts';
export { evolve, fold } from './domain/evolve.ts';
export { documentNumber, orderNumber } from './domain/number.ts';
export { rowsOf } from './domain/rows.ts';
export { ISSUES } from './domain/transitions.ts';
export type { DocumentKind, Order, OrderActor, OrderState } from './domain/types.ts';
export { followReplacedPlan, unfollowReplacedPlan } from './follow-plan.ts';
export { loadOrder } from './orders.sql.ts';
export { type PlaceCommand, placeOrder } from './place-order.ts';

export const purchasingRoutes: readonly Route[] = [
  ...basketRoutes,
  ...checkoutRoutes,
  ...ordersRoutes,
  ...orderRoutes,
  ...orderPostRoutes,
  ...documentRoutes,
  ...checkRoutes,
  ...deadlineFileRoutes,
  ...talkRoutes,
  ...planLineRoutes,
  ...splitRoutes,
  ...listRoutes,
  ...draftRoutes,
  ...competitionRoutes,
  ...offerRoutes,
  ...stepRoutes,
  ...orderApi,
];

/** Who takes steps in an order. */
const PARTIES: readonly Role[] = ['procurement_officer', 'ppk', 'pokja', 'treasurer', 'seller'];

export const purchasingWords: RoomWords = {
  refusals: {
    id: { ...REFUSALS_ID, ...COMPETITION_REFUSALS_ID },
    en: { ...REFUSALS_EN, ...COMPETITION_REFUSALS_EN },
  },
  notices: {
    id: { ...NOTICES_ID, ...COMPETITION_NOTICES_ID },
    en: { ...NOTICES_EN, ...COMPETITION_NOTICES_EN },
  },
  topics: [
    {
      key: 'order.turn',
      roles: PARTIES,
      label: { id: 'Pesanan yang menunggu langkah Anda', en: 'Orders waiting for your step' },
    },
    {
      key: 'order.deadline',
      roles: PARTIES,
      label: { id: 'Tenggat pesanan yang sudah dekat', en: 'Deadlines of orders that are near' },
    },
    {
      key: 'order.refused',
      roles: ['seller'],
      label: { id: 'Barang yang ditolak saat pemeriksaan', en: 'Goods refused at inspection' },
    },
    {
      key: 'order.ended',
      roles: PARTIES,
      label: { id: 'Pesanan yang selesai atau berhenti', en: 'Orders completed or ended' },
    },
    {
      key: 'order.said',
      roles: ['procurement_officer', 'ppk', 'pokja', 'seller'],
      label: { id: 'Pesan dalam percakapan pesanan', en: 'Messages on orders' },
    },
    {
      key: 'order.addendum',
      roles: ['ppk', 'seller'],
      label: { id: 'Adendum pesanan', en: 'Addenda of orders' },
    },
    {
      key: 'order.paused',
      roles: ['seller'],
      label: { id: 'Pesanan yang ditunda', en: 'Orders that rest' },
    },
    {
      key: 'order.resumed',
      roles: ['seller'],
      label: { id: 'Pesanan yang dilanjutkan', en: 'Orders that go on' },
    },
    {
      key: 'competition',
      roles: ['procurement_officer', 'ppk', 'pokja', 'seller', 'auditor'],
      label: {
        id: 'Mini-kompetisi yang menyangkut Anda',
        en: 'Mini-competitions that concern you',
      },
    },
  ],
};

export const purchasingNav: readonly NavEntry[] = [
  { href: '/pesanan', label: { id: 'Pesanan', en: 'Orders' }, access: READERS },
  {
    href: COMPETITIONS,
    label: { id: tCompetition('id').nav, en: tCompetition('en').nav },
    access: 'public',
  },
  {
    href: SPLIT_PATH,
    label: { id: tSplit('id').nav, en: tSplit('en').nav },
    access: ['auditor', 'head'],
  },
];

/** Orders and competitions that wait for the viewer. */
export const purchasingDesk: Desk = async (c) => [
  ...(await ordersDesk(c)),
  ...(await competitionsDesk(c)),
];

/** What a new day finds undone: competitions whose timer was lost are closed. */
export const purchasingNewDay = closeOverdue;

/** Timers of orders: rows of the job table, so that they survive restarts. */
export function purchasingJobs(
  envOf: (pemdaId: string) => Promise<UseCaseEnv | null>,
): Readonly<Record<string, JobHandler>> {
  return {
    [DEADLINE_JOB]: async (pemdaId, data) => {
      const env = await envOf(pemdaId);
      if (env) await expireOrder(env, String(data['orderId']));
    },
    [CLOSE_JOB]: async (pemdaId, data) => {
      const env = await envOf(pemdaId);
      if (env) await closeCompetition(env, String(data['competitionId']));
    },
    [REMINDER_JOB]: async (pemdaId, data) => {
      const env = await envOf(pemdaId);
      if (env) await remindOfDeadline(env, String(data['orderId']), String(data['deadline']));
    },
  };
}
