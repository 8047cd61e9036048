/** Pages that go on without a network once they were opened: the door, and people's own meetings. */
const KEPT = [/^\/meja\/acara\/[^/]+\/tamu$/, /^\/temu\/[^/]+\/saya$/, /^\/temu\/tiket\/[^/]+$/];

export const isKept = (path: string): boolean => KEPT.some((one) => one.test(path));

/** Style and script carry the hash of their content: a copy is never old. */
export const isPart = (path: string): boolean => /^\/aset\/[a-z]+\.[a-f0-9]+\.(css|js)$/.test(path);
