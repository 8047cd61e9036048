import type { Ctx } from '../../../platform/index.ts';
import {
  Button,
  Form,
  type fieldErrors,
  MoneyField,
  Select,
  TextField,
} from '../../../ui/index.ts';
import { TOPICS } from '../domain/score.ts';
import { t } from '../matching-words.ts';

/** One more thing that a delegation needs or offers; what was typed stays after a refusal. */
export function ItemForm(props: {
  c: Ctx;
  action: string;
  typed: Readonly<Record<string, string>>;
  errors: ReturnType<typeof fieldErrors>;
}) {
  const { c, action, typed, errors } = props;
  const { locale } = c.var;
  const w = t(locale);
  return (
    <Form locale={locale} action={action} hidden={{ langkah: 'tambah' }}>
      <Select
        locale={locale}
        name="jenis"
        label={w.way}
        value={typed['jenis']}
        choices={(['need', 'offer'] as const).map((value) => ({ value, label: w.ways[value] }))}
        required
      />
      <Select
        locale={locale}
        name="pokok"
        label={w.topic}
        value={typed['pokok']}
        error={errors.of('pokok')}
        choices={TOPICS.map((value) => ({ value, label: w.topics[value] }))}
        required
      />
      <TextField
        locale={locale}
        name="uraian"
        label={w.what}
        value={typed['uraian']}
        error={errors.of('uraian')}
        required
      />
      <MoneyField
        locale={locale}
        name="nilai"
        label={w.amount}
        value={typed['nilai']}
        error={errors.of('nilai')}
      />
      <Button>{w.save}</Button>
    </Form>
  );
}
