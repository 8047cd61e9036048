/**
 * A start or a command that cannot go on for a reason the operator can mend.
 * `message` is one line that says what is wrong and the way out; shown without a stack.
 */
export class OperatorError extends Error {
  readonly exitCode: number;
  constructor(message: string, exitCode = 1) {
    super(message);
    this.name = 'OperatorError';
    this.exitCode = exitCode;
  }
}

/** True for a PostgreSQL error with this SQLSTATE, and this constraint where one is named. */
export function isDatabaseError(error: unknown, code: string, constraint?: string): boolean {
  if (!(error instanceof Error) || !('code' in error) || error.code !== code) return false;
  return constraint === undefined || ('constraint' in error && error.constraint === constraint);
}
