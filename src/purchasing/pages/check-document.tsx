import { formatDay, formatRupiah, type Refusal } from '../../kernel/index.ts';
import { type Ctx, canonicalJson, type Route, sha256 } from '../../platform/index.ts';
import {
  Button,
  ErrorSummary,
  Form,
  fieldErrors,
  Notice,
  page,
  SummaryList,
  TextField,
} from '../../ui/index.ts';
import { tCheck } from '../check-words.ts';
import { documentsByHash, type FoundDocument } from '../documents/documents.sql.ts';
import { CHECK_PATH } from '../documents/printed.ts';
import { t } from '../messages.ts';

/** The beginning of a hash that names one document and no other; papers print so many letters. */
const LEAST = 16;

const readHash = (text: string): string => text.toLowerCase().replaceAll(/[\s.-]+/g, '');

async function find(c: Ctx, typed: string): Promise<FoundDocument | Refusal> {
  const hash = readHash(typed);
  const field = 'sidik';
  if (!/^[0-9a-f]{16,64}$/.test(hash))
    return { code: 'document.hash', field, params: { least: LEAST } };
  const [found, another] = await documentsByHash(c.var.db, hash);
  return found && !another ? found : { code: 'document.unknown', field };
}

/** Anyone who holds a paper can see whether it says what was stored. */
async function checkPage(c: Ctx): Promise<Response> {
  const { locale } = c.var;
  const w = tCheck(locale);
  const typed = c.req.param('hash') ?? c.req.query('sidik');
  const found = typed === undefined ? null : await find(c, typed);
  const refusal = found && 'code' in found ? found : null;
  const errors = fieldErrors(c, refusal ? [refusal] : []);
  return page(c, {
    title: w.title,
    description: w.lead,
    canonicalPath: CHECK_PATH,
    error: refusal !== null,
    status: refusal === null ? 200 : refusal.code === 'document.unknown' ? 404 : 422,
    body: (
      <>
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{w.title}</h1>
        <p class="k-lead">{w.lead}</p>
        {found && !('code' in found) && <Found c={c} found={found} />}
        <Form locale={locale} action={CHECK_PATH} method="get">
          <TextField
            locale={locale}
            name="sidik"
            label={w.field}
            hint={w.hint}
            value={typed ?? ''}
            error={errors.of('sidik')}
            maxLength={100}
            autocomplete="off"
            spellcheck={false}
            required
          />
          <Button>{w.find}</Button>
        </Form>
      </>
    ),
  });
}

function Found({ c, found }: { c: Ctx; found: FoundDocument }) {
  const { locale } = c.var;
  const w = tCheck(locale);
  const { content, hash, state } = found;
  const intact = sha256(canonicalJson(content)) === hash;
  return (
    <section class="k-stack" aria-labelledby="ditemukan">
      <h2 id="ditemukan">{w.found}</h2>
      <Notice locale={locale} tone={intact ? 'success' : 'danger'}>
        {intact ? w.intact : w.altered}
      </Notice>
      <SummaryList
        rows={[
          { key: w.kind, value: w.kinds[content.kind] },
          { key: w.number, value: content.number ?? '' },
          { key: w.on, value: formatDay(content.on, locale) },
          { key: w.agency, value: content.agency.name },
          { key: w.supplier, value: content.supplier.name },
          { key: w.total, value: formatRupiah(BigInt(content.total), locale) },
          { key: w.order, value: content.order.number },
          { key: w.state, value: t(locale).states[state] },
          { key: w.hash, value: <code>{hash}</code> },
        ]}
      />
      <p>{w.same}</p>
    </section>
  );
}

export const checkRoutes: Route[] = [CHECK_PATH, `${CHECK_PATH}/:hash`].map((path) => ({
  method: 'GET',
  path,
  access: 'public',
  kind: 'page',
  handle: checkPage,
}));
