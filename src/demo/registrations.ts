import { addDays, addWorkingDays, type Day, isWorkingDay, startOfDay } from '../kernel/index.ts';
import { DEFAULT_SETTINGS } from '../platform/index.ts';
import {
  type Answers,
  foldRegistration,
  PAPERS,
  type Registration,
  type RegistrationEvent,
} from '../suppliers/index.ts';
import { type City, idsFrom } from './city.ts';
import { npwpCheckDigit, type Random, type Village, villages } from './content/index.ts';

type Stage = 'draft' | 'submitted' | 'in_review' | 'needs_fix';

interface Applicant {
  readonly business: string;
  readonly owner: string;
  readonly legalForm: 'perorangan' | 'UD' | 'CV';
  readonly kbli: readonly string[];
  /** Days before the city's today on which it was sent. */
  readonly daysAgo: number;
  readonly stage: Stage;
  /** Only of people whom the sign-in page lists. */
  readonly email?: string;
}

/** Invented businesses that wait at the desk; the longest wait is past its due date. */
const APPLICANTS: readonly Applicant[] = [
  {
    business: 'Keripik Tempe Bu Darmi',
    owner: 'Darmiati Lestari',
    legalForm: 'perorangan',
    kbli: ['10794'],
    daysAgo: 9,
    stage: 'submitted',
  },
  {
    business: 'UD Tani Subur Bumiaji',
    owner: 'Suyitno Hadi',
    legalForm: 'UD',
    kbli: ['47763', '01302'],
    daysAgo: 7,
    stage: 'submitted',
  },
  {
    business: 'CV Arjuna Karya Media',
    owner: 'Fajar Ramadhan',
    legalForm: 'CV',
    kbli: ['73100', '74201'],
    daysAgo: 5,
    stage: 'submitted',
  },
  {
    business: 'Dapur Mbak Yuli',
    owner: 'Yuliana Safitri',
    legalForm: 'perorangan',
    kbli: ['56210', '10792'],
    daysAgo: 4,
    stage: 'submitted',
  },
  {
    business: 'Resik Jaya Kebersihan',
    owner: 'Agus Santoso',
    legalForm: 'UD',
    kbli: ['81210'],
    daysAgo: 2,
    stage: 'submitted',
  },
  {
    business: 'Sanggar Batik Mbatu',
    owner: 'Nurul Hidayah',
    legalForm: 'perorangan',
    kbli: ['13134', '47781'],
    daysAgo: 1,
    stage: 'submitted',
  },
  {
    business: 'Kopi Arjuno Pak Slamet',
    owner: 'Slamet Riyadi Putra',
    legalForm: 'perorangan',
    kbli: ['56102'],
    daysAgo: 5,
    stage: 'in_review',
  },
  {
    business: 'Kerajinan Bambu Cak Har',
    owner: 'Hariyanto Wibowo',
    legalForm: 'perorangan',
    kbli: ['16291'],
    daysAgo: 8,
    stage: 'needs_fix',
    email: 'perbaikan@demo.test',
  },
  {
    business: 'Roti Bu Wiwik',
    owner: 'Wiwik Handayani',
    legalForm: 'perorangan',
    kbli: ['10710'],
    daysAgo: 3,
    stage: 'draft',
    email: 'calon@demo.test',
  },
];

const REMARKS = [
  {
    field: 'document-nib',
    rule: 'paper-readable',
    fix: 'Foto ulang lembar NIB: nomor dan nama usaha harus terbaca sampai tepinya.',
  },
  {
    field: 'bankHolder',
    rule: 'account-matches',
    fix: 'Pakai rekening atas nama Anda atau nama usaha, lalu simpan lagi.',
  },
] as const;

export interface DemoRegistration {
  readonly personId: string;
  readonly supplierId: string | null;
  readonly name: string;
  readonly email: string;
  readonly owner: string;
  readonly answers: Answers;
  readonly village: Village;
  readonly nik: string;
  readonly registration: Registration;
  readonly events: readonly RegistrationEvent[];
  readonly papers: readonly string[];
  readonly sentOn: Day;
  readonly startedAt: Date;
}

