import { type Day, formatDay, formatInstant, formatRupiah } from '../../kernel/index.ts';
import type { DocumentContent } from '../domain/documents.ts';
import type { Order } from '../domain/types.ts';
import { printed, TITLES } from './printed.ts';

/** What the complete file of an order is made of. */
export interface OrderFile {
  readonly order: Order;
  readonly agency: string;
  readonly supplier: string;
  readonly state: string;
  readonly pemda: string;
  readonly documents: readonly { readonly content: DocumentContent; readonly hash: string }[];
  readonly history: readonly { readonly at: Date; readonly what: string; readonly by: string }[];
  readonly zone: string;
  readonly baseUrl: string;
}

interface Section {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const PAPERS = { billing: 'Tagihan', spp: 'SPP', spm: 'SPM' } as const;

/** The file as finished texts, in Indonesian: facts, what was recorded, and every issued document after it. */
export function printedFile(file: OrderFile, at: Date) {
  const { order, zone, baseUrl } = file;
  return {
    lang: 'id',
    title: `Berkas lengkap pesanan ${order.number}`,
    agency: file.agency,
    footer: `Katalokal ${file.pemda} · pesanan ${order.number} · dicetak ${formatInstant(at, zone)}`,
    words: { page: 'Halaman', contents: 'Daftar isi' },
    facts: [
      ['Pesanan', order.number],
      ['Perangkat daerah', file.agency],
      ['Penyedia', file.supplier],
      ['Tahap', file.state],
      ['Jumlah seluruhnya', formatRupiah(order.total)],
    ],
    sections: [documentsOf(file), ...recordsOf(order, zone), historyOf(file)].filter(
      ({ rows }) => rows.length > 0,
    ),
    documents: file.documents.map(({ content, hash }) => printed(content, zone, hash, baseUrl)),
  };
}

const documentsOf = ({ documents }: OrderFile): Section => ({
  title: 'Dokumen',
  heads: ['Dokumen', 'Nomor', 'Tanggal', 'Sidik isi (SHA-256)'],
  rows: documents.map(({ content, hash }) => [
    TITLES[content.kind],
    content.number ?? '',
    formatDay(content.on),
    `${hash.slice(0, 16)}…`,
  ]),
});

function recordsOf(order: Order, zone: string): Section[] {
  const name = (lineNo: number) => order.lines.find((line) => line.lineNo === lineNo)?.name ?? '';
  const moment = (at: Date | null) => (at ? formatInstant(at, zone) : '-');
  return [
    {
      title: 'Pengiriman dan pemeriksaan',
      heads: ['Ke', 'Dikirim', 'Tiba', 'Diperiksa', 'Bukti', 'Beda'],
      rows: order.deliveries.map((one) => [
        String(one.deliveryNo),
        moment(one.shippedAt),
        moment(one.arrivedAt),
        moment(one.inspectedAt),
        one.proof,
        one.lines
          .filter(({ difference }) => difference)
          .map(({ lineNo, difference }) => `${name(lineNo)}: ${difference}`)
          .join('; '),
      ]),
    },
    {
      title: 'Surat pembayaran',
      heads: ['Surat', 'Nomor', 'Tanggal'],
      rows: order.papers.map(({ paper, number, on }) => [PAPERS[paper], number, formatDay(on)]),
    },
    {
      title: 'Pembayaran',
      heads: ['Ke', 'Cara', 'SP2D', 'Tanggal', 'Nilai'],
      rows: order.payments.map((one) => [
        String(one.paymentNo),
        one.channel,
        one.sp2dNumber ?? '-',
        formatDay(one.paidOn as Day),
        formatRupiah(one.amount),
      ]),
    },
    {
      title: 'Penilaian kinerja penyedia (0 sampai 3)',
      heads: ['Mutu', 'Biaya', 'Waktu', 'Layanan', 'Catatan'],
      rows: order.rating
        ? [
            [
              String(order.rating.quality),
              String(order.rating.cost),
              String(order.rating.punctuality),
              String(order.rating.service),
              order.rating.note,
            ],
          ]
        : [],
    },
  ];
}

const historyOf = ({ history, zone }: OrderFile): Section => ({
  title: 'Riwayat',
  heads: ['Waktu', 'Kejadian', 'Oleh'],
  rows: history.map(({ at, what, by }) => [formatInstant(at, zone), what, by]),
});
