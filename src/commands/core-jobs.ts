import { MAIL_JOB, mailNotice } from '../identity/index.ts';
import { type JobHandler, openMail, type Services } from '../platform/index.ts';
import { systemEnv } from '../system-env.ts';

/** Jobs below the rooms: a notice that goes out as mail. */
export function coreJobs(services: Services): Readonly<Record<string, JobHandler>> {
  const mail = openMail(services.config);
  return {
    [MAIL_JOB]: async (pemdaId, data) => {
      const pemda = (await services.connections.pemda()).find((row) => row.id === pemdaId);
      if (!pemda) return;
      const env = systemEnv(services, pemda, `job:${MAIL_JOB}`);
      await mailNotice(
        env,
        mail,
        services.lexicon,
        services.config.baseUrl,
        String(data['notificationId']),
      );
    },
  };
}
