import type { Locale } from '../../../kernel/index.ts';
import {
  Checkboxes,
  DateField,
  Details,
  Fieldset,
  isPictureKey,
  NumberField,
  PICTURE_KEYS,
  Picture,
  Radios,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { PURCHASE_FORMS } from '../domain/etalase.ts';
import type { EtalaseForm } from '../domain/etalase-form.ts';
import { t } from '../messages.ts';

interface Props {
  readonly locale: Locale;
  readonly form: EtalaseForm;
  readonly error: (field: string) => string | undefined;
}

/** What an etalase is called and looks like. */
export function Identity({ locale, form, error }: Props) {
  const w = t(locale).form;
  return (
    <Fieldset legend={w.identity}>
      <TextField
        locale={locale}
        name="code"
        label={w.code}
        hint={w.codeHint}
        value={form.code}
        error={error('code')}
        width="medium"
        maxLength={20}
        required
      />
      <TextField
        locale={locale}
        name="name"
        label={w.name}
        value={form.name}
        error={error('name')}
        maxLength={80}
        required
      />
      <TextField
        locale={locale}
        name="nameEn"
        label={w.nameEn}
        value={form.nameEn}
        error={error('nameEn')}
        maxLength={80}
        required
      />
      <TextArea
        locale={locale}
        name="summary"
        label={w.summary}
        hint={w.summaryHint}
        value={form.summary}
        error={error('summary')}
        rows={3}
        maxLength={400}
      />
      <Radios
        locale={locale}
        name="kind"
        label={w.kind}
        hint={w.kindHint}
        value={form.kind}
        error={error('kind')}
        inline
        choices={(['goods', 'service'] as const).map((value) => ({
          value,
          label: t(locale).list.kinds[value],
        }))}
      />
      <PictureChoice locale={locale} form={form} />
    </Fieldset>
  );
}

/** Names of the drawings are Indonesian words. */
const pictureName = (key: string) => key.replaceAll('-', ' ');

function PictureChoice({ locale, form }: Omit<Props, 'error'>) {
  const w = t(locale).form;
  const chosen = isPictureKey(form.picture) ? form.picture : 'paket';
  return (
    <div id="picture" class="k-field">
      <div class="k-picks__now">
        <Picture source={{ src: `/gambar/${chosen}-7.svg`, alt: '' }} />
      </div>
      <Details summary={w.pictureNow(pictureName(chosen))}>
        <fieldset class="k-group">
          <legend class="k-label">{w.picture}</legend>
          <div class="k-picks">
            {PICTURE_KEYS.map((key) => (
              <label key={key} class="k-picks__one">
                <Picture source={{ src: `/gambar/${key}-7.svg`, alt: '' }} lazy />
                <span>
                  <input type="radio" name="picture" value={key} checked={key === chosen} />{' '}
                  {pictureName(key)}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      </Details>
    </div>
  );
}

/** A code that is allowed, with its title. */
export interface CodeTitle {
  readonly code: string;
  readonly title: string | null;
}

/** What is asked of suppliers and products. */
export function Requirements(
  props: Props & { kbli: readonly CodeTitle[]; kbki: readonly CodeTitle[] },
) {
  const { locale, form, error } = props;
  const w = t(locale).form;
  return (
    <Fieldset legend={w.requirements}>
      {(['kbli', 'kbki'] as const).map((scheme) => (
        <div key={scheme}>
          <TextArea
            locale={locale}
            name={scheme}
            label={w[scheme]}
            hint={w.codesHint}
            value={form[scheme]}
            error={error(scheme)}
            rows={2}
          />
          <Titles locale={locale} codes={props[scheme]} />
        </div>
      ))}
      <TextArea
        locale={locale}
        name="documents"
        label={w.documents}
        hint={w.linesHint}
        value={form.documents}
        error={error('documents')}
        rows={4}
      />
      <TextArea
        locale={locale}
        name="permits"
        label={w.permits}
        hint={w.permitsHint}
        value={form.permits}
        error={error('permits')}
        rows={3}
      />
    </Fieldset>
  );
}

function Titles({ locale, codes }: { locale: Locale; codes: readonly CodeTitle[] }) {
  const w = t(locale).form;
  if (codes.length === 0) return null;
  return (
    <Details summary={w.titles}>
      <ul>
        {codes.map(({ code, title }) => (
          <li key={code}>
            {code}{' '}
            {title ?? <span class="k-hint">({code.length < 5 ? w.group : w.unknownTitle})</span>}
          </li>
        ))}
      </ul>
    </Details>
  );
}

/** How one may buy here, and how far prices may rise by themselves. */
export function Purchase({ locale, form, error }: Props) {
  const w = t(locale).form;
  return (
    <Fieldset legend={w.purchase}>
      <Checkboxes
        locale={locale}
        name="purchaseForms"
        label={w.forms}
        values={form.purchaseForms}
        error={error('purchaseForms')}
        choices={PURCHASE_FORMS.map((value) => ({ value, label: w.formNames[value] }))}
      />
      <NumberField
        locale={locale}
        name="band"
        label={w.band}
        hint={w.bandHint}
        value={form.band}
        error={error('band')}
        suffix="%"
        required
      />
    </Fieldset>
  );
}

/** From when until when, and what closing means. */
export function Days({ locale, form, error }: Props) {
  const w = t(locale).form;
  const field = (
    name: 'openedOn' | 'closedOn' | 'announcedFrom' | 'announcedTo',
    more: { hint?: string; required?: boolean } = {},
  ) => (
    <DateField
      locale={locale}
      name={name}
      label={w[name]}
      value={form[name]}
      error={error(name)}
      {...more}
    />
  );
  return (
    <Fieldset legend={w.days}>
      {field('openedOn', { required: true })}
      {field('closedOn', { hint: w.closedHint })}
      {field('announcedFrom')}
      {field('announcedTo')}
    </Fieldset>
  );
}
