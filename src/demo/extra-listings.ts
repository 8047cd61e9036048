import { type City, type CityProduct, wib } from './city.ts';
import { dateOf, dayOf } from './content/index.ts';
import { productRow, versionContent } from './product-row.ts';

interface Extra {
  readonly state: 'draft' | 'submitted' | 'needs_fix' | 'rejected' | 'frozen';
  readonly count: number;
  readonly reason: string | null;
}

/** Listings besides the 14,441: in preparation, refused, or frozen after the day that the figures count to. */
const EXTRAS: readonly Extra[] = [
  { state: 'draft', count: 60, reason: null },
  { state: 'submitted', count: 25, reason: null },
  {
    state: 'needs_fix',
    count: 20,
    reason: 'Foto belum sesuai produk; unggah foto asli dari depan.',
  },
  {
    state: 'rejected',
    count: 20,
    reason: 'KBLI penyedia tidak termasuk etalase ini; daftarkan di etalase yang sesuai.',
  },
  {
    state: 'frozen',
    count: 24,
    reason: 'Harga naik lebih dari batas wajar; menunggu penjelasan penyedia.',
  },
];

/** Frozen ones were shown first on a day after 31 May 2024, so that they are extra to the figure of that day. */
const FROZEN_SHOWN_FROM = '2024-06-03';

export function extraListings(pemdaId: string, city: City, asOf: string) {
  const products: ReturnType<typeof productRow>[] = [];
  const versions: Record<string, unknown>[] = [];
  let next = 0;
  for (const extra of EXTRAS) {
    for (let n = 0; n < extra.count; n++) {
      next += 1;
      const model = city.products[(next * 97) % city.products.length];
      if (!model) continue;
      const made = variant(pemdaId, model, extra, next, asOf);
      products.push(made.row);
      versions.push(made.version);
    }
  }
  return { products, versions };
}

function variant(pemdaId: string, model: CityProduct, extra: Extra, index: number, asOf: string) {
  const shownDay = dateOf(Math.min(dayOf(asOf) - 1, dayOf(FROZEN_SHOWN_FROM) + index * 3));
  const frozen = extra.state === 'frozen' && shownDay > '2024-05-31';
  const at = wib(frozen ? shownDay : dateOf(dayOf(asOf) - 1 - (index % 40)), 10);
  // The model's id with its last group counted on: as stable as the model.
  const id = `${model.id.slice(0, 24)}${(0xe00000000000 + index).toString(16)}`;
  const base = productRow(pemdaId, model, asOf);
  const row = {
    ...base,
    id,
    master_id: null,
    sku: `${model.sku}-B${index}`,
    slug: `${base.slug}-b${index}`,
    name: `${model.seed.name} Kemasan Baru`,
    state: extra.state === 'frozen' && !frozen ? 'draft' : extra.state,
    state_reason: extra.reason,
    first_shown_at: frozen ? at : null,
    created_at: at,
    updated_at: at,
  };
  const content = { ...versionContent(model), name: row.name, sku: row.sku };
  return {
    row,
    version: {
      pemda_id: pemdaId,
      product_id: id,
      version: 1,
      content: JSON.stringify(content),
      created_at: at,
    },
  };
}
