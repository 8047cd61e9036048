import { EMPTY_CONTENT, type ListingContent, storedContent } from '../catalogue/index.ts';
import { addDays, addWorkingDays, type Day, rupiah } from '../kernel/index.ts';
import { canonicalJson, DEFAULT_SETTINGS } from '../platform/index.ts';
import { type City, type CityProduct, wib } from './city.ts';
import { permitsOf } from './permits.ts';

/** What the officer asked of the listings that were sent back, in turn. */
const REMARKS = [
  {
    field: 'pictures',
    rule: 'picture-own',
    fix: 'Foto belum sesuai produk; unggah foto asli dari depan.',
  },
  {
    field: 'specification',
    rule: 'specification-complete',
    fix: 'Sebutkan isi kemasan dan bahan pada uraian.',
  },
  {
    field: 'price',
    rule: 'price-fair',
    fix: 'Harga lebih mahal daripada di toko Anda; samakan harganya.',
  },
] as const;

const REFUSED = {
  field: 'kbli',
  rule: 'kbli-fits',
  fix: 'KBLI penyedia tidak termasuk etalase ini; daftarkan di etalase yang sesuai.',
};

/** A listing that is with the office or came back from it, with its events. */
export interface RevisionStory {
  readonly state: 'submitted' | 'needs_fix';
  readonly content: string;
  readonly reasons: readonly string[];
  readonly remarks: string;
  readonly submittedAt: Date | null;
  readonly dueAt: Date | null;
  readonly claimedBy: string | null;
  readonly startedAt: Date;
  readonly updatedAt: Date;
  /** Why it came back, as the product's row says it too. */
  readonly reason: string | null;
  readonly rejections: number;
  readonly events: readonly {
    readonly kind: string;
    readonly at: Date;
    readonly data: string;
    readonly by: string;
  }[];
}

export interface Teller {
  readonly city: City;
  readonly asOf: Day;
  /** The catalogue officer of the demo. */
  readonly officer: string;
}

/** The product of the seed as its seller would have written it. */
function contentOf(model: CityProduct, name: string, asOf: Day): ListingContent {
  const { seed } = model;
  const proven = seed.tkdnExpiresOn !== null && seed.tkdnExpiresOn >= asOf;
  return {
    ...EMPTY_CONTENT,
    name,
    brand: seed.brand,
    specification: seed.specification,
    kbki: seed.kbki,
    kbli: seed.kbli,
    unit: seed.unit,
    attributes: seed.attributes,
    price: rupiah(seed.price),
    minQuantity: String(seed.minQuantity),
    stock: seed.stock === null ? null : String(seed.stock),
    leadTimeDays: seed.leadTimeDays,
    preorder: seed.preorder,
    freight: rupiah(seed.freight),
    weightGram: seed.weightGram,
    origin: seed.origin,
    subsector: seed.subsector,
    tkdnPercent: proven ? seed.tkdnPercent : null,
    tkdnCertificate: proven ? seed.tkdnCertificate : null,
    tkdnExpiresOn: proven ? seed.tkdnExpiresOn : null,
    permits: permitsOf(model, asOf),
  };
}

const OVERDUE = 12;
const CLAIMED_EACH = 6;

/** Sent in the last days, one long ago; every sixth is in the officer's hands. */
export function waitingStory(
  teller: Teller,
  model: CityProduct,
  name: string,
  n: number,
  change: Partial<ListingContent> = {},
  reasons: readonly string[] = ['new'],
): RevisionStory {
  const { city, asOf, officer } = teller;
  const ago = n % 25 === OVERDUE ? 9 : 1 + (n % 3);
  const at = wib(addDays(asOf, -ago), 8 + (n % 8), (n * 7) % 60);
  const claimed = n % CLAIMED_EACH === 1;
  const minutes = (count: number) => new Date(at.getTime() + count * 60_000);
  const seller = model.supplier.seller.id;
  return {
    state: 'submitted',
    content: canonicalJson(storedContent({ ...contentOf(model, name, asOf), ...change })),
    reasons,
    remarks: '[]',
    submittedAt: at,
    dueAt: addWorkingDays(city.calendar, at, DEFAULT_SETTINGS.reviewWorkingDays),
    claimedBy: claimed ? officer : null,
    startedAt: minutes(-45),
    updatedAt: claimed ? minutes(90) : at,
    reason: null,
    rejections: 0,
    events: [
      { kind: 'saved', at: minutes(-40), data: '{}', by: seller },
      { kind: 'submitted', at, data: JSON.stringify({ at, reasons }), by: seller },
      ...(claimed
        ? [
            {
              kind: 'claimed',
              at: minutes(90),
              data: JSON.stringify({ by: officer }),
              by: officer,
            },
          ]
        : []),
    ],
  };
}

