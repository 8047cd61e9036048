/**
 * Stops a second click from sending twice and says that something happens. The server's
 * idempotency key is the real guard; this is for the person.
 */
export function guardForms(root: Document): void {
  root.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return;
    const busy = form.dataset['once'];
    if (busy === undefined) return;
    if (form.dataset['sent'] !== undefined) {
      event.preventDefault();
      return;
    }
    form.dataset['sent'] = '';
    const button = event.submitter;
    // After this turn, so that the button's own name and value are still sent.
    setTimeout(() => {
      if (!(button instanceof HTMLButtonElement)) return;
      button.dataset['label'] = button.textContent ?? '';
      button.textContent = busy;
      button.disabled = true;
    });
  });
  // The back button shows the page as it was left: give the buttons back.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) restore(root);
  });
}

function restore(root: Document): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-sent]')) {
    delete form.dataset['sent'];
    for (const button of form.querySelectorAll<HTMLButtonElement>('button[data-label]')) {
      button.disabled = false;
      button.textContent = button.dataset['label'] ?? '';
      delete button.dataset['label'];
    }
  }
}
