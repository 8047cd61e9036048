import { words } from '../messages.ts';
import { Button } from './button.tsx';
import { type Choice, Select } from './choice-fields.tsx';
import { HiddenFields } from './form.tsx';
import type { Localised } from './types.ts';

/** One drop-down that reloads the page (sort, year). Without script it has its own button. */
export function AutoSelect(
  props: Localised & {
    action: string;
    name: string;
    label: string;
    choices: readonly Choice[];
    value: string;
    hidden?: Readonly<Record<string, string>> | undefined;
  },
) {
  return (
    <k-autosubmit>
      <form class="k-inline-form" action={props.action} method="get">
        {props.hidden && <HiddenFields values={props.hidden} />}
        <Select
          locale={props.locale}
          name={props.name}
          label={props.label}
          choices={props.choices}
          value={props.value}
          placeholder={null}
        />
        <Button variant="secondary" small>
          {words(props.locale).form.apply}
        </Button>
      </form>
    </k-autosubmit>
  );
}
