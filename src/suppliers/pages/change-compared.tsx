import type { Ctx } from '../../platform/index.ts';
import { DataTable, Notice } from '../../ui/index.ts';
import type { Answers } from '../domain/answers.ts';
import { changedFields, changesAccount } from '../domain/change.ts';
import type { Paper } from '../domain/papers.ts';
import type { LoadedRegistration } from '../load-registration.ts';
import { t } from '../messages.ts';
import { shownAnswers } from './answers-list.tsx';

/** What a registered business changes: in force and proposed side by side, only where they differ. */
export function ChangeCompared(props: {
  c: Ctx;
  loaded: LoadedRegistration;
  inForce: { readonly answers: Answers; readonly papers: readonly Paper[] };
  /** Whether the NIK is shown in full. */
  full: boolean;
}) {
  const { c, loaded, inForce } = props;
  const { locale } = c.var;
  const w = t(locale).change;
  const approved = { answers: inForce.answers, papers: inForce.papers.map((one) => one.id) };
  const changed = changedFields(approved, loaded.answers, loaded.papers);
  const nik = props.full ? 'full' : 'masked';
  const before = shownAnswers({ ...loaded, ...inForce }, locale, nik);
  const rows = shownAnswers(loaded, locale, nik)
    .filter((row) => changed.has(row.field))
    .map((row) => ({ ...row, old: before.find((one) => one.field === row.field)?.value }));
  return (
    <>
      <h2>{w.compared}</h2>
      {changesAccount(changed) && (
        <Notice locale={locale} tone="danger" title={w.account}>
          {w.accountOfficer}
        </Notice>
      )}
      <DataTable
        locale={locale}
        id="perubahan"
        caption={w.compared}
        captionHidden
        columns={[
          { key: 'field', header: w.field, rowHeader: true, cell: (row) => row.label },
          { key: 'old', header: w.old, cell: (row) => row.old || '–' },
          { key: 'new', header: w.proposed, cell: (row) => <strong>{row.value || '–'}</strong> },
        ]}
        rows={rows}
        rowKey={(row) => row.field}
      />
    </>
  );
}
