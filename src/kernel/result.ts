/** Values that fill the placeholders of a message. */
export type RefusalParams = Readonly<Record<string, string | number | bigint>>;

/**
 * An expected failure. `code` names the rule ('money.format'); rooms turn it into Indonesian and
 * English words. `field` is the form field at fault. Never holds personal data.
 */
export type Refusal = {
  readonly code: string;
  readonly field?: string;
  readonly params?: RefusalParams;
};

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Failure<E> = { readonly ok: false; readonly error: E };

/** The outcome of something that may be refused. Surprises are thrown, refusals are returned. */
export type Result<T, E = Refusal> = Ok<T> | Failure<E>;

/** A successful result. */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

/** A failed result that carries any error. */
export function fail<E>(error: E): Failure<E> {
  return { ok: false, error };
}

/** A failed result with a coded refusal; `field` and `params` are left out when not given. */
export function refuse(
  code: string,
  field?: string | undefined,
  params?: RefusalParams | undefined,
): Failure<Refusal> {
  return fail({
    code,
    ...(field === undefined ? {} : { field }),
    ...(params === undefined ? {} : { params }),
  });
}

/** Changes the value of a success; a failure passes through. */
export function map<T, U, E>(result: Result<T, E>, change: (value: T) => U): Result<U, E> {
  return result.ok ? ok(change(result.value)) : result;
}

/** Goes on with another step that may be refused; a failure passes through. */
export function andThen<T, U, E, F>(
  result: Result<T, E>,
  next: (value: T) => Result<U, F>,
): Result<U, E | F> {
  return result.ok ? next(result.value) : result;
}

/** All values, or the list of every error: a form shows all its faults at once. */
export function all<T, E>(results: readonly Result<T, E>[]): Result<T[], E[]> {
  const values: T[] = [];
  const errors: E[] = [];
  for (const result of results) {
    if (result.ok) values.push(result.value);
    else errors.push(result.error);
  }
  return errors.length === 0 ? ok(values) : fail(errors);
}
