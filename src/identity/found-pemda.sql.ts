import { fixedHolidays } from '../kernel/index.ts';
import { type Connections, newId, type Pemda } from '../platform/index.ts';

export interface NewPemda {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly office: string;
  readonly regionCode: string;
  readonly klpdCode: string | null;
  readonly zone: string;
  readonly demo: boolean;
  readonly letterhead?: Pemda['letterhead'];
  readonly settings?: Partial<Pemda['settings']>;
}

/** Makes a pemda, with the fixed national holidays of the years around `at`; the others are its own configuration. */
export async function foundPemda(
  connections: Connections,
  pemda: NewPemda,
  at: Date,
): Promise<Pemda> {
  const id = newId(at);
  const year = at.getUTCFullYear();
  const holidays = [year - 4, year - 3, year - 2, year - 1, year, year + 1].flatMap((y) => [
    ...fixedHolidays(y),
  ]);
  await connections.system.query(
    `insert into pemda (id, code, name, short_name, office, region_code, klpd_code, zone, demo, letterhead, holidays, settings, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      id,
      pemda.code,
      pemda.name,
      pemda.shortName,
      pemda.office,
      pemda.regionCode,
      pemda.klpdCode,
      pemda.zone,
      pemda.demo,
      JSON.stringify(pemda.letterhead ?? {}),
      JSON.stringify(holidays),
      JSON.stringify(pemda.settings ?? {}),
      at,
    ],
  );
  connections.forgetPemda();
  const made = (await connections.pemda()).find((row) => row.id === id);
  if (!made) throw new Error('the new pemda was not found');
  return made;
}
