/** Longest slug, in characters; it is cut at a dash where it can be. */
const MAX_LENGTH = 80;

/**
 * A text for an address: lower-case letters a-z, digits and single dashes, at most 80 characters.
 * Gives '' when nothing of the text can be written so; the caller then uses the id alone.
 */
export function slugify(text: string): string {
  const slug = text
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug.length <= MAX_LENGTH) return slug;
  const cut = slug.slice(0, MAX_LENGTH + 1);
  const dash = cut.lastIndexOf('-');
  return dash > MAX_LENGTH / 2 ? cut.slice(0, dash) : slug.slice(0, MAX_LENGTH);
}
