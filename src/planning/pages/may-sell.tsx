import { formatNumber, formatRupiah, type Locale } from '../../kernel/index.ts';
import type { Ctx, Route } from '../../platform/index.ts';
import {
  Button,
  EmptyState,
  Form,
  LinkButton,
  Notice,
  page,
  SummaryList,
  TextField,
} from '../../ui/index.ts';
import { type MaySell, maySell } from '../may-sell.ts';
import { t } from '../messages.ts';

const asked = (c: Ctx) => {
  const words = (c.req.query('apa') ?? '').toWellFormed().replaceAll('\0', '').trim().slice(0, 200);
  const code = (c.req.query('kbli') ?? '').trim();
  const typed = /^\d{5}$/.test(words) ? words : '';
  return { words: typed ? '' : words, kbli: /^\d{5}$/.test(code) ? code : typed };
};

const answerOf = (c: Ctx) =>
  maySell(
    c.var.read,
    c.var.services.connections,
    c.var.pemda,
    c.var.services.clock.now(),
    asked(c),
  );

async function maySellPage(c: Ctx): Promise<Response> {
  const { locale } = c.var;
  const w = t(locale).maySell;
  const { words, kbli } = asked(c);
  const empty = words === '' && kbli === '';
  return page(c, {
    title: w.title,
    description: w.lead,
    canonicalPath: '/bisa-jual',
    search: false,
    body: (
      <>
        <h1>{w.title}</h1>
        <p class="k-lead">{w.lead}</p>
        <Form locale={locale} action="/bisa-jual" method="get">
          <TextField
            locale={locale}
            name="apa"
            label={w.what}
            hint={w.whatHint}
            value={kbli || words}
            required
          />
          <Button>{w.look}</Button>
        </Form>
        {!empty && <Answer c={c} answer={await answerOf(c)} />}
        <p>
          {w.sought} <a href="/dicari">{w.soughtLink}</a> · <a href="/kesenjangan">{w.gapLink}</a>
        </p>
      </>
    ),
  });
}

function Answer({ c, answer }: { c: Ctx; answer: MaySell }) {
  const { locale } = c.var;
  const { kbli } = asked(c);
  const w = t(locale).maySell;
  if (answer.etalase.length === 0)
    return (
      <EmptyState
        title={w.none}
        text={w.noneText}
        action={{ href: '/etalase', label: w.allEtalase }}
      />
    );
  return (
    <>
      <Notice locale={locale} tone="info">
        {answer.answer
          ? w.answered(howLong(answer.answer.medianHours, locale), answer.answer.n)
          : w.promised(answer.promisedDays)}
      </Notice>
      <h2>{w.mayEnter}</h2>
      {answer.etalase.map((etalase) => (
        <section key={etalase.id} class="k-stack">
          <h3>
            <a href={`/etalase/${etalase.slug}`}>
              {locale === 'en' ? etalase.nameEn : etalase.name}
            </a>
          </h3>
          <p>{etalase.summary}</p>
          <SummaryList
            rows={[
              {
                key: w.planned(answer.year),
                value: w.plannedValue(
                  formatRupiah(etalase.planned, locale),
                  formatNumber(etalase.plannedPackages, locale),
                ),
              },
              {
                key: w.sellers,
                value: w.sellersValue(
                  formatNumber(etalase.sellers, locale),
                  formatNumber(etalase.products, locale),
                ),
              },
              {
                key: w.kbli,
                value:
                  etalase.fitting.length > 0
                    ? etalase.fitting.map(({ code, title }) => `${code} ${title}`).join('; ')
                    : etalase.kbli.length > 0
                      ? w.kbliOneOf(etalase.kbli.join(', '))
                      : w.kbliAny,
              },
              {
                key: w.papers,
                value: [...etalase.permits, ...etalase.documents].join('; ') || '-',
              },
            ]}
          />
        </section>
      ))}
      {answer.codes.length > 0 && (
        <>
          <h2>{w.codes}</h2>
          <p>{w.codesText}</p>
          <ul>
            {answer.codes.map(({ code, title }) => (
              <li key={code}>
                <a href={`/bisa-jual?kbli=${code}`}>{code}</a> {title}
              </li>
            ))}
          </ul>
        </>
      )}
      {/* The line of business that was looked up is not asked for again. */}
      <LinkButton href={kbli ? `/daftar?kbli=${kbli}` : '/daftar'}>{w.register}</LinkButton>
    </>
  );
}

/** A span of hours as people say it: hours up to a day, then days. */
function howLong(hours: number, locale: Locale): string {
  const w = t(locale).maySell;
  return hours < 24
    ? w.hours(Math.max(1, Math.round(hours)))
    : w.days(formatNumber(hours / 24, locale, hours < 240 ? 1 : 0));
}

async function maySellApi(c: Ctx): Promise<Response> {
  const answer = await answerOf(c);
  return c.json({
    words: answer.words,
    year: answer.year,
    kbli: answer.codes,
    etalase: answer.etalase.map(({ planned, fitting, found, ...one }) => ({
      ...one,
      planned: Number(planned),
      fittingKbli: fitting,
      productsFound: found,
    })),
    verification: { ...answer.answer, promisedWorkingDays: answer.promisedDays },
  });
}

export const maySellRoutes: Route[] = [
  { method: 'GET', path: '/bisa-jual', access: 'public', kind: 'page', handle: maySellPage },
  { method: 'GET', path: '/api/bisa-jual', access: 'public', kind: 'api', handle: maySellApi },
];
