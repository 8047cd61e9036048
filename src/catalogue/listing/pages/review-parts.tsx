import { dayOf, formatInstant, formatNumber, formatRupiah } from '../../../kernel/index.ts';
import type { Ctx } from '../../../platform/index.ts';
import {
  DataTable,
  Details,
  Notice,
  Picture,
  PriceCard,
  StatusTag,
  SummaryList,
  Timeline,
} from '../../../ui/index.ts';
import { pictureAddress } from '../../card.tsx';
import { DocumentLinks } from '../../pages/product-documents.tsx';
import { Evidence } from '../../pages/product-facts.tsx';
import { History } from '../../pages/product-price.tsx';
import type { Remark } from '../domain/listing.ts';
import { LEAST_OFFERS } from '../domain/price-check.ts';
import type { Review } from '../load-review.ts';
import { t } from '../review-messages.ts';
import { contentRows, fieldLabel, ruleWords, sideBySide } from './review-content.ts';

export interface Part {
  readonly c: Ctx;
  readonly review: Review;
}

/** A revision beside what is on show; a new product whole. */
export function Content({ c, review }: Part) {
  const { locale } = c.var;
  const w = t(locale).review;
  const { listing, etalase } = review.loaded;
  const { template } = etalase;
  if (listing.shown === null || review.content === listing.shown) {
    const own = listing.shown === null ? template : review.shownTemplate;
    const rows = contentRows(review.content, own, review.titles, locale);
    const empty = rows.filter(({ value }) => value === '').map(({ label }) => label);
    return (
      <>
        <h2>{w.whole}</h2>
        <SummaryList
          rows={rows
            .filter(({ value }) => value !== '')
            .map(({ label, value }) => ({ key: label, value }))}
        />
        {empty.length > 0 && <p class="k-hint">{w.leftEmpty([...new Set(empty)].join(', '))}</p>}
      </>
    );
  }
  const rows = sideBySide(
    { content: listing.shown, template: review.shownTemplate },
    { content: review.content, template },
    review.titles,
    locale,
  );
  const changed = rows.filter((row) => row.changed);
  return (
    <>
      <h2>{w.changes}</h2>
      {changed.length === 0 ? (
        <p>{w.noChange}</p>
      ) : (
        <DataTable
          locale={locale}
          id="perubahan"
          caption={w.changes}
          captionHidden
          columns={[
            { key: 'field', header: w.field, rowHeader: true, cell: (row) => row.label },
            { key: 'shown', header: w.shown, cell: (row) => row.shown || '–' },
            { key: 'sent', header: w.sent, cell: (row) => <mark>{row.sent || '–'}</mark> },
          ]}
          rows={changed}
          rowKey={(row) => row.field}
        />
      )}
      <Details summary={w.same}>
        <SummaryList
          rows={rows
            .filter((row) => !row.changed)
            .map(({ label, sent }) => ({ key: label, value: sent || '–' }))}
        />
      </Details>
    </>
  );
}

export function Pictures({ c, review }: Part) {
  const { locale } = c.var;
  const w = t(locale).review;
  const { pictures, documents, name } = review.content;
  return (
    <>
      <h2>{w.pictures}</h2>
      {pictures.length === 0 ? (
        <div class="k-review-pictures">
          <Picture
            source={{
              src: pictureAddress({ id: review.loaded.listing.id, picture: review.drawing }),
              alt: '',
            }}
          />
          <p class="k-hint">{w.noPictures}</p>
        </div>
      ) : (
        <div class="k-review-pictures">
          {pictures.map((key, n) => (
            <Picture
              key={key}
              source={{
                src: pictureAddress(
                  { id: review.loaded.listing.id, picture: review.drawing, photo: key },
                  800,
                ),
                alt: `${name}. ${w.picture(n + 1, pictures.length)}`,
              }}
            />
          ))}
        </div>
      )}
      {documents.length > 0 && (
        <>
          <h2>{t(locale).fields['documents']}</h2>
          <DocumentLinks documents={documents} />
        </>
      )}
    </>
  );
}

/** What is missing, before anybody presses a button that would say so. */
export function Missing({ c, review }: Part) {
  const { locale, services } = c.var;
  const w = t(locale).review;
  if (review.loaded.listing.revision?.state !== 'submitted') return null;
  if (review.missing.length === 0)
    return (
      <Notice locale={locale} tone="success" title={w.missing}>
        {w.complete}
      </Notice>
    );
  return (
    <Notice locale={locale} tone="warning" title={w.missing}>
      <p>{w.missingHint}</p>
      <ul>
        {review.missing.map((one) => {
          const text = services.lexicon.refusal(one, locale);
          return <li key={text}>{text}</li>;
        })}
      </ul>
    </Notice>
  );
}

/** The price beside the market, its own past, and the city's standard prices. */
export function Prices({ c, review }: Part) {
  const { locale, pemda, services } = c.var;
  const w = t(locale).review;
  const { check, flag, content, loaded } = review;
  const whole = (n: number) => BigInt(Math.round(n));
  const spread = check.spread && {
    min: whole(check.spread.min),
    q1: whole(check.spread.q1),
    median: whole(check.spread.median),
    q3: whole(check.spread.q3),
    max: whole(check.spread.max),
    sample: check.count,
  };
  const count = formatNumber(check.count, locale);
  return (
    <>
      <h2>{w.price}</h2>
      {flag && (
        <Notice locale={locale} tone="warning" title={w.flags[flag]}>
          {flag === 'rise' ? w.flags.riseText(loaded.etalase.bandPercent) : w.flags.dearText}
        </Notice>
      )}
      <p>{check.basis ? w.check[check.basis](count) : w.check.none(count, LEAST_OFFERS)}</p>
      <PriceCard
        locale={locale}
        price={content.price ?? 0n}
        unit={content.unit}
        spread={spread ?? undefined}
        offers={review.offers.map((one) => ({
          supplier: `${one.name}, ${one.supplier}`,
          place: one.district,
          price: one.price,
          href: `/produk/${one.slug}`,
        }))}
        headingLevel={3}
      />
      {review.prices.length > 0 && (
        <History
          c={c}
          product={{
            prices: review.prices.map(({ at, price }) => ({
              from: at.toISOString(),
              price: Number(price),
            })),
          }}
          today={dayOf(services.clock.now(), pemda.zone)}
        />
      )}
      <Standard c={c} review={review} />
    </>
  );
}

