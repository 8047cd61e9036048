import { formatInstant, formatRupiah, momentField } from '../../../kernel/index.ts';
import { sha256 } from '../../../platform/index.ts';
import {
  Button,
  DataTable,
  Details,
  Form,
  LinkButton,
  MomentField,
  Notice,
  Radios,
  SummaryList,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { labelOf } from '../domain/blind.ts';
import { lotTotal } from '../domain/rank.ts';
import type { Competition, OfferContent } from '../domain/types.ts';
import { t } from '../messages.ts';
import { fieldOf, type Part, StepForm } from './step-form.tsx';
import { pathOf } from './viewing.ts';

/** What a seller sees while offers are taken: his receipt, and the way to make one. */
export function OwnOffer(props: Part & { able: boolean }) {
  const { c, one, steps, able } = props;
  const { locale, pemda, viewer } = c.var;
  const w = t(locale).offers;
  const own = one.offers.find(({ supplierId }) => supplierId === viewer?.supplierId);
  return (
    <section class="k-stack" aria-labelledby="penawaran">
      <h2 id="penawaran">{w.title}</h2>
      <p class="k-hint">{w.hidden}</p>
      {viewer?.role === 'seller' && own && (
        <Notice locale={locale} tone="success" title={w.own}>
          <p>{w.receipt(formatInstant(own.at, pemda.zone, locale), own.digest)}</p>
        </Notice>
      )}
      {steps.includes('offer') &&
        (able ? (
          <p>
            <LinkButton href={`${pathOf(one)}/tawaran`}>{own ? w.remake : w.make}</LinkButton>
          </p>
        ) : (
          <p>{w.notAble}</p>
        ))}
      {steps.includes('withdraw-offer') && (
        <StepForm {...props} step="withdraw-offer" label={w.withdraw} variant="danger" />
      )}
    </section>
  );
}

/** Offers wait for two people: who has come, and the form of who can. */
export function Opening(props: Part) {
  const { c, one, steps } = props;
  const w = t(c.var.locale).offers;
  const first = one.openers.find(({ personId }) => personId === one.firstOpener);
  const waiting = one.openers.filter(({ personId }) => personId !== one.firstOpener);
  const opens = steps.includes('half-open') || steps.includes('open');
  return (
    <section class="k-stack" aria-labelledby="penawaran">
      <h2 id="penawaran">{w.title}</h2>
      <p>{w.count(one.offers.length)}</p>
      {first && <p>{w.first(first.name)}</p>}
      <p>{w.waitsFor(waiting.map(({ name }) => name).join(', '))}</p>
      {opens && (
        <StepForm {...props} step="open" label={first ? w.openSecond : w.openFirst}>
          <TextField
            {...fieldOf(props, 'open')('passphrase')}
            value=""
            type="password"
            autocomplete="off"
            label={t(c.var.locale).prepare.passphrase}
            hint={w.openHint}
            required
          />
        </StepForm>
      )}
    </section>
  );
}

/** An opened offer without a name. */
interface Blind {
  readonly label: string;
  readonly supplierId: string;
  readonly content: OfferContent | null;
}

/** The offers in the order of their codes, which tells nothing. */
const blindOffers = (one: Competition): Blind[] =>
  one.opened
    .map((offer) => ({ ...offer, label: labelOf(one.seed ?? '', offer.supplierId, sha256) }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));

/** The opened offers under their codes, with the buyer's verdicts. */
export function Assessing(props: Part & { today: Parameters<typeof lotTotal>[2] }) {
  const { c, one, steps } = props;
  const { locale } = c.var;
  const w = t(locale).offers;
  return (
    <section class="k-stack" aria-labelledby="offers">
      <h2 id="offers" tabIndex={-1}>
        {w.title}
      </h2>
      <p>{w.count(one.offers.length)}</p>
      <p class="k-hint">{w.blind}</p>
      {blindOffers(one).map((offer) => (
        <BlindOffer key={offer.label} {...props} offer={offer} />
      ))}
      {steps.includes('decide') && (
        <>
          <p>{w.decideHint}</p>
          <StepForm {...props} step="decide" label={w.decide} />
        </>
      )}
    </section>
  );
}

function BlindOffer(props: Part & { offer: Blind; today: Parameters<typeof lotTotal>[2] }) {
  const { c, one, steps, offer, today } = props;
  const { locale } = c.var;
  const w = t(locale).offers;
  const { content, label } = offer;
  const whole = one.terms.awardBy === 'whole';
  if (!content)
    return (
      <section class="k-stack">
        <h3>{w.offer(label)}</h3>
        <Notice locale={locale} tone="danger">
          {w.unreadable}
        </Notice>
      </section>
    );
  const verdict = one.assessments.find(({ supplierId }) => supplierId === offer.supplierId);
  return (
    <section class="k-stack">
      <h3>{w.offer(label)}</h3>
      <DataTable
        locale={locale}
        id={`offer-${label}`}
        caption={w.offer(label)}
        captionHidden
        columns={[
          {
            key: 'line',
            header: t(locale).lines.name,
            rowHeader: true,
            cell: (row) => one.terms.lines.find(({ lineNo }) => lineNo === row.lineNo)?.name ?? '',
          },
          {
            key: 'price',
            header: w.price,
            numeric: true,
            cell: (row) => formatRupiah(row.unitPrice, locale),
          },
          { key: 'class', header: w.class, cell: (row) => t(locale).classes[row.pdnClass] },
          { key: 'answer', header: w.answer, cell: (row) => row.answer },
        ]}
        rows={content.lines}
        rowKey={(row) => String(row.lineNo)}
      />
      <SummaryList
        rows={[
          ...(whole ? [{ key: w.freight, value: formatRupiah(content.freight, locale) }] : []),
          {
            key: w.total,
            value: formatRupiah(lotTotal(content, one.terms.lines, today, whole), locale),
          },
          {
            key: w.verdict,
            value: verdict
              ? [verdict.fits ? w.fits : w.unfit, verdict.reason].filter(Boolean).join(': ')
              : one.terms.kind === 'product'
                ? w.fits
                : w.unassessed,
          },
        ]}
      />
      {steps.includes('assess') && <AssessForm {...props} label={label} fits={verdict?.fits} />}
    </section>
  );
}

function AssessForm(props: Part & { label: string; fits: boolean | undefined }) {
  const { c, one, label, fits } = props;
  const { locale } = c.var;
  const w = t(locale).offers;
  const mine = props.typed?.step === 'assess' && props.typed.form.text('label') === label;
  const form = mine ? props.typed?.form : undefined;
  const chosen = form?.text('fits') ?? (fits === undefined ? '' : fits ? 'ya' : 'tidak');
  const open = mine || (fits === undefined && one.terms.kind === 'specification');
  return (
    <Details summary={w.verdictOf(label)} open={open}>
      <Form
        locale={locale}
        action={`${pathOf(one)}/assess`}
        label={w.verdictOf(label)}
        hidden={{ version: String(one.version), label }}
      >
        <Radios
          locale={locale}
          name="fits"
          id={`fits-${label}`}
          label={w.verdictOf(label)}
          labelHidden
          value={chosen}
          error={mine ? props.errorOf('fits') : undefined}
          inline
          choices={[
            { value: 'ya', label: w.fits },
            { value: 'tidak', label: w.unfit },
          ]}
        />
        <TextArea
          locale={locale}
          name="reason"
          id={`reason-${label}`}
          label={w.reason}
          hint={w.reasonHint}
          rows={2}
          maxLength={1000}
          value={form?.text('reason') ?? ''}
          error={mine ? props.errorOf(`reason-${label}`) : undefined}
        />
        <Button variant="secondary">{w.assess}</Button>
      </Form>
    </Details>
  );
}

/** The buyer's ways to move the deadline and to end it all; rare, so folded away. */
export function BuyerWays(props: Part) {
  const { c, one, steps, typed } = props;
  const { locale, pemda } = c.var;
  const w = t(locale);
  const extend = fieldOf(props, 'extend');
  const cancel = fieldOf(props, 'cancel');
  return (
    <>
      {steps.includes('extend') && (
        <Details summary={w.extend.title} open={typed?.step === 'extend'}>
          <StepForm {...props} step="extend" label={w.extend.do}>
            <MomentField
              {...extend('offersUntil', momentField(one.terms.offersUntil, pemda.zone))}
              label={w.extend.until}
              required
            />
            <TextArea
              {...extend('reason')}
              label={w.extend.reason}
              rows={2}
              maxLength={1000}
              required
            />
          </StepForm>
        </Details>
      )}
      {steps.includes('cancel') && (
        <Details summary={w.cancel.title} open={typed?.step === 'cancel'}>
          <StepForm {...props} step="cancel" label={w.cancel.do} variant="danger">
            <TextArea
              {...cancel('reason')}
              label={w.cancel.reason}
              rows={2}
              maxLength={1000}
              required
            />
          </StepForm>
        </Details>
      )}
    </>
  );
}
