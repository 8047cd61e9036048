export { type FoundWords, foundWordsOf } from './interest.sql.ts';
export { forgetOldInterest, keepLooks, noteLook } from './note-look.ts';
