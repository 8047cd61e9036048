import { formatNumber, formatRupiah, type Refusal } from '../../../kernel/index.ts';
import {
  ButtonRow,
  DataTable,
  LinkButton,
  Notice,
  SummaryList,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { type Reference, thinLines } from '../../domain/references.ts';
import type { Preflight } from '../domain/preflight.ts';
import { t } from '../messages.ts';
import { LEAST_PASSPHRASE } from '../sealing.ts';
import { fieldOf, type Part, StepForm } from './step-form.tsx';
import { requirementText } from './terms-shown.tsx';
import { pathOf } from './viewing.ts';

/** What a draft meets in the market, and what stands between it and being published. */
export interface Checked {
  readonly found: Preflight;
  readonly references: readonly Reference[];
  readonly faults: readonly Refusal[];
}

export function Preparation(props: Part & { checked: Checked }) {
  const { c, one, steps, checked } = props;
  const { locale, services } = c.var;
  const w = t(locale).prepare;
  const { found, faults } = checked;
  const count = (n: number) => formatNumber(n, locale);
  return (
    <section class="k-stack" aria-labelledby="persiapan">
      <h2 id="persiapan">{w.title}</h2>
      <SummaryList
        rows={[
          { key: w.able, value: w.suppliers(found.able.length) },
          { key: w.fitting, value: w.suppliers(found.fitting.length) },
          {
            key: w.lowest,
            value: found.lowest === null ? '–' : formatRupiah(found.lowest, locale),
          },
          { key: w.estimate, value: formatRupiah(found.estimate, locale) },
        ]}
      />
      {found.excluded.length > 0 && (
        <DataTable
          locale={locale}
          id="tersingkir"
          caption={w.excluded}
          columns={[
            {
              key: 'requirement',
              header: w.requirement,
              rowHeader: true,
              cell: (row) => requirementText(row.requirement, locale),
            },
            { key: 'gone', header: w.gone, numeric: true, cell: (row) => count(row.suppliers) },
            { key: 'umkk', header: w.goneUmkk, numeric: true, cell: (row) => count(row.umkk) },
            { key: 'left', header: w.leftOver, numeric: true, cell: (row) => count(row.left) },
          ]}
          rows={found.excluded}
          rowKey={(row) => row.requirement.code}
        />
      )}
      {faults.length > 0 ? (
        <Notice locale={locale} tone="warning" title={w.faults}>
          <ul>
            {faults.map((fault) => (
              <li key={`${fault.code}:${fault.field}`}>
                {services.lexicon.refusal(fault, locale)}
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <Notice locale={locale} tone="success">
          {w.ready}
        </Notice>
      )}
      {steps.includes('change') && (
        <ButtonRow>
          <LinkButton href={`${pathOf(one)}/ubah`} variant="secondary">
            {w.change}
          </LinkButton>
        </ButtonRow>
      )}
      <Openers {...props} />
      {steps.includes('publish') && <Publish {...props} />}
    </section>
  );
}

function Openers(props: Part) {
  const { c, one, steps } = props;
  const w = t(c.var.locale).prepare;
  const field = fieldOf(props, 'ready');
  const mine = one.openers.some(({ personId }) => personId === c.var.viewer?.personId);
  return (
    <>
      <h3 id="openers" tabIndex={-1}>
        {w.openers}
      </h3>
      <p>{w.openersLead}</p>
      {one.openers.length === 0 ? (
        <p>{w.noOpeners}</p>
      ) : (
        <ul>
          {one.openers.map(({ personId, name }) => (
            <li key={personId}>{name}</li>
          ))}
        </ul>
      )}
      {steps.includes('ready') && (
        <StepForm {...props} step="ready" label={mine ? w.renew : w.become}>
          <TextField
            {...field('passphrase')}
            value=""
            type="password"
            autocomplete="off"
            label={w.passphrase}
            hint={w.passphraseHint(LEAST_PASSPHRASE)}
            required
          />
          <TextField
            {...field('again')}
            value=""
            type="password"
            autocomplete="off"
            label={w.again}
            required
          />
        </StepForm>
      )}
      {steps.includes('leave') && (
        <StepForm {...props} step="leave" label={w.leave} variant="secondary" />
      )}
    </>
  );
}

function Publish(props: Part & { checked: Checked }) {
  const { c, one, checked } = props;
  const w = t(c.var.locale).prepare;
  const thin = thinLines(one.terms.lines, checked.references);
  const names = thin.map(({ name }) => name).join(', ');
  return (
    <StepForm {...props} step="publish" label={w.publish}>
      {thin.length > 0 && (
        <TextArea
          {...fieldOf(props, 'publish')('referenceReason')}
          label={w.reason}
          hint={w.reasonHint(names)}
          rows={3}
          maxLength={1000}
          required
        />
      )}
    </StepForm>
  );
}
