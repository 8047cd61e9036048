import { day } from '../../kernel/index.ts';
import { scaleBandsOn } from '../../rules/index.ts';
import type { Answers } from './answers.ts';
import type { References } from './check-answers.ts';
import type { Paper } from './papers.ts';

export const TODAY = day('2026-03-04');

/** A one-person kitchen that answers all that is asked, and nothing more. */
export const KITCHEN: Answers = {
  legalForm: 'perorangan',
  name: 'Dapur Mbak Rini',
  nib: '1234567890199',
  npwp: '3579014505900001',
  taxable: 'no',
  kbli: ['56210'],
  capital: '0',
  sales: '',
  village: '99.01.01.1001',
  address: 'Jalan Melati 5 RT 2 RW 3',
  representative: 'Rini Astuti',
  nik: '',
  phone: '0812 3456 7890',
  bankName: 'Bank Contoh',
  bankAccount: '00112233',
  bankHolder: 'Rini Astuti',
  declaration: 'yes',
};

export const REFS: References = {
  villages: [
    {
      code: '99.01.01.1001',
      name: 'Desa Uji',
      districtCode: '99.01.01',
      district: 'Kecamatan Uji',
    },
  ],
  city: 'Kota Contoh',
  regionCode: '99.01',
  bands: scaleBandsOn(TODAY).value,
  knownKbli: new Set(['56210']),
  nibTaken: false,
};

export const paper = (kind: string, change: Partial<Paper> = {}): Paper => ({
  id: kind,
  kind,
  fileName: `${kind}.pdf`,
  contentType: 'application/pdf',
  sizeBytes: 1000,
  sha256: kind,
  expiresOn: null,
  uploadedAt: new Date('2026-03-03T03:00:00Z'),
  verdict: null,
  ...change,
});
