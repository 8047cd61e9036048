const LONGEST = 60;
/** Longer runs of digits can be numbers of persons or telephones. */
const PERSONAL = /\d{7,}/;

/**
 * The words of the search that led here, read off the page that linked: lower case, single spaces,
 * at most 60 characters. Null when it was no search of this host, or its words could name a person.
 */
export function foundBy(referrer: string | undefined, host: string | undefined): string | null {
  if (!referrer || !URL.canParse(referrer)) return null;
  const from = new URL(referrer);
  if (from.host !== host || from.pathname !== '/cari') return null;
  const words = (from.searchParams.get('q') ?? '')
    .toWellFormed()
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .toLowerCase()
    .slice(0, LONGEST)
    .trim();
  return words === '' || words.includes('@') || PERSONAL.test(words.replaceAll(/[ .-]/g, ''))
    ? null
    : words;
}

/** Whether a reader says of itself that it is a machine, or fetches a page before anybody wants it. */
export function isMachine(userAgent: string | undefined, purpose: string | undefined): boolean {
  return (
    /bot|crawl|spider|preview|slurp|monitor|curl|wget|python|headless/i.test(userAgent ?? 'bot') ||
    /prefetch/i.test(purpose ?? '')
  );
}
