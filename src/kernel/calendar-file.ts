/** What a calendar shows of something with a time. Texts may hold line breaks. */
export interface CalendarEntry {
  /** Stable over all its versions. */
  readonly uid: string;
  /** Rises with each change, so that calendars take the newer one. */
  readonly sequence: number;
  readonly changedAt: Date;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly title: string;
  readonly description: string;
  readonly place: string;
  readonly url: string;
  readonly cancelled: boolean;
  /** A reminder so many hours before it begins. */
  readonly remindHours?: number;
}

/**
 * An iCalendar file (RFC 5545) of these entries. Instants are UTC, so that no calendar can take a zone for
 * another; lines are folded at 75 octets and end in CRLF.
 */
export function calendarFile(entries: readonly CalendarEntry[], product: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escapeText(product)}//Katalokal//ID`,
    'CALSCALE:GREGORIAN',
    ...entries.flatMap(entryLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const entryLines = (entry: CalendarEntry): string[] => [
  'BEGIN:VEVENT',
  `UID:${escapeText(entry.uid)}`,
  `SEQUENCE:${entry.sequence}`,
  `DTSTAMP:${instant(entry.changedAt)}`,
  `LAST-MODIFIED:${instant(entry.changedAt)}`,
  `DTSTART:${instant(entry.startsAt)}`,
  `DTEND:${instant(entry.endsAt)}`,
  `SUMMARY:${escapeText(entry.title)}`,
  ...(entry.description === '' ? [] : [`DESCRIPTION:${escapeText(entry.description)}`]),
  ...(entry.place === '' ? [] : [`LOCATION:${escapeText(entry.place)}`]),
  `URL:${entry.url}`,
  `STATUS:${entry.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  ...(entry.remindHours === undefined ? [] : alarm(entry)),
  'END:VEVENT',
];

const alarm = ({ title, remindHours }: CalendarEntry): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escapeText(title)}`,
  `TRIGGER:-PT${remindHours}H`,
  'END:VALARM',
];

/** RFC 5545 3.3.11: backslash, semicolon, comma and line breaks are escaped; control characters go. */
function escapeText(text: string): string {
  return [...text.replaceAll(/\r\n?/g, '\n')]
    .filter((char) => char === '\n' || char === '\t' || char.charCodeAt(0) >= 32)
    .join('')
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll('\n', '\\n');
}

const instant = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

const OCTETS = 75;

/** RFC 5545 3.1: no line over 75 octets; what goes on begins with a space. A letter is never cut. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const char of line) {
    const octets = encoder.encode(char).length;
    // The space of a continued line counts too.
    if (size + octets > OCTETS - (parts.length > 0 ? 1 : 0)) {
      parts.push(part);
      part = '';
      size = 0;
    }
    part += char;
    size += octets;
  }
  return [...parts, part].join('\r\n ');
}
