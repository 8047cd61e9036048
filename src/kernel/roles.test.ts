import { describe, expect, test } from 'vitest';
import { isRole, OFFICIAL_ROLES, ROLES } from './roles.ts';

describe('roles', () => {
  test('all but the seller are officials', () => {
    expect(ROLES).toHaveLength(10);
    expect(OFFICIAL_ROLES).toEqual(ROLES.filter((role) => role !== 'seller'));
    expect(isRole('ppk')).toBe(true);
    expect(isRole('toString')).toBe(false);
    expect(isRole(undefined)).toBe(false);
  });
});
