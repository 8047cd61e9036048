import { formatInstant } from '../../kernel/index.ts';
import type { Ctx, Route } from '../../platform/index.ts';
import {
  Button,
  ButtonRow,
  type Children,
  Details,
  Form,
  LinkButton,
  Notice,
  page,
  TaskList,
  type Tone,
} from '../../ui/index.ts';
import { placeInQueue } from '../desk.sql.ts';
import { nextTask, type Task, type TaskState } from '../domain/tasks.ts';
import { commandsFor } from '../domain/transitions.ts';
import type { LoadedRegistration } from '../load-registration.ts';
import { t } from '../messages.ts';
import type { StoredRegistration } from '../registrations.sql.ts';
import { REGISTRANTS } from './access.ts';
import { carriedKbli, mayEdit, ownLoaded, stepAddress } from './own.ts';
import { RemarkNote } from './remark-note.tsx';

const TONES: Readonly<Record<TaskState, Tone>> = {
  todo: 'neutral',
  done: 'success',
  fix: 'danger',
  optional: 'info',
};

async function registerPage(c: Ctx): Promise<Response> {
  const { viewer, locale } = c.var;
  const w = t(locale).list;
  const body = (children: Children, title: string = w.title) =>
    page(c, {
      title,
      description: w.lead,
      canonicalPath: '/daftar',
      search: false,
      body: (
        <>
          <h1>{title}</h1>
          {children}
        </>
      ),
    });
  if (!viewer) return body(<Welcome c={c} />);
  if (!REGISTRANTS.includes(viewer.role)) {
    return body(
      <Notice locale={locale} tone="info">
        {w.official}
      </Notice>,
    );
  }
  const loaded = await ownLoaded(c);
  if (!loaded.registration && viewer.role === 'seller') return body(<Active c={c} />);
  const editable = mayEdit(c, loaded);
  const { registration } = loaded;
  return body(
    <>
      {await stateNotice(c, loaded)}
      {registration?.approved && <ChangeNotice c={c} registration={registration} />}
      {registration?.state !== 'active' && <Tasks c={c} loaded={loaded} editable={editable} />}
    </>,
    registration?.approved ? t(locale).change.title : w.title,
  );
}

function Welcome({ c }: { c: Ctx }) {
  const w = t(c.var.locale).list;
  const kbli = carriedKbli(c);
  const next = encodeURIComponent(kbli === '' ? '/daftar' : stepAddress('usaha', kbli));
  return (
    <>
      <p class="k-lead">{w.lead}</p>
      <h2>{w.needTitle}</h2>
      <ul>
        {w.need.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{w.time}</p>
      <ButtonRow>
        <LinkButton href={kbli === '' ? '/akun-baru' : `/akun-baru?lanjut=${next}`}>
          {w.start}
        </LinkButton>
        <LinkButton href={`/masuk?lanjut=${next}`} variant="secondary">
          {w.signIn}
        </LinkButton>
      </ButtonRow>
    </>
  );
}

function Active({ c }: { c: Ctx }) {
  const { locale } = c.var;
  const w = t(locale).waiting;
  return (
    <Notice locale={locale} tone="success" title={t(locale).states.active}>
      {w.active} <a href="/usaha">{w.business}</a>, <a href="/usaha/produk/baru">{w.addProduct}</a>
    </Notice>
  );
}

/** Where the registration is, in one sentence: the place in the queue, the due date, or what to do. */
async function stateNotice(c: Ctx, loaded: LoadedRegistration): Promise<Children> {
  const { registration, remarks } = loaded;
  const { locale, pemda, db } = c.var;
  if (!registration || ['draft', 'changing'].includes(registration.state)) return null;
  if (registration.state === 'active') return <Active c={c} />;
  const w = t(locale).waiting;
  const title = t(locale).states[registration.state];
  if (registration.state === 'needs_fix' || registration.state === 'refused') {
    return (
      <Notice
        locale={locale}
        tone={registration.state === 'refused' ? 'danger' : 'warning'}
        title={title}
      >
        <p>{w[registration.state](remarks.length)}</p>
        {registration.rejections > 1 && <p>{w.coach}</p>}
      </Notice>
    );
  }
  const due = registration.dueAt ? formatInstant(registration.dueAt, pemda.zone, locale) : '';
  return (
    <Notice locale={locale} tone="info" title={title}>
      {registration.state === 'in_review'
        ? w.in_review(due)
        : w.submitted(await placeInQueue(db, registration.id), due)}
    </Notice>
  );
}

/** A registered business that changes something: what is in force meanwhile, and the way back. */
function ChangeNotice({ c, registration }: { c: Ctx; registration: StoredRegistration }) {
  const { locale, viewer } = c.var;
  const w = t(locale).change;
  if (registration.state === 'active' || !viewer) return null;
  return (
    <>
      <Notice locale={locale} tone="info">
        {w.inForce}
      </Notice>
      {commandsFor(registration, viewer).includes('drop-change') && (
        <Details summary={w.drop}>
          <Form locale={locale} action="/usaha/ubah/batal">
            <p>{w.dropText}</p>
            <Button variant="secondary">{w.drop}</Button>
          </Form>
        </Details>
      )}
    </>
  );
}

function Tasks({ c, loaded, editable }: { c: Ctx; loaded: LoadedRegistration; editable: boolean }) {
  const { locale } = c.var;
  const w = t(locale).list;
  const { tasks } = loaded;
  const required = tasks.filter((task) => task.state !== 'optional');
  const done = required.filter((task) => task.state === 'done');
  const next = nextTask(tasks);
  const ready = editable && !next;
  return (
    <>
      <p>{w.progress(done.length, required.length)}</p>
      {editable && (
        <LinkButton href={next ? stepAddress(next.key, carriedKbli(c)) : '/daftar/periksa'}>
          {ready ? w.check : w.next}
        </LinkButton>
      )}
      {(['business', 'papers', 'statement'] as const).map((part) => (
        <section key={part}>
          <h2>{w[part]}</h2>
          <TaskList
            tasks={tasks
              .filter((task) => task.part === part)
              .map((task) => shownTask(c, task, editable))}
          />
          {tasks
            .filter((task) => task.part === part && task.remarks.length > 0)
            .map((task) => (
              <Details key={task.key} summary={t(locale).steps[task.key] ?? task.key} open>
                {task.remarks.map((remark) => (
                  <RemarkNote key={remark.id} locale={locale} remark={remark} />
                ))}
              </Details>
            ))}
        </section>
      ))}
    </>
  );
}

function shownTask(c: Ctx, task: Task, editable: boolean) {
  const { locale, services } = c.var;
  const w = t(locale);
  const answered = task.remarks.length > 0 && task.state === 'done';
  const fault = task.state === 'fix' ? task.faults[0] : undefined;
  return {
    id: `tugas-${task.key}`,
    title: w.steps[task.key] ?? task.key,
    href: editable ? `/daftar/${task.key}` : undefined,
    hint: answered ? w.list.updated : fault ? services.lexicon.refusal(fault, locale) : undefined,
    status: { label: w.list.states[task.state], tone: TONES[task.state] },
  };
}

export const taskListRoutes: Route[] = [
  { method: 'GET', path: '/daftar', access: 'public', kind: 'page', handle: registerPage },
];
