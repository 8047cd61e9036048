import { peopleWithRole } from '../identity/index.ts';
import { addDays, type Day, dayOf, startOfDay } from '../kernel/index.ts';
import { type Connections, newId, type Pemda } from '../platform/index.ts';
import {
  decideWanted,
  evolveWanted,
  fittingSellers,
  markTold,
  saveWanted,
  type Wanted,
  type WantedCommand,
  type WantedContent,
  wantedResult,
} from '../programmes/index.ts';
import { etalaseCodes, lateSuccess, tellOfNotice } from './wanted.sql.ts';

/** One step of a notice's life, on its day. */
type Step = readonly [Day, WantedCommand | ((id: string) => Promise<WantedCommand>)];

/** Notices of the demo in every state but closed, each made step by step by the same decisions. */
export async function writeWanted(
  connections: Connections,
  pemda: Pemda,
  asOf: Day,
): Promise<void> {
  await connections
    .for(pemda.id)
    .transaction()
    .execute(async (tx) => {
      const [author] = await peopleWithRole(tx, 'programme_officer', {});
      const etalase = await etalaseCodes(tx);
      const etalaseId = (code: string) => etalase.find((one) => one.code === code)?.id ?? '';
      const at = (day: Day) => new Date(startOfDay(day, pemda.zone).getTime() + 9 * 3_600_000);
      const live = async (content: WantedContent, steps: readonly Step[]) => {
        let one: Wanted | null = null;
        const id = newId(at(steps[0]?.[0] ?? asOf));
        for (const [day, given] of [
          [steps[0]?.[0] ?? asOf, { kind: 'draft', id, content }] as Step,
          ...steps,
        ]) {
          const command = typeof given === 'function' ? await given(id) : given;
          const byHand = ['draft', 'publish', 'change', 'close'].includes(command.kind);
          const actor = byHand
            ? { personId: author?.personId ?? null, role: 'programme_officer' as const }
            : { personId: null, role: 'system' as const };
          const decision = decideWanted(one, command, { now: at(day), today: day, actor });
          if (!decision.ok) throw new RangeError(`wanted: ${decision.error[0]?.code}`);
          for (const event of decision.value) {
            const next: Wanted | null = evolveWanted(one, event);
            if (next) await saveWanted(tx, pemda.id, one, next, event);
            one = next;
          }
          if (command.kind === 'publish') {
            const sellers = (await fittingSellers(tx, id)).map(({ personId }) => personId);
            const { title, quantity } = content;
            await tellOfNotice(
              tx,
              pemda.id,
              [...new Set(sellers)],
              { id, title, quantity },
              at(day),
            );
            await markTold(tx, id, at(day));
          }
        }
      };
      const notice = (
        code: string,
        from: Day,
        rest: Pick<WantedContent, 'title' | 'description' | 'quantity' | 'budget' | 'phrases'>,
      ): WantedContent => ({
        etalaseId: etalaseId(code),
        neededFrom: from,
        neededTo: addDays(from, 150),
        answerUntil: addDays(from, 40),
        contact: 'Semua pelaku usaha; BPBJ, Senin sampai Jumat pukul 08.00–15.00',
        planIds: [],
        ...rest,
      });
      const publish: WantedCommand = { kind: 'publish', expectedVersion: 1 };
      await live(
        notice('AMAN', addDays(asOf, -12), {
          title: 'Jasa pengamanan kantor 24 jam',
          description:
            'Satpam bersertifikat Gada Pratama, tiga giliran sehari, untuk sembilan kantor dinas.',
          quantity: '9 kantor, 6 orang tiap kantor',
          budget: 1_674_000_000n,
          phrases: ['satpam', 'jasa pengamanan'],
        }),
        [[addDays(asOf, -12), publish]],
      );
      await live(
        notice('SEWAKEND', addDays(asOf, -5), {
          title: 'Sewa bus untuk studi lapangan',
          description: 'Bus 30–50 kursi dengan sopir dan asuransi penumpang.',
          quantity: '12 perjalanan, dua hari tiap perjalanan',
          budget: 465_000_000n,
          phrases: ['bus pariwisata', 'sewa bus'],
        }),
        [[addDays(asOf, -5), publish]],
      );
      await live(
        notice('WISATA', addDays(asOf, -70), {
          title: 'Paket kunjungan desa wisata',
          description: 'Kunjungan sehari dengan pemandu dan makan siang, 40 orang tiap rombongan.',
          quantity: '20 rombongan',
          budget: 234_000_000n,
          phrases: ['desa wisata edukasi'],
        }),
        [
          [addDays(asOf, -70), publish],
          [
            addDays(asOf, -29),
            async (id) => ({ kind: 'expire', result: await wantedResult(tx, id) }),
          ],
        ],
      );
      await live(
        notice('BERSIH', asOf, {
          title: 'Pembasmian hama gedung',
          description:
            'Penyemprotan berkala tiap tiga bulan, bahan terdaftar di Kementerian Pertanian.',
          quantity: '4 gedung',
          budget: 154_000_000n,
          phrases: ['pembasmian hama', 'pest control'],
        }),
        [],
      );
      const from = '2024-01-15' as Day;
      const success = await lateSuccess(tx, 'MAMIN', from);
      if (!success) return;
      const shown = dayOf(success.shownAt, pemda.zone);
      const began = addDays(shown, -3);
      await live(
        {
          ...notice('MAMIN', began, {
            title: `Dicari: ${success.name}`,
            description: 'Untuk rapat dinas, diantar ke kantor sebelum pukul 11.00.',
            quantity: '2.000 porsi setahun',
            budget: 60_000_000n,
            phrases: [success.name],
          }),
          answerUntil: addDays(began, 150),
        },
        [
          [began, publish],
          [shown, { kind: 'answer', productId: success.productId, supplierId: success.supplierId }],
          [
            dayOf(success.orderedAt, pemda.zone),
            async (id) => ({
              kind: 'meet',
              orderId: success.orderId,
              result: await wantedResult(tx, id),
            }),
          ],
        ],
      );
    });
}
