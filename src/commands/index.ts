import type { Command } from './command.ts';
import { demo } from './demo.ts';
import { importCommand } from './import.ts';
import { migrateCommand } from './migrate.ts';
import { report } from './report.ts';
import { start } from './start.ts';
import { user } from './user.ts';
import { worker } from './worker.ts';

export const commands: readonly Command[] = [
  start,
  worker,
  migrateCommand,
  demo,
  user,
  importCommand,
  report,
];
