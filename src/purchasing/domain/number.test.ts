import { expect, test } from 'vitest';
import { day } from '../../kernel/index.ts';
import { documentNumber, orderNumber } from './number.ts';

test('the common form, with the unit code of the agency', () => {
  const agency = { numbering: 'BPBJ', shortName: 'Bagian PBJ' };
  expect(documentNumber('purchase_order', 15, agency, day('2026-11-25'))).toBe(
    '000.3/15/SP/BPBJ/XI/2026',
  );
});

test('an agency may write its own form; unknown words stay as they are', () => {
  const agency = { numbering: '027/{urut}/{jenis}/{unit}/{tahun}/{x}', shortName: 'KOMINFO' };
  expect(documentNumber('handover', 3, agency, day('2026-01-02'))).toBe(
    '027/3/BAST/KOMINFO/2026/{x}',
  );
});

test('an order number follows from the id alone', () => {
  const number = orderNumber(2026, '019585d0-1234-7000-8000-0123456789ab');
  expect(number).toMatch(/^KTL-2026-[0-9A-HJKMNP-TV-Z]{16}$/);
  expect(orderNumber(2026, '019585d0-1234-7000-8000-0123456789ac')).not.toBe(number);
});
