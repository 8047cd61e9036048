import { type Day, formatDay, formatInstant, formatRupiah } from '../../kernel/index.ts';
import { qrSvg } from '../../ui/index.ts';
import type { DocumentContent } from '../domain/documents.ts';

const rp = (amount: string) => formatRupiah(BigInt(amount));

/** What a document is called on its paper. */
export const TITLES: Readonly<Record<DocumentContent['kind'], string>> = Object.freeze({
  negotiation: 'BERITA ACARA NEGOSIASI HARGA',
  purchase_order: 'SURAT PESANAN',
  addendum: 'ADENDUM SURAT PESANAN',
  handover: 'BERITA ACARA SERAH TERIMA',
  receipt: 'KUITANSI',
});

const SIDES: Readonly<Record<string, string>> = Object.freeze({
  buyer: 'Pemesan',
  ppk: 'Pejabat Pembuat Komitmen',
  seller: 'Penyedia',
  treasurer: 'Bendahara Pengeluaran',
});

const COLLECTORS: Readonly<Record<string, string>> = Object.freeze({
  treasurer: 'bendahara',
  supplier: 'penyedia',
});

type Row = readonly [string, string];

/** A document as finished texts: what the template sets in type and a page shows before it is signed. */
export type Printed = ReturnType<typeof printed>;

/**
 * The content of a document as finished texts, in Indonesian: the language of the deed. Nothing is
 * computed; amounts are printed as stored (house law 2). `hash` is the stored document's own, printed
 * with the address at which anyone can check the paper.
 */
export function printed(
  content: DocumentContent,
  zone: string,
  hash: string | null = null,
  baseUrl: string | null = null,
) {
  const { pemda, agency } = content;
  const handover = content.kind === 'handover';
  const columns = handover
    ? ['no', 'name', 'unit', 'ordered', 'accepted']
    : ['no', 'name', 'quantity', 'unit', 'price', 'amount'];
  return {
    lang: 'id',
    draft: content.number === null,
    title: content.number === null ? `DRAF ${TITLES[content.kind]}` : TITLES[content.kind],
    number: content.number ?? 'belum bernomor',
    agency: agency.name,
    letterhead: pemda.letterhead.lines ?? [`PEMERINTAH ${pemda.name.toUpperCase()}`],
    letterAddress: agency.address || pemda.letterhead.address || '',
    footer: footerOf(content, hash),
    words: {
      page: 'Halaman',
      number: 'Nomor',
      items: 'Rincian',
      spelled: 'Terbilang',
      taxes: 'Pajak',
      rounds: 'Jalannya negosiasi',
    },
    parts: partsOf(content),
    columns,
    heads: handover
      ? ['No.', 'Barang/jasa', 'Satuan', 'Dipesan', 'Diterima']
      : ['No.', 'Barang/jasa', 'Jumlah', 'Satuan', 'Harga satuan', 'Jumlah harga'],
    lines: content.lines.map((line) =>
      handover
        ? [String(line.no), line.name, line.unit, line.quantityText, line.acceptedText]
        : [
            String(line.no),
            line.name,
            line.quantityText,
            line.unit,
            rp(line.unitPrice),
            rp(line.amount),
          ],
    ),
    sums: handover ? [] : sumsOf(content),
    spelled: content.spelled,
    taxHeads: ['Pajak', 'Dasar', 'Tarif', 'Nilai', 'Pemungut dan dasar hukum'],
    taxes: handover
      ? []
      : content.taxLines.map((tax) => [
          tax.kind.replace('_', ' '),
          rp(tax.base),
          percent(tax.rate),
          rp(tax.amount),
          `${COLLECTORS[tax.collector] ?? tax.collector}; ${tax.legalBasis}`,
        ]),
    roundHeads: ['Ke', 'Pihak', 'Waktu', 'Nilai sebelum pajak', 'Catatan'],
    rounds:
      content.kind === 'negotiation'
        ? content.offers.map((offer, index) => [
            String(index + 1),
            offer.side === 'buyer' ? 'Pemesan' : 'Penyedia',
            formatInstant(new Date(offer.at), zone),
            rp(offer.value),
            offer.note,
          ])
        : [],
    closing: closingOf(content),
    placeAndDay: `${pemda.letterhead.place ?? pemda.name}, ${formatDay(content.on as Day)}`,
    signatures: signaturesOf(content, zone),
    check: hash && baseUrl ? checkOf(content, `${baseUrl}${CHECK_PATH}/${hash}`) : null,
  };
}

/** Where anyone can see whether a paper says what was stored. */
export const CHECK_PATH = '/periksa';

const checkOf = ({ kind }: DocumentContent, address: string) => ({
  qr: qrSvg(address),
  alt: `QR ke halaman pemeriksaan dokumen ini: ${address}`,
  text: `Siapa pun bisa memeriksa keaslian ${TITLES[kind]} ini:`,
  address,
});

function footerOf({ pemda, order, approvalHash }: DocumentContent, hash: string | null): string {
  const print = hash ?? approvalHash;
  return [
    `Katalokal ${pemda.name}`,
    `pesanan ${order.number}`,
    ...(print ? [`sidik isi ${print.slice(0, 16)}`] : []),
  ].join(' · ');
}

