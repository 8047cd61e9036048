/** A `details` menu that Escape and a click elsewhere close. */
export class Menu extends HTMLElement {
  #stop = new AbortController();

  connectedCallback(): void {
    const details = this.querySelector('details');
    if (!details) return;
    const { signal } = this.#stop;
    this.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || !details.open) return;
        details.open = false;
        details.querySelector('summary')?.focus();
      },
      { signal },
    );
    document.addEventListener(
      'click',
      (event) => {
        if (event.target instanceof Node && !this.contains(event.target)) details.open = false;
      },
      { signal },
    );
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }
}
