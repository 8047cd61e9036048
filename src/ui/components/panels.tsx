import { words } from '../messages.ts';
import { emptySvg } from '../pictures/index.ts';
import type { EmptyKey } from '../pictures/keys.ts';
import { Button, ButtonRow, LinkButton } from './button.tsx';
import { Form } from './form.tsx';
import { Heading } from './heading.tsx';
import type { Children, HeadingLevel, LinkItem, Localised } from './types.ts';

/** Nothing here yet: what it means and what to do about it. */
export function EmptyState(props: {
  picture?: EmptyKey | undefined;
  title: string;
  text?: Children | undefined;
  action?: LinkItem | undefined;
  headingLevel?: HeadingLevel | undefined;
}) {
  return (
    <div class="k-empty">
      <span
        class="k-empty__picture"
        aria-hidden="true"
        // Safe: our own drawing from a closed set of keys
        dangerouslySetInnerHTML={{ __html: emptySvg(props.picture ?? 'kosong') }}
      />
      <Heading level={props.headingLevel ?? 2}>{props.title}</Heading>
      {props.text && <p>{props.text}</p>}
      {props.action && (
        <LinkButton href={props.action.href} variant="secondary">
          {props.action.label}
        </LinkButton>
      )}
    </div>
  );
}

export type ErrorPageKind = 'not-found' | 'forbidden' | 'broken';

const PICTURE_OF: Record<ErrorPageKind, EmptyKey> = {
  'not-found': 'tersesat',
  forbidden: 'terkunci',
  broken: 'rusak',
};

/** Content of an error page: what happened, in plain words, and the ways out. */
export function ErrorPage(
  props: Localised & {
    kind: ErrorPageKind;
    title?: string | undefined;
    text?: Children | undefined;
    /** A code that staff find in the log. */
    reference?: string | undefined;
    actions?: readonly LinkItem[] | undefined;
  },
) {
  const t = words(props.locale).error;
  const own = {
    'not-found': { title: t.notFoundTitle, text: t.notFoundText },
    forbidden: { title: t.forbiddenTitle, text: t.forbiddenText },
    broken: { title: t.brokenTitle, text: t.brokenText },
  }[props.kind];
  const actions = props.actions ?? [
    { href: '/', label: t.home },
    { href: '/cari', label: t.searchInstead },
  ];
  return (
    <div class="k-empty k-empty--page">
      <span
        class="k-empty__picture"
        aria-hidden="true"
        // Safe: our own drawing from a closed set of keys
        dangerouslySetInnerHTML={{ __html: emptySvg(PICTURE_OF[props.kind]) }}
      />
      <h1>{props.title ?? own.title}</h1>
      <p>{props.text ?? own.text}</p>
      {props.reference && (
        <p class="k-hint">
          {t.reference}: <code>{props.reference}</code>
        </p>
      )}
      <ButtonRow>
        {actions.map((action, i) => (
          <LinkButton
            key={action.href}
            href={action.href}
            variant={i === 0 ? 'primary' : 'secondary'}
          >
            {action.label}
          </LinkButton>
        ))}
      </ButtonRow>
      <p>
        <a href="/bantuan">{t.askHelp}</a>
      </p>
    </div>
  );
}

/** Says what will happen before it happens; the last step of anything that is hard to undo. */
export function ConfirmPanel(
  props: Localised & {
    title: string;
    consequences: readonly string[];
    action: string;
    submitLabel: string;
    cancelHref: string;
    danger?: boolean | undefined;
    hidden?: Readonly<Record<string, string>> | undefined;
    headingLevel?: HeadingLevel | undefined;
    /** More fields (a reason, a tick). */
    children?: Children | undefined;
  },
) {
  const t = words(props.locale).confirm;
  return (
    <section class={`k-confirm ${props.danger ? 'k-tone--danger' : 'k-tone--info'}`}>
      <Heading level={props.headingLevel ?? 2}>{props.title}</Heading>
      <p>{t.title}:</p>
      <ul>
        {props.consequences.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Form locale={props.locale} action={props.action} hidden={props.hidden}>
        {props.children}
        <ButtonRow>
          <Button variant={props.danger ? 'danger' : 'primary'}>{props.submitLabel}</Button>
          <LinkButton href={props.cancelHref} variant="quiet">
            {t.cancel}
          </LinkButton>
        </ButtonRow>
      </Form>
    </section>
  );
}
