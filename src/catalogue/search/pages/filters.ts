import { formatRupiahCompact, type Locale } from '../../../kernel/index.ts';
import type { ActiveFilter, FacetGroup } from '../../../ui/index.ts';
import { type AttributeFilter, attributeParam } from '../domain/attribute-filter.ts';
import { addressOf, PRICE_BOUNDS, type SearchRequest, TRAIT_NAMES } from '../domain/request.ts';
import { t } from '../messages.ts';
import type { AttributeFacet, SearchResult } from '../search-products.ts';

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
    ...facets.attributes.map((facet) => attributeGroup(request, facet, locale)),
  ].filter((group) => group.range || group.options.length > least(group));
}

/** One value alone tells no products apart, unless it is chosen and must be seen to be taken away. */
const least = ({ name, options }: FacetGroup): number =>
  name.startsWith('a.') && !options.some(({ checked }) => checked) ? 1 : 0;

/** Values that an etalase's attribute has, at most so many; the chosen ones always. */
const MOST_VALUES = 8;

function attributeGroup(
  request: SearchRequest,
  { field, values, least, most }: AttributeFacet,
  locale: Locale,
): FacetGroup {
  const w = t(locale);
  const asked = request.attributes.find(({ key }) => key === field.key);
  const name = attributeParam(field.key);
  const label = locale === 'en' ? field.labelEn : field.label;
  if (field.type === 'number') {
    const shown = (n: number | null) => (n === null ? '' : String(n).replace('.', ','));
    const filled = least !== null && (least !== most || asked !== undefined);
    return {
      name,
      label: field.unit ? `${label} (${field.unit})` : label,
      options: [],
      ...(filled || asked
        ? {
            range: {
              min: { name: attributeParam(field.key, 'min'), value: shown(asked?.min ?? null) },
              max: { name: attributeParam(field.key, 'max'), value: shown(asked?.max ?? null) },
              least: shown(least),
              most: shown(most),
            },
          }
        : {}),
    };
  }
  const shownValue = (raw: string) =>
    field.type === 'boolean' ? (raw === 'true' ? 'ya' : 'tidak') : raw;
  const words: Record<string, string> = field.type === 'boolean' ? w.yesNo : {};
  const found = values.map(({ value, count }) => ({ value: shownValue(value), count }));
  const chosen = asked?.values ?? [];
  const kept = chosen.filter((value) => !found.some((one) => one.value === value));
  return {
    name,
    label,
    options: [...found, ...kept.map((value) => ({ value, count: 0 }))]
      .map((one) => ({
        ...one,
        label: words[one.value] ?? one.value,
        checked: chosen.includes(one.value),
      }))
      .filter((one, n) => n < MOST_VALUES || one.checked),
  };
}

/** The filters on attributes in force, each with the address without it. */
function activeAttributes(request: SearchRequest, groups: readonly FacetGroup[]): ActiveFilter[] {
  const without = (key: string, change: Partial<AttributeFilter>) =>
    `/cari${addressOf(request, {
      page: 1,
      attributes: request.attributes.flatMap((one) => {
        const left = one.key === key ? { ...one, ...change } : one;
        return left.values.length > 0 || left.min !== null || left.max !== null ? [left] : [];
      }),
    })}`;
  return request.attributes.flatMap(({ key, values, min, max }) => {
    const group = groups.find((one) => one.name === attributeParam(key));
    if (!group) return [];
    const label = (value: string) =>
      group.options.find((option) => option.value === value)?.label ?? value;
    const from = [min === null ? '' : `≥ ${min}`, max === null ? '' : `≤ ${max}`].filter(Boolean);
    return [
      ...values.map((value) => ({
        label: `${group.label}: ${label(value)}`,
        removeHref: without(key, { values: values.filter((one) => one !== value) }),
      })),
      ...(from.length > 0
        ? [
            {
              label: `${group.label} ${from.join(' ')}`,
              removeHref: without(key, { min: null, max: null }),
            },
          ]
        : []),
    ];
  });
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
        return addressOf(request, {
          ...first,
          etalase: without(request.etalase, value),
          attributes: [],
        });
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
  const others = groups.filter(({ name }) => !name.startsWith('a.'));
  const plain = others.flatMap((group) =>
    group.options
      .filter((option) => option.checked)
      .map((option) => ({
        label: option.label,
        removeHref: `/cari${address(group.name, option.value)}`,
      })),
  );
  return [...plain, ...activeAttributes(request, groups)];
}
