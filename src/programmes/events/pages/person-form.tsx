import type { Locale, Refusal } from '../../../kernel/index.ts';
import type { Form as Posted } from '../../../platform/index.ts';
import { Checkbox, Checkboxes, Select, TextArea, TextField } from '../../../ui/index.ts';
import type { Group } from '../domain/participant-sheet.ts';
import { LANGUAGES, type PersonContent, SCOPES } from '../domain/participation.ts';
import {
  MOST_INTERESTS,
  MOST_NEEDS,
  MOST_ORGANISATION,
  MOST_PERSON,
  readContact,
} from '../domain/person.ts';
import { t } from '../events-words.ts';

export interface TypedPerson {
  readonly fields: Readonly<Record<string, string>>;
  readonly languages: readonly string[];
}

export const NOBODY: TypedPerson = { fields: {}, languages: ['id'] };

export const typedPerson = (form: Posted): TypedPerson => ({
  fields: Object.fromEntries(form.entries()),
  languages: form.all('languages'),
});

/** The fields of a person, for signing up and for an organiser's hand. */
export function PersonFields(props: {
  locale: Locale;
  groups: readonly Group[];
  typed: TypedPerson;
  error: (field: string) => string | undefined;
}) {
  const { locale, groups, typed } = props;
  const w = t(locale);
  const field = (name: string) => ({
    locale,
    name,
    value: typed.fields[name],
    error: props.error(name),
  });
  return (
    <>
      <TextField
        {...field('personName')}
        label={w.form.personName}
        autocomplete="name"
        maxLength={MOST_PERSON}
        required
      />
      <TextField
        {...field('organisation')}
        label={w.form.organisation}
        hint={w.form.organisationHint}
        autocomplete="organization"
        maxLength={MOST_ORGANISATION}
        required
      />
      <Select
        {...field('groupCode')}
        label={w.form.group}
        choices={groups.map((one) => ({
          value: one.code,
          label: locale === 'en' ? one.nameEn : one.nameId,
        }))}
        required
      />
      <TextField
        {...field('email')}
        label={w.form.email}
        hint={w.form.emailHint}
        type="email"
        autocomplete="email"
      />
      <TextField {...field('phone')} label={w.form.phone} type="tel" autocomplete="tel" />
      <TextArea
        {...field('interests')}
        label={w.form.interests}
        hint={w.form.interestsHint}
        rows={3}
        maxLength={MOST_INTERESTS}
      />
      <Checkboxes
        locale={locale}
        name="languages"
        label={w.form.languages}
        choices={LANGUAGES.map((value) => ({ value, label: w.languages[value] }))}
        values={typed.languages}
        inline
      />
      <Select
        {...field('scope')}
        value={typed.fields['scope'] ?? 'city'}
        label={w.form.scope}
        placeholder={null}
        choices={SCOPES.map((value) => ({ value, label: w.scopes[value] }))}
      />
      <Checkbox
        locale={locale}
        name="stepFree"
        label={w.form.stepFree}
        checked={typed.fields['stepFree'] === 'ya'}
      />
      <TextField
        {...field('accessNeeds')}
        label={w.form.needs}
        hint={w.form.needsHint}
        maxLength={MOST_NEEDS}
      />
    </>
  );
}

/** The person of a form as far as it can be read; what cannot is told at its field. */
export function readPerson(form: Posted): { person: PersonContent; faults: Refusal[] } {
  const contact = readContact(form.text('email'), form.text('phone'));
  const chosen = form.all('languages');
  const languages = LANGUAGES.filter((one) => chosen.includes(one));
  return {
    faults: contact.ok ? [] : [...contact.error],
    person: {
      groupCode: form.text('groupCode'),
      organisation: form.text('organisation').replaceAll(/\s+/g, ' '),
      personName: form.text('personName').replaceAll(/\s+/g, ' '),
      email: contact.ok ? contact.value.email : null,
      phone: contact.ok ? contact.value.phone : null,
      interests: form.text('interests'),
      languages: languages.length > 0 ? languages : ['id'],
      scope: SCOPES.find((one) => one === form.text('scope')) ?? 'city',
      stepFree: form.text('stepFree') === 'ya',
      accessNeeds: form.text('accessNeeds'),
    },
  };
}
