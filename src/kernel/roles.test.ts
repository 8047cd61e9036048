import { describe, expect, test } from 'vitest';
import { isRole, OFFICIAL_ROLES, ROLES } from './roles.ts';

describe('roles', () => {
  test('all but sellers and applicants are officials', () => {
    expect(ROLES).toHaveLength(11);
    expect(OFFICIAL_ROLES).toEqual(ROLES.slice(2));
    expect(ROLES.slice(0, 2)).toEqual(['applicant', 'seller']);
    expect(isRole('ppk')).toBe(true);
    expect(isRole('toString')).toBe(false);
    expect(isRole(undefined)).toBe(false);
  });
});
