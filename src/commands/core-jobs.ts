import { MAIL_JOB, mailNotice, mailSignUp, SIGN_UP_JOB } from '../identity/index.ts';
import { isLocale } from '../kernel/index.ts';
import { type JobHandler, openMail, type Services } from '../platform/index.ts';
import { systemEnv } from '../system-env.ts';

/** Jobs below the rooms: what goes out as mail. */
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
    [SIGN_UP_JOB]: async (pemdaId, data) => {
      const pemda = (await services.connections.pemda()).find((row) => row.id === pemdaId);
      if (!pemda) return;
      const locale = data['locale'];
      await mailSignUp(
        systemEnv(services, pemda, `job:${SIGN_UP_JOB}`),
        mail,
        services.config.baseUrl,
        {
          email: String(data['email']),
          locale: isLocale(locale) ? locale : 'id',
          ...(typeof data['next'] === 'string' ? { next: data['next'] } : {}),
        },
      );
    },
  };
}
