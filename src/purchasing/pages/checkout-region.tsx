import { OUTSIDE } from '../../catalogue/index.ts';
import type { Ctx } from '../../platform/index.ts';
import { AutoSelect, Notice } from '../../ui/index.ts';
import { t } from '../messages.ts';

/**
 * Where the goods go, asked before anything else where a price depends on it: the prices that are seen
 * are the ones that are ordered.
 */
export function RegionChoice(props: {
  c: Ctx;
  supplierId: string;
  loaded: { readonly region: string | null; readonly regions: readonly string[] };
  error: string | undefined;
}) {
  const { region, regions } = props.loaded;
  const { locale } = props.c.var;
  const w = t(locale).checkout;
  if (regions.length === 0) return null;
  return (
    <section id="tujuan" tabIndex={-1} class="k-stack">
      {region === null && (
        <Notice locale={locale} tone="warning">
          {props.error ?? w.regionHint}
        </Notice>
      )}
      <AutoSelect
        locale={locale}
        action={`/keranjang/${props.supplierId}/pesan`}
        name="tujuan"
        label={w.region}
        value={region ?? ''}
        choices={[
          ...(region === null ? [{ value: '', label: w.regionChoose }] : []),
          ...regions.map((value) => ({ value, label: value === OUTSIDE ? w.outside : value })),
        ]}
      />
    </section>
  );
}
