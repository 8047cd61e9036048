import { describe, expect, it } from 'vitest';
import { day } from '../../kernel/index.ts';
import { promiseOf } from './promise.ts';

const calendar = { zone: 'Asia/Jakarta', holidays: new Set([day('2026-03-19')]) };
const order = {
  state: 'processing',
  deadline: null,
  wantedOn: day('2026-03-20'),
  inspectedAt: null,
};

describe('what was promised next', () => {
  it('is the answer until its deadline', () => {
    const deadline = new Date('2026-03-10T09:59:59Z');
    expect(promiseOf({ ...order, state: 'awaiting_supplier', deadline }, 5, calendar)).toEqual({
      what: 'answer',
      until: deadline,
    });
  });

  it('is the goods until the end of the wanted day, on the way too', () => {
    for (const state of ['processing', 'shipped'])
      expect(promiseOf({ ...order, state }, 5, calendar)).toEqual({
        what: 'arrive',
        until: new Date('2026-03-20T16:59:59.000Z'),
      });
  });

  it('is the money so many working days after the inspection, holidays and weekends left out', () => {
    const inspected = { ...order, inspectedAt: new Date('2026-03-16T03:00:00Z') };
    for (const state of ['awaiting_handover', 'awaiting_payment'])
      expect(
        promiseOf({ ...inspected, state }, 5, calendar)
          ?.until.toISOString()
          .slice(0, 10),
      ).toBe('2026-03-24');
  });

  it('is nothing where the office promises no day, or nothing was inspected yet', () => {
    const waiting = { ...order, state: 'awaiting_payment' };
    expect(promiseOf({ ...waiting, inspectedAt: new Date() }, null, calendar)).toBeNull();
    expect(promiseOf({ ...waiting, state: 'arrived' }, 5, calendar)).toBeNull();
  });
});
