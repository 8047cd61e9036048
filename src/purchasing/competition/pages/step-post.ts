import { type Refusal, readMoment } from '../../../kernel/index.ts';
import {
  type Ctx,
  type Form,
  newId,
  type Route,
  readForm,
  redirectDone,
  sha256,
  type UseCaseEnv,
  useCaseEnv,
} from '../../../platform/index.ts';
import { BUYERS } from '../../pages/access.ts';
import { decideCompetitionNow, passOn } from '../award-competition.ts';
import { labelOf } from '../domain/blind.ts';
import type { CompetitionCommand } from '../domain/commands.ts';
import type { Competition } from '../domain/types.ts';
import { withdrawOffer } from '../make-offer.ts';
import { openOffers } from '../open-offers.ts';
import { becomeOpener, publishCompetition } from '../prepare-competition.ts';
import { actOnCompetition, type Outcome } from '../save-competition.ts';
import { competitionPage } from './competition.tsx';
import { competitionFor, pathOf } from './viewing.ts';

interface Sent {
  readonly env: UseCaseEnv;
  readonly one: Competition;
  readonly form: Form;
  readonly version: number;
  readonly name: string;
  readonly zone: string;
}

type Step = (sent: Sent) => Promise<Outcome<Competition>>;

const act =
  (of: (sent: Sent) => CompetitionCommand): Step =>
  async (sent) =>
    actOnCompetition(sent.env, sent.one.id, of(sent));

const BUYER_STEPS: Readonly<Record<string, Step>> = {
  publish: ({ env, one, form, version }) =>
    publishCompetition(env, one.id, version, form.text('referenceReason')),
  answer: act(({ form }) => answering('answer', form)),
  'answer-objection': act(({ form }) => answering('answer-objection', form)),
  extend: async ({ env, one, form, version, zone }) => {
    const until = readMoment(form.text('offersUntil'), zone, 'offersUntil');
    if (!until.ok) return { ok: false, error: [until.error] };
    const reason = form.text('reason');
    const command = {
      kind: 'extend',
      expectedVersion: version,
      until: until.value,
      reason,
    } as const;
    return actOnCompetition(env, one.id, command);
  },
  assess,
  decide: ({ env, one, version }) => decideCompetitionNow(env, one.id, version),
  'pass-on': ({ env, one, form, version }) => passOn(env, one.id, version, form.text('from')),
  cancel: act(({ form, version }) => ({
    kind: 'cancel',
    expectedVersion: version,
    reason: form.text('reason'),
  })),
};

const OPENER_STEPS: Readonly<Record<string, Step>> = {
  ready: ({ env, one, form, version, name }) =>
    becomeOpener(env, one.id, version, {
      name,
      passphrase: form.text('passphrase'),
      again: form.text('again'),
    }),
  leave: act(({ version }) => ({ kind: 'leave', expectedVersion: version })),
  open: ({ env, one, form }) => openOffers(env, one.id, form.text('passphrase')),
};

const SELLER_STEPS: Readonly<Record<string, Step>> = {
  ask: act(({ env, form }) => ({
    kind: 'ask',
    id: newId(env.clock.now()),
    text: form.text('text'),
  })),
  'withdraw-offer': ({ env, one }) => withdrawOffer(env, one.id),
  'confirm-standby': act(() => ({ kind: 'confirm-standby' })),
  object: act(({ env, form }) => ({
    kind: 'object',
    id: newId(env.clock.now()),
    text: form.text('text'),
  })),
};

function answering(kind: 'answer' | 'answer-objection', form: Form): CompetitionCommand {
  const id = form.text('id');
  return { kind, id, text: form.text(`text-${id}`) };
}

/** The form knows the offer by its code alone; a fault at the supplier's field goes back to the code's. */
async function assess({ env, one, form, version }: Sent): Promise<Outcome<Competition>> {
  const label = form.text('label');
  const fits = form.text('fits');
  if (fits !== 'ya' && fits !== 'tidak')
    return { ok: false, error: [{ code: 'competition.verdict', field: `fits-${label}` }] };
  const offer = one.opened.find(
    ({ supplierId }) => labelOf(one.seed ?? '', supplierId, sha256) === label,
  );
  const supplierId = offer?.supplierId ?? '';
  const done = await actOnCompetition(env, one.id, {
    kind: 'assess',
    expectedVersion: version,
    supplierId,
    fits: fits === 'ya',
    reason: form.text('reason'),
  });
  if (done.ok) return done;
  const blind = (fault: Refusal): Refusal =>
    fault.field === `reason-${supplierId}` ? { ...fault, field: `reason-${label}` } : fault;
  return { ok: false, error: done.error.map(blind) };
}

async function post(c: Ctx, name: string, step: Step): Promise<Response> {
  const form = await readForm(c);
  const one = await competitionFor(c);
  if (!one) return competitionPage(c);
  const version = Number(form.text('version'));
  const done = await step({
    env: useCaseEnv(c),
    one,
    form,
    version: Number.isInteger(version) ? version : -1,
    name: c.var.viewer?.name ?? '',
    zone: c.var.pemda.zone,
  });
  if (!done.ok) return competitionPage(c, done.error, { step: name, form });
  return redirectDone(c, pathOf(one), name);
}

const routes = (steps: Readonly<Record<string, Step>>, access: Route['access']): Route[] =>
  Object.entries(steps).map(([name, step]) => ({
    method: 'POST',
    path: `/kompetisi/:id/${name}`,
    access,
    kind: 'form',
    handle: (c) => post(c, name, step),
  }));

export const stepRoutes: Route[] = [
  ...routes(BUYER_STEPS, BUYERS),
  ...routes(OPENER_STEPS, [...BUYERS, 'auditor']),
  ...routes(SELLER_STEPS, ['seller']),
];
