import { DataTable } from '../components/data-table.tsx';
import type { Children, Localised } from '../components/types.ts';
import { words } from '../messages.ts';

/** Sums of rupiah are bigint, counts are numbers; a chart takes both. */
export type Amount = number | bigint;

export interface ChartPoint {
  label: string;
  value: Amount;
  /** Opens the rows behind this number. */
  href?: string | undefined;
}

export interface ChartProps extends Localised {
  /** Unique on the page. */
  id: string;
  title: string;
  points: readonly ChartPoint[];
  /** What the table lists where the points would only repeat themselves. */
  table?: readonly ChartPoint[] | undefined;
  format: (value: Amount) => string;
  /** Heads of the table; general words unless told. */
  labelHead?: string | undefined;
  valueHead?: string | undefined;
}

/** Biggest value, at least 0. Geometry may be a float; printed numbers never come from here. */
export function highest(points: readonly ChartPoint[]): number {
  return points.reduce((top, point) => Math.max(top, Number(point.value)), 0);
}

/** Percent of a whole for a coordinate; a whole of zero gives 0. */
export function percent(value: Amount, whole: number): number {
  return whole > 0 ? Math.min(100, Math.max(0, (Number(value) / whole) * 100)) : 0;
}

/** A coordinate as text, short. */
export const pct = (n: number): string => `${Number(n.toFixed(2))}%`;

/** What a chart says in one sentence, for its `desc`. */
export function peakSentence({ locale, points, format }: ChartProps): string {
  const t = words(locale).chart;
  const [first, ...rest] = points;
  if (!first) return t.none;
  const top = rest.reduce((best, point) => (point.value > best.value ? point : best), first);
  return t.highest(top.label, format(top.value));
}

/** Drawing, then the same numbers as a table: who cannot see the drawing loses nothing. */
export function ChartFrame(
  props: ChartProps & {
    desc: string;
    height: number;
    drawing: Children;
    after?: Children | undefined;
    /** The numbers as a table where one value a row does not tell them all. */
    ownTable?: Children | undefined;
    viewBox?: string | undefined;
    width?: string | undefined;
  },
) {
  const t = words(props.locale).chart;
  const { id } = props;
  return (
    <figure class="k-chart">
      <figcaption class="k-chart__title">{props.title}</figcaption>
      {props.points.length === 0 ? (
        <p class="k-hint">{t.none}</p>
      ) : (
        <svg
          class="k-chart__svg"
          role="img"
          aria-labelledby={`${id}-t ${id}-d`}
          width={props.width ?? '100%'}
          height={props.height}
          viewBox={props.viewBox}
        >
          <title id={`${id}-t`}>{props.title}</title>
          <desc id={`${id}-d`}>{props.desc}</desc>
          {props.drawing}
        </svg>
      )}
      {props.after}
      <details class="k-details">
        <summary>{t.asTable}</summary>
        {props.ownTable ?? (
          <DataTable
            locale={props.locale}
            id={`${id}-tabel`}
            caption={props.title}
            captionHidden
            rows={props.table ?? props.points}
            columns={[
              {
                key: 'l',
                header: props.labelHead ?? t.label,
                rowHeader: true,
                cell: (p: ChartPoint) => (p.href ? <a href={p.href}>{p.label}</a> : p.label),
              },
              {
                key: 'v',
                header: props.valueHead ?? t.value,
                numeric: true,
                cell: (p: ChartPoint) => props.format(p.value),
              },
            ]}
          />
        )}
      </details>
    </figure>
  );
}
