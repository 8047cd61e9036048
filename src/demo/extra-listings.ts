import type { Day } from '../kernel/index.ts';
import { type City, type CityProduct, wib } from './city.ts';
import { dateOf, dayOf } from './content/index.ts';
import { demoPersons } from './demo-persons.ts';
import {
  type RevisionStory,
  returnedStory,
  revisionRows,
  type Teller,
  waitingStory,
} from './listing-revisions.ts';
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
  // What was sent back says why in its revision.
  { state: 'needs_fix', count: 20, reason: null },
  { state: 'rejected', count: 20, reason: null },
  {
    state: 'frozen',
    count: 24,
    reason: 'Harga naik lebih dari batas wajar; menunggu penjelasan penyedia.',
  },
];

/** Frozen ones were shown first on a day after 31 May 2024, so that they are extra to the figure of that day. */
const FROZEN_SHOWN_FROM = '2024-06-03';

/** Who tells of the listings at the office: the day, and the officer of the demo. */
export function tellerOf(city: City, asOf: Day): Teller {
  const officer = demoPersons(city).find((one) => one.role === 'catalogue_officer')?.person.id;
  if (!officer) throw new RangeError('no catalogue officer');
  return { city, asOf, officer };
}

export function extraListings(pemdaId: string, teller: Teller) {
  const { city } = teller;
  const products: ReturnType<typeof productRow>[] = [];
  const versions: Record<string, unknown>[] = [];
  const revisions: ReturnType<typeof revisionRows>[] = [];
  let next = 0;
  for (const extra of EXTRAS) {
    for (let n = 0; n < extra.count; n++) {
      next += 1;
      const model = city.products[(next * 97) % city.products.length];
      if (!model) continue;
      const made = variant(pemdaId, model, extra, next, teller);
      products.push(made.row);
      versions.push(made.version);
      if (made.story) revisions.push(revisionRows(pemdaId, made.row.id, made.story));
    }
  }
  return { products, versions, revisions };
}

function storyOf(
  teller: Teller,
  model: CityProduct,
  name: string,
  { state }: Extra,
  index: number,
): RevisionStory | null {
  if (state === 'submitted') return waitingStory(teller, model, name, index);
  if (state === 'needs_fix') return returnedStory(teller, model, name, index, 'fix-asked');
  return state === 'rejected' ? returnedStory(teller, model, name, index, 'refused') : null;
}

function variant(pemdaId: string, model: CityProduct, extra: Extra, index: number, teller: Teller) {
  const { asOf } = teller;
  const shownDay = dateOf(Math.min(dayOf(asOf) - 1, dayOf(FROZEN_SHOWN_FROM) + index * 3));
  const frozen = extra.state === 'frozen' && shownDay > '2024-05-31';
  const at = wib(frozen ? shownDay : dateOf(dayOf(asOf) - 1 - (index % 40)), 10);
  // The model's id with its last group counted on: as stable as the model.
  const id = `${model.id.slice(0, 24)}${(0xe00000000000 + index).toString(16)}`;
  const base = productRow(pemdaId, model, asOf);
  const name = `${model.seed.name} Kemasan Baru`;
  const story = storyOf(teller, model, name, extra, index);
  const row = {
    ...base,
    id,
    master_id: null,
    sku: `${model.sku}-B${index}`,
    slug: `${base.slug}-b${index}`,
    name,
    state: extra.state === 'frozen' && !frozen ? 'draft' : extra.state,
    state_reason: story?.reason ?? extra.reason,
    first_shown_at: frozen ? at : null,
    event_count: story?.events.length ?? 0,
    rejections: story?.rejections ?? 0,
    created_at: story?.startedAt ?? at,
    updated_at: story?.updatedAt ?? at,
  };
  const content = { ...versionContent(model), name: row.name, sku: row.sku };
  return {
    row,
    story,
    version: {
      pemda_id: pemdaId,
      product_id: id,
      version: 1,
      content: JSON.stringify(content),
      created_at: at,
    },
  };
}
