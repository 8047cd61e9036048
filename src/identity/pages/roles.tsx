import { refuse } from '../../kernel/index.ts';
import {
  audit,
  type Ctx,
  inTransaction,
  type Route,
  readForm,
  useCaseEnv,
} from '../../platform/index.ts';
import { Button, DataTable, Form, page, refusedPage } from '../../ui/index.ts';
import { landingOf } from '../domain/landing.ts';
import { t } from '../messages.ts';
import { assignmentsOf } from '../people.sql.ts';
import { sessionHash } from '../session-cookie.ts';
import { setActiveAssignment } from '../sessions.sql.ts';

async function rolesPage(c: Ctx): Promise<Response> {
  const { viewer, locale, services } = c.var;
  const w = t(locale).roles;
  const rows = viewer ? await assignmentsOf(c.var.db, viewer.personId) : [];
  return page(c, {
    title: w.title,
    body: (
      <>
        <h1>{w.title}</h1>
        <p>{w.intro}</p>
        <DataTable
          locale={locale}
          id="peran"
          caption={w.title}
          captionHidden
          columns={[
            {
              key: 'role',
              header: w.role,
              rowHeader: true,
              cell: (row) => services.lexicon.role(row.role, locale),
            },
            {
              key: 'organisation',
              header: w.organisation,
              cell: (row) => row.organisation ?? w.none,
            },
            {
              key: 'use',
              header: w.action,
              cell: (row) =>
                row.id === viewer?.assignmentId ? (
                  w.current
                ) : (
                  <Form locale={locale} action="/peran" hidden={{ peran: row.id }}>
                    <Button
                      variant="secondary"
                      small
                      ariaLabel={`${w.use}: ${services.lexicon.role(row.role, locale)} ${row.organisation ?? ''}`}
                    >
                      {w.use}
                    </Button>
                  </Form>
                ),
            },
          ]}
          rows={rows}
          rowKey={(row) => row.id}
        />
      </>
    ),
  });
}

async function postRole(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const { viewer } = c.var;
  const hash = sessionHash(c);
  const wanted = form.text('peran');
  const mine = viewer ? await assignmentsOf(c.var.db, viewer.personId) : [];
  if (!viewer || !hash || !mine.some((row) => row.id === wanted)) {
    return refusedPage(c, refuse('role.not-found').error, { href: '/peran' });
  }
  await inTransaction(c.var.db, async (tx) => {
    await setActiveAssignment(tx, hash, wanted);
    await audit(tx, useCaseEnv(c), {
      action: 'session.role-switched',
      subjectType: 'assignment',
      subjectId: wanted,
    });
    return { ok: true, value: null };
  });
  const role = mine.find((row) => row.id === wanted)?.role ?? viewer.role;
  return c.redirect(landingOf(role), 303);
}

export const roleRoutes: Route[] = [
  { method: 'GET', path: '/peran', access: 'signed-in', kind: 'page', handle: rolesPage },
  { method: 'POST', path: '/peran', access: 'signed-in', kind: 'form', handle: postRole },
];
