import type { Random } from './content/index.ts';

const PERIODS = ['', ' Triwulan I dan II', ' Semester II'];

/** A name as plan lines are written: 'Belanja Alat Tulis Kantor untuk kegiatan sosialisasi'. */
export function newPlanName(
  etalase: string,
  uses: readonly string[],
  agency: string,
  index: number,
  random: Random,
): string {
  const use = uses.length > 0 && random.chance(0.7) ? ` untuk ${random.pick(uses)}` : ` ${agency}`;
  return `Belanja ${etalase}${use}${PERIODS[index] ?? ''}`;
}
