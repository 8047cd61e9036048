import type { Ctx } from '../../platform/index.ts';
import { EDITABLE_STATES } from '../domain/registration.ts';
import { type LoadedRegistration, loadRegistration } from '../load-registration.ts';
import { findRegistration } from '../registrations.sql.ts';

/** The signed-in person's registration with all that its pages show. */
export async function ownLoaded(c: Ctx): Promise<LoadedRegistration> {
  const { viewer, db, pemda, services } = c.var;
  const registration = viewer
    ? await findRegistration(db, { personId: viewer.personId })
    : undefined;
  return loadRegistration(db, pemda, registration, services.clock.now());
}

/** The line of business that was looked up before ("May I sell this?"), from the address; '' when none. */
export function carriedKbli(c: Ctx): string {
  const code = c.req.query('kbli') ?? '';
  return /^\d{5}$/.test(code) ? code : '';
}

/** The address of a registration page, with the line of business that waits to be taken over. */
export const stepAddress = (key: string, kbli: string): string =>
  kbli === '' ? `/daftar/${key}` : `/daftar/${key}?kbli=${kbli}`;

/** Whether the answers may be changed now: by an applicant who has none yet, or in an open state. */
export function mayEdit(c: Ctx, loaded: LoadedRegistration): boolean {
  const { registration } = loaded;
  return registration
    ? EDITABLE_STATES.includes(registration.state)
    : c.var.viewer?.role === 'applicant';
}
