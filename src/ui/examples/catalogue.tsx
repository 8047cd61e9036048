import type { Locale } from '../../kernel/index.ts';
import {
  formatNumber,
  formatRupiah,
  formatRupiahCompact,
  monthShortName,
} from '../../kernel/index.ts';
import type { Amount } from '../charts/index.ts';
import {
  BarChart,
  ColumnChart,
  LineChart,
  LinesChart,
  ProgressRing,
  StackedShare,
} from '../charts/index.ts';
import { CardGrid, EtalaseTile, ProductCard } from '../components/cards.tsx';
import { CompareLimit } from '../components/comfort.tsx';
import { CompareTable } from '../components/compare-table.tsx';
import { ActiveFilters, FacetPanel } from '../components/facets.tsx';
import { Figure, Figures, ProgressBar } from '../components/figure.tsx';
import { PriceCard } from '../components/price-card.tsx';
import { example, say } from './types.ts';

const rupiah = (l: Locale) => (v: Amount) => formatRupiah(BigInt(v), l);
const compact = (l: Locale) => (v: Amount) => formatRupiahCompact(BigInt(v), l);
const count = (l: Locale) => (v: Amount) => formatNumber(Number(v), l);
const MONTHS = [1.2, 1.9, 2.6, 2.1, 3.6, 2.4, 0, 0, 0, 0, 0, 0];
const PRICES = [25000, 25000, 26000, 26000, 26000, 27500, 27500, 27500, 27000, 27500];

