import type { Ctx, Form as PostedForm } from '../../platform/index.ts';
import type { CommandKind } from '../domain/commands.ts';
import type { DocumentContent } from '../domain/documents.ts';
import type { Order } from '../domain/types.ts';

/** A form that was sent and refused: its command, and what was typed. */
export interface Typed {
  readonly command: string;
  readonly form: PostedForm;
}

export interface ActionProps {
  readonly c: Ctx;
  readonly order: Order;
  readonly errorOf: (field: string) => string | undefined;
  readonly typed: Typed | undefined;
  /** The document that waits for signatures, as it is going to be. */
  readonly draft: DocumentContent | null;
}

export type Fields = ActionProps & { readonly command: CommandKind };

/** Several forms on the page have a reason or a note: their controls take the command into their ids. */
export const controlId = (command: string, field: string): string =>
  command === 'propose-addendum' && field.startsWith('quantity-')
    ? field.replace('quantity', 'adendum')
    : field === 'reason' || field === 'note'
      ? `${field}-${command}`
      : field;

/** Name, error and value of a field: what was typed stays, if this very form was refused. */
export function fieldOf(props: Fields) {
  const mine = props.typed?.command === props.command;
  return (name: string, value = '') => ({
    name,
    value: mine ? (props.typed?.form.text(name) ?? value) : value,
    error: mine ? props.errorOf(name) : undefined,
  });
}
