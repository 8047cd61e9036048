const MINUTE = 60_000;

/** Fills the template of the largest unit that is left; `passed` once the moment is over. */
export function remaining(
  ms: number,
  templates: { days: string; hours: string; minutes: string; passed: string },
): string {
  if (ms <= 0) return templates.passed;
  const minutes = Math.floor(ms / MINUTE);
  const d = Math.floor(minutes / 1440);
  const h = Math.floor((minutes % 1440) / 60);
  const m = minutes % 60;
  const template = d > 0 ? templates.days : h > 0 ? templates.hours : templates.minutes;
  return template.replace('{d}', String(d)).replace('{h}', String(h)).replace('{m}', String(m));
}

/** Adds what is left beside a deadline. The instant with its zone stays; it is what counts. */
export class Countdown extends HTMLElement {
  #timer: ReturnType<typeof setInterval> | undefined;
  #text: Text | undefined;

  connectedCallback(): void {
    const at = Date.parse(this.querySelector('time')?.dateTime ?? '');
    if (Number.isNaN(at)) return;
    this.#text ??= this.appendChild(document.createTextNode(''));
    const { days = '', hours = '', minutes = '', passed = '' } = this.dataset;
    const show = () => {
      const text = remaining(at - Date.now(), { days, hours, minutes, passed });
      if (this.#text) this.#text.data = ` (${text})`;
    };
    show();
    this.#timer = setInterval(show, MINUTE / 2);
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
  }
}
