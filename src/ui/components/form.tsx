import { words } from '../messages.ts';
import type { Children, Localised } from './types.ts';

/** Hidden inputs: CSRF token, idempotency key, expected version. */
export function HiddenFields({ values }: { values: Readonly<Record<string, string>> }) {
  return (
    <>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

/**
 * A form. The browser's own bubbles are off (they speak the browser's language and vanish);
 * the server answers with an ErrorSummary. Sending twice is stopped by script for comfort and by
 * the idempotency key for certain.
 */
export function Form(
  props: Localised & {
    action: string;
    method?: 'post' | 'get' | undefined;
    multipart?: boolean | undefined;
    hidden?: Readonly<Record<string, string>> | undefined;
    id?: string | undefined;
    label?: string | undefined;
    children: Children;
  },
) {
  const post = props.method !== 'get';
  return (
    <form
      class="k-form"
      id={props.id}
      action={props.action}
      method={post ? 'post' : 'get'}
      encType={props.multipart ? 'multipart/form-data' : undefined}
      noValidate
      aria-label={props.label}
      data-once={post ? words(props.locale).form.sending : undefined}
    >
      {props.hidden && <HiddenFields values={props.hidden} />}
      {props.children}
    </form>
  );
}

/** Fields that belong together under one legend. */
export function Fieldset(props: { legend: string; hint?: string | undefined; children: Children }) {
  return (
    <fieldset class="k-fieldset">
      <legend>{props.legend}</legend>
      {props.hint && <p class="k-hint">{props.hint}</p>}
      {props.children}
    </fieldset>
  );
}
