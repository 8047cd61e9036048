import type { Day, Refusal } from '../../kernel/index.ts';
import { type Answers, documentField, STEPS } from './answers.ts';
import { checkAnswers, type References } from './check-answers.ts';
import { PAPERS, type Paper, paperFaults } from './papers.ts';
import type { Remark } from './registration.ts';

/** A remark that was sent to the seller and belongs to his present round. */
export interface SentRemark extends Remark {
  readonly id: string;
  readonly sentAt: Date;
  /** When the field was saved again after it. */
  readonly answeredAt: Date | null;
}

export type TaskState = 'todo' | 'done' | 'fix' | 'optional';

export interface Task {
  /** The last part of the page's address. */
  readonly key: string;
  readonly part: 'business' | 'papers' | 'statement';
  readonly state: TaskState;
  readonly fields: readonly string[];
  readonly faults: readonly Refusal[];
  readonly remarks: readonly SentRemark[];
}

export interface TaskInput {
  readonly answers: Answers;
  readonly papers: readonly Paper[];
  readonly remarks: readonly SentRemark[];
  readonly today: Day;
}

/** The task list: every page with its state, faults and the officer's open remarks. */
export function tasksOf(input: TaskInput, refs: References): Task[] {
  const { answers, papers, remarks, today } = input;
  const faults = [...checkAnswers(answers, refs).faults, ...paperFaults(answers, papers, today)];
  const make = (
    key: string,
    part: Task['part'],
    fields: readonly string[],
    touched: boolean,
    optional: boolean,
  ): Task => {
    const own = faults.filter((fault) => fault.field && fields.includes(fault.field));
    const open = remarks.filter((one) => fields.includes(one.field));
    const wrong = open.some((one) => one.answeredAt === null) || (touched && own.length > 0);
    const state = wrong ? 'fix' : touched ? 'done' : optional ? 'optional' : 'todo';
    return { key, part, state, fields, faults: own, remarks: open };
  };
  const steps = STEPS.map((step) =>
    make(
      step.key,
      step.key === 'pernyataan' ? 'statement' : 'business',
      step.fields,
      step.fields.some((field) => answers[field] !== undefined),
      false,
    ),
  );
  const papersOffered = PAPERS.filter((kind) => kind.offeredTo(answers)).map((kind) =>
    make(
      `dokumen-${kind.kind}`,
      'papers',
      [documentField(kind.kind)],
      papers.some((one) => one.kind === kind.kind),
      !kind.requiredOf(answers),
    ),
  );
  const statement = steps.filter((task) => task.part === 'statement');
  return [...steps.filter((task) => task.part === 'business'), ...papersOffered, ...statement];
}

/** The page to offer next: the first to mend, else the first that is not done. */
export function nextTask(tasks: readonly Task[], after?: string): Task | undefined {
  const from = tasks.findIndex((task) => task.key === after) + 1;
  const order = [...tasks.slice(from), ...tasks.slice(0, from)];
  return order.find((task) => task.state === 'fix') ?? order.find((task) => task.state === 'todo');
}
