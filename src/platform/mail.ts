import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import type { Config } from './config.ts';
import { newId } from './identifiers.ts';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Mail {
  send(letter: Letter): Promise<void>;
}

/** Mail through SMTP_URL, or as .eml files under data/mail/ where none is set. */
export function openMail(config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'dataDir'>): Mail {
  if (config.smtpUrl) {
    const transport = nodemailer.createTransport(config.smtpUrl);
    return {
      send: async (letter) => {
        await transport.sendMail({ from: config.mailFrom, ...letter });
      },
    };
  }
  const folder = join(config.dataDir, 'mail');
  mkdirSync(folder, { recursive: true });
  const transport = nodemailer.createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'unix',
  });
  return {
    send: async (letter) => {
      const built = await transport.sendMail({ from: config.mailFrom, ...letter });
      writeFileSync(join(folder, `${newId(new Date())}.eml`), built.message as Buffer);
    },
  };
}
