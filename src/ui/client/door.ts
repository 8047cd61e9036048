import { type HeldScan, newScanId, plainCode, without } from './scans.ts';

const PREFIX = 'katalokal.pindaian.';
const DEVICE = 'katalokal.perangkat';
const RETRY_MS = 15_000;
/** Scans sent at once; the server takes more. */
const BATCH = 200;
const LOOK_MS = 250;
const SAME_MS = 4_000;

interface Answered {
  done: { id: string; code: string; name: string | null; came: string | null; again: boolean }[];
}

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
declare const BarcodeDetector: { new (options: { formats: string[] }): Detector } | undefined;

/** The browser may refuse its store: then the queue lives as long as the page. */
function kept<T>(key: string, value?: T): T | null {
  try {
    if (value === undefined) return JSON.parse(localStorage.getItem(key) ?? 'null') as T | null;
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Told by the number that waits.
  }
  return value ?? null;
}

const randomId = () => newScanId(crypto.getRandomValues(new Uint8Array(16)));

/**
 * Takes check-ins on this device first and sends them when there is a network: a scan is kept before
 * anything else happens, its time is the device's, and one that is sent twice is one.
 */
export class Door extends HTMLElement {
  #held: HeldScan[] = [];
  #sending = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopCamera: (() => void) | null = null;

  connectedCallback(): void {
    this.#held = kept<HeldScan[]>(this.#key) ?? [];
    for (const { code, madeAt } of this.#held) this.#mark(code, new Date(madeAt));
    this.addEventListener('submit', (event) => this.#submit(event));
    window.addEventListener('online', this.#wake);
    window.addEventListener('offline', this.#wake);
    this.#offerCamera();
    this.#wake();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#stopCamera?.();
    window.removeEventListener('online', this.#wake);
    window.removeEventListener('offline', this.#wake);
  }

  get #key(): string {
    return PREFIX + (this.dataset['event'] ?? '');
  }

  #word(key: string, value = ''): string {
    return (this.dataset[key] ?? '').replace('#', value);
  }

  #say(where: 'state' | 'said', text: string): void {
    const place = this.querySelector(`[data-door-${where}]`);
    if (place && place.textContent !== text) place.textContent = text;
  }

  readonly #wake = (): void => {
    this.#tell();
    void this.#flush();
  };

  /** Whether there is a network, and how many scans wait for it. */
  #tell(): void {
    const waiting = this.#held.length;
    const net = navigator.onLine ? this.#word('online') : this.#word('noNet');
    const queue = waiting > 0 ? this.#word('queued', String(waiting)) : this.#word('sent');
    this.#say('state', `${net} ${navigator.onLine || waiting > 0 ? queue : ''}`.trim());
  }

  #submit(event: Event): void {
    const form = event.target as HTMLFormElement;
    if (form.method !== 'post') return;
    const button = (event as SubmitEvent).submitter as HTMLButtonElement | null;
    const field = form.querySelector<HTMLInputElement>('input[name=kode]');
    const typed = button?.name === 'kode' ? button.value : (field?.value ?? '');
    event.preventDefault();
    const code = plainCode(typed);
    if (!code) {
      this.#say('said', this.#word('unknown', typed));
      return;
    }
    if (field) {
      field.value = '';
      field.focus();
    }
    this.#take(code);
  }

  #take(code: string): void {
    const made = new Date();
    this.#held.push({ id: randomId(), code, madeAt: made.toISOString() });
    kept(this.#key, this.#held);
    const name = this.#mark(code, made);
    this.#say('said', this.#word('kept', name ?? code));
    this.#tell();
    void this.#flush();
  }

  /** Shows a guest as come; gives the name where the code is on this page's list. */
  #mark(code: string, at: Date | string): string | null {
    const row = this.querySelector(`[data-code="${CSS.escape(code)}"]`);
    const button = row?.querySelector('button');
    const two = (n: number) => String(n).padStart(2, '0');
    const clock = typeof at === 'string' ? at : `${two(at.getHours())}.${two(at.getMinutes())}`;
    if (row && button) {
      const text = document.createElement('span');
      text.textContent = this.#word('came', clock);
      // Whoever works by keyboard stays where he was.
      const next = row.nextElementSibling?.querySelector('button');
      const had = document.activeElement === button;
      button.replaceWith(text);
      if (had) next?.focus();
    }
    return row?.querySelector('strong')?.textContent ?? null;
  }

  async #flush(): Promise<void> {
    if (this.#sending || this.#held.length === 0) return;
    clearTimeout(this.#timer);
    this.#sending = true;
    const scans = this.#held.slice(0, BATCH);
    let more = false;
    try {
      const answer = await fetch(this.dataset['post'] ?? '', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify({ device: this.#device(), scans }),
        redirect: 'error',
      });
      if (answer.status === 401 || answer.status === 403)
        this.#say('said', this.#word('signedOut'));
      else if (answer.ok) {
        const { done } = (await answer.json()) as Answered;
        this.#held = without(
          this.#held,
          done.map(({ id }) => id),
        );
        kept(this.#key, this.#held);
        for (const one of done) this.#answered(one);
        more = this.#held.length > 0;
      }
    } catch {
      // No network, whatever the browser believes: tried again.
    }
    this.#sending = false;
    this.#tell();
    if (more) void this.#flush();
    else if (this.#held.length > 0) this.#timer = setTimeout(() => void this.#flush(), RETRY_MS);
  }

  #answered(one: Answered['done'][number]): void {
    if (one.came) this.#mark(one.code, one.came);
    const key = one.name === null ? 'unknown' : one.again ? 'again' : 'taken';
    this.#say('said', this.#word(key, one.name ?? one.code));
  }

  #device(): string {
    return kept<string>(DEVICE) ?? kept(DEVICE, randomId()) ?? '';
  }

  /** A camera reads codes where the browser can; elsewhere they are typed. */
  #offerCamera(): void {
    const place = this.querySelector('[data-door-camera]');
    if (!place || typeof BarcodeDetector === 'undefined' || !navigator.mediaDevices) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'k-button k-button--secondary';
    button.textContent = this.#word('scan');
    button.addEventListener('click', () => {
      if (this.#stopCamera) this.#stopCamera();
      else void this.#look(place, button);
    });
    place.append(button);
  }

  async #look(place: Element, button: HTMLButtonElement): Promise<void> {
    if (typeof BarcodeDetector === 'undefined') return;
    let stream: MediaStream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    } catch {
      button.remove();
      return;
    }
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    const video = document.createElement('video');
    video.className = 'k-door__camera';
    video.muted = true;
    video.playsInline = true;
    video.srcObject = stream;
    place.append(video);
    await video.play();
    button.textContent = this.#word('stop');
    let last = { code: '', at: 0 };
    const timer = setInterval(() => {
      detector.detect(video).then(
        (found) => {
          const code = plainCode(found[0]?.rawValue ?? '');
          if (!code || (code === last.code && Date.now() - last.at < SAME_MS)) return;
          last = { code, at: Date.now() };
          this.#take(code);
        },
        () => {},
      );
    }, LOOK_MS);
    this.#stopCamera = () => {
      clearInterval(timer);
      for (const track of stream.getTracks()) track.stop();
      video.remove();
      button.textContent = this.#word('scan');
      this.#stopCamera = null;
    };
  }
}