/** The registrations of the demo city's desk, with the events that led to them. */
export function demoRegistrations(
  city: City,
  asOf: Day,
  officerId: string,
  random: Random,
): DemoRegistration[] {
  return APPLICANTS.map((applicant, index) =>
    registrationOf(applicant, index, city, asOf, officerId, random),
  );
}

function registrationOf(
  applicant: Applicant,
  index: number,
  city: City,
  asOf: Day,
  officerId: string,
  random: Random,
): DemoRegistration {
  let sentOn = addDays(asOf, -applicant.daysAgo);
  while (!isWorkingDay(city.calendar, sentOn)) sentOn = addDays(sentOn, -1);
  const morning = startOfDay(sentOn, city.calendar.zone).getTime();
  const hour = (hours: number) => new Date(morning + hours * 3_600_000 + index * 420_000);
  const id = idsFrom(random);
  const startedAt = hour(8);
  const personId = id(startedAt);
  const village = random.pick(villages);
  // District 99 does not exist, so nobody has this NIK.
  const nik = `357999${String(index + 11)}0585${String(index + 1).padStart(4, '0')}`;
  const head = `${random.int(4, 9)}${String(random.int(1_000_000, 9_999_999))}`;
  const firm = applicant.legalForm === 'CV';
  const npwp = firm ? `${head}${npwpCheckDigit(head)}628000` : nik;
  // One account is that of a registered supplier: the officer sees it and asks.
  const neighbour = city.suppliers[40 + index]?.seed;
  const shared = applicant.business === 'Dapur Mbak Yuli' ? neighbour : undefined;
  const whole: Answers = {
    legalForm: applicant.legalForm,
    name: applicant.business,
    nib: `91${String(random.int(10_000_000_000, 99_999_999_999))}`,
    npwp,
    taxable: 'no',
    kbli: applicant.kbli,
    capital: firm ? '1' : '0',
    sales: '',
    village: village.code,
    villageName: '',
    district: '',
    city: '',
    address: `${random.pick(['Jalan Melati', 'Jalan Raya Punten', 'Jalan Diponegoro'])} ${random.int(1, 90)}`,
    representative: applicant.owner,
    nik: firm ? nik : '',
    phone: `0812-1000-${String(index + 1).padStart(4, '0')}`,
    bankName: shared?.bankName ?? 'Bank Contoh Jatim',
    bankAccount: shared?.bankAccount ?? `11${String(random.int(10_000_000, 99_999_999))}`,
    bankHolder: applicant.owner,
    declaration: 'yes',
  };
  const draft = applicant.stage === 'draft';
  const answers: Answers = draft
    ? {
        legalForm: 'perorangan',
        name: applicant.business,
        nib: '912345678901',
        npwp,
        taxable: 'no',
      }
    : whole;
  const supplierId = draft ? null : id(hour(9));
  const events: RegistrationEvent[] = [
    { kind: 'started', at: startedAt, by: personId, id: id(startedAt), personId },
  ];
  if (supplierId) {
    const at = hour(9);
    const { reviewWorkingDays } = DEFAULT_SETTINGS;
    const dueAt = addWorkingDays(city.calendar, at, reviewWorkingDays);
    events.push({ kind: 'submitted', at, by: personId, supplierId, contentHash: '', dueAt });
  }
  if (applicant.stage === 'in_review' || applicant.stage === 'needs_fix')
    events.push({ kind: 'claimed', at: hour(11), by: officerId });
  if (applicant.stage === 'needs_fix')
    events.push({ kind: 'fix-asked', at: hour(13), by: officerId, remarks: [...REMARKS] });
  const registration = foldRegistration(events);
  if (!registration) throw new RangeError(`no registration of ${applicant.business}`);
  return {
    personId,
    supplierId,
    name: applicant.business,
    email: applicant.email ?? `daftar.${index + 1}@contoh.test`,
    owner: applicant.owner,
    answers,
    village,
    nik,
    registration,
    events,
    papers: draft ? [] : PAPERS.filter((kind) => kind.requiredOf(answers)).map((kind) => kind.kind),
    sentOn,
    startedAt,
  };
}
