const PAUSE_MS = 3_000;
const RETRY_MS = 15_000;
const PREFIX = 'katalokal.draf.';

type Pairs = [string, string][];

interface Answer {
  savedAt?: string;
  base?: string;
  note?: string;
  errors: { field: string | null; message: string }[];
}

/** The hour as people read it: "10.42" in Indonesian, "10:42" in English. */
export function clockWords(at: Date, locale: string): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(at.getHours())}${locale === 'id' ? '.' : ':'}${two(at.getMinutes())}`;
}

/** The browser may refuse its store (private windows, full disks): then there is none. */
function store(key: string, pairs?: Pairs | null): Pairs | null {
  try {
    if (pairs) localStorage.setItem(key, JSON.stringify(pairs));
    else if (pairs === null) localStorage.removeItem(key);
    else return JSON.parse(localStorage.getItem(key) ?? 'null') as Pairs | null;
  } catch {
    // Comfort only.
  }
  return null;
}

/**
 * Saves the form inside it a moment after each change. What could not be sent stays in the browser,
 * is offered on the next visit, and goes out when the network is back. Saving by the button waits
 * for one that is under way, so that a page never looks changed by somebody else.
 */
export class Draft extends HTMLElement {
  #form: HTMLFormElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | null = null;
  #sent = '';

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.#form = form;
    this.#sent = this.#text();
    this.#offer();
    form.addEventListener('input', () => this.#later(PAUSE_MS));
    form.addEventListener('submit', (event) => this.#submit(event));
    window.addEventListener('online', () => this.#later(0));
  }

  get #key(): string {
    return PREFIX + (this.dataset['draft'] ?? '');
  }

  /** What was typed: hidden fields, such as the base of the page, belong to the page and not to the person. */
  #pairs(): Pairs {
    const hidden = new Set(
      [...(this.#form?.querySelectorAll<HTMLInputElement>('input[type=hidden]') ?? [])].map(
        (input) => input.name,
      ),
    );
    return [...new FormData(this.#form ?? undefined)].flatMap(
      ([name, value]): Pairs =>
        typeof value === 'string' && !hidden.has(name) ? [[name, value]] : [],
    );
  }

  #text(): string {
    return JSON.stringify(this.#pairs());
  }

  #say(key: 'saved' | 'unsaved' | 'refused', time = '', more = ''): void {
    const state = this.querySelector('[data-draft-state]');
    const text = `${(this.dataset[key] ?? '').replace('{time}', time)} ${more}`.trim();
    if (state && state.textContent !== text) state.textContent = text;
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#text() !== this.#sent) void this.#send();
    }, ms);
  }

  #send(): Promise<void> {
    this.#sending ??= this.#post().finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }

  async #post(): Promise<void> {
    const form = this.#form;
    if (!form) return;
    const text = this.#text();
    const body = new URLSearchParams(
      [...new FormData(form)].flatMap(
        ([name, value]): Pairs => (typeof value === 'string' ? [[name, value]] : []),
      ),
    );
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        body,
        headers: { 'X-Draft': '1' },
        // A session that ended answers with the sign-in page: not saved either.
        redirect: 'error',
      });
      const told = (await answer.json()) as Answer;
      if (answer.ok) this.#saved(told, text);
      else this.#refused(told);
    } catch {
      this.#keep();
      this.#say('unsaved');
      this.#later(RETRY_MS);
    }
  }

  #saved(told: Answer, text: string): void {
    this.#sent = text;
    const base = this.#form?.querySelector<HTMLInputElement>('input[name=dasar]');
    if (base && told.base) base.value = told.base;
    const note = this.querySelector<HTMLElement>('[data-draft-note]');
    if (note && told.note !== undefined) {
      note.textContent = told.note;
      note.hidden = told.note === '';
    }
    if (told.errors.length > 0) this.#refused(told);
    else {
      store(this.#key, null);
      this.#say(
        'saved',
        clockWords(new Date(told.savedAt ?? Date.now()), this.dataset['locale'] ?? 'id'),
      );
    }
    // Typed on while this was on its way.
    if (this.#text() !== text) this.#later(PAUSE_MS);
  }

  #refused({ errors }: Answer): void {
    this.#keep();
    this.#say('refused', '', errors.map((error) => error.message).join(' '));
  }

  #keep(): void {
    store(this.#key, this.#pairs());
  }

  #submit(event: SubmitEvent): void {
    clearTimeout(this.#timer);
    if (!navigator.onLine) {
      event.preventDefault();
      this.#keep();
      this.#say('unsaved');
      return;
    }
    if (this.#sending !== null) {
      event.preventDefault();
      const button = event.submitter;
      void this.#sending.then(() => this.#form?.requestSubmit(button));
      return;
    }
    // The page that comes next is the server's answer: it holds these words, saved or refused.
    store(this.#key, null);
  }

  /** Words of a visit whose network went away: never put over the page's without being asked. */
  #offer(): void {
    const held = store(this.#key);
    if (!held || JSON.stringify(held) === this.#sent) return;
    const box = document.createElement('div');
    box.className = 'k-notice k-tone--warning';
    box.setAttribute('role', 'status');
    const words = document.createElement('p');
    words.textContent = this.dataset['held'] ?? '';
    const button = (label: string, act: () => void) => {
      const one = document.createElement('button');
      one.type = 'button';
      one.className = 'k-button k-button--secondary k-button--small';
      one.textContent = label;
      one.addEventListener('click', () => {
        act();
        box.remove();
      });
      return one;
    };
    box.append(
      words,
      button(this.dataset['use'] ?? '', () => this.#fill(held)),
      ' ',
      button(this.dataset['drop'] ?? '', () => store(this.#key, null)),
    );
    this.prepend(box);
  }

  #fill(held: Pairs): void {
    const given = new Map(held);
    for (const field of this.#form?.elements ?? []) {
      if (field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type))
        field.checked = given.get(field.name) === field.value;
      else if (
        (field instanceof HTMLInputElement && field.type !== 'hidden') ||
        field instanceof HTMLTextAreaElement ||
        field instanceof HTMLSelectElement
      )
        field.value = given.get(field.name) ?? field.value;
    }
    this.#later(0);
  }
}
