import { checkRegionCode, isZone, type Refusal, type Result, refuse } from '../kernel/index.ts';
import {
  type Connections,
  type Pemda,
  type Services,
  SYSTEM_ACTOR,
  sameSecret,
  type UseCaseEnv,
} from '../platform/index.ts';
import { addPerson } from './add-person.ts';
import { checkEmail, checkPassword } from './domain/password.ts';
import { foundPemda } from './found-pemda.sql.ts';
import { hasAdministrator } from './people.sql.ts';

export interface Setup {
  readonly code: string;
  readonly pemda: string;
  readonly pemdaShort: string;
  readonly pemdaCode: string;
  readonly zone: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Whether the first administrator is still missing: then, and only then, /mulai works. */
export async function needsSetup(connections: Connections): Promise<boolean> {
  const [first] = await connections.pemda();
  return !first || !(await hasAdministrator(connections.for(first.id)));
}

function missing(command: Setup, founded: boolean): Refusal[] {
  const fields: (keyof Setup)[] = founded ? ['name'] : ['pemda', 'pemdaShort', 'name'];
  const refusals = fields
    .filter((field) => command[field] === '')
    .map((field) => refuse('text.empty', field).error);
  const email = checkEmail(command.email);
  if (!email.ok) refusals.push(email.error);
  const password = checkPassword(command.password, command.email);
  if (!password.ok) refusals.push(password.error);
  if (!founded) {
    const region = checkRegionCode(command.pemdaCode, 'pemdaCode');
    if (!region.ok) refusals.push(region.error);
    if (!isZone(command.zone)) refusals.push(refuse('setup.zone', 'zone').error);
  }
  return refusals;
}

/** Makes the pemda (where none was imported) and its first administrator. All faults are told at once. */
export async function setUp(
  services: Services,
  setupCode: string,
  command: Setup,
  requestId: string,
): Promise<Result<Pemda, Refusal[]>> {
  if (!(await needsSetup(services.connections)))
    return { ok: false, error: [refuse('setup.done').error] };
  if (!sameSecret(command.code.trim(), setupCode))
    return { ok: false, error: [refuse('setup.code', 'code').error] };
  const [existing] = await services.connections.pemda();
  const refusals = missing(command, existing !== undefined);
  if (refusals.length > 0) return { ok: false, error: refusals };
  const at = services.clock.now();
  const pemda =
    existing ??
    (await foundPemda(
      services.connections,
      {
        code: command.pemdaCode,
        name: command.pemda,
        shortName: command.pemdaShort,
        office: 'BPBJ',
        regionCode: command.pemdaCode,
        klpdCode: null,
        zone: command.zone,
        demo: false,
      },
      at,
    ));
  const env: UseCaseEnv = {
    db: services.connections.for(pemda.id),
    clock: services.clock,
    pemda,
    actor: SYSTEM_ACTOR,
    jobs: services.jobs,
    events: services.events,
    log: services.log,
    requestId,
  };
  const added = await addPerson(env, {
    email: command.email,
    name: command.name,
    password: command.password,
    role: 'administrator',
    agencyId: null,
    supplierId: null,
  });
  return added.ok ? { ok: true, value: pemda } : { ok: false, error: [added.error] };
}
