/** Jobs of an order's deadline. They carry the deadline they were made for: a moved one makes them void. */
export const DEADLINE_JOB = 'purchasing.deadline';
export const REMINDER_JOB = 'purchasing.reminder';
