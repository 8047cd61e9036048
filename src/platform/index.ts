export { AgedValues } from './aged.ts';
export { type AuditEntry, audit } from './audit.ts';
export { type Clock, fixedClock, rehearsalClock, systemClock } from './clock.ts';
export { type Config, readConfig } from './config.ts';
export { bulkInsert, copyRows, oneBehind } from './database/bulk.ts';
export { type Connections, connect } from './database/connections.ts';
export { openEmbedded, processAlive } from './database/embedded.ts';
export { holdInstance } from './database/instance.ts';
export { migrate, projectFolder } from './database/migrate.ts';
export { checkedPool, type Db } from './database/pool.ts';
export type { DB } from './database/schema.ts';
export { inTransaction, type Tx } from './database/transaction.ts';
export { createEvents, type DomainEvents, type EventHandler, type Events } from './events.ts';
export { isDatabaseError, OperatorError } from './failure.ts';
export { type CheckedUpload, checkPaper, checkPdf, PAPER_MAX_BYTES } from './files/check-upload.ts';
export {
  type Cell,
  readTable,
  type Sheet,
  type TableFile,
  type TableRow,
} from './files/read-table.ts';
export { renderPdf } from './files/render-pdf.ts';
export { type FileStore, fileStore } from './files/store.ts';
export { checkFile, type FileRow, readCsv } from './files/table-file.ts';
export { csvResponse, writeCsv } from './files/write-csv.ts';
export {
  type AppEnv,
  type Assets,
  type Ctx,
  type Services,
  useCaseEnv,
  type Viewer,
} from './http/context.ts';
export type { Beside, BesideGroup, Desk, DeskEntry } from './http/desk.ts';
export { DONE_PARAM, redirectDone } from './http/done.ts';
export { clean, FieldErrors, type Form, ownPath, readForm, type SentFile } from './http/form.ts';
export {
  createLexicon,
  type Lexicon,
  type NavEntry,
  type NoticeTopic,
  type NoticeWords,
  type RefusalWords,
  type RoomWords,
  statusOf,
} from './http/lexicon.ts';
export { type Answers, mount } from './http/mount.ts';
export { RateLimit } from './http/rate-limit.ts';
export {
  type Access,
  type Authorisation,
  authorise,
  type Route,
  type RouteKind,
} from './http/route.ts';
export { comesFromOwnPages, securityHeaders } from './http/security.ts';
export { checkPort, listen, type WebServer } from './http/server.ts';
export { type Words, words } from './i18n.ts';
export {
  canonicalJson,
  newId,
  randomToken,
  sameSecret,
  sha256,
  sha256Bytes,
} from './identifiers.ts';
export {
  gatherJobs,
  type JobData,
  type JobHandler,
  type JobRunner,
  type Jobs,
  type NewJob,
  openJobs,
} from './jobs.ts';
export { type Log, openLog, silentLog } from './log.ts';
export { type Letter, type Mail, openMail } from './mail.ts';
export { type Metrics, openMetrics } from './metrics.ts';
export {
  type BuysLocal,
  DEFAULT_SETTINGS,
  type Letterhead,
  loadPemda,
  type Pemda,
  type PemdaSettings,
} from './pemda.ts';
export { BEAT_MS, beat, outageMs } from './uptime.sql.ts';
export { type Actor, SYSTEM_ACTOR, type UseCaseEnv } from './use-case.ts';
