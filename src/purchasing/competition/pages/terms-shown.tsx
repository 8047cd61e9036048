import {
  formatDay,
  formatInstant,
  formatNumber,
  formatPercent,
  formatRupiah,
  type Locale,
} from '../../../kernel/index.ts';
import { ruleSetById } from '../../../rules/index.ts';
import { DataTable, Deadline, SummaryList } from '../../../ui/index.ts';
import { tDeadline } from '../../deadline-words.ts';
import { References } from '../../pages/references.tsx';
import { estimateOf } from '../domain/rank.ts';
import type { Competition, Requirement } from '../domain/types.ts';
import { t } from '../messages.ts';
import type { Part } from './step-form.tsx';
import { inUnits } from './terms-form.tsx';
import { pathOf } from './viewing.ts';

/** A requirement in words: 'TKDN paling rendah 40%'. */
export function requirementText({ code, value }: Requirement, locale: Locale): string {
  const w = t(locale);
  const label = w.requirements[code];
  if (value === null) return label;
  const amount = code === 'tkdn' ? formatPercent(value, 0, locale) : w.days(value);
  return w.requirement(label, amount);
}

/** Why it ended, in words: a kind of our own, or what the buyer wrote. */
export function endText(one: Competition, locale: Locale): string {
  const fails: Readonly<Record<string, string>> = t(locale).fails;
  return fails[one.endReason ?? ''] ?? one.endReason ?? '';
}

/** Why a deadline moved: an outage by its minutes, or what the buyer wrote. */
function extensionText(reason: string, locale: Locale): string {
  const [, minutes] = /^outage:(\d+)$/.exec(reason) ?? [];
  return minutes ? t(locale).facts.outage(formatNumber(Number(minutes), locale)) : reason;
}

export function TermsShown({
  c,
  one,
  faces,
}: Part & { faces: { agency: string; plan: string; rupCode: string } }) {
  const { locale, pemda } = c.var;
  const w = t(locale);
  const { terms } = one;
  const until = formatInstant(terms.offersUntil, pemda.zone, locale);
  const rules = ruleSetById(one.ruleSet);
  return (
    <section class="k-stack" aria-labelledby="terms">
      <h2 id="terms" tabIndex={-1}>
        {w.facts.title}
      </h2>
      <SummaryList
        rows={[
          {
            key: w.facts.until,
            value:
              one.state === 'open' ? (
                <>
                  <Deadline locale={locale} iso={terms.offersUntil.toISOString()} text={until} />
                  <br />
                  <a href={`${pathOf(one)}/tenggat.ics`}>{tDeadline(locale).link}</a>
                </>
              ) : (
                until
              ),
          },
          ...one.extensions.map((extension) => ({
            key: '',
            value: w.facts.extended(
              formatInstant(extension.until, pemda.zone, locale),
              extensionText(extension.reason, locale),
            ),
          })),
          { key: w.facts.agency, value: faces.agency },
          { key: w.facts.plan, value: `${faces.rupCode} ${faces.plan}` },
          { key: w.facts.kind, value: w.kinds[terms.kind] },
          { key: w.facts.award, value: w.awards[terms.awardBy] },
          {
            key: w.facts.requirements,
            value:
              terms.requirements.length === 0 ? (
                w.facts.noRequirements
              ) : (
                <ul>
                  {terms.requirements.map((requirement) => (
                    <li key={requirement.code}>{requirementText(requirement, locale)}</li>
                  ))}
                </ul>
              ),
          },
          ...(terms.narrowReason ? [{ key: w.facts.narrow, value: terms.narrowReason }] : []),
          { key: w.facts.address, value: terms.deliveryAddress },
          { key: w.facts.wanted, value: formatDay(terms.wantedOn, locale) },
          ...(terms.note ? [{ key: w.facts.note, value: terms.note }] : []),
          ...(one.publishedAt
            ? [{ key: w.facts.invited, value: w.facts.invitedCount(one.invited.length) }]
            : []),
          ...(one.seedDigest && one.seed === null
            ? [{ key: w.results.digest, value: one.seedDigest }]
            : []),
          { key: w.facts.rules, value: rules?.legalBasis.join('; ') ?? one.ruleSet },
        ]}
      />
    </section>
  );
}

export function LinesShown({ c, one, today }: Part & { today: Parameters<typeof estimateOf>[1] }) {
  const { locale } = c.var;
  const w = t(locale).lines;
  return (
    <section class="k-stack" aria-labelledby="lines">
      <h2 id="lines" tabIndex={-1}>
        {w.title}
      </h2>
      <DataTable
        locale={locale}
        id="barang"
        caption={w.title}
        captionHidden
        columns={[
          { key: 'no', header: 'No', cell: (line) => String(line.lineNo) },
          { key: 'name', header: w.name, rowHeader: true, cell: (line) => line.name },
          {
            key: 'quantity',
            header: w.quantity,
            numeric: true,
            cell: (line) => inUnits(line, locale),
          },
          {
            key: 'estimate',
            header: w.estimate,
            numeric: true,
            cell: (line) => formatRupiah(line.estimate, locale),
          },
          { key: 'specification', header: w.specification, cell: (line) => line.specification },
        ]}
        rows={one.terms.lines}
        rowKey={(line) => String(line.lineNo)}
      />
      <p>{w.total(formatRupiah(estimateOf(one.terms.lines, today), locale))}</p>
      {one.references.length > 0 && (
        <References
          c={c}
          references={one.references}
          reason={one.referenceReason}
          lines={one.terms.lines}
        />
      )}
    </section>
  );
}
