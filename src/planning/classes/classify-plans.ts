import { setImmediate } from 'node:timers/promises';
import type { Connections, UseCaseEnv } from '../../platform/index.ts';
import {
  corrections,
  linesAfter,
  type PlanLineText,
  type Said,
  type Scope,
  saveClasses,
} from './classes.sql.ts';
import { classify, SURE } from './domain/classify.ts';
import { type Correction, correctionFor, rootsOf } from './domain/likeness.ts';
import { type PlanReader, planReader } from './reader.ts';

export interface ClassifiedPlans {
  readonly lines: number;
  /** Lines that now count for an etalase. */
  readonly placed: number;
  /** Lines of which it is sure that no etalase sells them. */
  readonly notSold: number;
  /** Lines for a person to look at. */
  readonly doubtful: number;
  /** Of all these, lines that follow what an officer said of one like them. */
  readonly followed: number;
}

const BATCH = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** What is said of one line: what an officer said of its like goes before the classifier. */
export function say(
  { model, speech }: PlanReader,
  known: readonly Correction[],
  line: PlanLineText,
): Said {
  const like = known.length > 0 ? correctionFor(known, rootsOf(speech, line)) : null;
  if (like) return { id: line.id, etalaseId: like.etalaseId, confidence: 1000, by: 'like' };
  const { etalaseId, confidence } = classify(model, speech, line);
  return {
    id: line.id,
    etalaseId: confidence >= SURE ? etalaseId : null,
    confidence: Math.round(confidence * 1000),
    by: 'classifier',
  };
}

/**
 * Says of plan lines which etalase sells what they ask for. Safe to run again: the same lines and
 * catalogue give the same. Works in small batches, so that a server that also answers stays quick.
 */
export async function classifyPlans(
  env: UseCaseEnv,
  connections: Connections,
  scope: Scope,
): Promise<ClassifiedPlans> {
  const reader = await planReader(connections, env.pemda);
  const known = await corrections(env.db);
  let done = { lines: 0, placed: 0, notSold: 0, doubtful: 0, followed: 0 };
  for (let after = FIRST; ; ) {
    const lines = await linesAfter(env.db, scope, after, BATCH);
    const last = lines.at(-1);
    if (!last) return done;
    const said = lines.map((line) => say(reader, known, line));
    await saveClasses(env.db, said);
    done = {
      lines: done.lines + said.length,
      placed: done.placed + said.filter((one) => one.etalaseId !== null).length,
      notSold: done.notSold + said.filter(isNotSold).length,
      doubtful: done.doubtful + said.filter((one) => one.confidence < SURE * 1000).length,
      followed: done.followed + said.filter((one) => one.by === 'like').length,
    };
    after = last.id;
    await setImmediate();
  }
}

const isNotSold = (one: Said) => one.etalaseId === null && one.confidence >= SURE * 1000;
