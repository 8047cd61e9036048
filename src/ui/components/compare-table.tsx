import { words } from '../messages.ts';
import { StatusTag } from './notice.tsx';
import { Picture, type PictureSource } from './picture.tsx';
import type { Children, Localised } from './types.ts';

export interface ComparedItem {
  name: string;
  href: string;
  picture?: PictureSource | undefined;
}

export interface CompareRow {
  label: string;
  /** One value per item, in the items' order. */
  values: readonly Children[];
  differs?: boolean | undefined;
}

/** Products side by side, one row per question; rows that differ say so in words. */
export function CompareTable(
  props: Localised & {
    id: string;
    caption: string;
    items: readonly ComparedItem[];
    rows: readonly CompareRow[];
  },
) {
  const t = words(props.locale).compare;
  const captionId = `${props.id}-judul`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard (WCAG 2.1.1)
    <section class="k-scroll" aria-labelledby={captionId} tabIndex={0}>
      <table id={props.id} class="k-table k-table--compare">
        <caption id={captionId}>{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.feature}</th>
            {props.items.map((item) => (
              <th key={item.href} scope="col">
                {item.picture && <Picture source={item.picture} />}
                <a href={item.href}>{item.name}</a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">
                {row.label} {row.differs && <StatusTag tone="info">{t.differs}</StatusTag>}
              </th>
              {props.items.map((item, i) => (
                <td key={item.href}>{row.values[i]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
