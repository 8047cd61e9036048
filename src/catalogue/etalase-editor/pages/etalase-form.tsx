import { dayOf, formatNumber, isUuid, type Refusal, refuse } from '../../../kernel/index.ts';
import type { Ctx, Route } from '../../../platform/index.ts';
import { codeTitles } from '../../../suppliers/index.ts';
import {
  Button,
  ErrorSummary,
  Form,
  fieldErrors,
  Notice,
  page,
  refusedPage,
} from '../../../ui/index.ts';
import { type EtalaseForm, formOf } from '../domain/etalase-form.ts';
import {
  type EtalaseCounts,
  loadEtalase,
  productCounts,
  type StoredEtalase,
} from '../etalase.sql.ts';
import { t } from '../messages.ts';
import { type CodeTitle, Days, Identity, Purchase, Requirements } from './etalase-fields.tsx';
import { TemplateFields } from './template-fields.tsx';

/** The form as it is shown: as stored, as typed, or as typed and refused. */
export interface Shown {
  readonly form?: EtalaseForm;
  readonly refusals?: readonly Refusal[];
  readonly touched?: number | null;
  /** The stamp that the typed form was opened with. */
  readonly stamp?: string;
}

/** The etalase of the address; null for a new one, undefined when there is none. */
export async function etalaseOf(c: Ctx): Promise<StoredEtalase | null | undefined> {
  const id = c.req.param('id');
  if (id === undefined) return null;
  return isUuid(id) ? loadEtalase(c.var.db, id) : undefined;
}

export const gone = (c: Ctx) =>
  refusedPage(c, refuse('etalase.not-found').error, { href: '/meja/etalase' });

function emptyForm(c: Ctx): EtalaseForm {
  return {
    code: '',
    name: '',
    nameEn: '',
    summary: '',
    picture: 'paket',
    kind: 'goods',
    kbli: '',
    kbki: '',
    documents: '',
    permits: '',
    purchaseForms: ['direct', 'negotiation'],
    band: '10',
    openedOn: dayOf(c.var.services.clock.now(), c.var.pemda.zone),
    closedOn: '',
    announcedFrom: '',
    announcedTo: '',
    fields: [],
  };
}

async function titlesOf(c: Ctx, scheme: 'kbli' | 'kbki', text: string): Promise<CodeTitle[]> {
  const codes = text.split(/[\s,;]+/).filter(Boolean);
  const titles = await codeTitles(c.var.db, scheme, codes);
  return codes.map((code) => ({ code, title: titles.get(code) ?? null }));
}

/** The form of an etalase, new or known. */
export async function etalaseFormPage(
  c: Ctx,
  stored: StoredEtalase | null,
  shown: Shown = {},
): Promise<Response> {
  const { locale, db } = c.var;
  const w = t(locale);
  const form = shown.form ?? (stored ? formOf(stored.etalase) : emptyForm(c));
  const [kbli, kbki, counts] = await Promise.all([
    titlesOf(c, 'kbli', form.kbli),
    titlesOf(c, 'kbki', form.kbki),
    stored ? productCounts(db, stored.id) : null,
  ]);
  const errors = fieldErrors(c, shown.refusals ?? []);
  const name = stored && (locale === 'en' ? stored.etalase.nameEn : stored.etalase.name);
  const title = name ?? w.form.newTitle;
  const action = `/meja/etalase/${stored?.id ?? 'baru'}`;
  const parts = { locale, form, error: errors.of };
  const save = (
    <Button name="langkah" value="save">
      {w.form.save}
    </Button>
  );
  return page(c, {
    title,
    ...(errors.list.length > 0 ? { error: true, status: 422 } : {}),
    breadcrumbs: [{ href: '/meja/etalase', label: w.list.title }, { label: title }],
    body: (
      <>
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{title}</h1>
        {c.req.query('tersimpan') && errors.list.length === 0 && !shown.form && (
          <Notice locale={locale} tone="success" live>
            {w.form.saved}
          </Notice>
        )}
        {shown.touched !== undefined && (
          <Notice locale={locale} tone="info">
            {w.form.unsaved}
          </Notice>
        )}
        {stored && counts && <About c={c} stored={stored} counts={counts} />}
        <Form
          locale={locale}
          action={action}
          hidden={{ versi: shown.stamp ?? stored?.stamp ?? '' }}
          label={title}
        >
          {/* First among the buttons: it is what the Enter key presses. */}
          {save}
          <Identity {...parts} />
          <Requirements {...parts} kbli={kbli} kbki={kbki} />
          <Purchase {...parts} />
          <Days {...parts} />
          <TemplateFields
            locale={locale}
            action={action}
            fields={form.fields}
            touched={shown.touched ?? null}
            error={errors.of}
          />
          {save}
        </Form>
      </>
    ),
  });
}

function About(props: { c: Ctx; stored: StoredEtalase; counts: EtalaseCounts }) {
  const { c, stored, counts } = props;
  const { locale } = c.var;
  const w = t(locale).form;
  const n = (value: number) => formatNumber(value, locale);
  return (
    <p>
      {w.version(stored.version)} {w.counts(n(counts.onShow), n(counts.older))}{' '}
      <a href={`/etalase/${stored.slug}`}>{w.public}</a>
    </p>
  );
}

async function getPage(c: Ctx): Promise<Response> {
  const stored = await etalaseOf(c);
  return stored === undefined ? gone(c) : etalaseFormPage(c, stored);
}

export const etalaseFormRoutes: Route[] = [
  {
    method: 'GET',
    path: '/meja/etalase/baru',
    access: ['catalogue_officer'],
    kind: 'page',
    handle: getPage,
  },
  {
    method: 'GET',
    path: '/meja/etalase/:id',
    access: ['catalogue_officer'],
    kind: 'page',
    handle: getPage,
  },
];
