import type { RoomWords, Route } from '../platform/index.ts';
import { NOTICES_EN, REFUSALS_EN, ROLE_NAMES_EN } from './messages.en.ts';
import { NOTICES_ID, REFUSALS_ID, ROLE_NAMES } from './messages.id.ts';
import { chooseLocale, findViewer, pemdaOf } from './middleware.ts';
import { accountRoutes } from './pages/account.tsx';
import { noticeRoutes } from './pages/notices.tsx';
import { roleRoutes } from './pages/roles.tsx';
import { signInRoutes } from './pages/sign-in.tsx';
import { signUpRoutes } from './pages/sign-up.tsx';

export { addPerson, type NewAccount } from './add-person.ts';
export {
  type AgencyBook,
  type AgencyRow,
  listAgencies,
  type NamedAgency,
  openAgencyBook,
} from './agencies.sql.ts';
export { becomeSeller } from './become-seller.sql.ts';
export { DEMO_PASSWORD } from './demo-password.ts';
export { type DemoPerson, demoPeople } from './demo-people.sql.ts';
export { checkEmail, checkPassword } from './domain/password.ts';
export { foundPemda, type NewPemda } from './found-pemda.sql.ts';
export { mailNotice } from './mail-notice.ts';
export { MAIL_JOB, type Notice, notify } from './notify.ts';
export { setupRoutes } from './pages/setup.tsx';
export { clientAddress } from './pages/sign-in.tsx';
export { hashPassword } from './password-hash.ts';
export {
  agencyByCode,
  assignmentsOf,
  hasAdministrator,
  listPeople,
  peopleWithRole,
  supplierByNib,
} from './people.sql.ts';
export { needsSetup } from './set-up.ts';
export { mailSignUp, SIGN_UP_JOB } from './sign-up.ts';
export { chooseLocale, findViewer, pemdaOf };

export const identityRoutes: Route[] = [
  ...signInRoutes,
  ...signUpRoutes,
  ...roleRoutes,
  ...noticeRoutes,
  ...accountRoutes,
];

export const identityWords: RoomWords = {
  refusals: { id: REFUSALS_ID, en: REFUSALS_EN },
  notices: { id: NOTICES_ID, en: NOTICES_EN },
};

export const roleNames = { id: ROLE_NAMES, en: ROLE_NAMES_EN };
