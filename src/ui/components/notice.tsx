import { words } from '../messages.ts';
import { type Children, classes, type Localised, type Tone } from './types.ts';

type NoticeTone = Exclude<Tone, 'neutral'>;

/** Words that the reader should see before the rest. `live` announces it on arrival (after a POST). */
export function Notice(
  props: Localised & {
    tone: NoticeTone;
    title?: string | undefined;
    live?: boolean | undefined;
    children: Children;
  },
) {
  return (
    <div
      class={classes('k-notice', `k-tone--${props.tone}`)}
      role={props.live ? (props.tone === 'danger' ? 'alert' : 'status') : undefined}
    >
      <strong class="k-notice__title">
        {props.title ?? words(props.locale).notice[props.tone]}
      </strong>
      <div>{props.children}</div>
    </div>
  );
}

/** Where a thing stands: one or two words. */
export function StatusTag({
  tone = 'neutral',
  children,
}: {
  tone?: Tone | undefined;
  children: Children;
}) {
  return <span class={classes('k-tag', `k-tone--${tone}`)}>{children}</span>;
}
