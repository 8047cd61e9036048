import {
  addPerson,
  agencyByCode,
  listAgencies,
  listPeople,
  supplierByNib,
} from '../identity/index.ts';
import { isRole, ROLES } from '../kernel/index.ts';
import { OperatorError, readConfig } from '../platform/index.ts';
import { systemEnv } from '../system-env.ts';
import { type Command, printJson, readOptions } from './command.ts';
import { openServices } from './open-services.ts';

const HELP = `katalokal user add --email E --name N --role R [--agency CODE] [--supplier NIB] [--json]
katalokal user list [--json]
katalokal user agencies [--json]

Adds a person with one role. The password is read from standard input, so that it shows in no
process list:  echo "$PASSWORD" | bin/katalokal user add --email siti@contoh.go.id ...

Roles: ${ROLES.join(', ')}.
procurement_officer, ppk, pokja and treasurer need --agency; seller needs --supplier.`;

const OF_AGENCY = ['procurement_officer', 'ppk', 'pokja', 'treasurer'];

async function readPassword(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('Password (ends with Enter): ');
  for await (const chunk of process.stdin) return String(chunk).split('\n')[0] ?? '';
  return '';
}

async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(
    argv,
    {
      email: { type: 'string' },
      name: { type: 'string' },
      role: { type: 'string' },
      agency: { type: 'string' },
      supplier: { type: 'string' },
      json: { type: 'boolean' },
    },
    'user',
  );
  const [action] = positionals;
  if (action !== 'add' && action !== 'list' && action !== 'agencies')
    throw new OperatorError('Say "user add", "user list" or "user agencies"; --help says more.', 2);
  const services = await openServices(readConfig(process.env), { quiet: true });
  try {
    const [pemda] = await services.connections.pemda();
    if (!pemda)
      throw new OperatorError(
        'There is no pemda yet. Run "katalokal start" (or import plans) first.',
      );
    const env = systemEnv(services, pemda, 'command:user');
    if (action === 'agencies') {
      const agencies = await listAgencies(env.db);
      if (values.json) printJson(agencies);
      else for (const one of agencies) process.stdout.write(`${one.code}\t${one.name}\n`);
      return 0;
    }
    if (action === 'list') {
      const people = await listPeople(env.db);
      if (values.json) printJson(people);
      else
        for (const p of people)
          process.stdout.write(`${p.email}\t${p.role}\t${p.organisation ?? ''}\t${p.name}\n`);
      return 0;
    }
    const role = values.role;
    if (!isRole(role)) throw new OperatorError(`--role must be one of ${ROLES.join(', ')}.`, 2);
    if (OF_AGENCY.includes(role) && !values.agency)
      throw new OperatorError(`Role ${role} needs --agency CODE.`, 2);
    if (role === 'seller' && !values.supplier)
      throw new OperatorError('Role seller needs --supplier NIB.', 2);
    const agencyId = values.agency ? await agencyByCode(env.db, values.agency) : null;
    if (values.agency && !agencyId)
      throw new OperatorError(
        `No agency has the code ${values.agency}. "katalokal user agencies" lists them.`,
      );
    const supplierId = values.supplier ? await supplierByNib(env.db, values.supplier) : null;
    if (values.supplier && !supplierId)
      throw new OperatorError(`No supplier has the NIB ${values.supplier}.`);
    const added = await addPerson(env, {
      email: values.email ?? '',
      name: values.name ?? '',
      password: await readPassword(),
      role,
      agencyId: agencyId ?? null,
      supplierId: supplierId ?? null,
    });
    if (!added.ok) throw new OperatorError(services.lexicon.refusal(added.error, 'en'));
    if (values.json) printJson({ id: added.value.id, email: values.email, role });
    else process.stdout.write(`Added ${values.email} as ${role}\n`);
    return 0;
  } finally {
    await services.close();
  }
}

export const user: Command = { name: 'user', summary: 'add or list people', help: HELP, run };
