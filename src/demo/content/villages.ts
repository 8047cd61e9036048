/** A village (desa or kelurahan) of Kota Batu. */
export type Village = {
  readonly code: string;
  readonly name: string;
  readonly district: string;
  /** How many suppliers live there, relative to other villages. */
  readonly weight: number;
};

const village = (district: string, code: string, name: string, weight: number): Village => ({
  code,
  name,
  district,
  weight,
});

/** The 24 villages of Kota Batu with their codes of the Ministry of Home Affairs. */
export const villages: readonly Village[] = [
  village('Batu', '35.79.01.1001', 'Temas', 9),
  village('Batu', '35.79.01.1002', 'Ngaglik', 8),
  village('Batu', '35.79.01.1003', 'Songgokerto', 6),
  village('Batu', '35.79.01.1004', 'Sisir', 13),
  village('Batu', '35.79.01.2005', 'Sumberejo', 4),
  village('Batu', '35.79.01.2006', 'Oro-oro Ombo', 5),
  village('Batu', '35.79.01.2007', 'Sidomulyo', 6),
  village('Batu', '35.79.01.2008', 'Pesanggrahan', 6),
  village('Bumiaji', '35.79.02.2001', 'Punten', 4),
  village('Bumiaji', '35.79.02.2002', 'Gunungsari', 3),
  village('Bumiaji', '35.79.02.2003', 'Tulungrejo', 4),
  village('Bumiaji', '35.79.02.2004', 'Sumbergondo', 2),
  village('Bumiaji', '35.79.02.2005', 'Pandanrejo', 3),
  village('Bumiaji', '35.79.02.2006', 'Bumiaji', 4),
  village('Bumiaji', '35.79.02.2007', 'Giripurno', 3),
  village('Bumiaji', '35.79.02.2008', 'Bulukerto', 3),
  village('Bumiaji', '35.79.02.2009', 'Sumberbrantas', 2),
  village('Junrejo', '35.79.03.1001', 'Dadaprejo', 4),
  village('Junrejo', '35.79.03.2002', 'Beji', 5),
  village('Junrejo', '35.79.03.2003', 'Junrejo', 5),
  village('Junrejo', '35.79.03.2004', 'Tlekung', 3),
  village('Junrejo', '35.79.03.2005', 'Mojorejo', 3),
  village('Junrejo', '35.79.03.2006', 'Pendem', 4),
  village('Junrejo', '35.79.03.2007', 'Torongrejo', 3),
];

/** Invented streets; no address of the demo city is a real one. */
export const streets: readonly string[] = [
  'Jl. Apel Manalagi',
  'Jl. Lereng Arjuna',
  'Jl. Kebun Krisan',
  'Jl. Sumber Waras Lama',
  'Jl. Ladang Wortel',
  'Jl. Taman Kelinci',
  'Jl. Pasar Kembang',
  'Jl. Pinggir Kali',
  'Jl. Bukit Stroberi',
  'Jl. Lapangan Kidul',
  'Gg. Mawar Rambat',
  'Gg. Jeruk Keprok',
  'Gg. Pande Wesi',
  'Gg. Kampung Batik',
  'Dusun Krajan Lor',
  'Dusun Sawahan Etan',
];
