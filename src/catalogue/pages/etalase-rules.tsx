import type { Locale } from '../../kernel/index.ts';
import { DataTable, Details } from '../../ui/index.ts';
import type { AttributeRow, EtalaseRow } from '../listings.sql.ts';
import { t } from '../messages.ts';

/** What an etalase asks of a supplier and of each product in it. */
export function Rules({ etalase, locale }: { etalase: EtalaseRow; locale: Locale }) {
  const w = t(locale).etalase;
  return (
    <>
      <h2>{w.rules}</h2>
      <Details summary={w.rulesOf}>
        <div class="k-stack">
          <h3>{w.documents}</h3>
          {etalase.documents.length === 0 ? (
            <p>{w.noDocuments}</p>
          ) : (
            <ul>
              {etalase.documents.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          )}
          <h3>{w.attributes}</h3>
          {etalase.attributes.length === 0 ? (
            <p>{w.noAttributes}</p>
          ) : (
            <Template rows={etalase.attributes} locale={locale} />
          )}
          <Codes title={w.kbli} codes={etalase.kbli} none={w.anyCode} />
          <Codes title={w.kbki} codes={etalase.kbki} none={w.anyCode} />
        </div>
      </Details>
    </>
  );
}

function Template({ rows, locale }: { rows: readonly AttributeRow[]; locale: Locale }) {
  const w = t(locale).etalase;
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
          cell: (one) => (
            <>
              {locale === 'en' ? one.labelEn : one.label}
              <p class="k-hint">
                {[one.required ? w.required : w.optional, one.comparable ? w.comparable : '']
                  .filter(Boolean)
                  .join(', ')}
              </p>
            </>
          ),
        },
        {
          key: 'type',
          header: w.answer,
          cell: (one) =>
            one.choices?.length
              ? one.choices.join(', ')
              : `${w.types[one.type] ?? one.type}${one.unit ? ` (${one.unit})` : ''}`,
        },
      ]}
      rows={rows}
      rowKey={(one) => one.key}
    />
  );
}

function Codes(props: { title: string; codes: readonly string[]; none: string }) {
  return (
    <>
      <h3>{props.title}</h3>
      <p>{props.codes.length > 0 ? props.codes.join(', ') : props.none}</p>
    </>
  );
}
