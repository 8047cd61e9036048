import { isUuid, type Refusal, type Result, refuse } from '../../kernel/index.ts';
import { type Ctx, type Route, readForm, redirectDone, useCaseEnv } from '../../platform/index.ts';
import { refusedPage } from '../../ui/index.ts';
import { type ReviewVerb, review } from '../review.ts';
import { dropRemark, judgePaper, writeRemark } from '../write-remark.ts';
import { OFFICERS } from './access.ts';
import { casePage } from './case.tsx';
import { OTHER_RULE, type RemarkValues } from './case-parts.tsx';

const VERBS: readonly ReviewVerb[] = ['claim', 'release', 'approve', 'ask-fix', 'refuse'];

/** The registration of the address; undefined when it is no id at all. */
function idOf(c: Ctx): string | undefined {
  const id = c.req.param('id') ?? '';
  return isUuid(id) ? id : undefined;
}

const gone = (c: Ctx) =>
  refusedPage(c, refuse('registration.not-found').error, { href: '/meja/penyedia' });

/** Back to the case after a change, or the case with what was wrong. */
async function answered(
  c: Ctx,
  id: string,
  done: string,
  result: Result<unknown, readonly Refusal[]>,
  typed?: RemarkValues,
): Promise<Response> {
  return result.ok
    ? redirectDone(c, `/meja/penyedia/${id}`, done)
    : casePage(c, result.error, typed);
}

async function postStep(c: Ctx): Promise<Response> {
  const id = idOf(c);
  if (!id) return gone(c);
  const form = await readForm(c);
  const verb = VERBS.find((one) => one === form.text('langkah'));
  if (!verb) return casePage(c, [refuse('registration.state').error]);
  const result = await review(useCaseEnv(c), id, verb, Number(form.text('versi')));
  if (!result.ok || verb === 'claim' || verb === 'release') return answered(c, id, verb, result);
  return redirectDone(c, '/meja/penyedia', verb);
}

async function postVerdict(c: Ctx): Promise<Response> {
  const id = idOf(c);
  if (!id) return gone(c);
  const form = await readForm(c);
  const paperId = c.req.param('paper') ?? '';
  const verdict = form.text('hasil') === 'valid' ? 'valid' : 'invalid';
  const result: Result<null, readonly Refusal[]> = isUuid(paperId)
    ? await judgePaper(useCaseEnv(c), id, paperId, verdict)
    : { ok: false, error: [refuse('paper.not-found').error] };
  return answered(c, id, 'judged', result);
}

async function postRemark(c: Ctx): Promise<Response> {
  const id = idOf(c);
  if (!id) return gone(c);
  const form = await readForm(c);
  const typed: RemarkValues = {
    field: form.text('field'),
    rule: form.text('rule'),
    ownRule: form.text('ownRule'),
    fix: form.text('fix'),
  };
  const rule = typed.rule === OTHER_RULE ? typed.ownRule : typed.rule;
  const remark = { field: typed.field, rule, fix: typed.fix };
  return answered(c, id, 'remarked', await writeRemark(useCaseEnv(c), id, remark), typed);
}

async function postDrop(c: Ctx): Promise<Response> {
  const id = idOf(c);
  if (!id) return gone(c);
  const remarkId = (await readForm(c)).text('catatan');
  const result: Result<null, readonly Refusal[]> = isUuid(remarkId)
    ? await dropRemark(useCaseEnv(c), id, remarkId)
    : { ok: false, error: [refuse('remark.not-found').error] };
  return answered(c, id, 'dropped', result);
}

const CASE = '/meja/penyedia/:id';

export const casePostRoutes: Route[] = [
  { method: 'POST', path: `${CASE}/langkah`, access: OFFICERS, kind: 'form', handle: postStep },
  {
    method: 'POST',
    path: `${CASE}/dokumen/:paper`,
    access: OFFICERS,
    kind: 'form',
    handle: postVerdict,
  },
  { method: 'POST', path: `${CASE}/catatan`, access: OFFICERS, kind: 'form', handle: postRemark },
  {
    method: 'POST',
    path: `${CASE}/catatan/hapus`,
    access: OFFICERS,
    kind: 'form',
    handle: postDrop,
  },
];
