import { formatInstant } from '../../kernel/index.ts';
import type { Ctx } from '../../platform/index.ts';
import { Button, DataTable, Form, LinkButton, StatusTag } from '../../ui/index.ts';
import { tAward } from '../award-words.ts';
import { OBJECTORS, objectionMoves } from '../domain/objection.ts';
import type { ShownObjection } from '../official.sql.ts';

const TONES = {
  filed: 'warning',
  accepted: 'info',
  declined: 'neutral',
  withdrawn: 'neutral',
  corrected: 'success',
} as const;

/** The objections to a year's award with their answers, open to all. */
export function ObjectionList({ c, rows }: { c: Ctx; rows: readonly ShownObjection[] }) {
  const { locale, pemda } = c.var;
  const w = tAward(locale);
  if (rows.length === 0) return <p>{w.official.noObjections}</p>;
  return (
    <DataTable
      locale={locale}
      id="keberatan"
      caption={w.official.objections}
      captionHidden
      columns={[
        {
          key: 'agency',
          header: w.objection.agency,
          rowHeader: true,
          cell: (one) => `${one.agency}, ${formatInstant(one.filedAt, pemda.zone, locale)}`,
        },
        { key: 'text', header: w.objection.text, cell: (one) => one.text },
        {
          key: 'state',
          header: w.objection.state,
          cell: (one) => (
            <StatusTag tone={TONES[one.state]}>{w.objection.states[one.state]}</StatusTag>
          ),
        },
        {
          key: 'answer',
          header: w.objection.answer,
          cell: (one) =>
            [
              one.answer ?? '–',
              one.correctedIn === null ? '' : w.objection.correctedIn(one.correctedIn),
            ].join(' '),
        },
      ]}
      rows={rows}
      rowKey={(one) => one.id}
    />
  );
}

/** What the viewer's agency can do about the newest version: object, or withdraw its open objection. */
export function ObjectionForm(props: { c: Ctx; year: number; rows: readonly ShownObjection[] }) {
  const { c, year } = props;
  const { viewer, locale } = c.var;
  const w = tAward(locale);
  if (!viewer?.agencyId || !OBJECTORS.includes(viewer.role)) return null;
  const own = props.rows.find((one) => objectionMoves(one, viewer).includes('withdraw'));
  if (!own)
    return (
      <LinkButton href={`/penghargaan/resmi/${year}/keberatan`} variant="secondary">
        {w.official.object}
      </LinkButton>
    );
  return (
    <Form
      locale={locale}
      action={`/penghargaan/resmi/${year}/keberatan`}
      hidden={{ langkah: 'withdraw', id: own.id }}
    >
      <Button variant="secondary">{w.objection.withdraw}</Button>
    </Form>
  );
}
