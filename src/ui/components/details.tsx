import type { Children } from './types.ts';

/** More for who wants it. */
export function Details(props: {
  summary: string;
  open?: boolean | undefined;
  children: Children;
}) {
  return (
    <details class="k-details" open={props.open}>
      <summary>{props.summary}</summary>
      <div class="k-details__body">{props.children}</div>
    </details>
  );
}
