import { describe, expect, it } from 'vitest';
import { addDays } from '../../kernel/index.ts';
import { type Answers, documentField, pageOfField, STEPS } from './answers.ts';
import { KITCHEN, paper, REFS, TODAY } from './fixtures.ts';
import { PAPERS, type Paper } from './papers.ts';
import { nextTask, type SentRemark, tasksOf } from './tasks.ts';

const list = (answers: Answers, papers: Paper[] = [], remarks: SentRemark[] = []) =>
  tasksOf({ answers, papers, remarks, today: TODAY }, REFS);
const states = (...given: Parameters<typeof list>) =>
  Object.fromEntries(list(...given).map((task) => [task.key, task.state]));
const both = [paper('nib'), paper('npwp')];

describe('the task list', () => {
  it('starts empty, and leads to the first question', () => {
    const tasks = list({});
    expect(new Set(tasks.map((task) => task.state))).toEqual(new Set(['todo', 'optional']));
    expect(nextTask(tasks)?.key).toBe('usaha');
    expect(nextTask(tasks, 'nib')?.key).toBe('pajak');
  });

  it('is done with what a one-person business is asked, and nothing waits', () => {
    const tasks = list(KITCHEN, both);
    expect(tasks.filter((task) => !['done', 'optional'].includes(task.state))).toEqual([]);
    expect(nextTask(tasks)).toBeUndefined();
  });

  it('keeps a wrong answer and marks its page', () => {
    expect(states({ ...KITCHEN, nib: '12' }, both)['nib']).toBe('fix');
    expect(nextTask(list({ nib: '12' }))?.key).toBe('nib');
  });

  it('asks for akta of a firm and the PKP letter of a taxable one', () => {
    expect(states(KITCHEN)['dokumen-akta']).toBeUndefined();
    expect(states({ ...KITCHEN, legalForm: 'CV', taxable: 'yes' })).toMatchObject({
      'dokumen-akta': 'todo',
      'dokumen-pkp': 'todo',
      'dokumen-kswp': 'optional',
    });
  });

  it('marks an expired paper on the day after its last', () => {
    const kswp = (n: number) => [...both, paper('kswp', { expiresOn: addDays(TODAY, n) })];
    expect(states(KITCHEN, kswp(0))['dokumen-kswp']).toBe('done');
    expect(states(KITCHEN, kswp(-1))['dokumen-kswp']).toBe('fix');
  });

  it('shows a remark at its field until the field was saved again', () => {
    const remark: SentRemark = {
      id: 'r',
      field: 'nib',
      rule: 'nib-active',
      fix: 'Aktifkan NIB di OSS.',
      sentAt: new Date('2026-03-03T03:00:00Z'),
      answeredAt: null,
    };
    const open = list(KITCHEN, both, [remark]).find((task) => task.key === 'nib');
    expect([open?.state, open?.remarks]).toEqual(['fix', [remark]]);
    const saved = { ...remark, answeredAt: new Date('2026-03-04T03:00:00Z') };
    expect(states(KITCHEN, both, [saved])['nib']).toBe('done');
  });

  it('knows the page of every field', () => {
    for (const step of STEPS)
      for (const field of step.fields) expect(pageOfField(field)).toBe(step.key);
    for (const kind of PAPERS)
      expect(pageOfField(documentField(kind.kind))).toBe(`dokumen-${kind.kind}`);
  });

  it('asks few questions: with e-mail, name and password under 20 of the 25 that account, registration and a first product may take', () => {
    const account = 3;
    // Filled in by us: holder and responsible person are offered, the NIK is the NPWP.
    const offered = ['bankHolder', 'representative', 'nik'];
    const needed = Object.entries(KITCHEN).filter(
      ([field, value]) => !offered.includes(field) && value.length > 0,
    );
    const papers = PAPERS.filter((kind) => kind.requiredOf(KITCHEN));
    expect(account + needed.length + papers.length).toBeLessThan(20);
  });
});
