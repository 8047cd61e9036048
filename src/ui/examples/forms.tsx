import { Button, ButtonRow, LinkButton } from '../components/button.tsx';
import { Checkbox, Checkboxes, Radios, Select } from '../components/choice-fields.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import { Fieldset, Form } from '../components/form.tsx';
import { ConfirmPanel } from '../components/panels.tsx';
import { AutoSelect } from '../components/select-form.tsx';
import {
  DateField,
  FileField,
  MoneyField,
  NumberField,
  TextArea,
  TextField,
} from '../components/text-fields.tsx';
import { example, say } from './types.ts';

const SHIPPING = [
  { value: 'antar', label: 'Diantar penyedia', hint: 'Ongkos kirim dihitung terpisah' },
  { value: 'ambil', label: 'Diambil sendiri' },
  { value: 'kurir', label: 'Kurir', disabled: true },
];

/** Buttons and fields in their states. */
export const FORM_EXAMPLES = [
  example('Button', 'semua-rupa', (l) => (
    <ButtonRow>
      <Button>{say(l, 'Buat pesanan', 'Place order')}</Button>
      <Button variant="secondary">{say(l, 'Simpan dulu', 'Save for later')}</Button>
      <Button variant="danger">{say(l, 'Batalkan paket', 'Cancel package')}</Button>
      <Button variant="quiet">{say(l, 'Kembali', 'Back')}</Button>
      <Button disabled>{say(l, 'Belum bisa', 'Not yet')}</Button>
      <Button small variant="secondary">
        {say(l, 'Ubah', 'Change')}
      </Button>
      <LinkButton href="/daftar">{say(l, 'Daftar jadi penyedia', 'Become a supplier')}</LinkButton>
    </ButtonRow>
  )),
  example('TextField', 'biasa', (l) => (
    <TextField
      locale={l}
      name="nama-usaha"
      label={say(l, 'Nama usaha', 'Business name')}
      hint={say(l, 'Sama seperti di NIB Anda', 'As on your NIB')}
      required
      autocomplete="organization"
    />
  )),
  example('TextField', 'salah', (l) => (
    <TextField
      locale={l}
      name="nib"
      label="NIB"
      value="12345"
      inputMode="numeric"
      width="medium"
      required
      hint={say(l, '13 angka', '13 digits')}
      error={say(l, 'NIB harus 13 angka; Anda mengisi 5', 'A NIB has 13 digits; you typed 5')}
    />
  )),
  example('TextField', 'mati', (l) => (
    <TextField
      locale={l}
      name="kode"
      label={say(l, 'Kode paket', 'Package code')}
      value="EP-2024-000123"
      disabled
    />
  )),
  example('NumberField', 'dengan-satuan', (l) => (
    <NumberField
      locale={l}
      name="jumlah"
      label={say(l, 'Jumlah', 'Quantity')}
      value="150"
      suffix={say(l, 'kotak', 'boxes')}
    />
  )),
  example('MoneyField', 'biasa', (l) => (
    <MoneyField
      locale={l}
      name="harga"
      label={say(l, 'Harga satuan', 'Unit price')}
      value="27.500"
      required
    />
  )),
  example('MoneyField', 'salah', (l) => (
    <MoneyField
      locale={l}
      name="harga-salah"
      label={say(l, 'Harga satuan', 'Unit price')}
      value="27,5"
      error={say(l, 'Tulis rupiah utuh: 27.500', 'Write whole rupiah: 27,500')}
    />
  )),
  example('TextArea', 'dengan-batas', (l) => (
    <TextArea
      locale={l}
      name="uraian"
      label={say(l, 'Uraian barang', 'Description')}
      maxLength={400}
      value={say(
        l,
        'Nasi kotak isi nasi, ayam bakar, tahu, lalapan, dan sebutir apel Batu.',
        'Boxed rice with grilled chicken, tofu, greens and a Batu apple.',
      )}
    />
  )),
  example('Select', 'biasa', (l) => (
    <Select
      locale={l}
      name="etalase"
      label="Etalase"
      choices={[
        { value: 'mamin', label: say(l, 'Makanan dan minuman', 'Food and drink') },
        { value: 'atk', label: say(l, 'Alat tulis kantor', 'Stationery') },
      ]}
    />
  )),
  example('Select', 'salah', (l) => (
    <Select
      locale={l}
      name="satuan"
      label={say(l, 'Satuan', 'Unit')}
      choices={[{ value: 'kotak', label: 'kotak' }]}
      required
      error={say(l, 'Pilih satuan', 'Choose a unit')}
    />
  )),
  example('Radios', 'biasa', (l) => (
    <Radios
      locale={l}
      name="kirim"
      label={say(l, 'Cara penyerahan', 'Hand-over')}
      choices={SHIPPING}
      value="antar"
      required
    />
  )),
  example('Radios', 'salah', (l) => (
    <Radios
      locale={l}
      name="pajak"
      label={say(l, 'Apakah Anda PKP?', 'Are you a VAT entrepreneur?')}
      inline
      choices={[
        { value: 'ya', label: say(l, 'Ya', 'Yes') },
        { value: 'tidak', label: say(l, 'Bukan', 'No') },
      ]}
      error={say(l, 'Pilih ya atau bukan', 'Choose yes or no')}
    />
  )),
  example('Checkboxes', 'biasa', (l) => (
    <Checkboxes
      locale={l}
      name="hari"
      label={say(l, 'Hari melayani', 'Days of service')}
      values={['kerja']}
      choices={[
        { value: 'kerja', label: say(l, 'Senin sampai Jumat', 'Monday to Friday') },
        { value: 'sabtu', label: say(l, 'Sabtu', 'Saturday') },
      ]}
    />
  )),
  example('Checkbox', 'biasa-dan-salah', (l) => (
    <div class="k-stack">
      <Checkbox
        locale={l}
        name="halal"
        label={say(l, 'Produk ini bersertifikat halal', 'This product is halal certified')}
        checked
      />
      <Checkbox
        locale={l}
        name="pakta"
        label={say(l, 'Saya menyetujui pakta integritas', 'I agree to the integrity pact')}
        required
        error={say(l, 'Centang untuk melanjutkan', 'Tick to go on')}
      />
    </div>
  )),
  example('DateField', 'biasa', (l) => (
    <DateField
      locale={l}
      name="tanggal"
      label={say(l, 'Tanggal acara', 'Date of the event')}
      value="2024-05-20"
    />
  )),
  example('FileField', 'biasa', (l) => (
    <FileField
      locale={l}
      name="foto"
      label={say(l, 'Foto produk', 'Product photo')}
      accept="image/*"
      hint={say(l, 'Berkas JPG atau PNG, paling besar 5 MB', 'JPG or PNG file, up to 5 MB')}
    />
  )),
  example('ErrorSummary', 'dua-kesalahan', (l) => (
    <ErrorSummary
      locale={l}
      errors={[
        { field: 'nib', message: say(l, 'NIB harus 13 angka', 'A NIB has 13 digits') },
        {
          field: 'harga-salah',
          message: say(l, 'Harga harus rupiah utuh', 'The price must be whole rupiah'),
        },
      ]}
    />
  )),
  example('Fieldset', 'alamat', (l) => (
    <Form locale={l} action="/gaya" hidden={{ kunci: 'contoh' }}>
      <Fieldset
        legend={say(l, 'Alamat pengantaran', 'Delivery address')}
        hint={say(l, 'Dipakai di Surat Pesanan', 'Used on the purchase order')}
      >
        <TextField
          locale={l}
          name="jalan"
          label={say(l, 'Jalan dan nomor', 'Street and number')}
          autocomplete="street-address"
        />
        <TextField
          locale={l}
          name="desa"
          label={say(l, 'Desa atau kelurahan', 'Village')}
          width="medium"
        />
      </Fieldset>
      <Button>{say(l, 'Simpan alamat', 'Save address')}</Button>
    </Form>
  )),
  example('AutoSelect', 'urutan', (l) => (
    <AutoSelect
      locale={l}
      action="/gaya"
      name="urut"
      label={say(l, 'Urutkan', 'Sort by')}
      value="cocok"
      choices={[
        { value: 'cocok', label: say(l, 'Paling cocok', 'Best match') },
        { value: 'harga', label: say(l, 'Harga terendah', 'Lowest price') },
      ]}
    />
  )),
  example('ConfirmPanel', 'berbahaya', (l) => (
    <ConfirmPanel
      locale={l}
      danger
      title={say(l, 'Batalkan paket EP-2024-000123?', 'Cancel package EP-2024-000123?')}
      consequences={[
        say(
          l,
          'Pagu Rp 4.125.000 kembali ke RUP 51234567.',
          'Rp 4,125,000 returns to plan line 51234567.',
        ),
        say(
          l,
          'Penyedia diberi tahu beserta alasan Anda.',
          'The supplier is told, with your reason.',
        ),
        say(
          l,
          'Nomor Surat Pesanan tetap tercatat sebagai batal.',
          'The order number stays recorded as cancelled.',
        ),
      ]}
      action="/gaya"
      submitLabel={say(l, 'Ya, batalkan paket', 'Yes, cancel the package')}
      cancelHref="/gaya"
    />
  )),
];
