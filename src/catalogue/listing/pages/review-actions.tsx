import type { Ctx } from '../../../platform/index.ts';
import {
  Button,
  ButtonRow,
  Details,
  Fieldset,
  Form,
  Notice,
  Radios,
  Select,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import type { ListingCommand } from '../domain/listing.ts';
import { MOST_REMARKS, REMARK_FIELDS, REMARK_RULES } from '../domain/remark-lists.ts';
import { attributeName } from '../domain/template.ts';
import type { Review } from '../load-review.ts';
import { t } from '../review-messages.ts';
import { fieldLabel } from './review-content.ts';

/** Chosen when the rule is not in the list. */
export const OTHER_RULE = 'other';

export interface TypedRemark {
  readonly field: string;
  readonly rule: string;
  readonly ownRule: string;
  readonly fix: string;
}

/** What the officer typed before it was refused. */
export interface Typed {
  readonly remarks: readonly TypedRemark[];
  readonly reason: string;
}

interface Props {
  readonly c: Ctx;
  readonly review: Review;
  readonly typed: Typed | undefined;
  readonly error: (field: string) => string | undefined;
}

type Kind = ListingCommand['kind'];

/** Why this person sees no buttons, in words. */
export function WhyNoButtons({ c, review }: Pick<Props, 'c' | 'review'>) {
  const { locale, viewer } = c.var;
  const w = t(locale).review;
  if (viewer?.role !== 'catalogue_officer')
    return (
      <Notice locale={locale} tone="info">
        {w.readOnly}
      </Notice>
    );
  if (review.tied)
    return (
      <Notice locale={locale} tone="warning">
        {w.tied}
      </Notice>
    );
  const { revision } = review.loaded.listing;
  if (revision?.claimedBy && revision.claimedBy !== viewer.personId)
    return (
      <Notice locale={locale} tone="info">
        {w.takenByOther}
      </Notice>
    );
  return null;
}

/** Take it, or put it back. */
export function Taking({ c, review }: Pick<Props, 'c' | 'review'>) {
  const { locale } = c.var;
  const w = t(locale).review;
  const verbs = (['claim', 'release'] as const).filter((verb) => review.moves.includes(verb));
  if (verbs.length === 0) return null;
  return (
    <Form locale={locale} action={actionOf(review)}>
      <ButtonRow>
        {verbs.map((verb) => (
          <Button
            key={verb}
            name="langkah"
            value={verb}
            variant={verb === 'claim' ? 'primary' : 'secondary'}
          >
            {w[verb]}
          </Button>
        ))}
        {review.moves.includes('approve') && <a href="#putusan">{w.toDecision}</a>}
      </ButtonRow>
    </Form>
  );
}

const actionOf = (review: Review) => `/meja/produk/${review.loaded.listing.id}/langkah`;

/** Approve what was seen, or send it back with remarks. */
export function Verdict(props: Props) {
  const { c, review } = props;
  const { locale } = c.var;
  const w = t(locale).review;
  const may = (kind: Kind) => review.moves.includes(kind);
  if (!may('approve') && !may('ask-fix') && !may('refuse')) return null;
  return (
    <section id="putusan" class="k-stack">
      <h2>{w.decide}</h2>
      {may('approve') && review.missing.length > 0 && <p>{w.notYet}</p>}
      {may('approve') && review.missing.length === 0 && (
        <Form locale={locale} action={actionOf(review)} hidden={{ isi: review.loaded.contentHash }}>
          <p>{w.approveHint}</p>
          <BrandChoice c={c} review={review} />
          <Button name="langkah" value="approve">
            {w.approve}
          </Button>
        </Form>
      )}
      <h3>{w.back}</h3>
      <p>{w.backHint}</p>
      <Form locale={locale} action={actionOf(review)} label={w.back}>
        <div id="remarks">
          <RemarkFields {...props} n={0} />
        </div>
        <Details summary={w.more(MOST_REMARKS)} open={(props.typed?.remarks.length ?? 0) > 1}>
          {Array.from({ length: MOST_REMARKS - 1 }, (_, n) => (
            <RemarkFields key={String(n + 1)} {...props} n={n + 1} />
          ))}
        </Details>
        <p class="k-hint">{w.backEffect}</p>
        <ButtonRow>
          {may('ask-fix') && (
            <Button name="langkah" value="ask-fix" variant="secondary">
              {w.askFix}
            </Button>
          )}
          {may('refuse') && (
            <Button name="langkah" value="refuse" variant="danger">
              {w.refuse}
            </Button>
          )}
        </ButtonRow>
      </Form>
    </section>
  );
}

/** A new brand is confirmed as it is written, or put under a known spelling, with the approval itself. */
function BrandChoice({ c, review }: Pick<Props, 'c' | 'review'>) {
  const { locale } = c.var;
  const w = t(locale).review.brand;
  const brand = review.newBrand;
  if (!brand) return null;
  return (
    <Radios
      locale={locale}
      name="merek"
      label={w.label(brand.name)}
      hint={w.hint}
      value={brand.same ?? ''}
      choices={[
        ...(brand.same === null ? [{ value: '', label: w.keep(brand.name) }] : []),
        ...brand.like.map((value) => ({ value, label: w.under(value) })),
      ]}
    />
  );
}

function RemarkFields({ c, review, typed, error, n }: Props & { n: number }) {
  const { locale } = c.var;
  const w = t(locale);
  const { template } = review.loaded.etalase;
  const name = (part: string) => `remark.${n}.${part}`;
  const value = typed?.remarks[n];
  const fields = [...REMARK_FIELDS, ...template.map((one) => attributeName(one.key))];
  return (
    <Fieldset legend={w.review.remark(n + 1)}>
      <Select
        locale={locale}
        name={name('field')}
        label={w.review.field}
        value={value?.field}
        error={error(name('field'))}
        choices={fields.map((one) => ({ value: one, label: fieldLabel(one, template, locale) }))}
      />
      <Select
        locale={locale}
        name={name('rule')}
        label={w.review.rule}
        value={value?.rule}
        error={error(name('rule'))}
        choices={[
          ...REMARK_RULES.map((one) => ({ value: one as string, label: w.rules[one] })),
          { value: OTHER_RULE, label: w.review.otherRule },
        ]}
      />
      <TextField
        locale={locale}
        name={name('ownRule')}
        label={w.review.ownRule}
        hint={w.review.ownRuleHint}
        value={value?.ownRule}
        maxLength={500}
      />
      <TextArea
        locale={locale}
        name={name('fix')}
        label={w.review.fix}
        hint={w.review.fixHint}
        value={value?.fix}
        error={error(name('fix'))}
        rows={2}
        maxLength={500}
      />
    </Fieldset>
  );
}

const ON_SHOW = ['freeze', 'unfreeze', 'delist'] as const;

/** What an officer may do with what is on show, each with a reason. */
export function OnShowActions({ c, review, typed, error }: Props) {
  const { locale } = c.var;
  const w = t(locale).review;
  const verbs = ON_SHOW.filter((verb) => review.moves.includes(verb));
  if (verbs.length === 0) return null;
  return (
    <section class="k-stack">
      <h2>{w.onShowTitle}</h2>
      <Form locale={locale} action={actionOf(review)} label={w.onShowTitle}>
        <TextArea
          locale={locale}
          name="reason"
          label={w.reason}
          hint={w.reasonHint}
          value={typed?.reason}
          error={error('reason')}
          rows={3}
          maxLength={1000}
        />
        <p class="k-hint">{w.onShowEffect}</p>
        <ButtonRow>
          {verbs.map((verb) => (
            <Button
              key={verb}
              name="langkah"
              value={verb}
              variant={verb === 'delist' ? 'danger' : 'secondary'}
            >
              {w[verb]}
            </Button>
          ))}
        </ButtonRow>
      </Form>
    </section>
  );
}
