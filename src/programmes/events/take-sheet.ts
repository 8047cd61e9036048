import { fail, ok, type Refusal, type Result, refuse } from '../../kernel/index.ts';
import { inTransaction, readTable, type Tx, type UseCaseEnv } from '../../platform/index.ts';
import { type RowVerdict, readSheet, sheetColumns } from './domain/participant-sheet.ts';
import { type Guest, inviteInto, openForGuests } from './invite.ts';
import { agenciesByName, personKeys, suppliersByNib } from './participants.sql.ts';
import { listGroups } from './programmes.sql.ts';

/** More than any hall holds; a larger file is another list. */
const MOST_ROWS = 20_000;

export interface SheetReading {
  readonly rows: readonly RowVerdict[];
  /** 0 for a dry run. */
  readonly added: number;
}

/**
 * Reads a participants' sheet (XLSX or CSV). With `write` the new rows are invited, in one transaction;
 * without it nothing is written. The same sheet again adds nobody. Refusals: 'file.*', 'event.*'.
 */
export async function takeSheet(
  env: UseCaseEnv,
  eventId: string,
  bytes: Uint8Array,
  write: boolean,
): Promise<Result<SheetReading, readonly Refusal[]>> {
  const table = await readTable(bytes);
  if (!table.ok) return fail([table.error]);
  const [head, ...rows] = table.value.sheets[0]?.rows ?? [];
  const columns = head && sheetColumns(head.cells);
  if (!columns) return fail([refuse('event.sheet-head', 'file').error]);
  if (rows.length > MOST_ROWS)
    return fail([refuse('file.too-many-rows', 'file', { most: MOST_ROWS }).error]);
  return inTransaction<SheetReading, readonly Refusal[]>(env.db, async (tx) => {
    const event = await openForGuests(tx, env, eventId);
    if (!event.ok) return event;
    const groups = await listGroups(tx);
    const read = readSheet(rows, columns, groups, await personKeys(tx, eventId));
    const { guests, verdicts } = await withOrganisations(tx, read);
    if (!write) return ok({ rows: verdicts, added: 0 });
    const { added } = await inviteInto(tx, env, event.value, guests, 'sheet');
    return ok({ rows: verdicts, added });
  });
}

/** Finds the businesses and agencies that rows name; a number or code that nobody has refuses its row. */
async function withOrganisations(
  tx: Tx,
  rows: readonly RowVerdict[],
): Promise<{ guests: Guest[]; verdicts: RowVerdict[] }> {
  const suppliers = await suppliersByNib(
    tx,
    rows.flatMap(({ person }) => person?.nib ?? []),
  );
  const agencies = await agenciesByName(tx);
  const guests: Guest[] = [];
  const verdicts = rows.map((row): RowVerdict => {
    const { person } = row;
    if (!person || row.verdict !== 'new') return row;
    const { nib, agency, key: _key, ...content } = person;
    const supplierId = nib === null ? null : suppliers.get(nib);
    const agencyId = agency === null ? null : agencies.get(agency.toLowerCase());
    const faults: Refusal[] = [];
    if (supplierId === undefined)
      faults.push(refuse('event.no-nib', 'nib', { nib: nib ?? '' }).error);
    if (agencyId === undefined)
      faults.push(refuse('event.no-agency', 'agency', { agency: agency ?? '' }).error);
    if (supplierId === undefined || agencyId === undefined)
      return { ...row, verdict: 'refused', faults, person: null };
    guests.push({ ...content, supplierId, agencyId });
    return row;
  });
  return { guests, verdicts };
}
