import { formatNumber, formatRupiah } from '../../kernel/index.ts';
import { Badges } from '../components/badge.tsx';
import { Copyable, Deadline } from '../components/comfort.tsx';
import { DataTable } from '../components/data-table.tsx';
import { Details } from '../components/details.tsx';
import { SummaryList, TaskList, Timeline } from '../components/lists.tsx';
import { MoneyClock } from '../components/money-clock.tsx';
import { Breadcrumbs, Pagination, Tabs } from '../components/navigation.tsx';
import { Notice, StatusTag } from '../components/notice.tsx';
import { EmptyState, ErrorPage } from '../components/panels.tsx';
import { example, say } from './types.ts';

interface AgencyRow {
  name: string;
  packages: number;
  value: bigint;
  waiting: number;
}

const AGENCIES: readonly AgencyRow[] = [
  { name: 'Dinas Tenaga Kerja', packages: 214, value: 1_284_500_000n, waiting: 3 },
  { name: 'Kecamatan Junrejo', packages: 96, value: 412_750_000n, waiting: 0 },
  {
    name: 'Badan Pengelolaan Keuangan dan Aset Daerah Kota Batu Provinsi Jawa Timur',
    packages: 8,
    value: 38_125_000n,
    waiting: 12,
  },
];

/** Tables, lists, states and the ways between pages. */
export const CONTENT_EXAMPLES = [
  example('Notice', 'empat-nada', (l) => (
    <div class="k-stack">
      <Notice locale={l} tone="info">
        {say(
          l,
          'Etalase Tenda dan Panggung dibuka sampai 30 Juni.',
          'The Tents and Stages showcase is open until 30 June.',
        )}
      </Notice>
      <Notice locale={l} tone="success" live>
        {say(l, 'Produk Anda sudah tayang.', 'Your product is on show.')}
      </Notice>
      <Notice locale={l} tone="warning">
        {say(l, 'Izin PIRT berakhir 12 hari lagi.', 'Your PIRT permit ends in 12 days.')}{' '}
        <a href="/gaya">{say(l, 'Perbarui izin', 'Renew it')}</a>
      </Notice>
      <Notice locale={l} tone="danger" title={say(l, 'Tidak bisa dibeli', 'Cannot be bought')}>
        {say(
          l,
          'Produk dibekukan sampai harga dijelaskan.',
          'Frozen until the price is explained.',
        )}
      </Notice>
    </div>
  )),
  example('StatusTag', 'semua-nada', (l) => (
    <p>
      <StatusTag>{say(l, 'Draf', 'Draft')}</StatusTag>{' '}
      <StatusTag tone="info">{say(l, 'Diajukan', 'Submitted')}</StatusTag>{' '}
      <StatusTag tone="success">{say(l, 'Tayang', 'Live')}</StatusTag>{' '}
      <StatusTag tone="warning">{say(l, 'Perlu perbaikan', 'Needs fixing')}</StatusTag>{' '}
      <StatusTag tone="danger">{say(l, 'Dibekukan', 'Frozen')}</StatusTag>
    </p>
  )),
  example('Badge', 'semua', (l) => (
    <Badges
      locale={l}
      badges={[
        { kind: 'lokal' },
        { kind: 'umkk' },
        { kind: 'pdn' },
        { kind: 'tkdn', percent: 87 },
        { kind: 'ekraf', subsector: say(l, 'Kuliner', 'Culinary') },
      ]}
    />
  )),
  example('DataTable', 'dengan-jumlah', (l) => (
    <DataTable
      locale={l}
      id="tabel-dinas"
      caption={say(
        l,
        'Belanja katalog lokal menurut perangkat daerah',
        'Local catalogue spending by agency',
      )}
      rows={AGENCIES}
      rowKey={(row) => row.name}
      columns={[
        {
          key: 'n',
          header: say(l, 'Perangkat daerah', 'Agency'),
          rowHeader: true,
          cell: (row) => row.name,
        },
        {
          key: 'p',
          header: say(l, 'Paket', 'Packages'),
          numeric: true,
          cell: (row) => formatNumber(row.packages, l),
        },
        {
          key: 'v',
          header: say(l, 'Nilai', 'Value'),
          numeric: true,
          cell: (row) => formatRupiah(row.value, l),
        },
        {
          key: 'w',
          header: say(l, 'Menunggu', 'Waiting'),
          numeric: true,
          cell: (row) => formatNumber(row.waiting, l),
        },
      ]}
      foot={[say(l, 'Jumlah', 'Total'), '318', formatRupiah(1_735_375_000n, l), '15']}
    />
  )),
  example('DataTable', 'kosong', (l) => (
    <DataTable
      locale={l}
      id="tabel-kosong"
      caption={say(l, 'Paket Anda', 'Your packages')}
      rows={[]}
      columns={[{ key: 'n', header: say(l, 'Nomor', 'Number'), rowHeader: true, cell: () => '' }]}
    />
  )),
  example('SummaryList', 'periksa-jawaban', (l) => (
    <SummaryList
      rows={[
        { key: say(l, 'Penyedia', 'Supplier'), value: 'Dapur Bu Sumiati' },
        {
          key: say(l, 'Alamat', 'Address'),
          value: 'Jl. Panglima Sudirman 98, Desa Pesanggrahan, Kecamatan Batu',
          actions: [
            { href: '/gaya', label: say(l, 'Ubah', 'Change'), hidden: say(l, 'alamat', 'address') },
          ],
        },
      ]}
    />
  )),
  example('TaskList', 'pendaftaran', (l) => (
    <TaskList
      tasks={[
        {
          id: 'tugas-1',
          title: say(l, 'Data usaha', 'Business details'),
          href: '/gaya',
          status: { label: say(l, 'Selesai', 'Completed'), tone: 'success' },
        },
        {
          id: 'tugas-2',
          title: say(l, 'Rekening bank', 'Bank account'),
          href: '/gaya',
          hint: say(l, 'Atas nama usaha atau pemiliknya', 'In the name of the business or owner'),
          status: { label: say(l, 'Belum diisi', 'To do'), tone: 'info' },
        },
        {
          id: 'tugas-3',
          title: say(l, 'Kirim untuk diperiksa', 'Send for checking'),
          status: { label: say(l, 'Belum bisa', 'Cannot start yet') },
        },
      ]}
    />
  )),
  example('Timeline', 'pesanan', (l) => (
    <Timeline
      locale={l}
      steps={[
        {
          title: say(l, 'Dipesan', 'Ordered'),
          state: 'done',
          at: { iso: '2024-05-02T02:15:00Z', text: '2 Mei 2024, 09.15 WIB' },
          by: 'Ratna, Pejabat Pengadaan',
        },
        {
          title: say(l, 'Disetujui penyedia', 'Accepted by the supplier'),
          state: 'done',
          at: { iso: '2024-05-02T06:40:00Z', text: '2 Mei 2024, 13.40 WIB' },
          by: 'Dapur Bu Sumiati',
        },
        {
          title: say(l, 'Dikirim', 'On its way'),
          state: 'current',
          detail: <p>{say(l, '150 kotak, tiba pukul 10.00', '150 boxes, arriving at 10:00')}</p>,
        },
        { title: say(l, 'Serah terima (BAST)', 'Hand-over (BAST)'), state: 'next' },
      ]}
    />
  )),
  example('MoneyClock', 'terlambat', (l) => (
    <MoneyClock
      locale={l}
      steps={[
        { label: 'BAST', owner: 'PPK Dinas Pendidikan', state: 'done', days: 2, limitDays: 3 },
        {
          label: 'SPP',
          owner: say(l, 'Bendahara pengeluaran', 'Treasurer'),
          state: 'done',
          days: 0,
        },
        { label: 'SPM', owner: 'PPK-SKPD', state: 'current', days: 9, limitDays: 5 },
        { label: 'SP2D', owner: 'BUD, BKAD', state: 'waiting', days: null, limitDays: 2 },
        { label: 'Bank', owner: 'Bank Jatim', state: 'waiting', days: null },
      ]}
    />
  )),
  example('Breadcrumbs', 'biasa', (l) => (
    <Breadcrumbs
      locale={l}
      label={say(l, 'Contoh remah roti', 'Example breadcrumbs')}
      items={[
        { label: say(l, 'Beranda', 'Home'), href: '/' },
        { label: say(l, 'Makanan dan minuman', 'Food and drink'), href: '/gaya' },
        { label: 'Nasi kotak' },
      ]}
    />
  )),
  example('Pagination', 'tengah', (l) => (
    <Pagination
      locale={l}
      page={4}
      pages={23}
      hrefFor={(n) => `/gaya?hal=${n}`}
      label={say(l, 'Contoh halaman', 'Example pages')}
    />
  )),
  example('Tabs', 'dengan-angka', (l) => (
    <Tabs
      locale={l}
      label={say(l, 'Paket menurut keadaan', 'Packages by state')}
      items={[
        { label: say(l, 'Berjalan', 'Running'), href: '/gaya?a', current: true, count: 12 },
        { label: say(l, 'Selesai', 'Completed'), href: '/gaya?b', count: 1843 },
        { label: say(l, 'Batal', 'Cancelled'), href: '/gaya?c', count: 0 },
      ]}
    />
  )),
  example('EmptyState', 'keranjang', (l) => (
    <EmptyState
      picture="keranjang"
      headingLevel={4}
      title={say(l, 'Keranjang Anda masih kosong', 'Your basket is empty')}
      text={say(
        l,
        'Pilih barang dari katalog, lalu kembali ke sini untuk membuat pesanan.',
        'Choose goods from the catalogue, then come back to place an order.',
      )}
      action={{ href: '/cari', label: say(l, 'Lihat katalog', 'See the catalogue') }}
    />
  )),
  example('Details', 'tertutup', (l) => (
    <Details summary={say(l, 'Bagaimana angka ini dihitung?', 'How is this figure worked out?')}>
      <p>
        {say(
          l,
          'Jumlah nilai Surat Pesanan yang diterima, sebelum pajak, ditambah ongkos kirim.',
          'Sum of accepted purchase orders, before tax, plus freight.',
        )}
      </p>
    </Details>
  )),
  example('Deadline', 'batas-waktu', (l) => (
    <p>
      {say(l, 'Jawab paling lambat', 'Answer by')}{' '}
      <Deadline locale={l} iso="2030-05-20T09:00:00Z" text="20 Mei 2030, 16.00 WIB" />
    </p>
  )),
  example('Copyable', 'nomor', (l) => <Copyable locale={l} value="EP-2024-000123" />),
];

/** Shown apart because it carries the page's own h1. */
export const ERROR_PAGE_EXAMPLE = example('ErrorPage', 'tidak-ada', (l) => (
  <ErrorPage locale={l} kind="not-found" reference="k-7f3a91" />
));
