import { type Ctx, DONE_PARAM } from '../platform/index.ts';
import { Notice } from './components/notice.tsx';
import type { Children } from './components/types.ts';

/**
 * What the form that led here has done (`redirectDone`), in the words of the page's room: the code of
 * the address is looked up there, and one without words says nothing. `children` tell what comes next.
 */
export function DoneNotice(props: {
  c: Ctx;
  words: Readonly<Record<string, string>>;
  children?: Children;
}) {
  const { c, words } = props;
  const code = c.req.method === 'GET' ? (c.req.query(DONE_PARAM) ?? '') : '';
  if (!Object.hasOwn(words, code)) return null;
  return (
    <Notice locale={c.var.locale} tone="success" live>
      <p>{words[code]}</p>
      {props.children}
    </Notice>
  );
}
