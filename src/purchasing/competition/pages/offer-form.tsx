import {
  dayOf,
  formatRupiah,
  parsePlainRupiah,
  type Refusal,
  type Rupiah,
} from '../../../kernel/index.ts';
import {
  type Ctx,
  FieldErrors,
  type Form as Posted,
  type Route,
  readForm,
  redirectDone,
  useCaseEnv,
} from '../../../platform/index.ts';
import {
  Button,
  ErrorSummary,
  Fieldset,
  Form,
  fieldErrors,
  MoneyField,
  page,
  refusedPage,
  Select,
  TextArea,
} from '../../../ui/index.ts';
import { candidatesFor } from '../candidates.sql.ts';
import { type Candidate, meets } from '../domain/preflight.ts';
import type { Competition, CompetitionLine } from '../domain/types.ts';
import { makeOffer, type TypedLine } from '../make-offer.ts';
import { t } from '../messages.ts';
import { inUnits } from './terms-form.tsx';
import { competitionFor, LIST, pathOf, stepsOf } from './viewing.ts';

async function offerPage(
  c: Ctx,
  refusals: readonly Refusal[] = [],
  sent?: Posted,
): Promise<Response> {
  const { locale, viewer, db, pemda } = c.var;
  const w = t(locale);
  const one = await competitionFor(c);
  if (!one || !stepsOf(c, one).includes('offer')) {
    const code = one ? 'competition.over' : 'competition.not-found';
    return refusedPage(c, { code }, { href: one ? pathOf(one) : LIST });
  }
  const today = dayOf(c.var.services.clock.now(), pemda.zone);
  const own = await candidatesFor(db, one.terms, today, viewer?.supplierId ?? null);
  const fitting = own.filter((listed) => one.terms.requirements.every((it) => meets(listed, it)));
  const errors = fieldErrors(c, refusals);
  const title = w.offerForm.title(one.terms.title);
  return page(c, {
    title,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    breadcrumbs: [
      { href: LIST, label: w.list.title },
      { href: pathOf(one), label: one.number },
      { label: w.offers.make },
    ],
    body: (
      <>
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{title}</h1>
        <p class="k-lead">{w.offerForm.lead}</p>
        {one.terms.awardBy === 'item' && <p>{w.offerForm.skip}</p>}
        <Form locale={locale} action={`${pathOf(one)}/tawaran`}>
          {one.terms.lines.map((line) => (
            <LineFields
              key={line.lineNo}
              c={c}
              one={one}
              line={line}
              listings={fitting.filter(({ lineNo }) => lineNo === line.lineNo)}
              sent={sent}
              errorOf={errors.of}
            />
          ))}
          {one.terms.awardBy === 'whole' && (
            <MoneyField
              locale={locale}
              name="freight"
              label={w.offerForm.freight}
              value={sent?.text('freight') ?? '0'}
              error={errors.of('freight')}
              required
            />
          )}
          <Button>{w.offerForm.send}</Button>
        </Form>
      </>
    ),
  });
}

function LineFields(props: {
  c: Ctx;
  one: Competition;
  line: CompetitionLine;
  listings: readonly Candidate[];
  sent: Posted | undefined;
  errorOf: (field: string) => string | undefined;
}) {
  const { c, one, line, listings, sent, errorOf } = props;
  const { locale } = c.var;
  const w = t(locale).offerForm;
  const field = (name: string, value = '') => ({
    locale,
    name: `${name}-${line.lineNo}`,
    value: sent?.text(`${name}-${line.lineNo}`) ?? value,
    error: errorOf(`${name}-${line.lineNo}`),
  });
  const legend = w.line(line.lineNo, line.name, inUnits(line, locale));
  if (listings.length === 0)
    return (
      <Fieldset legend={legend}>
        <p>{w.none}</p>
      </Fieldset>
    );
  return (
    <Fieldset legend={legend} hint={line.specification || undefined}>
      <Select
        {...field('product', listings[0]?.productId)}
        label={w.product}
        placeholder={null}
        choices={listings.map(({ productId, productName, price }) => ({
          value: productId,
          label: w.listed(productName, formatRupiah(price, locale)),
        }))}
      />
      <MoneyField
        {...field('price')}
        label={w.price}
        hint={w.priceHint(formatRupiah(line.estimate, locale))}
        required={one.terms.awardBy === 'whole'}
      />
      {one.terms.kind === 'specification' && (
        <TextArea {...field('answer')} label={w.answer} rows={3} maxLength={1000} required />
      )}
    </Fieldset>
  );
}

/** The lines with a price; a price that cannot be read is refused before anything is sealed. */
function readLines(one: Competition, form: Posted, errors: FieldErrors): TypedLine[] {
  return one.terms.lines.flatMap(({ lineNo }): TypedLine[] => {
    const text = form.text(`price-${lineNo}`);
    if (text === '') return [];
    const unitPrice = errors.take<Rupiah>(`price-${lineNo}`, parsePlainRupiah(text));
    return unitPrice === undefined
      ? []
      : [
          {
            lineNo,
            productId: form.text(`product-${lineNo}`),
            unitPrice,
            answer: form.text(`answer-${lineNo}`),
          },
        ];
  });
}

async function postOffer(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const one = await competitionFor(c);
  if (!one) return offerPage(c);
  const errors = new FieldErrors();
  const lines = readLines(one, form, errors);
  const freight =
    one.terms.awardBy === 'whole'
      ? errors.take<Rupiah>('freight', parsePlainRupiah(form.text('freight')))
      : (0n as Rupiah);
  if (errors.any || freight === undefined) return offerPage(c, errors.list, form);
  const done = await makeOffer(useCaseEnv(c), one.id, { lines, freight });
  if (!done.ok) return offerPage(c, done.error, form);
  return redirectDone(c, pathOf(one), 'offer');
}

export const offerRoutes: Route[] = [
  {
    method: 'GET',
    path: `${LIST}/:id/tawaran`,
    access: ['seller'],
    kind: 'page',
    handle: (c) => offerPage(c),
  },
  {
    method: 'POST',
    path: `${LIST}/:id/tawaran`,
    access: ['seller'],
    kind: 'form',
    handle: postOffer,
  },
];
