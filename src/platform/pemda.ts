import type pg from 'pg';
import type { Day, WorkCalendar } from '../kernel/index.ts';

/** The local government that a request belongs to. */
export interface Pemda {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly office: string;
  readonly regionCode: string;
  readonly klpdCode: string | null;
  readonly zone: string;
  readonly host: string | null;
  readonly demo: boolean;
  readonly letterhead: Letterhead;
  readonly calendar: WorkCalendar;
}

export interface Letterhead {
  readonly lines?: readonly string[];
  readonly address?: string;
  readonly place?: string;
}

interface PemdaRow {
  id: string;
  code: string;
  name: string;
  short_name: string;
  office: string;
  region_code: string;
  klpd_code: string | null;
  zone: string;
  host: string | null;
  demo: boolean;
  letterhead: Letterhead;
  holidays: string[];
}

/** All pemda of this installation, oldest first. */
export async function loadPemda(pool: pg.Pool): Promise<Pemda[]> {
  const { rows } = await pool.query<PemdaRow>(
    `select id, code, name, short_name, office, region_code, klpd_code, zone, host, demo, letterhead, holidays
       from pemda order by created_at, id`,
  );
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    shortName: row.short_name,
    office: row.office,
    regionCode: row.region_code,
    klpdCode: row.klpd_code,
    zone: row.zone,
    host: row.host,
    demo: row.demo,
    letterhead: row.letterhead,
    calendar: { zone: row.zone, holidays: new Set(row.holidays as Day[]) } satisfies WorkCalendar,
  }));
}
