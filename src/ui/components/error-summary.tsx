import { words } from '../messages.ts';
import type { Localised } from './types.ts';

export interface FieldError {
  message: string;
  /** Id of the control at fault (a field's id is its name unless told otherwise). */
  field?: string | undefined;
}

/**
 * All faults of a form at the top of the page, each a link to its field. The alert is a child of
 * the focused box: a box that is both is announced twice or not at all. Script moves the focus.
 */
export function ErrorSummary(
  props: Localised & { errors: readonly FieldError[]; title?: string | undefined },
) {
  if (props.errors.length === 0) return null;
  // The same words twice help nobody: they lead to the first field; each field shows them besides.
  const errors = props.errors.filter(
    (error, index, all) => all.findIndex(({ message }) => message === error.message) === index,
  );
  return (
    <div class="k-error-summary" tabIndex={-1} data-focus>
      <div role="alert">
        <h2>{props.title ?? words(props.locale).form.summaryTitle}</h2>
        <ul>
          {errors.map((error) => (
            <li key={`${error.field}:${error.message}`}>
              {error.field ? <a href={`#${error.field}`}>{error.message}</a> : error.message}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
