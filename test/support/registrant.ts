import { fileStore, type UseCaseEnv } from '../../src/platform/index.ts';
import {
  type Answers,
  saveAnswers,
  submitRegistration,
  uploadPaper,
} from '../../src/suppliers/index.ts';
import { Browser } from './browser.ts';
import type { World } from './world.ts';

export const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n%%EOF\n');

/** A one-person kitchen that answers what is asked; villages of the small city are not on file. */
export const KITCHEN = {
  usaha: { legalForm: 'perorangan', name: 'Dapur Mbak Rini' },
  nib: { nib: '1234567890199' },
  pajak: { npwp: '3579014505900001', taxable: 'no' },
  kbli: { kbli: ['56210'] },
  skala: { capital: '0', sales: '' },
  alamat: {
    village: 'inside',
    villageName: 'Desa Uji',
    district: 'Kecamatan Uji',
    city: '',
    address: 'Jalan Melati 5',
  },
  'penanggung-jawab': { representative: 'Rini Astuti', nik: '', phone: '0812 3456 7890' },
  rekening: { bankName: 'Bank Contoh', bankAccount: '00112233', bankHolder: 'Rini Astuti' },
  pernyataan: { declaration: 'yes' },
} as const satisfies Record<string, Answers>;

export type Pages = Partial<Record<keyof typeof KITCHEN, Answers>>;

/** A new applicant with an account, as use cases see him. */
export async function applicantOf(world: World, key: string): Promise<UseCaseEnv> {
  const personId = await Browser.person(world, key, 'applicant', null);
  return world.env({ personId, role: 'applicant', agencyId: null, supplierId: null });
}

/** Fills every page and both papers; `change` replaces the answers of pages. */
export async function fillIn(world: World, env: UseCaseEnv, change: Pages = {}): Promise<void> {
  for (const [page, answers] of Object.entries({ ...KITCHEN, ...change })) {
    const saved = await saveAnswers(env, page as keyof typeof KITCHEN, answers);
    if (!saved.ok) throw new Error(saved.error[0]?.code);
  }
  const files = fileStore(world.services.config.dataDir, world.pemda.id);
  for (const kind of ['nib', 'npwp']) {
    const file = { name: `${kind}.pdf`, bytes: PDF };
    const done = await uploadPaper(env, files, { kind, file, expiresOn: '' });
    if (!done.ok) throw new Error(done.error.code);
  }
}

/** Fills in and submits; gives the registration's and the supplier's ids. */
export async function register(
  world: World,
  key: string,
  change: Pages = {},
): Promise<{ env: UseCaseEnv; id: string; supplierId: string }> {
  const env = await applicantOf(world, key);
  await fillIn(world, env, change);
  const sent = await submitRegistration(env, `${key}@contoh.test`);
  if (!sent.ok) throw new Error(sent.error.map((one) => `${one.field} ${one.code}`).join(', '));
  return { env, id: sent.value.id, supplierId: sent.value.supplierId ?? '' };
}
