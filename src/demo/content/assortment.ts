import type { Share } from './allocation.ts';
import { fill } from './define.ts';
import type { EtalaseDefinition, ProductFamily, SupplierSeed, Variant } from './model.ts';
import type { Random } from './random.ts';

/** A product before its price, text and dates. */
export type Pick = {
  readonly supplier: SupplierSeed;
  readonly etalase: EtalaseDefinition;
  readonly family: ProductFamily;
  readonly variant: Variant;
  readonly brand: string;
  readonly name: string;
  /** The good itself, whoever sells it. */
  readonly goodKey: string;
};

/** Listings of the same good by several suppliers, of all listings. */
const SHARED_SHARE = 0.11;
const SHARED_MOST = 6;

type Good = { readonly variant: Variant; readonly brand: string; readonly goodKey: string };
type Group = { readonly pick: Pick; readonly sellers: Set<number>; readonly most: number };

/** All variants of a family that make sense. */
export function variantsOf(family: ProductFamily): Variant[] {
  let variants: Variant[] = [{}];
  for (const axis of family.axes) {
    variants = variants.flatMap((variant) =>
      axis.values.map((value) => ({ ...variant, [axis.key]: value.text })),
    );
  }
  if (family.excludes.length === 0) return variants;
  return variants.filter((variant) => {
    const texts = Object.values(variant);
    return !family.excludes.some((together) => together.every((text) => texts.includes(text)));
  });
}

/** What is still to be given out of one family. */
class Shelf {
  readonly family: ProductFamily;
  readonly groups: Group[] = [];
  private readonly variants: readonly Variant[];
  /** Places of the variants left by brand; without brands one list per supplier. */
  private readonly left = new Map<string, number[]>();
  private readonly code: string;

  constructor(family: ProductFamily, code: string) {
    this.family = family;
    this.code = code;
    this.variants = variantsOf(family);
  }

  private places(brand: string): number[] {
    const known = this.left.get(brand);
    if (known !== undefined) return known;
    const list = this.variants.map((_, i) => i);
    this.left.set(brand, list);
    return list;
  }

  private draw(brand: string, random: Random): Good | null {
    const places = this.places(brand);
    const at = random.int(0, places.length - 1);
    const place = places[at];
    const last = places.pop();
    if (place === undefined || last === undefined) return null;
    if (at < places.length) places[at] = last;
    const variant = this.variants[place] ?? {};
    const goodKey = [this.code, this.family.key, brand, ...Object.values(variant)].join('/');
    return { variant, brand, goodKey };
  }

  /** The next good that this supplier may take, from a brand that it already carries if possible. */
  take(supplier: SupplierSeed, carried: Set<string>, random: Random): Good | null {
    if (this.family.brands.length === 0) return this.draw(supplier.brand, random);
    const stocked = this.family.brands.filter((brand) => this.places(brand).length > 0);
    const usual = stocked.filter((brand) => carried.has(brand));
    const choice =
      usual.length >= 2 || (usual.length === 1 && random.chance(0.75)) ? usual : stocked;
    if (choice.length === 0) return null;
    const brand = random.pick(choice);
    carried.add(brand);
    return this.draw(brand, random);
  }
}

/** Chooses what every supplier sells so that titles stay distinct but for shared standard goods. */
export class Assortment {
  private readonly shelves = new Map<string, Shelf[]>();
  private readonly names = new Set<string>();
  private readonly random: Random;
  private readonly most: number;
  private shared = 0;

  constructor(total: number, random: Random) {
    this.random = random;
    this.most = Math.floor(total * SHARED_SHARE);
  }

  /** The products of one supplier in one etalase. */
  choose(share: Share): Pick[] {
    const { random } = this;
    const shelves = random.shuffle(this.shelvesOf(share.etalase));
    const breadth = Math.min(shelves.length, 2 + Math.ceil(share.count / 9));
    const carried = new Set<string>();
    const picks: Pick[] = [];
    let own = shelves.slice(0, breadth);
    let spare = shelves.slice(breadth);
    while (picks.length < share.count) {
      if (own.length === 0) {
        own = spare.slice(0, 1);
        spare = spare.slice(1);
        if (own.length === 0) throw new Error(`etalase ${share.etalase.code} has no titles left`);
      }
      const shelf = random.pick(own);
      const pick = this.join(shelf, share) ?? this.open(shelf, share, carried);
      if (pick === null) own = own.filter((other) => other !== shelf);
      else picks.push(pick);
    }
    return picks;
  }

  private shelvesOf(etalase: EtalaseDefinition): Shelf[] {
    const known = this.shelves.get(etalase.code);
    if (known !== undefined) return known;
    const made = etalase.families.map((family) => new Shelf(family, etalase.code));
    this.shelves.set(etalase.code, made);
    return made;
  }

  /** Offers a standard good that another supplier already offers. */
  private join(shelf: Shelf, share: Share): Pick | null {
    const { random } = this;
    if (!shelf.family.standard || shelf.groups.length === 0 || !random.chance(0.34)) return null;
    const group = random.pick(shelf.groups);
    const cost = group.sellers.size === 1 ? 2 : 1;
    if (group.sellers.has(share.supplier.index) || group.sellers.size >= group.most) return null;
    if (this.shared + cost > this.most) return null;
    this.shared += cost;
    group.sellers.add(share.supplier.index);
    return { ...group.pick, supplier: share.supplier };
  }

  /** Offers a good that nobody offers yet. */
  private open(shelf: Shelf, share: Share, carried: Set<string>): Pick | null {
    const { random } = this;
    for (;;) {
      const good = shelf.take(share.supplier, carried, random);
      if (good === null) return null;
      const name = this.title(shelf.family, good);
      if (name === null) continue;
      this.names.add(name.toLowerCase());
      const pick = {
        supplier: share.supplier,
        etalase: share.etalase,
        family: shelf.family,
        ...good,
        name,
      };
      if (shelf.family.standard && random.chance(0.14)) {
        const most = random.int(2, SHARED_MOST);
        shelf.groups.push({ pick, sellers: new Set([share.supplier.index]), most });
      }
      return pick;
    }
  }

  private title(family: ProductFamily, good: Good): string | null {
    const start = this.random.chance(0.7) ? 0 : this.random.int(0, family.names.length - 1);
    for (let i = 0; i < family.names.length; i += 1) {
      const template = family.names[(start + i) % family.names.length] ?? '';
      const name = fill(template, { ...good.variant, merek: good.brand });
      if (!this.names.has(name.toLowerCase())) return name;
    }
    return null;
  }
}
