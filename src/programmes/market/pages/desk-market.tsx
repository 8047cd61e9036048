import {
  formatInstant,
  formatNumber,
  isUuid,
  type Refusal,
  refuse,
} from '../../../kernel/index.ts';
import {
  type Ctx,
  type Form as Posted,
  type Route,
  readForm,
  redirectDone,
  useCaseEnv,
} from '../../../platform/index.ts';
import {
  Button,
  DataTable,
  Details,
  DoneNotice,
  EmptyState,
  ErrorSummary,
  Form,
  fieldErrors,
  page,
  refusedPage,
  StatusTag,
  TextArea,
} from '../../../ui/index.ts';
import { actOnNotice, postNotice } from '../act-on-notice.ts';
import {
  type MarketNotice,
  NOTICE_STATES,
  type NoticeCommand,
  noticeMoves,
} from '../domain/notice.ts';
import { answersTo, findNotice, type Line, listNotices, reportsOf } from '../market.sql.ts';
import { t } from '../market-words.ts';
import {
  DESK,
  MARKET,
  NOTICE_TONES,
  NoticeFacts,
  NoticeFields,
  OWN,
  readNotice,
  type Typed,
  typedNotice,
} from './parts.tsx';

const MOST = 200;
const listOf = (office: boolean) => (office ? DESK : OWN);
const titleOf = (c: Ctx, office: boolean) =>
  office ? t(c.var.locale).deskTitle : t(c.var.locale).own;

/** All notices for the office, those to be read first; a seller's own with a new one. */
async function listPage(
  c: Ctx,
  office: boolean,
  refusals: readonly Refusal[] = [],
  typed: Typed = {},
): Promise<Response> {
  const { locale, db, viewer } = c.var;
  const w = t(locale);
  const rows = await listNotices(db, {
    states: NOTICE_STATES,
    supplierId: office ? undefined : (viewer?.supplierId ?? undefined),
    limit: MOST,
  });
  const errors = fieldErrors(c, refusals);
  return page(c, {
    title: titleOf(c, office),
    wide: office,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    body: (
      <>
        <DoneNotice c={c} words={w.done} />
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{titleOf(c, office)}</h1>
        <p class="k-lead">{office ? w.deskLead : w.lead}</p>
        {rows.length === 0 ? (
          <EmptyState title={w.none} />
        ) : (
          <DataTable
            locale={locale}
            id="pemberitahuan"
            caption={w.title}
            captionHidden
            columns={[
              {
                key: 'title',
                header: w.fields.title,
                rowHeader: true,
                cell: (row) => <a href={`${listOf(office)}/${row.id}`}>{row.title}</a>,
              },
              {
                key: 'by',
                header: w.topic,
                cell: (row) => `${w.kinds[row.kind]}: ${w.topics[row.topic]}`,
              },
              {
                key: 'state',
                header: w.state,
                cell: (row) => (
                  <StatusTag tone={NOTICE_TONES[row.state]}>{w.states[row.state]}</StatusTag>
                ),
              },
              {
                key: 'answers',
                header: w.answers,
                numeric: true,
                cell: (row) => formatNumber(row.answers, locale),
              },
              ...(office
                ? [
                    {
                      key: 'reports',
                      header: w.reports,
                      numeric: true,
                      cell: (row: (typeof rows)[number]) => formatNumber(row.reports, locale),
                    },
                  ]
                : []),
            ]}
            rows={rows}
            rowKey={(row) => row.id}
          />
        )}
        {!office && (
          <Details summary={w.post} open={refusals.length > 0 || rows.length === 0}>
            <Form locale={locale} action={OWN} label={w.post}>
              <NoticeFields c={c} typed={typed} error={errors.of} />
              <Button>{w.save}</Button>
            </Form>
          </Details>
        )}
      </>
    ),
  });
}

/** The notice of an address, where this person may see it here. */
async function noticeHere(c: Ctx, office: boolean): Promise<MarketNotice | null> {
  const id = c.req.param('id') ?? '';
  const one = isUuid(id) ? await findNotice(c.var.db, id) : undefined;
  return one && (office || c.var.viewer?.supplierId === one.supplierId) ? one : null;
}

