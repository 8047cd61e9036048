import {
  type Day,
  parseDay,
  parsePlainRupiah,
  parseQuantity,
  type Quantity,
  type Refusal,
  type Result,
  type Rupiah,
  readMoment,
} from '../../../kernel/index.ts';
import { FieldErrors, type Form } from '../../../platform/index.ts';
import {
  AWARD_WAYS,
  COMPETITION_KINDS,
  type CompetitionLine,
  REQUIREMENT_CODES,
  type Requirement,
  type Terms,
} from '../domain/types.ts';
import type { RowSource } from './form-rows.ts';

const NOTHING = 0n as Quantity;

/** The form as terms; a field that cannot be read gets a substitute and its refusal. */
export function readTerms(
  form: Form,
  rows: readonly RowSource[],
  place: { readonly zone: string; readonly today: Day; readonly now: Date },
): { terms: Terms; unread: Refusal[] } {
  const errors = new FieldErrors();
  const lines = rows
    .filter(({ taken }) => taken)
    .map((row, at): CompetitionLine => {
      const no = at + 1;
      const quantity = errors.take(
        `quantity-${no}`,
        parseQuantity(row.quantity, { maxDecimals: 2, field: `quantity-${no}` }),
      );
      const estimate = errors.take(`estimate-${no}`, parsePlainRupiah(row.estimate));
      return {
        ...row.goods,
        lineNo: no,
        name: row.name,
        specification: row.specification,
        quantity: quantity ?? NOTHING,
        estimate: estimate ?? (0n as Rupiah),
      };
    });
  return {
    terms: {
      title: form.text('title'),
      kind: COMPETITION_KINDS.find((one) => one === form.text('kind')) ?? 'product',
      awardBy: AWARD_WAYS.find((one) => one === form.text('awardBy')) ?? 'whole',
      planId: form.text('planId'),
      lines,
      requirements: readRequirements(form, errors),
      narrowReason: form.text('narrowReason') || null,
      deliveryAddress: form.text('deliveryAddress'),
      wantedOn: errors.take('wantedOn', parseDay(form.text('wantedOn'))) ?? place.today,
      offersUntil:
        errors.take(
          'offersUntil',
          readMoment(form.text('offersUntil'), place.zone, 'offersUntil'),
        ) ?? place.now,
      note: form.text('note'),
    },
    unread: errors.list,
  };
}

/** Ticked ones, and those whose number is filled in; an odd number goes on to the decision, which refuses it. */
function readRequirements(form: Form, errors: FieldErrors): Requirement[] {
  const ticked = form.all('requirements');
  return REQUIREMENT_CODES.flatMap((code): Requirement[] => {
    if (code !== 'tkdn' && code !== 'lead-time')
      return ticked.includes(code) ? [{ code, value: null }] : [];
    if (form.text(code) === '') return [];
    const value = errors.take(code, wholeNumber(form.text(code), code));
    return value === undefined ? [] : [{ code, value }];
  });
}

const wholeNumber = (text: string, code: 'tkdn' | 'lead-time'): Result<number, Refusal> =>
  /^\d{1,3}$/.test(text)
    ? { ok: true, value: Number(text) }
    : { ok: false, error: { code: `competition.${code}` } };