/** Goods, prices, figures and charts. */
export const CATALOGUE_EXAMPLES = [
  example('ProductCard', 'empat-keadaan', (l) => (
    <CompareLimit locale={l}>
      <CardGrid label={say(l, 'Contoh produk', 'Example products')}>
        <ProductCard
          locale={l}
          href="/gaya#1"
          headingLevel={4}
          name={say(l, 'Nasi kotak ayam bakar', 'Boxed meal with grilled chicken')}
          picture={{ key: 'nasi-kotak', seed: 3, alt: '' }}
          price={27_500n}
          unit={say(l, 'kotak', 'box')}
          supplier="Dapur Bu Sumiati"
          place="Pesanggrahan"
          badges={[{ kind: 'lokal' }, { kind: 'umkk' }, { kind: 'pdn' }]}
          rating={{ average: '2,8', count: 37 }}
          compare={{ name: 'bandingkan', value: 'p1' }}
          why={say(
            l,
            'Nama cocok dengan "nasi kotak"; penyedia beralamat di Kecamatan Batu; tayang 41 hari.',
            'Name matches "nasi kotak"; supplier in Kecamatan Batu; on show for 41 days.',
          )}
        />
        <ProductCard
          locale={l}
          href="/gaya#2"
          headingLevel={4}
          name={say(
            l,
            'Apel Batu manalagi kelas A, dalam kemasan kardus lima kilogram untuk bingkisan rapat dan tamu dinas',
            'Batu Manalagi apples class A in a five kilogram box for meetings and official guests',
          )}
          picture={{ key: 'buah-apel', seed: 1, alt: '' }}
          price={145_000n}
          unit={say(l, 'kardus', 'box')}
          from
          supplier="Kelompok Tani Makmur Bumiaji"
          place="Bumiaji"
          badges={[{ kind: 'lokal' }, { kind: 'ekraf' }]}
          compare={{ name: 'bandingkan', value: 'p2', checked: true }}
        />
        <ProductCard
          locale={l}
          href="/gaya#3"
          headingLevel={4}
          name={say(l, 'Kertas HVS A4 80 gram', 'A4 paper 80 gram')}
          picture={{ key: 'kertas', seed: 2, alt: '' }}
          price={52_000n}
          unit="rim"
          supplier="Toko Sinar Junrejo"
          place="Junrejo"
          badges={[{ kind: 'tkdn', percent: 42 }]}
          rating={{ average: '2,2', count: 5 }}
          status={{
            label: say(l, 'Tayang, tidak bisa dibeli', 'On show, cannot be bought'),
            tone: 'danger',
          }}
        />
        <ProductCard
          locale={l}
          href="/gaya#4"
          headingLevel={4}
          name={say(l, 'Jasa kebersihan gedung, per bulan', 'Building cleaning, per month')}
          picture={{ key: 'jasa-kebersihan', seed: 5, alt: '' }}
          price={3_850_000n}
          unit={say(l, 'orang/bulan', 'person/month')}
          supplier="CV Batu Bersih Sejahtera"
          place="Temas"
          badges={[{ kind: 'lokal' }, { kind: 'umkk' }]}
        />
      </CardGrid>
    </CompareLimit>
  )),
  example('EtalaseTile', 'biasa', (l) => (
    <CardGrid label={say(l, 'Contoh etalase', 'Example showcases')}>
      <EtalaseTile
        locale={l}
        href="/gaya#5"
        headingLevel={4}
        name={say(l, 'Makanan dan minuman', 'Food and drink')}
        count={3218}
        picture={{ key: 'tumpeng', seed: 0, alt: '' }}
      />
      <EtalaseTile
        locale={l}
        href="/gaya#6"
        headingLevel={4}
        name={say(l, 'Alat tulis kantor', 'Stationery')}
        count={1904}
        picture={{ key: 'pulpen', seed: 1, alt: '' }}
      />
      <EtalaseTile
        locale={l}
        href="/gaya#7"
        headingLevel={4}
        name={say(l, 'Tenda dan panggung', 'Tents and stages')}
        count={0}
        picture={{ key: 'tenda', seed: 2, alt: '' }}
      />
    </CardGrid>
  )),
  example('ActiveFilters', 'dua', (l) => (
    <ActiveFilters
      locale={l}
      clearHref="/gaya"
      filters={[
        { label: 'UMKK', removeHref: '/gaya?x' },
        { label: 'Bumiaji', removeHref: '/gaya?y' },
      ]}
    />
  )),
  example('FacetPanel', 'terbuka', (l) => (
    <FacetPanel
      locale={l}
      action="/gaya"
      hidden={{ q: 'nasi' }}
      total={128}
      groups={[
        {
          name: 'lencana',
          label: say(l, 'Lencana', 'Badges'),
          options: [
            { value: 'lokal', label: say(l, 'Lokal', 'Local'), count: 117, checked: true },
            { value: 'umkk', label: 'UMKK', count: 96 },
          ],
        },
        {
          name: 'kecamatan',
          label: say(l, 'Kecamatan', 'District'),
          options: [
            { value: 'batu', label: 'Batu', count: 71 },
            { value: 'bumiaji', label: 'Bumiaji', count: 34 },
            { value: 'junrejo', label: 'Junrejo', count: 23 },
          ],
        },
      ]}
    />
  )),
  example('PriceCard', 'dengan-sebaran', (l) => (
    <PriceCard
      locale={l}
      headingLevel={4}
      price={27_500n}
      unit={say(l, 'kotak', 'box')}
      spread={{ min: 22_000n, q1: 25_000n, median: 28_000n, q3: 32_000n, max: 45_000n, sample: 41 }}
      formulaHref="/gaya"
      offers={[
        { supplier: 'Katering Mbak Yuni', place: 'Sisir', price: 25_000n, href: '/gaya#8' },
        { supplier: 'Warung Sido Mampir', place: 'Beji', price: 28_000n, href: '/gaya#9' },
      ]}
    />
  )),
  example('PriceCard', 'tanpa-pembanding', (l) => (
    <PriceCard
      locale={l}
      headingLevel={4}
      price={3_850_000n}
      unit={say(l, 'bulan', 'month')}
      offers={[]}
    />
  )),
  example('Figure', 'beranda', (l) => (
    <Figures>
      <Figure
        locale={l}
        label={say(l, 'Produk tayang', 'Products on show')}
        value={formatNumber(14441, l)}
        hint={say(l, 'dari 604 penyedia', 'from 604 suppliers')}
        href="/belanja"
      />
      <Figure
        locale={l}
        label={say(l, 'Belanja Januari-Mei', 'Spending January-May')}
        value={formatRupiahCompact(11_400_000_000n, l)}
        hint={say(l, '1.843 paket', '1,843 packages')}
        href="/belanja"
        tone="info"
      />
      <Figure
        locale={l}
        label={say(l, 'Belum pernah dibeli', 'Never bought')}
        value="61%"
        tone="danger"
      />
    </Figures>
  )),
  example('ProgressBar', 'dua', (l) => (
    <div class="k-stack">
      <ProgressBar
        locale={l}
        label={say(l, 'Belanja katalog lokal 2023', 'Local catalogue spending 2023')}
        value={26_000_000_000n}
        target={105_000_000_000n}
        format={compact(l)}
      />
      <ProgressBar
        locale={l}
        label={say(l, 'Produk tayang 2023', 'Products on show 2023')}
        value={10_067}
        target={2_500}
        format={count(l)}
      />
    </div>
  )),
  example('CompareTable', 'dua-produk', (l) => (
    <CompareTable
      locale={l}
      id="banding"
      caption={say(l, 'Bandingkan dua nasi kotak', 'Compare two boxed meals')}
      items={[
        {
          name: 'Dapur Bu Sumiati',
          href: '/gaya#10',
          picture: { key: 'nasi-kotak', seed: 3, alt: '' },
        },
        {
          name: 'Katering Mbak Yuni',
          href: '/gaya#11',
          picture: { key: 'nasi-kotak', seed: 8, alt: '' },
        },
      ]}
      rows={[
        {
          label: say(l, 'Harga', 'Price'),
          values: [formatRupiah(27_500n, l), formatRupiah(25_000n, l)],
          differs: true,
        },
        { label: say(l, 'Satuan', 'Unit'), values: ['kotak', 'kotak'] },
      ]}
    />
  )),
  example('BarChart', 'penghargaan', (l) => (
    <BarChart
      locale={l}
      id="grafik-batang"
      title={say(l, 'Indeks e-Purchasing 2023', 'e-Purchasing index 2023')}
      format={(v) => `${v}%`}
      mark="BPBJ"
      points={[
        { label: 'BPBJ', value: 82 },
        { label: 'Disnaker', value: 81 },
        { label: 'Kecamatan Junrejo', value: 70 },
        { label: 'Kecamatan Batu', value: 68 },
        { label: 'Dishub', value: 63 },
      ]}
    />
  )),
  example('ColumnChart', 'bulanan', (l) => (
    <ColumnChart
      locale={l}
      id="grafik-bulan"
      title={say(
        l,
        'Belanja katalog lokal 2024 per bulan',
        'Local catalogue spending 2024 by month',
      )}
      format={compact(l)}
      target={{ label: say(l, 'rata-rata target', 'average target'), value: 3_000_000_000n }}
      points={MONTHS.map((v, i) => ({
        label: monthShortName(i + 1, l),
        value: BigInt(Math.round(v * 1e9)),
      }))}
    />
  )),
  example('LineChart', 'harga-90-hari', (l) => (
    <LineChart
      locale={l}
      id="grafik-harga"
      title={say(l, 'Harga nasi kotak, 90 hari', 'Price of the boxed meal, 90 days')}
      format={rupiah(l)}
      points={PRICES.map((v, i) => ({ label: `${i + 1} Mei`, value: BigInt(v) }))}
    />
  )),
  example('LinesChart', 'perlombaan', (l) => (
    <LinesChart
      locale={l}
      id="grafik-lomba"
      title={say(l, 'Peringkat per bulan', 'Rank by month')}
      ranks
      ticks={[1, 2, 3, 4].map((month) => monthShortName(month, l))}
      lines={[
        { label: 'BPBJ', values: [3, 2, 1, 1] },
        { label: 'Disnaker', values: [1, 1, 2, 2] },
        { label: 'Dishub', values: [null, 3, 3, 3] },
      ]}
      format={String}
    />
  )),
  example('StackedShare', 'usaha', (l) => (
    <StackedShare
      locale={l}
      id="grafik-bagian"
      title={say(l, 'Belanja menurut besar usaha', 'Spending by size of business')}
      format={compact(l)}
      points={[
        { label: say(l, 'Mikro', 'Micro'), value: 6_400_000_000n },
        { label: say(l, 'Kecil', 'Small'), value: 3_500_000_000n },
        { label: say(l, 'Koperasi', 'Cooperative'), value: 900_000_000n },
        { label: say(l, 'Bukan UMKK', 'Not UMKK'), value: 600_000_000n },
      ]}
    />
  )),
  example('ProgressRing', 'target', (l) => (
    <ProgressRing
      locale={l}
      id="grafik-cincin"
      title={say(l, 'Target belanja 2023', 'Spending target 2023')}
      format={compact(l)}
      value={26_000_000_000n}
      target={105_000_000_000n}
      valueLabel={say(l, 'Realisasi', 'Realised')}
      targetLabel="Target"
    />
  )),
  example('BarChart', 'kosong', (l) => (
    <BarChart
      locale={l}
      id="grafik-kosong"
      title={say(l, 'Belum ada belanja', 'No spending yet')}
      format={count(l)}
      points={[]}
    />
  )),
];
