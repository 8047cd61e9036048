import { formatNumber, formatPercent } from '../../../kernel/index.ts';
import type { Ctx } from '../../../platform/index.ts';
import {
  Button,
  ButtonRow,
  Checkbox,
  DataTable,
  Form,
  type fieldErrors,
  HeatMap,
  Select,
  StatusTag,
  TextField,
} from '../../../ui/index.ts';
import type { Change } from '../domain/repair.ts';
import type { Draft, MatchingEvent, Slot } from '../matching.sql.ts';
import { t } from '../matching-words.ts';
import { CHANGE_TONES, DESK, isOfficer, placeText, timeOf } from './parts.tsx';

export const MOST_CHANGES = 200;
const LEVELS = 5;

function ChangeTable(props: {
  c: Ctx;
  id: string;
  slots: readonly Slot[];
  changes: readonly Change[];
  name: (id: string) => string;
}) {
  const { c, changes, name, slots } = props;
  const w = t(c.var.locale);
  return (
    <DataTable
      locale={c.var.locale}
      id={props.id}
      caption={w.whatChanges}
      columns={[
        {
          key: 'who',
          header: w.meeting,
          rowHeader: true,
          cell: (one) => `${name(one.host)} – ${name(one.guest)}`,
        },
        {
          key: 'kind',
          header: w.change1,
          cell: (one) => (
            <StatusTag tone={CHANGE_TONES[one.kind]}>{w.changeKinds[one.kind]}</StatusTag>
          ),
        },
        {
          key: 'was',
          header: w.was,
          cell: (one) => placeText(c, slots, one.from?.slot ?? null, one.from?.table ?? null),
        },
        {
          key: 'to',
          header: w.becomes,
          cell: (one) => placeText(c, slots, one.to?.slot ?? null, one.to?.table ?? null),
        },
      ]}
      rows={changes}
      rowKey={(one) => `${one.host} ${one.guest}`}
    />
  );
}

/** What a draft holds and changes, with the buttons that put it in force or throw it away. */
export function DraftPart(props: {
  c: Ctx;
  event: MatchingEvent;
  draft: Draft;
  version: number;
  changes: readonly Change[];
  slots: readonly Slot[];
  name: (id: string) => string;
}) {
  const { c, event, draft, version, changes, slots, name } = props;
  const { locale } = c.var;
  const w = t(locale);
  const n = (value: number) => formatNumber(value, locale);
  const quality = () => {
    if (draft.happening) return draft.best ? w.repairBest : w.repairGood;
    if (draft.best) return w.bestYes;
    return draft.gap === null ? w.bestUnknown : w.bestNo(formatPercent(draft.gap * 100, 2, locale));
  };
  const action = `${DESK}/${event.slug}/jadwal`;
  const said = changes.filter((one) => version > 0 || one.kind !== 'added');
  return (
    <section aria-labelledby="rancangan">
      <h2 id="rancangan">{w.draft}</h2>
      <p>
        {w.draftText(n(draft.meetings.length), n(draft.unplaced))} {quality()}
      </p>
      {version > 0 &&
        (changes.length === 0 ? (
          <p>{w.nothingChanges}</p>
        ) : (
          <ChangeTable
            c={c}
            id="berubah"
            slots={slots}
            changes={said.slice(0, MOST_CHANGES)}
            name={name}
          />
        ))}
      {isOfficer(c) && (
        <>
          <p>{w.publishText}</p>
          <ButtonRow>
            <Form
              locale={locale}
              action={action}
              hidden={{ langkah: 'terbit', versi: String(version) }}
            >
              <Button>{w.publish}</Button>
            </Form>
            <Form locale={locale} action={action} hidden={{ langkah: 'buang' }}>
              <Button variant="secondary">{w.drop}</Button>
            </Form>
          </ButtonRow>
        </>
      )}
    </section>
  );
}

export interface Placed {
  readonly id: string | null;
  readonly host: string;
  readonly guest: string;
  readonly slot: number;
  readonly table: string;
}

