import { type Ctx, type Form, type Route, readForm, useCaseEnv } from '../../../platform/index.ts';
import { isPictureKey } from '../../../ui/index.ts';
import {
  changeFields,
  EMPTY_FIELD,
  type EtalaseForm,
  FIELD_TYPES,
  readEtalase,
  type TypedField,
} from '../domain/etalase-form.ts';
import type { StoredEtalase } from '../etalase.sql.ts';
import { saveEtalase } from '../save-etalase.ts';
import { etalaseFormPage, etalaseOf, gone } from './etalase-form.tsx';

/** A template of many choices is longer than forms usually are. */
const BODY = 512 * 1024;
/** Read so many at most; the template itself may hold fewer, and says so. */
const MOST_TYPED = 60;

function typedField(form: Form, n: number): TypedField {
  const part = (name: string) => form.text(`field.${n}.${name}`);
  const flags = form.all(`field.${n}.flags`);
  return {
    key: part('key'),
    label: part('label'),
    labelEn: part('labelEn'),
    type: FIELD_TYPES.find((one) => one === part('type')) ?? EMPTY_FIELD.type,
    unit: part('unit'),
    choices: part('choices'),
    required: flags.includes('required'),
    searchable: flags.includes('searchable'),
    comparable: flags.includes('comparable'),
  };
}

function typedForm(form: Form): EtalaseForm {
  const count = Math.min(MOST_TYPED, Math.max(0, Math.trunc(Number(form.text('fields')) || 0)));
  return {
    code: form.text('code').toUpperCase(),
    name: form.text('name'),
    nameEn: form.text('nameEn'),
    summary: form.text('summary'),
    picture: form.text('picture'),
    kind: form.text('kind'),
    kbli: form.text('kbli'),
    kbki: form.text('kbki'),
    documents: form.text('documents'),
    permits: form.text('permits'),
    purchaseForms: form.all('purchaseForms'),
    band: form.text('band'),
    openedOn: form.text('openedOn'),
    closedOn: form.text('closedOn'),
    announcedFrom: form.text('announcedFrom'),
    announcedTo: form.text('announcedTo'),
    fields: Array.from({ length: count }, (_, n) => typedField(form, n)),
  };
}

/** 'up.3' and the like; the place of the field afterwards is the one to look at. */
function stepOf(text: string, count: number) {
  if (text === 'add') return { step: { kind: 'add', at: count }, touched: count } as const;
  const [kind, place] = text.split('.');
  const at = Number(place);
  if (!Number.isInteger(at) || at < 0 || at >= count) return null;
  if (kind === 'up') return { step: { kind, at }, touched: Math.max(0, at - 1) } as const;
  if (kind === 'down') return { step: { kind, at }, touched: Math.min(count - 1, at + 1) } as const;
  return kind === 'remove' ? ({ step: { kind, at }, touched: null } as const) : null;
}

async function postForm(c: Ctx): Promise<Response> {
  const stored = await etalaseOf(c);
  if (stored === undefined) return gone(c);
  const form = await readForm(c);
  const typed = typedForm(form);
  const stamp = form.text('versi');
  const step = stepOf(form.text('langkah'), typed.fields.length);
  if (step) {
    const fields = changeFields(typed.fields, step.step);
    return etalaseFormPage(c, stored, { form: { ...typed, fields }, touched: step.touched, stamp });
  }
  return save(c, stored, typed, stamp);
}

async function save(
  c: Ctx,
  stored: StoredEtalase | null,
  typed: EtalaseForm,
  stamp: string,
): Promise<Response> {
  const read = readEtalase(typed);
  const faults = isPictureKey(typed.picture) ? [] : [{ code: 'etalase.picture', field: 'picture' }];
  const refused = [...(read.ok ? [] : read.error), ...faults];
  if (!read.ok || refused.length > 0)
    return etalaseFormPage(c, stored, { form: typed, refusals: refused, stamp });
  const saved = await saveEtalase(useCaseEnv(c), stored?.id ?? null, read.value, stamp);
  if (!saved.ok) return etalaseFormPage(c, stored, { form: typed, refusals: saved.error, stamp });
  return c.redirect(`/meja/etalase/${saved.value.id}?tersimpan=1`, 303);
}

export const etalasePostRoutes: Route[] = (
  ['/meja/etalase/baru', '/meja/etalase/:id'] as const
).map((path) => ({
  method: 'POST',
  path,
  access: ['catalogue_officer'],
  kind: 'form',
  handle: postForm,
  bodyLimit: BODY,
}));
