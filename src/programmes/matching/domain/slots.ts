/** Minutes of a day in the pemda's zone, as HH:MM. */
export interface SlotPlan {
  /** Where the first slot starts and the last one ends at the latest. */
  readonly from: Date;
  readonly to: Date;
  readonly minutes: number;
  /** Time to change tables between two slots. */
  readonly change: number;
  readonly breaks: readonly { readonly from: Date; readonly to: Date }[];
}

const MINUTE = 60_000;

/** Slots of equal length one after the other; none lies in a break, each that would begins after it. */
export function layOutSlots(plan: SlotPlan): { slot: number; startsAt: Date; endsAt: Date }[] {
  const slots: { slot: number; startsAt: Date; endsAt: Date }[] = [];
  if (plan.minutes <= 0) return slots;
  let at = plan.from.getTime();
  for (;;) {
    const end = at + plan.minutes * MINUTE;
    if (end > plan.to.getTime()) return slots;
    const pause = plan.breaks.find((one) => at < one.to.getTime() && end > one.from.getTime());
    if (pause) {
      at = pause.to.getTime();
      continue;
    }
    slots.push({ slot: slots.length, startsAt: new Date(at), endsAt: new Date(end) });
    at = end + plan.change * MINUTE;
  }
}
