import { isUuid, type Refusal } from '../../kernel/index.ts';
import { type Ctx, type Route, readForm, redirectDone, useCaseEnv } from '../../platform/index.ts';
import { Button, ErrorSummary, Form, fieldErrors, page, TextArea } from '../../ui/index.ts';
import { tAward } from '../award-words.ts';
import { MOST_OBJECTION, OBJECTORS } from '../domain/objection.ts';
import { t } from '../messages.ts';
import { actOnObjection, fileObjection } from '../object-to-award.ts';
import { announced, notAnnounced } from './award-official.tsx';

const pathOf = (year: number) => `/penghargaan/resmi/${year}`;

async function objectionPage(
  c: Ctx,
  refusals: readonly Refusal[] = [],
  typed = '',
): Promise<Response> {
  const { locale, viewer } = c.var;
  const found = await announced(c);
  if (!found) return notAnnounced(c);
  const { year } = found.award;
  const w = tAward(locale);
  const errors = fieldErrors(c, refusals);
  const title = w.objection.title(viewer?.organisation ?? '', year);
  return page(c, {
    title,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    breadcrumbs: [
      { href: `/penghargaan?tahun=${year}`, label: t(locale).award.title },
      { href: pathOf(year), label: w.official.nav },
      { label: w.official.object },
    ],
    body: (
      <>
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{title}</h1>
        <p>{w.objection.lead}</p>
        <Form locale={locale} action={`${pathOf(year)}/keberatan`} hidden={{ langkah: 'file' }}>
          <TextArea
            locale={locale}
            name="text"
            label={w.objection.text}
            value={typed}
            error={errors.of('text')}
            rows={6}
            maxLength={MOST_OBJECTION}
            required
          />
          <Button>{w.objection.send}</Button>
        </Form>
      </>
    ),
  });
}

async function postObjection(c: Ctx): Promise<Response> {
  const found = await announced(c);
  if (!found) return notAnnounced(c);
  const { year } = found.award;
  const form = await readForm(c);
  const id = form.text('id');
  const withdraw = form.text('langkah') === 'withdraw';
  const env = useCaseEnv(c);
  const done =
    withdraw && isUuid(id)
      ? await actOnObjection(env, id, { kind: 'withdraw' })
      : await fileObjection(env, { year, text: form.text('text') });
  if (!done.ok) return objectionPage(c, done.error, form.text('text'));
  return redirectDone(c, pathOf(year), withdraw ? 'withdrawn' : 'filed');
}

export const objectionRoutes: Route[] = [
  {
    method: 'GET',
    path: '/penghargaan/resmi/:year/keberatan',
    access: OBJECTORS,
    kind: 'page',
    handle: (c) => objectionPage(c),
  },
  {
    method: 'POST',
    path: '/penghargaan/resmi/:year/keberatan',
    access: OBJECTORS,
    kind: 'form',
    handle: postObjection,
  },
];
