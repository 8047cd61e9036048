import {
  type Checked,
  checkKbli,
  checkNib,
  checkNik,
  checkNpwp,
  ok,
  type Refusal,
  type Result,
  refuse,
} from '../../kernel/index.ts';
import { type ScaleBand, scaleOf } from '../../rules/index.ts';
import {
  type Answers,
  answer,
  answerList,
  INSIDE,
  LEGAL_FORMS,
  type LegalForm,
  nikFromNpwp,
  OUTSIDE,
} from './answers.ts';

/** A village of the pemda. */
export interface Village {
  readonly code: string;
  readonly name: string;
  readonly districtCode: string;
  readonly district: string;
}

/** What the checks know besides the answers. */
export interface References {
  readonly villages: readonly Village[];
  readonly city: string;
  readonly regionCode: string;
  readonly bands: readonly ScaleBand[];
  /** Those of the given KBLI codes that the reference list has. */
  readonly knownKbli: ReadonlySet<string>;
  /** Another supplier of this pemda has the NIB: one business enrols once. */
  readonly nibTaken: boolean;
}

/** A business as its supplier row is written. */
export interface Business {
  readonly legalForm: LegalForm;
  readonly name: string;
  readonly nib: string;
  readonly npwp: string;
  readonly taxable: boolean;
  readonly kbli: readonly string[];
  readonly scale: string;
  readonly place: {
    readonly local: boolean;
    readonly regionCode: string;
    readonly village: string;
    readonly districtCode: string;
    readonly district: string;
    readonly city: string;
    readonly address: string;
  };
  readonly representative: string;
  readonly nik: string;
  readonly phone: string;
  readonly bankName: string;
  readonly bankAccount: string;
  readonly bankHolder: string;
}

export interface CheckedAnswers {
  readonly faults: readonly Refusal[];
  /** Doubts for the person and the officer to look at; they block nothing (rules.md 7). */
  readonly warnings: readonly Refusal[];
  /** All values, when nothing is wrong. */
  readonly business: Business | null;
}

/** Most lines of business that one registration lists. */
export const MAX_KBLI = 20;
const MAX_LINE = 120;
const MAX_ADDRESS = 300;

/** A phone number as 0812…; +62 and 62 are the same. Code: 'phone.format'. */
export function checkPhone(text: string, field: string): Result<string, Refusal> {
  const digits = text.replaceAll(/[\s().\-–]/g, '').replace(/^(?:\+?62)(?=8|[2-9])/, '0');
  return /^0\d{8,13}$/.test(digits) ? ok(digits) : refuse('phone.format', field);
}

/** Checks every answer; pages show the faults of their own fields, the submission all of them. */
export function checkAnswers(answers: Answers, refs: References): CheckedAnswers {
  const faults: Refusal[] = [];
  const warnings: Refusal[] = [];
  const take = <T>(result: Result<T, Refusal>): T | null => {
    if (result.ok) return result.value;
    faults.push(result.error);
    return null;
  };
  const number = (result: Result<Checked, Refusal>): string | null => {
    const checked = take(result);
    if (checked) warnings.push(...checked.warnings);
    return checked?.value ?? null;
  };
  const line = (field: string, max = MAX_LINE) => take(checkLine(answers, field, max));

  const legalForm = take(checkForm(answer(answers, 'legalForm')));
  const name = line('name');
  const nib = number(checkNib(answer(answers, 'nib'), 'nib'));
  if (refs.nibTaken) faults.push(refuse('nib.used', 'nib').error);
  const npwp = number(checkNpwp(answer(answers, 'npwp'), 'npwp'));
  const taxable = take(checkTaxable(answer(answers, 'taxable')));
  const kbli = checkKbliList(answerList(answers, 'kbli'), refs, faults, warnings);
  const scale = take(checkScale(answers, legalForm, refs.bands));
  const place = checkPlace(answers, refs, faults);
  const representative = line('representative');
  const known = npwp === null ? null : nikFromNpwp(npwp);
  const nik = known ?? number(checkNik(answer(answers, 'nik'), 'nik'));
  const phone = take(checkPhone(answer(answers, 'phone'), 'phone'));
  const bankName = line('bankName');
  const bankAccount = take(checkAccount(answer(answers, 'bankAccount')));
  const bankHolder = line('bankHolder');
  if (answer(answers, 'declaration') !== 'yes') {
    faults.push(refuse('declaration.missing', 'declaration').error);
  }
  if (
    faults.length > 0 ||
    !legalForm ||
    !name ||
    !nib ||
    !npwp ||
    taxable === null ||
    !scale ||
    !place ||
    !representative ||
    !nik ||
    !phone ||
    !bankName ||
    !bankAccount ||
    !bankHolder
  ) {
    return { faults, warnings, business: null };
  }
  const business: Business = {
    legalForm,
    name,
    nib,
    npwp,
    taxable,
    kbli,
    scale,
    place,
    representative,
    nik,
    phone,
    bankName,
    bankAccount,
    bankHolder,
  };
  return { faults, warnings, business };
}

