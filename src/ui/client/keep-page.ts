/**
 * Asks the worker of this site to keep the page that is open, with its style and script, for when the
 * network fails. Only pages that say so (`data-offline`) are kept, by this device alone.
 */
export async function keepPage(page: Document): Promise<void> {
  if (!page.querySelector('[data-offline]') || !navigator.serviceWorker) return;
  try {
    await navigator.serviceWorker.register('/pekerja.js');
    const ready = await navigator.serviceWorker.ready;
    const parts = [
      ...[...page.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(
        ({ href }) => href,
      ),
      ...[...page.querySelectorAll<HTMLScriptElement>('script[src]')].map(({ src }) => src),
    ];
    ready.active?.postMessage({ page: location.pathname, parts });
  } catch {
    // A comfort: where the browser has no worker the page needs its network.
  }
}
