import { describe, expect, it } from 'vitest';
import { newScanId, plainCode, without } from './scans.ts';

describe('a scan on the device', () => {
  it('reads codes as the server does', () => {
    expect(plainCode('KTL:abcd-1234')).toBe('ABCD1234');
    expect(plainCode(' ab0d l234 ')).toBe('AB0D1234');
    expect(plainCode('http://lain')).toBeNull();
    expect(plainCode('U2345678')).toBeNull();
  });

  it('makes ids that the server takes', () => {
    const id = newScanId(new Uint8Array(16).fill(255));
    expect(id).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
  });

  it('keeps what was not answered', () => {
    const held = ['a', 'b'].map((id) => ({ id, code: 'ABCD1234', madeAt: '' }));
    expect(without(held, ['a'])).toEqual([held[1]]);
  });
});