/** The hall as a grid of tables and slots; on a phone it scrolls under the tables' names, with the list below. */
export function Grid(props: {
  c: Ctx;
  slots: readonly Slot[];
  placed: readonly Placed[];
  base: string;
}) {
  const { c, slots, placed, base } = props;
  const { locale, pemda } = c.var;
  const w = t(locale);
  const tables = [...new Set(placed.map((one) => one.table))].sort(
    (a, b) => a.length - b.length || (a < b ? -1 : 1),
  );
  const at = new Map<string, Placed[]>();
  for (const one of placed) {
    const key = `${one.table} ${one.slot}`;
    at.set(key, [...(at.get(key) ?? []), one]);
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard (WCAG 2.1.1)
    <section class="k-scroll" aria-labelledby="kisi-judul" tabIndex={0}>
      <table class="k-table k-heat k-hall" aria-labelledby="kisi-judul">
        <caption id="kisi-judul">{w.grid}</caption>
        <thead>
          <tr>
            <th scope="col">{w.table}</th>
            {slots.map((one) => (
              <th key={one.slot} scope="col">
                {timeOf(one.startsAt, pemda.zone)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tables.map((table) => (
            <tr key={table}>
              <th scope="row">{w.tableNo(table)}</th>
              {slots.map((slot) => {
                const here = at.get(`${table} ${slot.slot}`) ?? [];
                return (
                  <td key={slot.slot} class={here.length > 0 ? 'k-heat--1' : undefined}>
                    {here[0] && <strong>{here[0].host}</strong>}
                    {here.map((one) => (
                      <div key={one.guest}>
                        {one.id ? (
                          <a href={`${base}/pertemuan/${one.id}`}>{one.guest}</a>
                        ) : (
                          one.guest
                        )}
                      </div>
                    ))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** How often each host meets by hour: where the hall is full and who waits. */
export function Load(props: { c: Ctx; slots: readonly Slot[]; placed: readonly Placed[] }) {
  const { c, slots, placed } = props;
  const { locale, pemda } = c.var;
  const w = t(locale);
  const hours = [...new Set(slots.map((one) => timeOf(one.startsAt, pemda.zone).slice(0, 2)))];
  const hourOf = (slot: number) => {
    const at = slots.find((one) => one.slot === slot);
    return at ? timeOf(at.startsAt, pemda.zone).slice(0, 2) : '';
  };
  const hosts = [...new Set(placed.map((one) => one.host))].sort();
  const count = (host: string, hour: string) =>
    placed.filter((one) => one.host === host && hourOf(one.slot) === hour).length;
  const most = Math.max(1, ...hosts.flatMap((host) => hours.map((hour) => count(host, hour))));
  return (
    <HeatMap
      locale={locale}
      id="beban"
      caption={w.load}
      corner={w.byHost}
      columns={hours.map((hour) => `${hour}:00`)}
      rows={hosts.map((host) => ({
        key: host,
        name: host,
        cells: hours.map((hour) => {
          const met = count(host, hour);
          return {
            text: met === 0 ? '' : formatNumber(met, locale),
            step:
              met === 0
                ? 0
                : Math.max(1, Math.min(LEVELS - 1, Math.round((met / most) * (LEVELS - 1)))),
          };
        }),
      }))}
    />
  );
}

export function RepairForm(props: {
  c: Ctx;
  event: MatchingEvent;
  delegations: readonly { id: string; name: string }[];
  slots: readonly Slot[];
  errors: ReturnType<typeof fieldErrors>;
}) {
  const { c, event, delegations, slots, errors } = props;
  const { locale, pemda } = c.var;
  const w = t(locale);
  const kinds = ['late', 'leaves', 'no-show', 'table-out', 'table-in'] as const;
  return (
    <Form locale={locale} action={`${DESK}/${event.slug}/jadwal`} hidden={{ langkah: 'perbaiki' }}>
      <p>{w.repairLead}</p>
      <Select
        locale={locale}
        name="apa"
        label={w.happening}
        choices={kinds.map((value) => ({ value, label: w.happenings[value] }))}
        required
      />
      <Select
        locale={locale}
        name="siapa"
        label={w.who}
        error={errors.of('siapa')}
        choices={delegations.map((one) => ({ value: one.id, label: one.name }))}
      />
      <Select
        locale={locale}
        name="slot"
        label={w.slotNo}
        choices={slots.map((one) => ({
          value: String(one.slot),
          label: timeOf(one.startsAt, pemda.zone),
        }))}
      />
      <TextField
        locale={locale}
        name="meja"
        label={w.tableName}
        hint={w.tableNameHint}
        error={errors.of('meja')}
        width="short"
      />
      <Checkbox locale={locale} name="tanpa-tangga" label={w.stepFreeTable} />
      <Button>{w.preview}</Button>
    </Form>
  );
}
