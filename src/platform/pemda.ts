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
  readonly settings: PemdaSettings;
}

/** What the office decides for itself, where no law was found that does. */
export interface PemdaSettings {
  /** Working days within which a registration is reviewed. */
  readonly reviewWorkingDays: number;
  /** Working days from the inspected goods to the payment that the office promises; null: it promises none. */
  readonly paymentWorkingDays: number | null;
  /** Imports keep fields that name or reach officials; otherwise those are dropped at the door. */
  readonly keepOfficials: boolean;
  /** What an agency must reach in a year to be called one that buys local. */
  readonly buysLocal: BuysLocal;
}

export interface BuysLocal {
  /** Percent of its e-purchasing budget that it bought through the local catalogue. */
  readonly realisedPercent: number;
  /** Percent of what it bought that came from suppliers of the city. */
  readonly localPercent: number;
  readonly orders: number;
}

/** Our proposal, until the office sets `pemda.settings` (docs/operations.md). */
export const DEFAULT_SETTINGS: PemdaSettings = {
  reviewWorkingDays: 3,
  paymentWorkingDays: null,
  keepOfficials: false,
  buysLocal: { realisedPercent: 50, localPercent: 90, orders: 10 },
};

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
  settings: Partial<Record<keyof PemdaSettings, unknown>>;
}

function settingsOf(stored: PemdaRow['settings']): PemdaSettings {
  const sound = (key: 'reviewWorkingDays' | 'paymentWorkingDays') => {
    const days = stored[key];
    return typeof days === 'number' && Number.isInteger(days) && days >= 1 && days <= 60
      ? days
      : null;
  };
  return {
    reviewWorkingDays: sound('reviewWorkingDays') ?? DEFAULT_SETTINGS.reviewWorkingDays,
    paymentWorkingDays: sound('paymentWorkingDays') ?? DEFAULT_SETTINGS.paymentWorkingDays,
    keepOfficials: stored.keepOfficials === true,
    buysLocal: buysLocalOf(stored.buysLocal),
  };
}

/** What is stored of it where that is a whole number, our proposal for the rest. */
function buysLocalOf(stored: unknown): BuysLocal {
  const given = (stored ?? {}) as Partial<Record<keyof BuysLocal, unknown>>;
  const whole = (key: keyof BuysLocal, most: number) => {
    const value = given[key];
    return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most
      ? value
      : DEFAULT_SETTINGS.buysLocal[key];
  };
  return {
    realisedPercent: whole('realisedPercent', 100),
    localPercent: whole('localPercent', 100),
    orders: whole('orders', 100_000),
  };
}

/** All pemda of this installation, oldest first. */
export async function loadPemda(pool: pg.Pool): Promise<Pemda[]> {
  const { rows } = await pool.query<PemdaRow>(
    `select id, code, name, short_name, office, region_code, klpd_code, zone, host, demo, letterhead, holidays, settings
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
    settings: settingsOf(row.settings),
  }));
}
