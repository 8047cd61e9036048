/**
 * Sends a single drop-down on change and opens filters where they stand beside the results.
 * The button stays for whoever works without a mouse; filters always wait for it.
 */
export class AutoSubmit extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    const fold = form.querySelector<HTMLDetailsElement>('[data-wide-open]');
    if (fold && window.matchMedia('(min-width: 56rem)').matches) fold.open = true;
    const select = form.querySelector('select');
    if (!select) return;
    // Arrow keys fire `change` on a closed list; waiting lets a person pass over choices (WCAG 3.2.2).
    let timer: ReturnType<typeof setTimeout> | undefined;
    select.addEventListener('change', () => {
      clearTimeout(timer);
      timer = setTimeout(() => form.requestSubmit(), 350);
    });
  }
}

/** A button that copies the text before it. */
export class Copy extends HTMLElement {
  connectedCallback(): void {
    const code = this.querySelector('code');
    if (!code || !navigator.clipboard || this.querySelector('button')) return;
    const { label = '', done = '' } = this.dataset;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'k-button k-button--secondary k-button--small';
    button.textContent = label;
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(code.textContent ?? '').then(
        () => {
          button.textContent = done;
          setTimeout(() => {
            button.textContent = label;
          }, 2000);
        },
        () => button.remove(),
      );
    });
    this.append(' ', button);
  }
}

/** Counts characters as the server does: line breaks are two, as a form sends them. */
export class Counter extends HTMLElement {
  connectedCallback(): void {
    const area = this.querySelector('textarea');
    const note = this.querySelector<HTMLElement>('[data-count]');
    const max = Number(this.dataset['max']);
    if (!area || !note || !max) return;
    const show = () => {
      const left = max - area.value.length;
      const template = (left < 0 ? this.dataset['over'] : this.dataset['left']) ?? '';
      note.textContent = template.replace('#', String(Math.abs(left)));
      note.className = left < 0 ? 'k-error' : 'k-hint';
    };
    area.addEventListener('input', show);
    show();
  }
}

/** Holds the number of compare ticks at the most a table can show. */
export class Compare extends HTMLElement {
  connectedCallback(): void {
    const max = Number(this.dataset['max'] ?? '4');
    const note = this.querySelector<HTMLElement>('[data-message]');
    this.addEventListener('change', (event) => {
      const box = event.target;
      if (!(box instanceof HTMLInputElement) || !box.matches('[data-compare]')) return;
      const over = this.querySelectorAll('[data-compare]:checked').length > max;
      if (over) box.checked = false;
      if (note) note.textContent = over ? (this.dataset['full'] ?? '') : '';
    });
  }
}
