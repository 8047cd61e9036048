import {
  catalogueDesk,
  catalogueJobs,
  catalogueNav,
  catalogueRoutes,
  catalogueWords,
  clearFiles,
  endListings,
  followStanding,
  forgetOldInterest,
} from './catalogue/index.ts';
import {
  noteMiss,
  planningDesk,
  planningJobs,
  planningNav,
  planningNewDay,
  planningRoutes,
  planningWords,
} from './planning/index.ts';
import {
  type Beside,
  type Desk,
  type Events,
  type FileStore,
  fileStore,
  type JobHandler,
  type NavEntry,
  openMail,
  type RoomWords,
  type Route,
  type Services,
  type UseCaseEnv,
} from './platform/index.ts';
import {
  answerWanted,
  coachListing,
  coachRegistration,
  marketBeside,
  meetWanted,
  programmeDesk,
  programmeJobs,
  programmeNav,
  programmeNewDay,
  programmeRoutes,
  programmeWords,
} from './programmes/index.ts';
import {
  followReplacedPlan,
  purchasingDesk,
  purchasingJobs,
  purchasingNav,
  purchasingNewDay,
  purchasingRoutes,
  purchasingWords,
  unfollowReplacedPlan,
} from './purchasing/index.ts';
import { awardDesk, reportingNav, reportingRoutes, reportingWords } from './reporting/index.ts';
import {
  registrationsDesk,
  settleNewDay,
  supplierJobs,
  supplierNav,
  supplierRoutes,
  supplierWords,
} from './suppliers/index.ts';
import { jobEnv } from './system-env.ts';

/** What a room hands to the composition root. */
export interface Room {
  readonly routes: readonly Route[];
  readonly words?: RoomWords;
  readonly nav?: readonly NavEntry[];
  /** What of this room waits for the person in the active role. */
  readonly desk?: Desk;
  /** What of this room a search finds beside products. */
  readonly beside?: Beside;
  /** Handlers of lower rooms' events, run in the emitter's transaction. */
  readonly wire?: (events: Events) => void;
  readonly jobs?: (services: Services) => Readonly<Record<string, JobHandler>>;
  /** What a new day changes; safe to run twice. */
  readonly newDay?: (env: UseCaseEnv, files: FileStore) => Promise<void>;
}

/** The rooms above identity, from the lowest up. */
export const rooms: readonly Room[] = [
  {
    routes: supplierRoutes,
    words: supplierWords,
    nav: supplierNav,
    desk: registrationsDesk,
    jobs: (services) => supplierJobs((pemdaId) => jobEnv(services, pemdaId, 'suppliers')),
    newDay: settleNewDay,
  },
  {
    routes: catalogueRoutes,
    words: catalogueWords,
    nav: catalogueNav,
    jobs: (services) => catalogueJobs((pemdaId) => jobEnv(services, pemdaId, 'catalogue')),
    desk: catalogueDesk,
    wire: (events) => events.on('supplier.standing-changed', followStanding),
    newDay: async (env, files) => {
      await endListings(env);
      await clearFiles(env, files);
      await forgetOldInterest(env);
    },
  },
  {
    routes: planningRoutes,
    words: planningWords,
    nav: planningNav,
    desk: planningDesk,
    jobs: (services) =>
      planningJobs(
        services.connections,
        (pemdaId) => fileStore(services.config.dataDir, pemdaId),
        (pemdaId) => jobEnv(services, pemdaId, 'planning'),
      ),
    newDay: planningNewDay,
    wire: (events) => events.on('search.found-nothing', noteMiss),
  },
  {
    routes: purchasingRoutes,
    words: purchasingWords,
    nav: purchasingNav,
    desk: purchasingDesk,
    newDay: purchasingNewDay,
    jobs: (services) => purchasingJobs((pemdaId) => jobEnv(services, pemdaId, 'purchasing')),
    wire: (events) => {
      events.on('plan.replaced', followReplacedPlan);
      events.on('plan.replacement-undone', unfollowReplacedPlan);
    },
  },
  {
    routes: programmeRoutes,
    words: programmeWords,
    nav: programmeNav,
    desk: programmeDesk,
    beside: marketBeside,
    jobs: (services) =>
      programmeJobs(openMail(services.config), services.config.baseUrl, (pemdaId) =>
        jobEnv(services, pemdaId, 'programmes'),
      ),
    wire: (events) => {
      events.on('supplier.refused-twice', coachRegistration);
      events.on('listing.rejected-again', coachListing);
      events.on('listing.shown', answerWanted);
      events.on('order.realised', meetWanted);
    },
    newDay: programmeNewDay,
  },
  { routes: reportingRoutes, words: reportingWords, nav: reportingNav, desk: awardDesk },
];
