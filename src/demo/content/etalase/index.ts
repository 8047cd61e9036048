import type { EtalaseDefinition } from '../model.ts';
import { atk } from './atk.ts';
import { bangunan } from './bangunan.ts';
import { batik } from './batik.ts';
import { cetak } from './cetak.ts';
import { aplikasi } from './digital.ts';
import { media, tenda } from './jasa-acara.ts';
import { aman, bersih, pelihara } from './jasa-gedung.ts';
import { bengkel, sewa } from './jasa-kendaraan.ts';
import { inap, wisata } from './jasa-wisata.ts';
import { kebersihan } from './kebersihan.ts';
import { alkes, selamat } from './kesehatan.ts';
import { komputer } from './komputer.ts';
import { listrik } from './listrik.ts';
import { mamin } from './mamin.ts';
import { mebel } from './mebel.ts';
import { latih } from './pelatihan.ts';
import { buku, olahraga } from './pendidikan.ts';
import { sembako } from './sembako.ts';
import { seragam } from './seragam.ts';
import { suvenir } from './suvenir.ts';
import { tanaman, tani } from './tani.ts';
import { ternak } from './ternak.ts';

/** The thirty etalase of the demo city in the order of their opening. */
export const demoEtalase: readonly EtalaseDefinition[] = [
  atk,
  bangunan,
  batik,
  cetak,
  aplikasi,
  latih,
  media,
  tenda,
  aman,
  bersih,
  pelihara,
  bengkel,
  sewa,
  inap,
  wisata,
  kebersihan,
  alkes,
  selamat,
  komputer,
  listrik,
  mamin,
  mebel,
  buku,
  olahraga,
  sembako,
  seragam,
  suvenir,
  tanaman,
  tani,
  ternak,
].sort((a, b) => a.openedOn.localeCompare(b.openedOn) || a.code.localeCompare(b.code));