function Standard({ c, review }: Part) {
  const { locale } = c.var;
  const w = t(locale).review;
  const { loaded, rows } = review.standard;
  return (
    <>
      <h3>{w.standard}</h3>
      {!loaded && <p>{w.standardUnloaded}</p>}
      {loaded && rows.length === 0 && <p>{w.standardNone}</p>}
      {rows.length > 0 && (
        <>
          <p class="k-hint">{w.standardHint}</p>
          <DataTable
            locale={locale}
            id="ssh"
            caption={w.standard}
            captionHidden
            columns={[
              {
                key: 'name',
                header: w.name,
                rowHeader: true,
                cell: (row) => [row.name, row.specification].filter(Boolean).join(', '),
              },
              {
                key: 'amount',
                header: w.amount,
                numeric: true,
                cell: (row) => formatRupiah(row.price, locale),
              },
              { key: 'unit', header: w.unit, cell: (row) => row.unit },
              { key: 'code', header: w.code, cell: (row) => row.code || '–' },
              { key: 'year', header: w.year, numeric: true, cell: (row) => String(row.year) },
              { key: 'source', header: w.source, cell: (row) => row.source },
            ]}
            rows={rows}
            rowKey={(row) => `${row.year} ${row.code} ${row.name} ${row.specification}`}
          />
        </>
      )}
    </>
  );
}

/** What each badge would stand on. */
export function Proofs({ c, review }: Part) {
  const { origin, tkdnPercent, tkdnCertificate, tkdnExpiresOn } = review.content;
  return (
    <Evidence
      c={c}
      product={{ ...review.supplier, origin, tkdnPercent, tkdnCertificate, tkdnExpiresOn }}
    />
  );
}

/** Rule, field and fix of a remark, in words. */
export function RemarkText({ c, review, remark }: Part & { remark: Remark }) {
  const { locale } = c.var;
  const field = fieldLabel(remark.field, review.loaded.etalase.template, locale);
  return (
    <>
      <strong>{field}</strong>: {remark.fix}{' '}
      <span class="k-hint">({ruleWords(remark.rule, locale)})</span>
    </>
  );
}

export function Supplier({ c, review, standing }: Part & { standing: string }) {
  const { locale, pemda } = c.var;
  const w = t(locale).review;
  const { supplier, titles, rejections } = review;
  const { name, slug, state, kbli: codes } = review.loaded.supplier;
  return (
    <>
      <h2>{w.supplier}</h2>
      <SummaryList
        rows={[
          { key: w.name, value: <a href={`/penyedia/${slug}`}>{name}</a> },
          {
            key: w.standing,
            value: (
              <StatusTag tone={['active'].includes(state) ? 'success' : 'warning'}>
                {standing}
              </StatusTag>
            ),
          },
          { key: w.onShow, value: formatNumber(supplier.onShow, locale) },
          {
            key: w.kbli,
            value: (
              <ul>
                {codes.map((code) => (
                  <li key={code}>
                    {code} {titles.get(code) ?? <span class="k-hint">({w.noTitle})</span>}
                  </li>
                ))}
              </ul>
            ),
          },
          {
            key: w.earlier,
            value:
              rejections.length === 0 ? (
                w.earlierNone
              ) : (
                <>
                  {w.earlierCount(Math.max(supplier.rejected, rejections.length))}
                  <ul>
                    {rejections.map((one) => (
                      <li key={`${one.productId} ${one.at.toISOString()}`}>
                        <a href={`/meja/produk/${one.productId}`}>{one.name || '–'}</a>,{' '}
                        {w.kinds[one.kind]}, {formatInstant(one.at, pemda.zone, locale)}
                      </li>
                    ))}
                  </ul>
                </>
              ),
          },
        ]}
      />
    </>
  );
}

export function Steps({ c, review }: Part) {
  const { locale, pemda } = c.var;
  const w = t(locale).review;
  return (
    <>
      <h2>{w.steps}</h2>
      {review.steps.length === 0 && <p>{w.stepsNone}</p>}
      <Timeline
        locale={locale}
        steps={review.steps.map((step) => ({
          title: w.kinds[step.kind] ?? step.kind,
          state: 'done' as const,
          at: { iso: step.at.toISOString(), text: formatInstant(step.at, pemda.zone, locale) },
          by: step.by ?? w.system,
          detail:
            step.reason || step.remarks.length > 0 ? (
              <>
                {step.reason && <p>{step.reason}</p>}
                {step.remarks.length > 0 && (
                  <ul>
                    {step.remarks.map((remark) => (
                      <li key={`${remark.field} ${remark.fix}`}>
                        <RemarkText c={c} review={review} remark={remark} />
                      </li>
                    ))}
                  </ul>
                )}
              </>
            ) : undefined,
        }))}
      />
    </>
  );
}
