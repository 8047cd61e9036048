import { formatNumber } from '../../kernel/index.ts';
import { words } from '../messages.ts';
import { Button } from './button.tsx';
import { HiddenFields } from './form.tsx';
import type { Localised } from './types.ts';

export interface FacetOption {
  value: string;
  label: string;
  count: number;
  checked?: boolean | undefined;
}

export interface FacetGroup {
  /** Name of the query parameter. */
  name: string;
  label: string;
  options: readonly FacetOption[];
  /** A number from and to, in the place of options; `least` and `most` say what there is. */
  range?:
    | {
        readonly min: { readonly name: string; readonly value: string };
        readonly max: { readonly name: string; readonly value: string };
        readonly least: string;
        readonly most: string;
      }
    | undefined;
}

export interface ActiveFilter {
  label: string;
  /** Same page without this filter. */
  removeHref: string;
}

function Group({ locale, group, idPrefix }: Localised & { group: FacetGroup; idPrefix: string }) {
  return (
    <fieldset class="k-facet">
      <legend>{group.label}</legend>
      {group.options.map((option, i) => {
        const id = `${idPrefix}-${group.name}-${i + 1}`;
        return (
          <div key={option.value} class="k-choice k-choice--small">
            <input
              type="checkbox"
              id={id}
              name={group.name}
              value={option.value}
              checked={option.checked ?? false}
            />
            <label for={id}>
              {option.label} <span class="k-count">{formatNumber(option.count, locale)}</span>
            </label>
          </div>
        );
      })}
      {group.range && (
        <Range locale={locale} range={group.range} id={`${idPrefix}-${group.name}`} />
      )}
    </fieldset>
  );
}

function Range(props: Localised & { range: NonNullable<FacetGroup['range']>; id: string }) {
  const t = words(props.locale).facet;
  const { min, max, least, most } = props.range;
  return (
    <div class="k-facet__range">
      {[
        { end: min, label: t.from, hint: least },
        { end: max, label: t.to, hint: most },
      ].map(({ end, label, hint }) => (
        <div key={end.name}>
          <label for={`${props.id}-${end.name}`}>{label}</label>
          <input
            class="k-input k-input--number"
            id={`${props.id}-${end.name}`}
            name={end.name}
            inputMode="decimal"
            value={end.value}
            placeholder={hint}
            autocomplete="off"
          />
        </div>
      ))}
    </div>
  );
}

/** Filters in force, each a link that takes it away. */
export function ActiveFilters(
  props: Localised & { filters: readonly ActiveFilter[]; clearHref?: string | undefined },
) {
  const t = words(props.locale).facet;
  if (props.filters.length === 0) return null;
  return (
    <ul class="k-chips" aria-label={t.active}>
      {props.filters.map((filter) => (
        <li key={filter.removeHref}>
          <a class="k-chip" href={filter.removeHref} aria-label={t.remove(filter.label)}>
            {filter.label}
            <span aria-hidden="true"> ×</span>
          </a>
        </li>
      ))}
      {props.clearHref && (
        <li>
          <a class="k-chips__clear" href={props.clearHref}>
            {t.clear}
          </a>
        </li>
      )}
    </ul>
  );
}

/**
 * Filters of a result list: a GET form that works without script. It folds in a `details`, closed on
 * a phone; where there is room beside the results the style sheet opens it and puts a plain title in
 * the place of the handle. Script opens it for browsers whose style sheets cannot.
 */
export function FacetPanel(
  props: Localised & {
    action: string;
    groups: readonly FacetGroup[];
    /** What must survive filtering: q, sort. */
    hidden?: Readonly<Record<string, string>> | undefined;
    total: number;
    idPrefix?: string | undefined;
  },
) {
  const t = words(props.locale).facet;
  const title = (
    <>
      {t.title} <span class="k-count">{t.results(formatNumber(props.total, props.locale))}</span>
    </>
  );
  return (
    <k-autosubmit>
      <form class="k-facets" action={props.action} method="get" aria-label={t.title}>
        {props.hidden && <HiddenFields values={props.hidden} />}
        <p class="k-facets__title">{title}</p>
        <details data-wide-open>
          <summary>{title}</summary>
          {props.groups.map((group) => (
            <Group
              key={group.name}
              locale={props.locale}
              group={group}
              idPrefix={props.idPrefix ?? 'saring'}
            />
          ))}
          <Button variant="secondary">{t.apply}</Button>
        </details>
      </form>
    </k-autosubmit>
  );
}
