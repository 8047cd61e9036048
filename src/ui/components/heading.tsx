import type { Children, HeadingLevel } from './types.ts';

/** A heading whose level the page decides. */
export function Heading(props: {
  level: HeadingLevel;
  class?: string | undefined;
  id?: string | undefined;
  children: Children;
}) {
  const Tag = `h${props.level}` as const;
  return (
    <Tag class={props.class} id={props.id}>
      {props.children}
    </Tag>
  );
}
