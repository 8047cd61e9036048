/**
 * Fields that name or reach an official: his number, name, mail, telephone, account. They are dropped at
 * the door; a public record needs the office, not the person.
 */
const PERSONAL =
  /(^|_)(nip|nik|email|e_mail|telp|telepon|tlp|hp|phone|username|user)(_|$)|^nama_(ppk|pp|pokja|pa|kpa|pejabat|bendahara|petugas)(_|$)/i;

/** Answers by field name: a file asks for the same few names in every row. */
const known = new Map<string, boolean>();
const MOST_KNOWN = 2_000;

/** Whether a field of a published record is about a person. */
export function isPersonal(field: string): boolean {
  const answer = known.get(field) ?? PERSONAL.test(field);
  if (known.size < MOST_KNOWN) known.set(field, answer);
  return answer;
}

/** The fields without those about persons, unless the pemda keeps them; the same object where none is. */
export function withoutPersons(
  fields: Readonly<Record<string, string>>,
  keep: boolean,
): Readonly<Record<string, string>> {
  if (keep || !namesPerson(fields)) return fields;
  const kept: Record<string, string> = {};
  for (const name in fields) if (!isPersonal(name)) kept[name] = fields[name] ?? '';
  return kept;
}

function namesPerson(fields: Readonly<Record<string, string>>): boolean {
  for (const name in fields) if (isPersonal(name)) return true;
  return false;
}
