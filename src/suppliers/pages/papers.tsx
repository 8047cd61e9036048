import { formatDay, formatNumber, type Refusal } from '../../kernel/index.ts';
import {
  type Ctx,
  fileStore,
  PAPER_MAX_BYTES,
  type Route,
  readForm,
  useCaseEnv,
} from '../../platform/index.ts';
import { Button, DateField, FileField, Form, LinkButton } from '../../ui/index.ts';
import { documentField } from '../domain/answers.ts';
import { PAPERS, type Paper, type PaperKind } from '../domain/papers.ts';
import { nextTask } from '../domain/tasks.ts';
import { t } from '../messages.ts';
import { uploadPaper } from '../upload-paper.ts';
import { REGISTRANTS } from './access.ts';
import { mayEdit, ownLoaded } from './own.ts';
import { stepPage } from './step-page.tsx';
import { afterStep } from './steps.tsx';

const MAX_WORDS = `${PAPER_MAX_BYTES / 1_048_576} MB`;
/** A little above the largest file, so that the page itself can say what is too large. */
const BODY_LIMIT = PAPER_MAX_BYTES + 1024 * 1024;

async function paperPage(
  c: Ctx,
  kind: PaperKind,
  refusals?: readonly Refusal[],
): Promise<Response> {
  const loaded = await ownLoaded(c);
  if (!mayEdit(c, loaded)) return c.redirect('/daftar', 302);
  const { locale } = c.var;
  const w = t(locale);
  const key = `dokumen-${kind.kind}`;
  const field = documentField(kind.kind);
  const task = loaded.tasks.find((one) => one.key === key);
  const paper = loaded.papers.find((one) => one.kind === kind.kind);
  const faults = refusals ?? (task?.state === 'fix' ? task.faults : []);
  const next = nextTask(loaded.tasks, key);
  const onward = next && next.key !== key ? `/daftar/${next.key}` : '/daftar/periksa';
  return stepPage(c, loaded, key, faults, (errors) => (
    <>
      {paper && <OnFile c={c} paper={paper} />}
      <Form locale={locale} action={`/daftar/${key}`} multipart>
        <FileField
          locale={locale}
          name={field}
          label={w.fields[field] ?? w.paper.file}
          hint={[w.hints[field], w.paper.formats(MAX_WORDS)].filter(Boolean).join(' ')}
          accept="application/pdf,image/jpeg,image/png"
          error={errors.of(field)}
          required={kind.requiredOf(loaded.answers)}
        />
        {kind.expires !== 'never' && (
          <DateField
            locale={locale}
            name="expiresOn"
            label={kind.expires === 'must' ? w.paper.expires : w.paper.expiresOptional}
            value={paper?.expiresOn ?? undefined}
            error={errors.of('expiresOn')}
            required={kind.expires === 'must'}
          />
        )}
        <Button>{paper ? w.paper.replace : w.paper.upload}</Button>
      </Form>
      {(paper || task?.state === 'optional') && (
        <LinkButton href={onward} variant="quiet">
          {paper ? w.list.next : w.paper.skip}
        </LinkButton>
      )}
    </>
  ));
}

function OnFile({ c, paper }: { c: Ctx; paper: Paper }) {
  const { locale } = c.var;
  const w = t(locale).paper;
  const about = [
    paper.fileName,
    w.size(formatNumber(Math.ceil(paper.sizeBytes / 1024), locale)),
    paper.expiresOn ? w.until(formatDay(paper.expiresOn, locale)) : '',
  ];
  return (
    <p>
      <strong>{w.onFile}:</strong> {about.filter(Boolean).join(', ')}{' '}
      <a href={`/berkas-usaha/${paper.id}`}>{w.see}</a>
    </p>
  );
}

async function postPaper(c: Ctx, kind: PaperKind): Promise<Response> {
  const form = await readForm(c);
  const files = fileStore(c.var.services.config.dataDir, c.var.pemda.id);
  const result = await uploadPaper(useCaseEnv(c), files, {
    kind: kind.kind,
    file: await form.file(documentField(kind.kind)),
    expiresOn: form.text('expiresOn'),
  });
  if (!result.ok) return paperPage(c, kind, [result.error]);
  return c.redirect(await afterStep(c, `dokumen-${kind.kind}`), 303);
}

export const paperRoutes: Route[] = PAPERS.flatMap((kind): Route[] => [
  {
    method: 'GET',
    path: `/daftar/dokumen-${kind.kind}`,
    access: REGISTRANTS,
    kind: 'page',
    handle: (c) => paperPage(c, kind),
  },
  {
    method: 'POST',
    path: `/daftar/dokumen-${kind.kind}`,
    access: REGISTRANTS,
    kind: 'form',
    handle: (c) => postPaper(c, kind),
    bodyLimit: BODY_LIMIT,
  },
]);
