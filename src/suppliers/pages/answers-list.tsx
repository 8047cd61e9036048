import { formatDay, type Locale, maskNik } from '../../kernel/index.ts';
import type { Children } from '../../ui/index.ts';
import {
  answer,
  answerList,
  documentField,
  INSIDE,
  nikFromNpwp,
  OUTSIDE,
  pageOfField,
  STEPS,
} from '../domain/answers.ts';
import { checkAnswers } from '../domain/check-answers.ts';
import { PAPERS } from '../domain/papers.ts';
import type { LoadedRegistration } from '../load-registration.ts';
import { t } from '../messages.ts';

export interface ShownAnswer {
  readonly field: string;
  readonly page: string;
  readonly label: string;
  readonly value: Children;
}

/** Fields that say nothing where a village of the pemda was chosen. */
const ELSEWHERE: readonly string[] = ['villageName', 'district', 'city'];

/**
 * Every answer and paper in words, as the check page and the officer read them. The NIK is masked
 * but for the officer who compares it with the NIB.
 */
export function shownAnswers(
  loaded: LoadedRegistration,
  locale: Locale,
  nik: 'masked' | 'full' = 'masked',
): ShownAnswer[] {
  const { answers, refs, papers } = loaded;
  const w = t(locale);
  const plain = STEPS.flatMap((step): readonly string[] => step.fields).filter((field) => {
    if (ELSEWHERE.includes(field)) {
      return [OUTSIDE, INSIDE].includes(answer(answers, 'village'));
    }
    return !['capital', 'sales'].includes(field);
  });
  const rows = plain.map((field): ShownAnswer => {
    const label = w.fields[field] ?? field;
    return { field, label, page: pageOfField(field), value: wordsOf(loaded, field, locale, nik) };
  });
  const { business } = checkAnswers({ ...answers, declaration: 'yes' }, refs);
  const scale = business
    ? (w.scales[business.scale] ?? business.scale)
    : bandWords(loaded, w.scales);
  const size = { field: 'capital', label: w.check.scale, page: 'skala', value: scale };
  const at = rows.findIndex((row) => row.field === 'village');
  rows.splice(at, 0, size);
  for (const kind of PAPERS.filter((one) => one.offeredTo(answers))) {
    const paper = papers.find((one) => one.kind === kind.kind);
    const until = paper?.expiresOn ? ` (${w.paper.until(formatDay(paper.expiresOn, locale))})` : '';
    rows.push({
      field: documentField(kind.kind),
      label: w.fields[documentField(kind.kind)] ?? kind.kind,
      page: `dokumen-${kind.kind}`,
      value: paper && (
        <>
          <a href={`/berkas-usaha/${paper.id}`}>{paper.fileName || w.paper.see}</a>
          {until}
        </>
      ),
    });
  }
  return rows;
}

function bandWords(loaded: LoadedRegistration, scales: Readonly<Record<string, string>>): string {
  const scale = loaded.refs.bands[Number(answer(loaded.answers, 'capital') || '-1')]?.scale;
  return scale ? (scales[scale] ?? scale) : '';
}

function wordsOf(
  loaded: LoadedRegistration,
  field: string,
  locale: Locale,
  nik: 'masked' | 'full',
): Children {
  const { answers, refs, kbliTitles } = loaded;
  const w = t(locale);
  const text = answer(answers, field);
  switch (field) {
    case 'legalForm':
      return w.legalForms[text] ?? text;
    case 'taxable':
      return text === 'yes' ? w.yes : text === 'no' ? w.no : '';
    case 'declaration':
      return text === 'yes' ? w.yes : '';
    case 'kbli':
      return answerList(answers, 'kbli')
        .map((code) => `${code} ${kbliTitles.get(code) ?? ''}`.trim())
        .join('; ');
    case 'village': {
      const village = refs.villages.find((one) => one.code === text);
      if (village) return `${village.name}, ${village.district}, ${refs.city}`;
      return text === OUTSIDE ? w.outside(refs.city) : text === INSIDE ? w.inside(refs.city) : '';
    }
    case 'nik': {
      const given = nikFromNpwp(answer(answers, 'npwp')) ?? text;
      return given && nik === 'masked' ? maskNik(given) : given;
    }
    default:
      return text;
  }
}
