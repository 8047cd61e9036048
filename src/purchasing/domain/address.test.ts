import { expect, test } from 'vitest';
import { fullAddress } from './address.ts';

const at = (address: string, village = 'Torongrejo', district = 'Junrejo', city = 'Kota Batu') =>
  fullAddress({ address, village, district, city });

test.each([
  ['Jalan Arjuno 5', 'Jalan Arjuno 5, Torongrejo, Junrejo, Kota Batu'],
  ['Jalan Arjuno 5, Torongrejo', 'Jalan Arjuno 5, Torongrejo, Junrejo, Kota Batu'],
  [
    'Jalan Arjuno 5, Desa Torongrejo, Kec. Junrejo',
    'Jalan Arjuno 5, Desa Torongrejo, Kec. Junrejo, Kota Batu',
  ],
  ['Jalan Torongrejo 5', 'Jalan Torongrejo 5, Torongrejo, Junrejo, Kota Batu'],
  ['', 'Torongrejo, Junrejo, Kota Batu'],
])('%s', (address, full) => {
  expect(at(address)).toBe(full);
});

test('a district of its village’s name is not written twice', () => {
  expect(at('Jalan Diponegoro 1', 'Batu', 'Batu', 'Kota Batu')).toBe(
    'Jalan Diponegoro 1, Batu, Kota Batu',
  );
});
