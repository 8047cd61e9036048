import type { Locale } from '../../kernel/index.ts';
import { Notice } from '../../ui/index.ts';
import type { Remark } from '../domain/registration.ts';
import { isRemarkRule } from '../domain/remark-rules.ts';
import { t } from '../messages.ts';

/** The words of a rule: from the list, or the officer's own. */
export function ruleWords(rule: string, locale: Locale): string {
  return isRemarkRule(rule) ? t(locale).rules[rule] : rule;
}

/** An officer's remark as the seller reads it: field, rule, fix. */
export function RemarkNote({ locale, remark }: { locale: Locale; remark: Remark }) {
  const w = t(locale);
  return (
    <Notice locale={locale} tone="warning" title={w.fields[remark.field] ?? remark.field}>
      <p>
        <strong>{w.remark.fix}:</strong> {remark.fix}
      </p>
      <p>
        {w.remark.rule}: {ruleWords(remark.rule, locale)}
      </p>
    </Notice>
  );
}
