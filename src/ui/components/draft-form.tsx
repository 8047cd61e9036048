import { words } from '../messages.ts';
import { Form } from './form.tsx';
import type { Children, Localised } from './types.ts';

/**
 * A form that script saves while one writes, by posting it to its own address with the header
 * X-Draft. When the network is down the words stay in the browser under `draft`, and are offered on
 * the next visit. Without script it is the form with its button.
 */
export function DraftForm(
  props: Localised & {
    action: string;
    /** Names the draft in this browser: the thing and its page. */
    draft: string;
    hidden: Readonly<Record<string, string>>;
    children: Children;
  },
) {
  const t = words(props.locale).client;
  return (
    <k-draft
      data-draft={props.draft}
      data-saved={t.draftSaved}
      data-unsaved={t.draftUnsaved}
      data-refused={t.draftRefused}
      data-held={t.draftHeld}
      data-use={t.draftUse}
      data-drop={t.draftDrop}
      data-locale={props.locale}
    >
      <Form locale={props.locale} action={props.action} hidden={props.hidden}>
        {props.children}
        <p class="k-hint" role="status" data-draft-state />
      </Form>
    </k-draft>
  );
}