function checkLine(answers: Answers, field: string, max: number): Result<string, Refusal> {
  const text = answer(answers, field).trim();
  if (text === '') return refuse('text.empty', field);
  return text.length > max ? refuse('text.long', field, { max }) : ok(text);
}

function checkForm(text: string): Result<LegalForm, Refusal> {
  const form = LEGAL_FORMS.find((one) => one === text);
  return form ? ok(form) : refuse('choice.missing', 'legalForm');
}

function checkTaxable(text: string): Result<boolean, Refusal> {
  return text === 'yes' || text === 'no' ? ok(text === 'yes') : refuse('choice.missing', 'taxable');
}

function checkKbliList(
  codes: readonly string[],
  refs: References,
  faults: Refusal[],
  warnings: Refusal[],
): readonly string[] {
  if (codes.length === 0) faults.push(refuse('kbli.none', 'kbli').error);
  if (codes.length > MAX_KBLI) faults.push(refuse('kbli.many', 'kbli', { max: MAX_KBLI }).error);
  return codes.flatMap((code) => {
    const checked = checkKbli(code, 'kbli');
    if (!checked.ok) {
      faults.push(checked.error);
      return [];
    }
    if (!refs.knownKbli.has(checked.value.value)) {
      warnings.push(refuse('kbli.unlisted', 'kbli', { code: checked.value.value }).error);
    }
    return [checked.value.value];
  });
}

/** A cooperative is its own class (UMKK); all others go by capital and sales. */
function checkScale(
  answers: Answers,
  legalForm: LegalForm | null,
  bands: readonly ScaleBand[],
): Result<string, Refusal> {
  const band = (field: string) => {
    const text = answer(answers, field);
    return /^\d$/.test(text) && Number(text) < bands.length ? Number(text) : null;
  };
  const scale = scaleOf(bands, band('capital'), band('sales'));
  if (band('capital') === null || scale === null) return refuse('choice.missing', 'capital');
  return ok(legalForm === 'koperasi' ? 'koperasi' : scale);
}

function checkPlace(
  answers: Answers,
  refs: References,
  faults: Refusal[],
): Business['place'] | null {
  const before = faults.length;
  const need = (field: string, max = MAX_LINE): string => {
    const line = checkLine(answers, field, max);
    if (line.ok) return line.value;
    faults.push(line.error);
    return '';
  };
  const choice = answer(answers, 'village');
  const village = refs.villages.find((one) => one.code === choice);
  const address = need('address', MAX_ADDRESS);
  const typed = choice === OUTSIDE || (choice === INSIDE && refs.villages.length === 0);
  if (!village && !typed) faults.push(refuse('choice.missing', 'village').error);
  const district = village ? village.district : typed ? need('district') : '';
  const city = village || choice === INSIDE ? refs.city : typed ? need('city') : '';
  if (faults.length > before) return null;
  return {
    local: choice !== OUTSIDE,
    regionCode: village?.code ?? (choice === INSIDE ? refs.regionCode : ''),
    village: village?.name ?? answer(answers, 'villageName').trim().slice(0, MAX_LINE),
    districtCode: village?.districtCode ?? '',
    district,
    city,
    address,
  };
}

function checkAccount(text: string): Result<string, Refusal> {
  const digits = text.replaceAll(/[\s.-]/g, '');
  return /^\d{6,20}$/.test(digits) ? ok(digits) : refuse('bank-account.format', 'bankAccount');
}
