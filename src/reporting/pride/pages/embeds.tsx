import {
  formatDay,
  formatNumber,
  formatRupiahCompact,
  formatShare,
} from '../../../kernel/index.ts';
import type { Ctx, Route } from '../../../platform/index.ts';
import { embedPage, page } from '../../../ui/index.ts';
import { awardSvg, counterSvg, pngOf } from '../drawings.ts';
import { t } from '../pride-words.ts';
import { facing, prideNow, yearsOf } from './years.ts';

const PATH = '/tanam';
const KINDS = { counter: 'hitungan', award: 'penghargaan' } as const;
type Kind = keyof typeof KINDS;
/** Agencies that the frame lists. */
const MOST = 5;

/** The counter as other sites show it in a frame. */
async function counterFrame(c: Ctx): Promise<Response> {
  const { locale } = c.var;
  const w = t(locale);
  const pride = await prideNow(c, (await yearsOf(c)).year);
  const { city, today } = facing(c);
  const rows = [
    [w.products, formatNumber(pride.products, locale)],
    [w.suppliers, formatNumber(pride.suppliers, locale)],
    [`${w.value} ${pride.year}`, formatRupiahCompact(pride.value, locale)],
    [w.local, formatShare(pride.localValue, pride.value, 0, locale)],
  ] as const;
  return embedPage(c, {
    title: `${w.tools.counter}, ${city}`,
    body: (
      <>
        <h1>{`${w.slogan}, ${city}`}</h1>
        <dl class="k-embed__figures">
          {rows.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Foot c={c} href="/bangga" asOf={w.asOf(formatDay(today, locale))} />
      </>
    ),
  });
}

/** The first of the award so far, as other sites show it in a frame. */
async function awardFrame(c: Ctx): Promise<Response> {
  const { locale } = c.var;
  const w = t(locale);
  const { year } = await yearsOf(c);
  const pride = await prideNow(c, year);
  const { city, today } = facing(c);
  return embedPage(c, {
    title: `${w.tools.award}, ${city}`,
    body: (
      <>
        <h1>{`e-Purchasing Award ${year}, ${city}`}</h1>
        <ol class="k-embed__ranks">
          {pride.agencies
            .filter(({ rank }) => rank !== null)
            .slice(0, MOST)
            .map((one) => (
              <li key={one.agencyId}>
                <span>{one.agency}</span>{' '}
                <strong>{formatNumber(Number(one.index ?? 0n) / 1000, locale, 3)}</strong>
              </li>
            ))}
        </ol>
        <Foot
          c={c}
          href={`/penghargaan?tahun=${year}`}
          asOf={`${w.award}. ${w.asOf(formatDay(today, locale))}`}
        />
      </>
    ),
  });
}

function Foot({ c, href, asOf }: { c: Ctx; href: string; asOf: string }) {
  return (
    <p>
      {asOf}.{' '}
      <a href={href} target="_blank" rel="noopener">
        {t(c.var.locale).more}
      </a>
    </p>
  );
}

async function picture(c: Ctx, kind: Kind, png: boolean): Promise<Response> {
  const pride = await prideNow(c, (await yearsOf(c)).year);
  const svg = kind === 'counter' ? counterSvg(pride, facing(c)) : awardSvg(pride, facing(c));
  return c.body(png ? new Uint8Array(await pngOf(svg)) : svg, 200, {
    'Content-Type': png ? 'image/png' : 'image/svg+xml',
    'Cache-Control': 'public, max-age=300',
  });
}

/** The codes to copy. */
function toolsPage(c: Ctx): Response {
  const { locale, services } = c.var;
  const w = t(locale).tools;
  const base = services.config.baseUrl;
  const lang = locale === 'en' ? '?bahasa=en' : '';
  const codes = (kind: Kind) => ({
    frame: `<iframe src="${base}${PATH}/${KINDS[kind]}${lang}" title="${w[kind]}" width="100%" height="320" loading="lazy"></iframe>`,
    image: `<a href="${base}/bangga"><img src="${base}${PATH}/${KINDS[kind]}.png${lang}" alt="${w[kind]}" width="600" height="315" loading="lazy"></a>`,
  });
  return page(c, {
    title: w.title,
    description: w.lead,
    canonicalPath: PATH,
    breadcrumbs: [{ href: '/bangga', label: t(locale).slogan }, { label: w.title }],
    body: (
      <>
        <h1>{w.title}</h1>
        <p class="k-lead">{w.lead}</p>
        {(['counter', 'award'] as const).map((kind) => (
          <section class="k-stack" key={kind}>
            <h2>{w[kind]}</h2>
            <p>
              <a href={`${PATH}/${KINDS[kind]}${lang}`}>{`${w.preview}: ${w[kind]}`}</a>
            </p>
            {(['frame', 'image'] as const).map((way) => (
              <div key={way} class="k-field">
                <label class="k-label" for={`${kind}-${way}`}>
                  {w[way]}
                </label>
                <textarea class="k-input" id={`${kind}-${way}`} rows={4} readOnly>
                  {codes(kind)[way]}
                </textarea>
              </div>
            ))}
          </section>
        ))}
      </>
    ),
  });
}

const picturesOf = (kind: Kind): Route[] =>
  (['svg', 'png'] as const).map((form) => ({
    method: 'GET',
    path: `${PATH}/${KINDS[kind]}.${form}`,
    access: 'public',
    kind: 'file',
    handle: (c: Ctx) => picture(c, kind, form === 'png'),
  }));

export const embedRoutes: Route[] = [
  { method: 'GET', path: PATH, access: 'public', kind: 'page', handle: toolsPage },
  ...picturesOf('counter'),
  ...picturesOf('award'),
  {
    method: 'GET',
    path: `${PATH}/hitungan`,
    access: 'public',
    kind: 'page',
    framing: 'anywhere',
    handle: counterFrame,
  },
  {
    method: 'GET',
    path: `${PATH}/penghargaan`,
    access: 'public',
    kind: 'page',
    framing: 'anywhere',
    handle: awardFrame,
  },
];
