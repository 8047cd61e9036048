import { formatDayShort, type Locale } from '../../kernel/index.ts';
import type { Ctx } from '../../platform/index.ts';
import {
  Button,
  ButtonRow,
  DataTable,
  Details,
  Form,
  Select,
  StatusTag,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { PAPERS, type Paper } from '../domain/papers.ts';
import { REMARK_RULES } from '../domain/remark-rules.ts';
import type { LoadedRegistration } from '../load-registration.ts';
import { t } from '../messages.ts';
import type { RemarkRow } from '../registrations.sql.ts';
import type { Likeness } from '../suppliers.sql.ts';
import { REMARK_FIELDS } from '../write-remark.ts';
import { ruleWords } from './remark-note.tsx';

export interface RemarkValues {
  readonly field: string;
  readonly rule: string;
  readonly ownRule: string;
  readonly fix: string;
}

/** Chosen when the rule is not in the list. */
export const OTHER_RULE = 'other';

/** Other suppliers with a number in common: shown, never a block. */
export function Likenesses({ locale, rows }: { locale: Locale; rows: readonly Likeness[] }) {
  const w = t(locale).review;
  if (rows.length === 0) return <p>{w.sameNone}</p>;
  return (
    <>
      <p>{w.sameHint}</p>
      <ul>
        {rows.map((row) => (
          <li key={row.supplierId}>
            <a href={`/meja/penyedia/sanksi/${row.supplierId}`}>{row.name}</a> (
            {t(locale).standing.states[row.state] ?? row.state}):{' '}
            {row.same.map((kind) => w.sameOf[kind]).join(', ')}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Each paper with its link and verdict. */
export function PaperChecklist(props: {
  c: Ctx;
  loaded: LoadedRegistration;
  id: string;
  judge: boolean;
}) {
  const { c, loaded, id } = props;
  const { locale } = c.var;
  const w = t(locale);
  const kinds = PAPERS.filter((kind) => kind.offeredTo(loaded.answers)).map((kind) => ({
    field: `document-${kind.kind}`,
    paper: loaded.papers.find((one) => one.kind === kind.kind),
  }));
  type Row = (typeof kinds)[number];
  return (
    <DataTable<Row>
      locale={locale}
      id="dokumen"
      caption={w.review.papers}
      captionHidden
      columns={[
        {
          key: 'paper',
          header: w.review.paper,
          rowHeader: true,
          cell: ({ field, paper }) =>
            paper ? (
              <>
                <PaperPreview paper={paper} label={w.fields[field] ?? field} pdf={w.review.pdf} />
                {paper.expiresOn && (
                  <span class="k-hint">
                    {' '}
                    {w.paper.until(formatDayShort(paper.expiresOn, locale))}
                  </span>
                )}
              </>
            ) : (
              `${w.fields[field] ?? field}: ${w.review.missing}`
            ),
        },
        {
          key: 'verdict',
          header: w.review.verdict,
          cell: ({ paper }) => (paper ? <PaperVerdict locale={locale} paper={paper} /> : '–'),
        },
        {
          key: 'action',
          header: w.review.action,
          cell: ({ field, paper }) =>
            paper && props.judge ? (
              <Form locale={locale} action={`/meja/penyedia/${id}/dokumen/${paper.id}`}>
                <ButtonRow>
                  {(['valid', 'invalid'] as const).map((verdict) => (
                    <Button
                      key={verdict}
                      small
                      variant="secondary"
                      name="hasil"
                      value={verdict}
                      ariaLabel={`${w.review[verdict]}: ${w.fields[field] ?? field}`}
                    >
                      {w.review[verdict]}
                    </Button>
                  ))}
                </ButtonRow>
              </Form>
            ) : (
              '–'
            ),
        },
      ]}
      rows={kinds}
      rowKey={({ field }) => field}
    />
  );
}

/** The paper beside the data it proves: a photo as it is, a PDF in a tab of its own. */
function PaperPreview(props: { paper: Paper; label: string; pdf: string }) {
  const { paper, label } = props;
  const href = `/berkas-usaha/${paper.id}`;
  return paper.contentType.startsWith('image/') ? (
    <a class="k-paper" href={href}>
      {label}
      <img src={href} alt="" loading="lazy" />
    </a>
  ) : (
    <a class="k-paper" href={href} target="_blank" rel="noopener">
      {label} ({props.pdf})
    </a>
  );
}

function PaperVerdict({ locale, paper }: { locale: Locale; paper: Paper }) {
  const w = t(locale).review;
  if (paper.verdict === null) return <StatusTag>{w.unjudged}</StatusTag>;
  return (
    <StatusTag tone={paper.verdict === 'valid' ? 'success' : 'danger'}>
      {w[paper.verdict]}
    </StatusTag>
  );
}

function RemarkText({ locale, remark }: { locale: Locale; remark: RemarkRow }) {
  const w = t(locale);
  return (
    <span>
      <strong>{w.fields[remark.field] ?? remark.field}</strong>: {remark.fix} (
      {ruleWords(remark.rule, locale)})
    </span>
  );
}

/** Remarks in the making, the form for one more, and those of earlier rounds. */
export function Remarks(props: {
  c: Ctx;
  id: string;
  remarks: readonly RemarkRow[];
  write: boolean;
  typed: RemarkValues | undefined;
  error: (field: string) => string | undefined;
}) {
  const { locale } = props.c.var;
  const w = t(locale).review;
  const open = props.remarks.filter((one) => one.sentAt === null);
  const sent = props.remarks.filter((one) => one.sentAt !== null);
  return (
    <>
      <p>{w.remarksHint}</p>
      {open.length === 0 && <p>{w.remarksNone}</p>}
      {open.length > 0 && (
        <ul class="k-tasks">
          {open.map((remark) => (
            <li key={remark.id} class="k-tasks__item">
              <RemarkText locale={locale} remark={remark} />
              {props.write && (
                <Form
                  locale={locale}
                  action={`/meja/penyedia/${props.id}/catatan/hapus`}
                  hidden={{ catatan: remark.id }}
                >
                  <Button small variant="secondary" ariaLabel={`${w.drop}: ${remark.fix}`}>
                    {w.drop}
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {props.write && <RemarkForm {...props} />}
      {sent.length > 0 && (
        <Details summary={w.earlier}>
          <ul>
            {sent.map((remark) => (
              <li key={remark.id}>
                <RemarkText locale={locale} remark={remark} />
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

function RemarkForm(props: Parameters<typeof Remarks>[0]) {
  const { locale } = props.c.var;
  const w = t(locale);
  const { typed, error } = props;
  return (
    <Form locale={locale} action={`/meja/penyedia/${props.id}/catatan`} label={w.review.write}>
      <Select
        locale={locale}
        name="field"
        label={w.review.field}
        value={typed?.field}
        error={error('field')}
        required
        choices={REMARK_FIELDS.map((value) => ({ value, label: w.fields[value] ?? value }))}
      />
      <Select
        locale={locale}
        name="rule"
        label={w.review.rule}
        value={typed?.rule}
        error={error('rule')}
        required
        choices={[
          ...REMARK_RULES.map((value) => ({ value: value as string, label: w.rules[value] })),
          { value: OTHER_RULE, label: w.review.other },
        ]}
      />
      <TextField
        locale={locale}
        name="ownRule"
        label={w.review.ownRule}
        hint={w.review.ownRuleHint}
        value={typed?.ownRule}
        maxLength={300}
        error={error('ownRule')}
      />
      <TextArea
        locale={locale}
        name="fix"
        label={w.review.fix}
        hint={w.review.fixHint}
        value={typed?.fix}
        rows={3}
        maxLength={500}
        error={error('fix')}
        required
      />
      <Button variant="secondary">{w.review.write}</Button>
    </Form>
  );
}

/** Approve, ask for a fix, refuse; what each does stands beside it. */
export function Verdict({ c, id, version }: { c: Ctx; id: string; version: number }) {
  const { locale } = c.var;
  const w = t(locale).review;
  return (
    <section id="putusan">
      <h2>{w.verdictTitle}</h2>
      <p>
        {w.approve}: {w.approveHint}
      </p>
      <p>
        {w.askFix}, {w.refuse}: {w.refuseHint}
      </p>
      <Form
        locale={locale}
        action={`/meja/penyedia/${id}/langkah`}
        hidden={{ versi: String(version) }}
      >
        <ButtonRow>
          <Button name="langkah" value="approve">
            {w.approve}
          </Button>
          <Button name="langkah" value="ask-fix" variant="secondary">
            {w.askFix}
          </Button>
          <Button name="langkah" value="refuse" variant="danger">
            {w.refuse}
          </Button>
        </ButtonRow>
      </Form>
    </section>
  );
}
