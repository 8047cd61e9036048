/**
 * How well a value is known (rules.md): A official or primary text seen; B secondary source;
 * C common knowledge, not verified; D inferred or proposed by us.
 */
export type Strength = 'A' | 'B' | 'C' | 'D';

/** A value of the law with where it comes from and how well that is known. */
export type Sourced<T> = {
  readonly value: T;
  readonly source: string;
  readonly strength: Strength;
};

/** A value with its source. */
export function sourced<T>(value: T, strength: Strength, source: string): Sourced<T> {
  return { value, source, strength };
}

/** Freezes plain data to its depths, so that no caller can bend the law at run time. */
export function deepFreeze<T>(data: T): T {
  if (typeof data === 'object' && data !== null && !Object.isFrozen(data)) {
    Object.freeze(data);
    for (const part of Object.values(data)) deepFreeze(part);
  }
  return data;
}
