import type { Locale } from '../../kernel/index.ts';
import { DataTable, Details } from '../../ui/index.ts';
import type { AttributeRow, EtalaseRow } from '../listings.sql.ts';
import { t } from '../messages.ts';

/** What an etalase asks of a supplier and of each product in it. */
export function Rules({ etalase, locale }: { etalase: EtalaseRow; locale: Locale }) {
  const w = t(locale).etalase;
  return (
    <Details summary={w.rules}>
      <h2>{w.documents}</h2>
      {etalase.documents.length === 0 ? (
        <p>{w.noDocuments}</p>
      ) : (
        <ul>
          {etalase.documents.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      <h2>{w.attributes}</h2>
      {etalase.attributes.length === 0 ? (
        <p>{w.noAttributes}</p>
      ) : (
        <Template rows={etalase.attributes} locale={locale} />
      )}
      <Codes title={w.kbli} codes={etalase.kbli} none={w.anyCode} />
      <Codes title={w.kbki} codes={etalase.kbki} none={w.anyCode} />
    </Details>
  );
}

function Template({ rows, locale }: { rows: readonly AttributeRow[]; locale: Locale }) {
  const w = t(locale).etalase;
  const yes = (value: boolean) => (value ? t(locale).product.yes : t(locale).product.no);
  return (
    <DataTable
      locale={locale}
      id="templat"
      caption={w.attributes}
      captionHidden
      columns={[
        {
          key: 'label',
          header: w.attribute,
          rowHeader: true,
          cell: (one) => (locale === 'en' ? one.labelEn : one.label),
        },
        {
          key: 'type',
          header: w.answer,
          cell: (one) =>
            one.choices?.length
              ? one.choices.join(', ')
              : `${w.types[one.type] ?? one.type}${one.unit ? ` (${one.unit})` : ''}`,
        },
        { key: 'required', header: w.required, cell: (one) => yes(one.required) },
        { key: 'comparable', header: w.comparable, cell: (one) => yes(one.comparable) },
      ]}
      rows={rows}
      rowKey={(one) => one.key}
    />
  );
}

function Codes(props: { title: string; codes: readonly string[]; none: string }) {
  return (
    <>
      <h2>{props.title}</h2>
      <p>{props.codes.length > 0 ? props.codes.join(', ') : props.none}</p>
    </>
  );
}
