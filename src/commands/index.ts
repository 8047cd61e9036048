import type { Command } from './command.ts';
import { demo } from './demo.ts';
import { migrateCommand } from './migrate.ts';
import { start } from './start.ts';
import { user } from './user.ts';
import { worker } from './worker.ts';

export const commands: readonly Command[] = [start, worker, migrateCommand, demo, user];
