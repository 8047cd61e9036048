import type { Day } from '../kernel/index.ts';
import type { ScaleBand } from '../rules/index.ts';
import { type Answers, INSIDE, OUTSIDE } from './domain/answers.ts';
import type { Village } from './domain/check-answers.ts';

/** A supplier's row as far as the registration asks for it. */
export interface SupplierAnswers {
  readonly legalForm: string;
  readonly name: string;
  readonly nib: string;
  readonly npwp: string | null;
  readonly nik: string | null;
  readonly taxable: boolean;
  readonly kbli: readonly string[];
  readonly scale: string;
  readonly regionCode: string;
  readonly village: string;
  readonly district: string;
  readonly city: string;
  readonly local: boolean;
  readonly address: string;
  readonly representative: string;
  readonly phone: string;
  readonly bankName: string;
  readonly bankAccount: string;
  readonly bankHolder: string;
  readonly registeredOn: Day;
}

/** What a business that came with a list would have answered. */
export function answersOf(
  supplier: SupplierAnswers,
  villages: readonly Village[],
  bands: readonly ScaleBand[],
): Answers {
  const {
    registeredOn: _on,
    scale,
    regionCode,
    village,
    district,
    city,
    local,
    taxable,
    ...same
  } = supplier;
  const known = villages.find((one) => one.code === regionCode || one.name === village);
  const elsewhere = local && villages.length === 0 ? INSIDE : OUTSIDE;
  const band = bands.findIndex((one) => one.scale === scale);
  return {
    ...same,
    npwp: supplier.npwp ?? '',
    nik: supplier.nik ?? '',
    taxable: taxable ? 'yes' : 'no',
    capital: String(Math.max(0, band)),
    sales: '',
    village: local && known ? known.code : elsewhere,
    villageName: village,
    district,
    city,
    declaration: '',
  };
}