/** Sent, looked at and sent back: to be mended, or refused. */
export function returnedStory(
  teller: Teller,
  model: CityProduct,
  name: string,
  n: number,
  kind: 'fix-asked' | 'refused',
): RevisionStory {
  const { asOf, officer } = teller;
  const remark = kind === 'refused' ? REFUSED : (REMARKS[n % REMARKS.length] ?? REMARKS[0]);
  const remarks = [remark];
  const sent = wib(addDays(asOf, -6 - (n % 30)), 9 + (n % 6), (n * 11) % 60);
  const minutes = (count: number) => new Date(sent.getTime() + count * 60_000);
  const seller = model.supplier.seller.id;
  return {
    state: 'needs_fix',
    content: canonicalJson(storedContent(contentOf(model, name, asOf))),
    reasons: ['new'],
    remarks: JSON.stringify(remarks),
    submittedAt: null,
    dueAt: null,
    claimedBy: null,
    startedAt: minutes(-45),
    updatedAt: minutes(150),
    reason: remark.fix,
    rejections: 1,
    events: [
      { kind: 'saved', at: minutes(-40), data: '{}', by: seller },
      {
        kind: 'submitted',
        at: sent,
        data: JSON.stringify({ at: sent, reasons: ['new'] }),
        by: seller,
      },
      { kind: 'claimed', at: minutes(120), data: JSON.stringify({ by: officer }), by: officer },
      { kind, at: minutes(150), data: JSON.stringify({ remarks }), by: officer },
    ],
  };
}

/** The rows of a story: the revision, and the events of its listing. */
export function revisionRows(pemdaId: string, productId: string, story: RevisionStory) {
  return {
    revision: {
      pemda_id: pemdaId,
      product_id: productId,
      content: story.content,
      state: story.state,
      reasons: story.reasons,
      remarks: story.remarks,
      submitted_at: story.submittedAt,
      due_at: story.dueAt,
      claimed_by: story.claimedBy,
      updated_at: story.updatedAt,
    },
    events: story.events.map(({ kind, at, data, by }, index) => ({
      pemda_id: pemdaId,
      product_id: productId,
      seq: index + 1,
      at,
      kind,
      data,
      actor_person_id: by,
    })),
  };
}

/** Changes of listings on show that wait beside them: what is asked, by turns. */
const CHANGES: readonly {
  readonly reasons: readonly string[];
  readonly of: (model: CityProduct) => Partial<ListingContent>;
}[] = [
  {
    reasons: ['price'],
    of: ({ seed }) => ({ price: rupiah(Math.ceil((seed.price * 1.24) / 500) * 500) }),
  },
  {
    reasons: ['specification'],
    of: ({ seed }) => ({
      specification: `${seed.specification} Kemasan diganti, isi tetap.`,
    }),
  },
  {
    reasons: ['name', 'price'],
    of: ({ seed }) => ({
      name: `${seed.name} Premium`,
      price: rupiah(Math.ceil((seed.price * 1.4) / 500) * 500),
    }),
  },
];
const CHANGED = 9;

/** Some listings on show with a change at the office. */
export function changedListings(teller: Teller): ReadonlyMap<string, RevisionStory> {
  const { products } = teller.city;
  const stories = new Map<string, RevisionStory>();
  for (let n = 0; n < CHANGED; n++) {
    const model = products[(n * 1511 + 211) % products.length];
    const change = CHANGES[n % CHANGES.length];
    if (!model || !change) continue;
    stories.set(
      model.id,
      waitingStory(teller, model, model.seed.name, n + 2, change.of(model), change.reasons),
    );
  }
  return stories;
}
