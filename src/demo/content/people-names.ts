import type { Random } from './random.ts';

const MEN =
  'Agus Bambang Slamet Hadi Suyanto Wahyu Eko Dwi Joko Budi Rudi Heru Imam Yanto Sugeng Hari Anton Wawan Teguh Andik Arif Nur Fajar Dimas Rizky Bagus Gatot Purwanto Supri Mulyo Sutrisno Karno Yudha Zainal Mahfud Taufiq Didik Totok Kusno Ridwan Ilham Galih Bayu Hendra'.split(
    ' ',
  );
const WOMEN =
  'Lilik Sari Yuni Siti Endang Ratna Dewi Wiwik Rini Nunung Tutik Umi Sulis Indah Ani Khusnul Mamik Yayuk Kartini Nanik Farida Novi Ayu Erna Lestari Ningsih Tri Putri Wulan Retno Hartini Susi Anik Murni Laila Fitri Diah Sumiati Mega Rahma Titin Maya Ika Vina'.split(
    ' ',
  );
const FAMILY_MEN =
  'Santoso Wibowo Prasetyo Nugroho Hidayat Kurniawan Saputra Setiawan Susilo Purnomo Wijaya Utomo Hartono Raharjo Sucipto Mustofa Hariyadi Widodo Firmansyah Rochman Handoko Sugiarto Pamungkas Yulianto Suprapto Winarno Basuki Mahendra Suryadi Hermawan'.split(
    ' ',
  );
const FAMILY_WOMEN =
  'Wahyuni Rahayu Lestari Handayani Puspitasari Astuti Wulandari Kusumawati Hidayati Susanti Nurhayati Setyowati Anggraini Maharani Purwaningsih Utami Rahmawati Fauziah Sulistyowati Widyastuti Mulyani Kartikasari Ekawati Agustina Suryani Winarsih Pratiwi Yulianti Cahyani Damayanti'.split(
    ' ',
  );
const DEGREES = [
  'S.E.',
  'S.Sos.',
  'S.H.',
  'S.T.',
  'S.Kom.',
  'S.AP.',
  'S.IP.',
  'A.Md.',
  'S.Pd.',
  'S.P.',
];
const MASTERS = ['M.M.', 'M.AP.', 'M.Si.', 'M.H.', 'M.T.'];

/** An invented person of whom a shop may take its name. */
export type Person = {
  readonly given: string;
  readonly name: string;
  readonly woman: boolean;
};

/** Draws an invented person. */
export function person(random: Random): Person {
  const woman = random.chance(0.52);
  const given = random.pick(woman ? WOMEN : MEN);
  const family = random.pick(woman ? FAMILY_WOMEN : FAMILY_MEN);
  const middle = random.chance(0.18) ? `${random.pick(woman ? WOMEN : MEN)} ` : '';
  const name =
    given === family || middle.trim() === given
      ? `${given} ${family}`
      : `${given} ${middle}${family}`;
  return { given, name, woman };
}

/** Draws an invented personal name. */
export function personName(random: Random): string {
  return person(random).name;
}

/** Draws the invented name of an official, with academic titles more often than not. */
export function officialName(random: Random): string {
  const name = personName(random);
  if (random.chance(0.15)) return name;
  const master = random.chance(0.35) ? `, ${random.pick(MASTERS)}` : '';
  return `${name}, ${random.pick(DEGREES)}${master}`;
}
