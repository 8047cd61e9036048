import { isKept, isPart } from './kept-pages.ts';

const PAGES = 'katalokal-halaman';
const PARTS = 'katalokal-bagian';

/** What this file needs of a service worker; its own library of types excludes that of pages. */
interface WorkerEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}
interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface KeepEvent extends WorkerEvent {
  readonly data: { page?: unknown; parts?: unknown } | null;
}
interface Worker {
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  readonly location: Location;
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: KeepEvent) => void): void;
}
const worker = globalThis as unknown as Worker;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('message', (event) => {
  const { page, parts } = event.data ?? {};
  if (typeof page !== 'string' || !isKept(page) || !Array.isArray(parts)) return;
  event.waitUntil(
    Promise.all([
      refresh(page),
      ...parts
        .map((part) => new URL(String(part), worker.location.origin))
        .filter((url) => url.origin === worker.location.origin && isPart(url.pathname))
        .map((url) => fromParts(url.pathname)),
    ]),
  );
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== worker.location.origin) return;
  // Whoever signs out leaves no page behind on this device.
  if (request.method === 'POST' && url.pathname === '/keluar')
    event.waitUntil(caches.delete(PAGES));
  if (request.method !== 'GET') return;
  if (isPart(url.pathname)) event.respondWith(fromParts(url.pathname));
  else if (request.mode === 'navigate' && isKept(url.pathname))
    event.respondWith(fresh(request, url.pathname));
});

/** The page from the network; the kept copy where there is none. */
async function fresh(request: Request, path: string): Promise<Response> {
  const pages = await caches.open(PAGES);
  try {
    const answer = await fetch(request);
    if (answer.ok && answer.type === 'basic') await pages.put(path, answer.clone());
    // Sent to the sign-in, or refused: what was kept is no longer this person's.
    else if (answer.type === 'opaqueredirect' || answer.status === 403) await pages.delete(path);
    return answer;
  } catch (error) {
    const held = await pages.match(path);
    if (held) return held;
    throw error;
  }
}

async function refresh(path: string): Promise<void> {
  const answer = await fetch(path, { credentials: 'same-origin', redirect: 'manual' });
  if (answer.ok) await (await caches.open(PAGES)).put(path, answer);
}

async function fromParts(path: string): Promise<Response> {
  const parts = await caches.open(PARTS);
  const held = await parts.match(path);
  if (held) return held;
  const answer = await fetch(path);
  if (answer.ok) await parts.put(path, answer.clone());
  return answer;
}
