import { describe, expect, it } from 'vitest';
import {
  decideObjection,
  evolveObjection,
  OBJECTION_STATES,
  type Objection,
  type ObjectionCommand,
  type ObjectionEnv,
} from './objection.ts';

const at = new Date('2024-01-10T03:00:00Z');
const filed: Objection = {
  id: 'o',
  year: 2023,
  awardVersion: 1,
  agencyId: 'a',
  state: 'filed',
  version: 1,
  text: 'Pesanan 12 tidak dihitung',
  answer: null,
  filedAt: at,
  filedBy: 'p',
  correctedIn: null,
};
const head: ObjectionEnv = { now: at, actor: { personId: 'h', role: 'head', agencyId: null } };
const own: ObjectionEnv = { now: at, actor: { personId: 'p', role: 'ppk', agencyId: 'a' } };
const other: ObjectionEnv = { now: at, actor: { personId: 'q', role: 'ppk', agencyId: 'b' } };

const COMMANDS: readonly ObjectionCommand[] = [
  { kind: 'withdraw' },
  { kind: 'accept', answer: 'Benar.' },
  { kind: 'decline', answer: 'Tidak.' },
  { kind: 'correct', correctedIn: 2 },
];

describe('an objection', () => {
  it('allows in each state what the table says, and nothing to another agency', () => {
    const allowed = (env: ObjectionEnv) =>
      OBJECTION_STATES.map((state) =>
        COMMANDS.filter((command) => decideObjection({ ...filed, state }, command, env).ok)
          .map((command) => command.kind)
          .join(' '),
      );
    expect(allowed(head)).toEqual(['accept decline', 'correct', '', '', '']);
    expect(allowed(own)).toEqual(['withdraw', '', '', '', '']);
    expect(allowed(other)).toEqual(['', '', '', '', '']);
  });

  it('goes from filed to accepted to corrected, and keeps the answer', () => {
    const step = (one: Objection, command: ObjectionCommand) => {
      const decided = decideObjection(one, command, head);
      if (!decided.ok) throw new Error(decided.error[0]?.code);
      return evolveObjection(one, decided.value);
    };
    const accepted = step(filed, { kind: 'accept', answer: 'Benar.' });
    expect(step(accepted, { kind: 'correct', correctedIn: 2 })).toMatchObject({
      state: 'corrected',
      version: 3,
      answer: 'Benar.',
      correctedIn: 2,
    });
  });

  it('needs words for an answer', () => {
    const refused = decideObjection(filed, { kind: 'decline', answer: ' ' }, head);
    expect(refused).toMatchObject({ ok: false, error: [{ code: 'text.empty', field: 'answer' }] });
  });
});