async function noticePage(
  c: Ctx,
  office: boolean,
  refusals: readonly Refusal[] = [],
  typed?: Typed,
): Promise<Response> {
  const { locale, db, viewer } = c.var;
  const w = t(locale);
  const one = await noticeHere(c, office);
  const [item] = one ? await listNotices(db, { states: NOTICE_STATES, id: one.id, limit: 1 }) : [];
  if (!one || !item || !viewer)
    return refusedPage(c, refuse('market.not-found').error, { href: listOf(office) });
  const lines = office ? await reportsOf(db, one.id) : await answersTo(db, one.id);
  const moves = noticeMoves(one, viewer);
  const errors = fieldErrors(c, refusals);
  const action = `${listOf(office)}/${one.id}`;
  const step = (langkah: string) => ({ langkah, versi: String(one.version) });
  return page(c, {
    title: one.content.title,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    breadcrumbs: [
      { href: listOf(office), label: titleOf(c, office) },
      { label: one.content.title },
    ],
    body: (
      <>
        <DoneNotice c={c} words={w.done} />
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{one.content.title}</h1>
        <p>
          <StatusTag tone={NOTICE_TONES[one.state]}>{w.states[one.state]}</StatusTag>
        </p>
        <NoticeFacts c={c} one={item} />
        <p class="k-lines">{one.content.body}</p>
        {one.state === 'shown' && (
          <p>
            <a href={`${MARKET}/${one.id}`}>{w.see}</a>
          </p>
        )}
        {(['show', 'end'] as const)
          .filter((move) => moves.includes(move))
          .map((move) => (
            <Form
              key={move}
              locale={locale}
              action={action}
              label={w.steps[move]}
              hidden={step(move)}
            >
              <Button variant={move === 'show' ? 'primary' : 'secondary'}>{w.steps[move]}</Button>
            </Form>
          ))}
        {moves.includes('remove') && (
          <Details summary={w.steps.remove} open={typed?.['langkah'] === 'remove'}>
            <Form locale={locale} action={action} label={w.steps.remove} hidden={step('remove')}>
              <TextArea
                locale={locale}
                name="reason"
                label={w.fields.reason}
                value={typed?.['reason'] ?? ''}
                error={errors.of('reason')}
                rows={2}
                maxLength={500}
                required
              />
              <Button variant="secondary">{w.steps.remove}</Button>
            </Form>
          </Details>
        )}
        {moves.includes('change') && (
          <Details summary={w.change} open={typed?.['langkah'] === 'change'}>
            <Form locale={locale} action={action} label={w.change} hidden={step('change')}>
              <p class="k-hint">{w.changed}</p>
              <NoticeFields
                c={c}
                typed={typed?.['langkah'] === 'change' ? typed : typedNotice(one.content)}
                error={errors.of}
              />
              <Button>{w.save}</Button>
            </Form>
          </Details>
        )}
        <h2>{office ? w.reports : w.answers}</h2>
        <Lines c={c} lines={lines} />
      </>
    ),
  });
}

function Lines({ c, lines }: { c: Ctx; lines: readonly Line[] }) {
  const { locale, pemda } = c.var;
  const w = t(locale);
  if (lines.length === 0) return <p>{w.noAnswers}</p>;
  return (
    <ul class="k-door__list">
      {lines.map((line) => (
        <li key={`${line.at.toISOString()}${line.by}`}>
          <div>
            <p>
              <strong>{line.by || w.someone}</strong>
              {line.phone && (
                <>
                  {' · '}
                  <a href={`tel:${line.phone}`}>{line.phone}</a>
                </>
              )}
            </p>
            <p class="k-lines">{line.text}</p>
            <p class="k-hint">{formatInstant(line.at, pemda.zone, locale)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

async function postNew(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const content = readNotice(form);
  const typed: Typed = Object.fromEntries(form.entries());
  if (Array.isArray(content)) return listPage(c, false, content as Refusal[], typed);
  const made = await postNotice(useCaseEnv(c), content as Exclude<typeof content, Refusal[]>);
  return made.ok
    ? redirectDone(c, `${OWN}/${made.value.id}`, 'posted')
    : listPage(c, false, made.error, typed);
}

/** The command that was sent, or what could not be read of it. */
function commandOf(form: Posted): NoticeCommand | Refusal[] {
  const expectedVersion = Number(form.text('versi'));
  const kind = form.text('langkah');
  if (kind === 'show' || kind === 'end') return { kind, expectedVersion };
  if (kind === 'remove')
    return { kind, expectedVersion, reason: form.text('reason').slice(0, 500) };
  const content = readNotice(form);
  return Array.isArray(content)
    ? (content as Refusal[])
    : { kind: 'change', expectedVersion, content: content as Exclude<typeof content, Refusal[]> };
}

async function postStep(c: Ctx, office: boolean): Promise<Response> {
  const one = await noticeHere(c, office);
  if (!one) return refusedPage(c, refuse('market.not-found').error, { href: listOf(office) });
  const form = await readForm(c);
  const typed: Typed = Object.fromEntries(form.entries());
  const command = commandOf(form);
  if (Array.isArray(command)) return noticePage(c, office, command, typed);
  const done = await actOnNotice(useCaseEnv(c), one.id, command);
  if (!done.ok) return noticePage(c, office, done.error, typed);
  const said = command.kind === 'change' ? 'changed' : command.kind;
  return redirectDone(c, `${listOf(office)}/${one.id}`, said);
}

const routesOf = (office: boolean): Route[] => {
  const list = listOf(office);
  const write = office ? (['programme_officer'] as const) : (['seller'] as const);
  const read = office ? (['programme_officer', 'head', 'auditor'] as const) : write;
  const one = `${list}/:id`;
  return [
    { method: 'GET', path: list, access: read, kind: 'page', handle: (c) => listPage(c, office) },
    { method: 'GET', path: one, access: read, kind: 'page', handle: (c) => noticePage(c, office) },
    { method: 'POST', path: one, access: write, kind: 'form', handle: (c) => postStep(c, office) },
  ];
};

export const deskMarketRoutes: Route[] = [
  ...routesOf(true),
  ...routesOf(false),
  { method: 'POST', path: OWN, access: ['seller'], kind: 'form', handle: postNew },
];