/** Who signed; on a receipt also the place for him who received the money. */
function signaturesOf(content: DocumentContent, zone: string) {
  const { supplier } = content;
  const signed = content.signatures.map((signature) => ({
    role: signature.side === 'seller' ? supplier.name : (SIDES[signature.side] ?? ''),
    name: signature.name || (signature.side === 'seller' ? supplier.representative : ''),
    employeeNumber: signature.employeeNumber ? `NIP ${signature.employeeNumber}` : '',
    signed: signature.at
      ? `Ditandatangani di sistem ${formatInstant(new Date(signature.at), zone)}`
      : 'Menunggu tanda tangan',
  }));
  if (content.kind !== 'receipt') return signed;
  const receiver = {
    role: `Yang menerima, ${supplier.name}`,
    name: supplier.representative,
    employeeNumber: '',
    signed: '',
  };
  return [...signed, receiver];
}

function sumsOf(content: DocumentContent): [string, string, boolean][] {
  return [
    ['Harga barang/jasa sebelum pajak', rp(content.goods), false],
    ['Ongkos kirim', rp(content.freight), false],
    ['Pajak yang menambah harga', rp(content.tax), false],
    ['Jumlah seluruhnya', rp(content.total), true],
  ];
}

function partsOf(content: DocumentContent): { title: string; text: string; rows: Row[] }[] {
  const { agency, supplier, plan, order } = content;
  const buyer: Row[] = [
    ['Perangkat daerah', agency.name],
    ['Paket RUP', `${plan.rupCode} ${plan.name} (${plan.year})`],
  ];
  const seller: Row[] = [
    ['Nama', `${supplier.name} (${supplier.legalForm})`],
    ['Wakil', supplier.representative],
    ['Alamat', supplier.address],
    ['NIB / NPWP', `${supplier.nib} / ${supplier.npwp ?? '-'}`],
  ];
  // The Surat Pesanan itself has its number in its head.
  const reference: Row[] =
    order.purchaseOrderNumber && content.kind !== 'purchase_order'
      ? [
          [
            'Surat Pesanan',
            `${order.purchaseOrderNumber}, ${order.purchaseOrderOn ? formatDay(order.purchaseOrderOn) : ''}`,
          ],
        ]
      : [];
  if (content.kind === 'receipt') {
    const paid: Row[] = content.payments.map(
      (payment): Row => [
        `Pembayaran ${payment.no}`,
        `${rp(payment.amount)} melalui ${payment.channel}${payment.sp2dNumber ? `, SP2D ${payment.sp2dNumber}` : ''}, ${formatDay(payment.paidOn)}`,
      ],
    );
    return [
      { title: 'Sudah terima dari', text: '', rows: [['Bendahara', agency.name], ...reference] },
      {
        title: 'Penerima',
        text: '',
        rows: [
          ...seller,
          ['Rekening', `${supplier.bankName} ${supplier.bankAccount} a.n. ${supplier.bankHolder}`],
        ],
      },
      { title: 'Pembayaran', text: '', rows: [...paid, ['Dibayar seluruhnya', rp(content.paid)]] },
    ];
  }
  const delivery: Row[] = [
    ['Alamat pengiriman', order.deliveryAddress],
    ['Diminta tiba', formatDay(order.wantedOn)],
    ...(order.note ? [['Catatan pemesan', order.note] as Row] : []),
  ];
  const deliveries: Row[] = content.deliveries.map(
    (one): Row => [`Pengiriman ${one.no}`, one.proof],
  );
  const { addendum } = content;
  const changed: Row[] = addendum
    ? [
        ['Adendum ke', String(addendum.no)],
        ['Diusulkan oleh', SIDES[addendum.side] ?? ''],
        ['Alasan', addendum.reason],
        ['Jumlah semula', rp(addendum.was.total)],
        ['Diminta tiba semula', formatDay(addendum.was.wantedOn)],
        ...addendum.was.lines.map(
          (line): Row => [`Baris ${line.no} semula`, `${line.quantityText} ${line.unit}`],
        ),
      ]
    : [];
  return [
    ...(addendum ? [{ title: 'Perubahan', text: '', rows: changed }] : []),
    { title: 'Pemesan', text: '', rows: buyer },
    { title: 'Penyedia', text: '', rows: seller },
    {
      title: content.kind === 'handover' ? 'Serah terima' : 'Pengiriman',
      text: '',
      rows:
        content.kind === 'handover' ? [...reference, ...deliveries] : [...reference, ...delivery],
    },
  ];
}

const CLOSINGS: Readonly<Record<DocumentContent['kind'], string>> = Object.freeze({
  negotiation:
    'Para pihak menyepakati harga di atas. Pajak dihitung ulang dari harga yang disepakati.',
  purchase_order:
    'Pesanan dilaksanakan sesuai rincian di atas. Penyedia menjamin barang/jasa sesuai tayangan yang dipesan; keterlambatan dikenai denda menurut ketentuan yang berlaku pada tanggal pesanan.',
  addendum:
    'Rincian di atas menggantikan rincian sebelumnya. Ketentuan Surat Pesanan yang tidak diubah di sini tetap berlaku.',
  handover:
    'Barang/jasa di atas telah diperiksa tepat jumlah, mutu, guna dan waktu, lalu diserahterimakan dengan baik.',
  receipt: '',
});

const closingOf = (content: DocumentContent) => CLOSINGS[content.kind];

/** '11/100' as '11%': the stored rate, told as people read it. */
function percent(rate: string): string {
  const [num, den] = rate.split('/').map(Number);
  return `${String(((num ?? 0) * 100) / (den ?? 1)).replace('.', ',')}%`;
}
