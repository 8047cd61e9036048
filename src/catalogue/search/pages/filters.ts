import { formatRupiahCompact, type Locale } from '../../../kernel/index.ts';
import type { ActiveFilter, FacetGroup } from '../../../ui/index.ts';
import { addressOf, PRICE_BOUNDS, type SearchRequest, TRAIT_NAMES } from '../domain/request.ts';
import { t } from '../messages.ts';
import type { SearchResult } from '../search-products.ts';

/** The words of a price band. */
export function bandLabel(band: number, locale: Locale): string {
  const w = t(locale);
  const from = PRICE_BOUNDS[band - 1];
  const to = PRICE_BOUNDS[band];
  const rupiah = (value: number) => formatRupiahCompact(BigInt(value), locale);
  if (from === undefined) return w.below(rupiah(to ?? 0));
  return to === undefined ? w.above(rupiah(from)) : w.between(rupiah(from), rupiah(to));
}

/** Facets of a result as groups of boxes; a chosen value stays, also where it has nothing left. */
export function facetGroups(
  request: SearchRequest,
  facets: SearchResult['facets'],
  locale: Locale,
): FacetGroup[] {
  const w = t(locale);
  const kept = (chosen: readonly string[], known: readonly { value: string }[]) =>
    chosen
      .filter((value) => !known.some((option) => option.value === value))
      .map((value) => ({ value, label: value, count: 0, checked: true }));
  const etalase = facets.etalase.map((e) => ({
    value: e.slug,
    label: locale === 'en' ? e.name_en : e.name,
    count: e.count,
    checked: request.etalase.includes(e.slug),
  }));
  const bands = [...new Set([...facets.bands.map((b) => b.band), ...request.bands])]
    .sort((a, b) => a - b)
    .map((band) => ({
      value: String(band),
      label: bandLabel(band, locale),
      count: facets.bands.find((b) => b.band === band)?.count ?? 0,
      checked: request.bands.includes(band),
    }));
  const districts = facets.districts.map((d) => ({
    value: d.code,
    label: d.name,
    count: d.count,
    checked: request.districts.includes(d.code),
  }));
  const traits = TRAIT_NAMES.map((trait, i) => ({
    value: trait,
    label: w.traits[trait],
    count: facets.traits[i] ?? 0,
    checked: request.traits.includes(trait),
  }));
  return [
    {
      name: 'etalase',
      label: w.facets.etalase,
      options: [...etalase, ...kept(request.etalase, etalase)],
    },
    { name: 'harga', label: w.facets.price, options: bands },
    {
      name: 'kecamatan',
      label: w.facets.district,
      options: [...districts, ...kept(request.districts, districts)],
    },
    { name: 'ciri', label: w.facets.traits, options: traits },
  ].filter((group) => group.options.length > 0);
}

/** The filters in force, each with the address of the same search without it. */
export function activeFilters(
  request: SearchRequest,
  groups: readonly FacetGroup[],
): ActiveFilter[] {
  const without = <T>(list: readonly T[], value: T) => list.filter((other) => other !== value);
  const address = (name: string, value: string): string => {
    const first = { page: 1 };
    switch (name) {
      case 'etalase':
        return addressOf(request, { ...first, etalase: without(request.etalase, value) });
      case 'harga':
        return addressOf(request, { ...first, bands: without(request.bands, Number(value)) });
      case 'kecamatan':
        return addressOf(request, { ...first, districts: without(request.districts, value) });
      default:
        return addressOf(request, {
          ...first,
          traits: request.traits.filter((trait) => trait !== value),
        });
    }
  };
  return groups.flatMap((group) =>
    group.options
      .filter((option) => option.checked)
      .map((option) => ({
        label: option.label,
        removeHref: `/cari${address(group.name, option.value)}`,
      })),
  );
}
