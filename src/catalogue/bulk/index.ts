import type { JobHandler, Route, UseCaseEnv } from '../../platform/index.ts';
import { uploadRoutes } from './pages/upload.tsx';
import { uploadsRoutes } from './pages/uploads.tsx';
import { takeUpload, UPLOAD_JOB } from './take-upload.ts';

export { BULK_REFUSALS_EN } from './messages.en.ts';
export { BULK_REFUSALS_ID } from './messages.id.ts';
export { readUpload } from './read-upload.ts';
export { cancelUpload, startUpload, takeUpload } from './take-upload.ts';

export const bulkRoutes: readonly Route[] = [...uploadsRoutes, ...uploadRoutes];

/** Uploads at work: rows of the job table, so that a restart goes on with them. */
export function bulkJobs(
  envOf: (pemdaId: string) => Promise<UseCaseEnv | null>,
): Readonly<Record<string, JobHandler>> {
  return {
    [UPLOAD_JOB]: async (pemdaId, data) => {
      const env = await envOf(pemdaId);
      if (env) await takeUpload(env, String(data['uploadId']));
    },
  };
}
