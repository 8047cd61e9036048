/** One scan of a ticket or badge, as a device made it. */
export interface Scan {
  /** Made by the device, so that a scan that is sent again is the same. */
  readonly id: string;
  readonly code: string;
  readonly madeAt: Date;
}

/** When each code came: the earliest of its scans. In whatever order and how often they arrive, it is the same. */
export function arrivals(scans: Iterable<Scan>): Map<string, Date> {
  const came = new Map<string, Date>();
  for (const { code, madeAt } of scans) came.set(code, earlier(came.get(code) ?? null, madeAt));
  return came;
}

export const earlier = (known: Date | null, other: Date): Date =>
  known !== null && known <= other ? known : other;

/** The time of a scan that is believed: a device's clock may run ahead, never ours. */
export const believed = (madeAt: Date, receivedAt: Date): Date =>
  madeAt > receivedAt ? receivedAt : madeAt;
