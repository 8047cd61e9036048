import { type Children, classes } from './types.ts';

export type ButtonVariant = 'primary' | 'secondary' | 'danger' | 'quiet';

export interface ButtonProps {
  variant?: ButtonVariant | undefined;
  type?: 'submit' | 'button' | undefined;
  name?: string | undefined;
  value?: string | undefined;
  disabled?: boolean | undefined;
  small?: boolean | undefined;
  formAction?: string | undefined;
  id?: string | undefined;
  /** Only where the visible words do not say enough, e.g. ten "Hapus" in a list. */
  ariaLabel?: string | undefined;
  children: Children;
}

const look = (variant: ButtonVariant, small: boolean | undefined) =>
  classes('k-button', variant !== 'primary' && `k-button--${variant}`, small && 'k-button--small');

/** A button that does something. For going somewhere use LinkButton. */
export function Button(props: ButtonProps) {
  return (
    <button
      class={look(props.variant ?? 'primary', props.small)}
      type={props.type ?? 'submit'}
      name={props.name}
      value={props.value}
      disabled={props.disabled}
      formAction={props.formAction}
      id={props.id}
      aria-label={props.ariaLabel}
    >
      {props.children}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton(props: {
  href: string;
  variant?: ButtonVariant | undefined;
  small?: boolean | undefined;
  ariaLabel?: string | undefined;
  children: Children;
}) {
  return (
    <a
      class={look(props.variant ?? 'primary', props.small)}
      href={props.href}
      aria-label={props.ariaLabel}
    >
      {props.children}
    </a>
  );
}

/** Buttons that belong together, main action first. */
export function ButtonRow({ children }: { children: Children }) {
  return <div class="k-button-row">{children}</div>;
}
