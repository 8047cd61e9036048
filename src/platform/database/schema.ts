// Generated from the migrations by scripts/generate-schema.ts; a test keeps it true. Do not edit.
import type { ColumnType, GeneratedAlways } from 'kysely';

/** A column with a default: may be left out when a row is written. */
export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;

/** bigint: read as bigint, written as bigint or a safe number. */
export type Int8 = ColumnType<bigint, bigint | number, bigint | number>;
/** numeric(24,4): canonical decimal text. */
export type Numeric = ColumnType<string, string | number, string | number>;
export type Timestamp = ColumnType<Date, Date | string, Date | string>;
export type Json = ColumnType<unknown, string, string>;

export interface AgencyTable {
  pemda_id: Generated<string>;
  id: string;
  code: string;
  satker_id: string | null;
  name: string;
  short_name: string;
  slug: string;
  numbering: string;
  address: Generated<string>;
  active: Generated<boolean>;
  created_at: Timestamp;
}

export interface AgencyBudgetTable {
  pemda_id: Generated<string>;
  agency_id: string;
  year: number;
  operating: Int8;
  capital: Int8;
  contingency: Int8;
  procurement: Int8;
  other: Int8;
  total: Int8;
  source_key: string;
}

export interface AssignmentTable {
  pemda_id: Generated<string>;
  id: string;
  person_id: string;
  role: string;
  agency_id: string | null;
  supplier_id: string | null;
  active: Generated<boolean>;
  created_at: Timestamp;
}

export interface AuditEntryTable {
  pemda_id: Generated<string>;
  id: string;
  at: Timestamp;
  actor_person_id: string | null;
  actor_role: string | null;
  action: string;
  subject_type: string;
  subject_id: string;
  before: ColumnType<unknown, string | null, string | null>;
  after: ColumnType<unknown, string | null, string | null>;
  request_id: string | null;
}

export interface AwardTable {
  pemda_id: Generated<string>;
  year: number;
  version: number;
  rule_key: string;
  rule_version: number;
  content: Json;
  content_hash: string;
  reason: string;
  frozen_at: Timestamp;
  frozen_by: string | null;
}

export interface AwardObjectionTable {
  pemda_id: Generated<string>;
  id: string;
  year: number;
  award_version: number;
  agency_id: string;
  state: string;
  version: number;
  text: string;
  answer: string | null;
  filed_at: Timestamp;
  filed_by: string;
  corrected_in: number | null;
}

export interface AwardObjectionEventTable {
  pemda_id: Generated<string>;
  objection_id: string;
  seq: number;
  at: Timestamp;
  kind: string;
  data: Generated<Json>;
  actor_person_id: string | null;
}

export interface BasketLineTable {
  pemda_id: Generated<string>;
  person_id: string;
  product_id: string;
  quantity: Numeric;
  added_at: Timestamp;
}

export interface BrandTable {
  pemda_id: Generated<string>;
  key: string;
  name: string;
  confirmed_at: Timestamp;
  confirmed_by: string | null;
}

export interface BulkUploadTable {
  pemda_id: Generated<string>;
  id: string;
  supplier_id: string;
  person_id: string;
  etalase_id: string;
  file_name: string;
  layout: string;
  state: string;
  remarks: Generated<Json>;
  created_at: Timestamp;
  finished_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
}

export interface BulkUploadRowTable {
  pemda_id: Generated<string>;
  upload_id: string;
  line: number;
  sku: string;
  content: Json;
  raw: Json;
  faults: Generated<Json>;
  verdict: string;
  product_id: string | null;
}

export interface BuyerSupplierTallyTable {
  pemda_id: Generated<string>;
  year: number;
  agency_id: string;
  scope: string;
  supplier_id: string;
  orders: number;
}

export interface CatalogueVersionTable {
  pemda_id: Generated<string>;
  version: Generated<Int8>;
}

export interface CheckInTable {
  pemda_id: Generated<string>;
  id: string;
  event_id: string;
  participant_id: string;
  device_mark: string;
  made_at: Timestamp;
  received_at: Timestamp;
  made_by: string | null;
}

export interface CoachingCaseTable {
  pemda_id: Generated<string>;
  id: string;
  supplier_id: string;
  trigger: string;
  state: string;
  version: number;
  product_id: string | null;
  coach_id: string | null;
  obstacle: string | null;
  next_step: string | null;
  next_on: string | null;
  outcome: string | null;
  opened_at: Timestamp;
  closed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  wanted_id: string | null;
}

export interface CoachingEventTable {
  pemda_id: Generated<string>;
  case_id: string;
  seq: number;
  at: Timestamp;
  kind: string;
  data: Generated<Json>;
  actor_person_id: string | null;
}

export interface CompetitionTable {
  pemda_id: Generated<string>;
  id: string;
  number: string;
  agency_id: string;
  plan_id: string;
  title: string;
  kind: string;
  award_by: string;
  state: string;
  version: number;
  buyer_role: string;
  offers_until: Timestamp;
  published_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  decided_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  created_at: Timestamp;
}

export interface CompetitionEventTable {
  pemda_id: Generated<string>;
  competition_id: string;
  seq: number;
  at: Timestamp;
  kind: string;
  data: Generated<Json>;
  actor_person_id: string | null;
  actor_role: string | null;
}

export interface CompetitionOrderTable {
  pemda_id: Generated<string>;
  competition_id: string;
  order_id: string;
  supplier_id: string;
  line_nos: number[];
}

export interface CompetitionSealTable {
  pemda_id: Generated<string>;
  competition_id: string;
  holder: string;
  outer_person: string;
  inner_person: string;
  sealed: Buffer;
  half: Buffer | null;
}

export interface DelegationTable {
  pemda_id: Generated<string>;
  id: string;
  event_id: string;
  key: string;
  name: string;
  side: string;
  supplier_id: string | null;
  agency_id: string | null;
  scope: string;
  languages: string[];
  most: number | null;
  seats: Generated<number>;
  step_free: Generated<boolean>;
  away: Generated<number[]>;
}

export interface DelegationItemTable {
  pemda_id: Generated<string>;
  id: string;
  delegation_id: string;
  way: string;
  topic: string;
  etalase_id: string | null;
  kbki: string | null;
  words: string;
  amount: ColumnType<bigint | null, bigint | number | null, bigint | number | null>;
  plan_id: string | null;
  product_id: string | null;
  by_hand: Generated<boolean>;
}

export interface DeliveryTable {
  pemda_id: Generated<string>;
  order_id: string;
  delivery_no: number;
  shipped_at: Timestamp;
  arrived_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  inspected_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  note: Generated<string>;
  proof: Generated<string>;
}

export interface DeliveryLineTable {
  pemda_id: Generated<string>;
  order_id: string;
  delivery_no: number;
  line_no: number;
  quantity: Numeric;
  received: ColumnType<string | null, string | number | null, string | number | null>;
  accepted: ColumnType<string | null, string | number | null, string | number | null>;
  difference: string | null;
}

export interface DocumentTable {
  pemda_id: Generated<string>;
  order_id: string;
  kind: string;
  number: string;
  issued_at: Timestamp;
  content: Json;
  content_hash: string;
  part: Generated<number>;
}

export interface DocumentCounterTable {
  pemda_id: Generated<string>;
  agency_id: string;
  kind: string;
  year: number;
  last: number;
}

export interface EtalaseTable {
  pemda_id: Generated<string>;
  id: string;
  code: string;
  slug: string;
  name: string;
  name_en: string;
  summary: Generated<string>;
  kind: string;
  picture: Generated<string>;
  kbli: Generated<string[]>;
  kbki: Generated<string[]>;
  documents: Generated<Json>;
  attributes: Generated<Json>;
  opened_on: string;
  closed_on: string | null;
  version: Generated<number>;
  permits: Generated<string[]>;
  purchase_forms: Generated<string[]>;
  price_band: Generated<number>;
  announced_from: string | null;
  announced_to: string | null;
  updated_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
}

export interface EtalaseTemplateTable {
  pemda_id: Generated<string>;
  etalase_id: string;
  version: number;
  template: Json;
  created_at: Timestamp;
  created_by: string | null;
}

export interface EventTable {
  pemda_id: Generated<string>;
  id: string;
  slug: string;
  kind: string;
  name: string;
  place: Generated<string>;
  programme_id: string;
  state: string;
  version: Generated<number>;
  summary: Generated<string>;
  description: Generated<string>;
  place_kind: Generated<string>;
  online_url: Generated<string>;
  starts_at: Timestamp;
  ends_at: Timestamp;
  capacity: number | null;
  signup_opens_at: Timestamp;
  signup_closes_at: Timestamp;
  target_commitment: ColumnType<bigint | null, bigint | number | null, bigint | number | null>;
  cost: ColumnType<bigint | null, bigint | number | null, bigint | number | null>;
  picture_file: string | null;
  picture_small_file: string | null;
  cancel_reason: Generated<string>;
  published_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  created_at: Timestamp;
  created_by: string | null;
}

export interface EventEtalaseTable {
  pemda_id: Generated<string>;
  event_id: string;
  etalase_id: string;
}

export interface EventEventTable {
  pemda_id: Generated<string>;
  event_id: string;
  seq: number;
  at: Timestamp;
  kind: string;
  data: Generated<Json>;
  actor_person_id: string | null;
}

export interface EventSessionTable {
  pemda_id: Generated<string>;
  id: string;
  event_id: string;
  title: string;
  speakers: Generated<string>;
  place: Generated<string>;
  starts_at: Timestamp;
  ends_at: Timestamp;
}

export interface FixedMeetingTable {
  pemda_id: Generated<string>;
  event_id: string;
  host_id: string;
  guest_id: string;
  slot: number;
  at: Timestamp;
  by: string | null;
}

export interface HelixGroupTable {
  pemda_id: Generated<string>;
  code: string;
  name_id: string;
  name_en: string;
  position: number;
}

export interface KbkiTable {
  code: string;
  title: string;
  detail: Generated<string>;
  words: GeneratedAlways<string>;
}

export interface KbliTable {
  code: string;
  title: string;
  detail: Generated<string>;
  words: GeneratedAlways<string>;
}

export interface LineTallyTable {
  pemda_id: Generated<string>;
  year: number;
  etalase_id: string;
  agency_id: string;
  scope: string;
  month: number;
  value: Int8;
  pdn_value: Int8;
  creative_value: Int8;
}

export interface MarketAnswerTable {
  pemda_id: Generated<string>;
  id: string;
  notice_id: string;
  supplier_id: string;
  person_id: string;
  text: string;
  at: Timestamp;
}

export interface MarketEventTable {
  pemda_id: Generated<string>;
  notice_id: string;
  seq: number;
  at: Timestamp;
  kind: string;
  data: Generated<Json>;
  actor_person_id: string | null;
}

export interface MarketNoticeTable {
  pemda_id: Generated<string>;
  id: string;
  supplier_id: string;
  kind: string;
  topic: string;
  title: string;
  body: string;
  until: string;
  show_phone: Generated<boolean>;
  state: string;
  version: number;
  shown_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  created_at: Timestamp;
}

export interface MarketReportTable {
  pemda_id: Generated<string>;
  id: string;
  notice_id: string;
  person_id: string | null;
  text: string;
  at: Timestamp;
}

export interface MasterProductTable {
  pemda_id: Generated<string>;
  id: string;
  etalase_id: string;
  name: string;
  unit: string;
}

export interface MatchingHallTable {
  pemda_id: Generated<string>;
  event_id: string;
  weights: Json;
  least: number;
  version: Generated<number>;
  published_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  draft: ColumnType<unknown, string | null, string | null>;
  draft_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  job_state: string | null;
}

export interface MatchingSlotTable {
  pemda_id: Generated<string>;
  event_id: string;
  slot: number;
  starts_at: Timestamp;
  ends_at: Timestamp;
}

export interface MatchingTableTable {
  pemda_id: Generated<string>;
  event_id: string;
  label: string;
  step_free: boolean;
  position: number;
}

export interface MatchingWishTable {
  pemda_id: Generated<string>;
  from_id: string;
  to_id: string;
  wish: string;
  at: Timestamp;
  by: string | null;
}

export interface MeetingTable {
  pemda_id: Generated<string>;
  id: string;
  event_id: string;
  host_id: string;
  guest_id: string;
  state: string;
  slot: number;
  table_label: string;
  locked: Generated<boolean>;
  points: number;
  must: boolean;
  parts: Json;
  need_item_id: string | null;
}

export interface MeetingChangeTable {
  pemda_id: Generated<string>;
  event_id: string;
  version: number;
  host_id: string;
  guest_id: string;
  kind: string;
  from_slot: number | null;
  from_table: string | null;
  to_slot: number | null;
  to_table: string | null;
  at: Timestamp;
  by: string | null;
}

export interface MeetingNoteTable {
  pemda_id: Generated<string>;
  id: string;
  meeting_id: string;
  text: string;
  at: Timestamp;
  by: string | null;
}

export interface MeetingOutcomeTable {
  pemda_id: Generated<string>;
  meeting_id: string;
  seq: number;
  kind: string;
  amount: ColumnType<bigint | null, bigint | number | null, bigint | number | null>;
  what: Generated<string>;
  due_on: string | null;
  reason: string | null;
  note: Generated<string>;
  at: Timestamp;
  by: string | null;
}

export interface NoticeMuteTable {
  pemda_id: Generated<string>;
  person_id: string;
  topic: string;
}

export interface NotificationTable {
  pemda_id: Generated<string>;
  id: string;
  person_id: string;
  kind: string;
  params: Json;
  link: string;
  created_at: Timestamp;
  read_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
}

export interface OrderEventTable {
  pemda_id: Generated<string>;
  order_id: string;
  seq: number;
  at: Timestamp;
  kind: string;
  data: Generated<Json>;
  actor_person_id: string | null;
  actor_role: string | null;
}

export interface OrderLineTable {
  pemda_id: Generated<string>;
  order_id: string;
  line_no: number;
  product_id: string;
  product_version: number;
  name: string;
  unit: string;
  kind: string;
  quantity: Numeric;
  list_price: Int8;
  unit_price: Int8;
  amount: Int8;
  tax: Int8;
  reserved: Generated<Numeric>;
  delivered: Generated<Numeric>;
  accepted: Generated<Numeric>;
  etalase_id: string | null;
  pdn: Generated<boolean>;
  creative: Generated<boolean>;
  realised: Generated<Int8>;
}

export interface OrderMessageTable {
  pemda_id: Generated<string>;
  order_id: string;
  id: string;
  at: Timestamp;
  person_id: string;
  role: string;
  order_version: number;
  text: string;
  file_key: string | null;
  file_name: string | null;
  content_type: string | null;
}

export interface OrderPlanMoveTable {
  pemda_id: Generated<string>;
  id: string;
  order_id: string;
  from_plan_id: string;
  to_plan_id: string;
  at: Timestamp;
}

export interface OrderTallyTable {
  pemda_id: Generated<string>;
  year: number;
  agency_id: string;
  scope: string;
  month: number;
  slot: number;
  orders: number;
  value: Int8;
  completed_orders: number;
  completed_value: Int8;
  local_value: Int8;
  umkk_value: Int8;
  paid_value: Int8;
  paid_rupiah_days: Int8;
}

export interface OrderTaxTable {
  pemda_id: Generated<string>;
  order_id: string;
  line_no: number;
  kind: string;
  base: Int8;
  rate_num: Int8;
  rate_den: Int8;
  amount: Int8;
  added_to_price: boolean;
  collector: string;
  legal_basis: string;
  strength: string;
}

export interface OrdersTable {
  pemda_id: Generated<string>;
  id: string;
  number: string;
  agency_id: string;
  supplier_id: string;
  plan_id: string;
  year: number;
  scope: Generated<string>;
  method: string;
  state: string;
  version: number;
  rule_set: string;
  buyer_person_id: string;
  ppk_person_id: string | null;
  goods: Int8;
  freight: Int8;
  value: GeneratedAlways<bigint>;
  tax: Int8;
  total: Int8;
  reserved: Generated<Int8>;
  realised: Generated<Int8>;
  owner_estimate: ColumnType<bigint | null, bigint | number | null, bigint | number | null>;
  delivery_address: string;
  wanted_on: string;
  note: Generated<string>;
  costlier_reason: string | null;
  deadline_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  approval_hash: string | null;
  po_number: string | null;
  po_date: string | null;
  handover_number: string | null;
  handover_on: string | null;
  idempotency_key: string;
  end_reason: string | null;
  created_at: Timestamp;
  updated_at: Timestamp;
  buyer_role: string;
  waits_for: string | null;
  supplier_local: Generated<boolean>;
  supplier_umkk: Generated<boolean>;
  paid_on: string | null;
  split_reason: string | null;
  split_sum: ColumnType<bigint | null, bigint | number | null, bigint | number | null>;
}

export interface PackageRecordTable {
  pemda_id: Generated<string>;
  id: string;
  agency_id: string;
  year: number;
  method: string;
  name: string;
  value: Int8;
  recorded_on: string;
  source: Generated<string>;
  source_code: string;
  scope: Generated<string>;
  realised: Generated<Int8>;
  cancelled: Generated<boolean>;
  status_raw: Generated<string>;
  rup_codes: Generated<string[]>;
}

export interface ParticipantTable {
  pemda_id: Generated<string>;
  id: string;
  event_id: string;
  group_code: string;
  organisation: string;
  person_name: string;
  supplier_id: string | null;
  agency_id: string | null;
  invited_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  came_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  person_key: string;
  email: string | null;
  phone: string | null;
  locale: Generated<string>;
  interests: Generated<string>;
  languages: Generated<string[]>;
  scope: Generated<string>;
  state: string;
  step_free: Generated<boolean>;
  access_needs: Generated<string>;
  code: string;
  answered_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  waiting_since: ColumnType<Date | null, Date | string | null, Date | string | null>;
  source: string;
  note: Generated<string>;
  created_at: Timestamp;
}

export interface PaymentTable {
  pemda_id: Generated<string>;
  order_id: string;
  payment_no: number;
  channel: string;
  sp2d_number: string | null;
  amount: Int8;
  paid_on: string;
  idempotency_key: string;
  recorded_at: Timestamp;
}

export interface PemdaTable {
  id: string;
  code: string;
  name: string;
  short_name: string;
  office: string;
  region_code: string;
  klpd_code: string | null;
  zone: Generated<string>;
  host: string | null;
  demo: Generated<boolean>;
  letterhead: Generated<Json>;
  holidays: Generated<Json>;
  settings: Generated<Json>;
  created_at: Timestamp;
}

export interface PersonTable {
  pemda_id: Generated<string>;
  id: string;
  email: string;
  name: string;
  employee_number: string | null;
  phone: string | null;
  password_hash: string;
  totp_secret: string | null;
  locale: Generated<string>;
  demo: Generated<boolean>;
  active: Generated<boolean>;
  created_at: Timestamp;
}

export interface PlanTable {
  pemda_id: Generated<string>;
  id: string;
  agency_id: string;
  year: number;
  rup_code: string;
  name: string;
  method: string;
  method_raw: string;
  kind_raw: Generated<string>;
  budget: Int8;
  committed: Generated<Int8>;
  realised: Generated<Int8>;
  pdn: boolean | null;
  umk: boolean | null;
  description: Generated<string>;
  specification: Generated<string>;
  volume: Generated<string>;
  selection_from: string | null;
  selection_to: string | null;
  contract_from: string | null;
  contract_to: string | null;
  use_from: string | null;
  use_to: string | null;
  funding: Generated<string>;
  etalase_id: string | null;
  active: Generated<boolean>;
  source: Generated<string>;
  raw: ColumnType<unknown, string | null, string | null>;
  created_at: Timestamp;
  updated_at: Timestamp;
  etalase_by: Generated<string>;
  etalase_confidence: number | null;
  first_ordered_on: string | null;
  added_by_import: string | null;
}

export interface PlanCorrectionTable {
  pemda_id: Generated<string>;
  id: string;
  plan_id: string;
  roots: string[];
  etalase_id: string | null;
  by_person_id: string;
  at: Timestamp;
}

export interface PlanFundingTable {
  pemda_id: Generated<string>;
  source_key: string;
  rup_code: string;
  year: number;
  source: string;
  account: string;
  amount: Int8;
}

export interface PlanLocationTable {
  pemda_id: Generated<string>;
  source_key: string;
  rup_code: string;
  detail: string;
  regency: string;
  province: string;
}

export interface PlanRevisionTable {
  pemda_id: Generated<string>;
  source_key: string;
  from_rup_code: string;
  to_rup_code: string;
  kind: string;
  revised_at: Timestamp;
  reason: Generated<string>;
}

export interface ProductTable {
  pemda_id: Generated<string>;
  id: string;
  supplier_id: string;
  etalase_id: string;
  master_id: string | null;
  sku: string;
  slug: string;
  state: string;
  state_reason: string | null;
  version: Generated<number>;
  kind: string;
  name: string;
  brand: Generated<string>;
  specification: Generated<string>;
  attributes: Generated<Json>;
  unit: string;
  kbki: Generated<string>;
  kbli: Generated<string>;
  price: Int8;
  price_since: Timestamp;
  origin: string;
  tkdn_percent: ColumnType<string | null, string | number | null, string | number | null>;
  tkdn_certificate: string | null;
  tkdn_expires_on: string | null;
  subsector: string | null;
  stock: ColumnType<string | null, string | number | null, string | number | null>;
  reserved: Generated<Numeric>;
  stock_seen_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  min_quantity: Generated<Numeric>;
  quantity_step: Generated<Numeric>;
  lead_time_days: Generated<number>;
  preorder: Generated<boolean>;
  weight_gram: number | null;
  freight: Generated<Int8>;
  picture: Generated<string>;
  first_shown_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  expires_on: string | null;
  sold_count: Generated<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
  event_count: Generated<number>;
  rejections: Generated<number>;
  template_version: Generated<number>;
  sni_number: string | null;
  permits: Generated<Json>;
  pictures: Generated<string[]>;
  price_terms: Generated<Json>;
  services: Generated<Json>;
  capacity_per_day: ColumnType<string | null, string | number | null, string | number | null>;
  documents: Generated<Json>;
}

export interface ProductDocumentTable {
  pemda_id: Generated<string>;
  id: string;
  supplier_id: string;
  product_id: string;
  file_key: string;
  size_bytes: number;
  sha256: string;
  created_at: Timestamp;
}

export interface ProductEventTable {
  pemda_id: Generated<string>;
  product_id: string;
  seq: number;
  at: Timestamp;
  kind: string;
  data: Generated<Json>;
  actor_person_id: string | null;
}

export interface ProductExpiryNoticeTable {
  pemda_id: Generated<string>;
  product_id: string;
  expires_on: string;
  days: number;
  created_at: Timestamp;
}

export interface ProductFoundTable {
  pemda_id: Generated<string>;
  product_id: string;
  on_day: string;
  words: string;
  times: number;
}

export interface ProductPictureTable {
  pemda_id: Generated<string>;
  id: string;
  supplier_id: string;
  product_id: string;
  width: number;
  height: number;
  files: Json;
  created_at: Timestamp;
}

export interface ProductPriceTable {
  pemda_id: Generated<string>;
  product_id: string;
  from_at: Timestamp;
  price: Int8;
  reason: string | null;
}

export interface ProductRevisionTable {
  pemda_id: Generated<string>;
  product_id: string;
  content: Json;
  state: string;
  reasons: Generated<string[]>;
  remarks: Generated<Json>;
  submitted_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  due_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  claimed_by: string | null;
  updated_at: Timestamp;
}

export interface ProductVersionTable {
  pemda_id: Generated<string>;
  product_id: string;
  version: number;
  content: Json;
  created_at: Timestamp;
}

export interface ProductViewTable {
  pemda_id: Generated<string>;
  product_id: string;
  on_day: string;
  views: number;
}

export interface ProgrammeTable {
  pemda_id: Generated<string>;
  id: string;
  name: string;
  theme: Generated<string>;
  description: Generated<string>;
  starts_on: string;
  ends_on: string;
  target_commitment: ColumnType<bigint | null, bigint | number | null, bigint | number | null>;
  state: string;
  version: Generated<number>;
  created_at: Timestamp;
  created_by: string | null;
}

export interface RatingTable {
  pemda_id: Generated<string>;
  order_id: string;
  supplier_id: string;
  quality: number;
  cost: number;
  punctuality: number;
  service: number;
  note: Generated<string>;
  rated_at: Timestamp;
  score: GeneratedAlways<number>;
}

export interface RecordChangeTable {
  pemda_id: Generated<string>;
  import_id: string;
  kind: string;
  key: string;
  before: ColumnType<unknown, string | null, string | null>;
}

export interface RecordImportTable {
  pemda_id: Generated<string>;
  id: string;
  kind: string | null;
  file_name: string;
  sha256: string;
  file_key: string | null;
  state: string;
  person_id: string | null;
  created_at: Timestamp;
  finished_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  undone_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  rows_total: number | null;
  rows_read: Generated<number>;
  added: Generated<number>;
  changed: Generated<number>;
  unchanged: Generated<number>;
  refused: Generated<number>;
  unknown_fields: Generated<string[]>;
  missing_fields: Generated<string[]>;
  dropped_fields: Generated<string[]>;
  remarks: Generated<Json>;
}

export interface RecordVerdictTable {
  pemda_id: Generated<string>;
  import_id: string;
  no: number;
  line: number;
  verdict: string;
  refusal: Json;
}

export interface RegionTable {
  code: string;
  name: string;
}

export interface RegistrationTable {
  pemda_id: Generated<string>;
  id: string;
  person_id: string;
  supplier_id: string | null;
  state: string;
  version: number;
  answers: Generated<Json>;
  rejections: Generated<number>;
  submitted_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  due_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  content_hash: string | null;
  claimed_by: string | null;
  claimed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  created_at: Timestamp;
  updated_at: Timestamp;
  approved: ColumnType<unknown, string | null, string | null>;
  approved_hash: string | null;
}

export interface RegistrationEventTable {
  pemda_id: Generated<string>;
  registration_id: string;
  seq: number;
  at: Timestamp;
  kind: string;
  data: Generated<Json>;
  actor_person_id: string | null;
}

export interface RegistrationRemarkTable {
  pemda_id: Generated<string>;
  id: string;
  registration_id: string;
  field: string;
  rule: string;
  fix: string;
  author_id: string | null;
  created_at: Timestamp;
  sent_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  answered_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  resolved_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
}

export interface ReportedFigureTable {
  pemda_id: Generated<string>;
  id: string;
  key: string;
  year: number;
  period: string;
  scope: string;
  unit: string;
  value: Int8;
  source: string;
  url: Generated<string>;
  reported_on: string | null;
  explanation: Generated<string>;
  replaces: string | null;
  recorded_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  recorded_by: string | null;
}

export interface SearchDocumentTable {
  pemda_id: Generated<string>;
  product_id: string;
  etalase_id: string;
  supplier_id: string;
  district_code: string;
  price: Int8;
  umkk: boolean;
  domestic: boolean;
  tkdn_until: string | null;
  ready: boolean;
  shown_at: Timestamp;
  sold_count: number;
  title_key: string;
  title_words: number;
  main_vec: string;
  all_vec: string;
}

export interface SearchMissTable {
  pemda_id: Generated<string>;
  id: string;
  at: Timestamp;
  query: string;
  filters: Generated<Json>;
  agency_id: string | null;
}

export interface SearchSynonymTable {
  pemda_id: Generated<string>;
  id: string;
  position: number;
  line: string;
}

export interface SearchTermTable {
  pemda_id: Generated<string>;
  term: string;
  documents: number;
}

export interface SessionTable {
  pemda_id: Generated<string>;
  token_hash: Buffer;
  person_id: string;
  assignment_id: string | null;
  created_at: Timestamp;
  seen_at: Timestamp;
  expires_at: Timestamp;
  revoked_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  user_agent: Generated<string>;
  address: Generated<string>;
}

export interface ShoppingPlanTable {
  pemda_id: Generated<string>;
  person_id: string;
  plan_id: string;
  chosen_at: Timestamp;
}

export interface SignInAttemptTable {
  pemda_id: Generated<string>;
  key: string;
  failures: number;
  window_from: Timestamp;
}

export interface SignUpTable {
  pemda_id: Generated<string>;
  email: string;
  token_hash: Buffer;
  expires_at: Timestamp;
}

export interface SourceRecordTable {
  pemda_id: Generated<string>;
  kind: string;
  key: string;
  id: string;
  agency_id: string | null;
  year: number | null;
  facts: Json;
  raw: Json;
  import_id: string;
}

export interface StandardPriceTable {
  pemda_id: Generated<string>;
  id: string;
  year: number;
  key: string;
  code: string;
  name: string;
  specification: string;
  unit: string;
  price: Int8;
  account: string;
  stems: string[];
  source: string;
  line: number;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface StoryTable {
  pemda_id: Generated<string>;
  id: string;
  slug: string;
  supplier_id: string;
  state: string;
  version: number;
  title: string;
  title_en: string;
  body: string;
  body_en: string;
  agreed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  published_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  created_at: Timestamp;
}

export interface StoryEventTable {
  pemda_id: Generated<string>;
  story_id: string;
  seq: number;
  at: Timestamp;
  kind: string;
  data: Generated<Json>;
  actor_person_id: string | null;
}

export interface StoryPictureTable {
  pemda_id: Generated<string>;
  story_id: string;
  no: number;
  small_file: string;
  large_file: string;
  alt: string;
}

export interface SupplierTable {
  pemda_id: Generated<string>;
  id: string;
  slug: string;
  name: string;
  legal_form: string;
  scale: string;
  taxable: boolean;
  final_tax_letter: Generated<boolean>;
  nib: string;
  npwp: string | null;
  kbli: Generated<string[]>;
  representative: Generated<string>;
  region_code: string;
  village: Generated<string>;
  district_code: string;
  district: string;
  city: Generated<string>;
  local: Generated<boolean>;
  address: Generated<string>;
  phone: Generated<string>;
  email: Generated<string>;
  bank_name: Generated<string>;
  bank_account: Generated<string>;
  bank_holder: Generated<string>;
  about: Generated<string>;
  state: Generated<string>;
  state_reason: string | null;
  registered_on: string;
  created_at: Timestamp;
  nik: string | null;
  version: Generated<number>;
  rating_count: Generated<number>;
  rating_points: Generated<number>;
  realised_orders: Generated<number>;
  bank_changed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
}

export interface SupplierDocumentTable {
  pemda_id: Generated<string>;
  id: string;
  registration_id: string;
  kind: string;
  file_key: string;
  file_name: string;
  content_type: string;
  size_bytes: number;
  sha256: string;
  expires_on: string | null;
  uploaded_at: Timestamp;
  verdict: string | null;
  verdict_by: string | null;
  verdict_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  replaced_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
}

export interface SupplierDocumentNoticeTable {
  pemda_id: Generated<string>;
  document_id: string;
  days: number;
  created_at: Timestamp;
}

export interface SupplierEventTable {
  pemda_id: Generated<string>;
  supplier_id: string;
  seq: number;
  at: Timestamp;
  kind: string;
  data: Generated<Json>;
  actor_person_id: string | null;
}

export interface SupplierSanctionTable {
  pemda_id: Generated<string>;
  id: string;
  supplier_id: string;
  kind: string;
  reason: string;
  legal_basis: string;
  starts_on: string;
  ends_on: string;
  imposed_at: Timestamp;
  imposed_by: string | null;
  lifted_on: string | null;
  lifted_by: string | null;
  lift_reason: string | null;
}

export interface SystemBeatTable {
  pemda_id: Generated<string>;
  last_at: Timestamp;
}

export interface SystemOutageTable {
  pemda_id: Generated<string>;
  from_at: Timestamp;
  until_at: Timestamp;
}

export interface TargetTable {
  pemda_id: Generated<string>;
  key: string;
  year: number;
  scope: string;
  unit: string;
  value: Int8;
  source: string;
  version: Generated<number>;
  changed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  changed_by: string | null;
}

export interface TargetEventTable {
  pemda_id: Generated<string>;
  key: string;
  year: number;
  scope: string;
  seq: number;
  value: Int8;
  source: string;
  at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  actor_person_id: string | null;
}

export interface TicketTable {
  pemda_id: Generated<string>;
  hash: string;
  participant_id: string;
  made_at: Timestamp;
}

export interface WantedTable {
  pemda_id: Generated<string>;
  id: string;
  etalase_id: string;
  state: string;
  version: number;
  title: string;
  description: string;
  quantity: string;
  budget: ColumnType<bigint | null, bigint | number | null, bigint | number | null>;
  needed_from: string;
  needed_to: string;
  contact: string;
  answer_until: string;
  phrases: string[];
  published_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  told_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  told_suppliers: Generated<number>;
  ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  created_at: Timestamp;
}

export interface WantedAnswerTable {
  pemda_id: Generated<string>;
  wanted_id: string;
  product_id: string;
  supplier_id: string;
  at: Timestamp;
}

export interface WantedEventTable {
  pemda_id: Generated<string>;
  wanted_id: string;
  seq: number;
  at: Timestamp;
  kind: string;
  data: Generated<Json>;
  actor_person_id: string | null;
}

export interface WantedPlanTable {
  pemda_id: Generated<string>;
  wanted_id: string;
  plan_id: string;
}

export interface DB {
  agency: AgencyTable;
  agency_budget: AgencyBudgetTable;
  assignment: AssignmentTable;
  audit_entry: AuditEntryTable;
  award: AwardTable;
  award_objection: AwardObjectionTable;
  award_objection_event: AwardObjectionEventTable;
  basket_line: BasketLineTable;
  brand: BrandTable;
  bulk_upload: BulkUploadTable;
  bulk_upload_row: BulkUploadRowTable;
  buyer_supplier_tally: BuyerSupplierTallyTable;
  catalogue_version: CatalogueVersionTable;
  check_in: CheckInTable;
  coaching_case: CoachingCaseTable;
  coaching_event: CoachingEventTable;
  competition: CompetitionTable;
  competition_event: CompetitionEventTable;
  competition_order: CompetitionOrderTable;
  competition_seal: CompetitionSealTable;
  delegation: DelegationTable;
  delegation_item: DelegationItemTable;
  delivery: DeliveryTable;
  delivery_line: DeliveryLineTable;
  document: DocumentTable;
  document_counter: DocumentCounterTable;
  etalase: EtalaseTable;
  etalase_template: EtalaseTemplateTable;
  event: EventTable;
  event_etalase: EventEtalaseTable;
  event_event: EventEventTable;
  event_session: EventSessionTable;
  fixed_meeting: FixedMeetingTable;
  helix_group: HelixGroupTable;
  kbki: KbkiTable;
  kbli: KbliTable;
  line_tally: LineTallyTable;
  market_answer: MarketAnswerTable;
  market_event: MarketEventTable;
  market_notice: MarketNoticeTable;
  market_report: MarketReportTable;
  master_product: MasterProductTable;
  matching_hall: MatchingHallTable;
  matching_slot: MatchingSlotTable;
  matching_table: MatchingTableTable;
  matching_wish: MatchingWishTable;
  meeting: MeetingTable;
  meeting_change: MeetingChangeTable;
  meeting_note: MeetingNoteTable;
  meeting_outcome: MeetingOutcomeTable;
  notice_mute: NoticeMuteTable;
  notification: NotificationTable;
  order_event: OrderEventTable;
  order_line: OrderLineTable;
  order_message: OrderMessageTable;
  order_plan_move: OrderPlanMoveTable;
  order_tally: OrderTallyTable;
  order_tax: OrderTaxTable;
  orders: OrdersTable;
  package_record: PackageRecordTable;
  participant: ParticipantTable;
  payment: PaymentTable;
  pemda: PemdaTable;
  person: PersonTable;
  plan: PlanTable;
  plan_correction: PlanCorrectionTable;
  plan_funding: PlanFundingTable;
  plan_location: PlanLocationTable;
  plan_revision: PlanRevisionTable;
  product: ProductTable;
  product_document: ProductDocumentTable;
  product_event: ProductEventTable;
  product_expiry_notice: ProductExpiryNoticeTable;
  product_found: ProductFoundTable;
  product_picture: ProductPictureTable;
  product_price: ProductPriceTable;
  product_revision: ProductRevisionTable;
  product_version: ProductVersionTable;
  product_view: ProductViewTable;
  programme: ProgrammeTable;
  rating: RatingTable;
  record_change: RecordChangeTable;
  record_import: RecordImportTable;
  record_verdict: RecordVerdictTable;
  region: RegionTable;
  registration: RegistrationTable;
  registration_event: RegistrationEventTable;
  registration_remark: RegistrationRemarkTable;
  reported_figure: ReportedFigureTable;
  search_document: SearchDocumentTable;
  search_miss: SearchMissTable;
  search_synonym: SearchSynonymTable;
  search_term: SearchTermTable;
  session: SessionTable;
  shopping_plan: ShoppingPlanTable;
  sign_in_attempt: SignInAttemptTable;
  sign_up: SignUpTable;
  source_record: SourceRecordTable;
  standard_price: StandardPriceTable;
  story: StoryTable;
  story_event: StoryEventTable;
  story_picture: StoryPictureTable;
  supplier: SupplierTable;
  supplier_document: SupplierDocumentTable;
  supplier_document_notice: SupplierDocumentNoticeTable;
  supplier_event: SupplierEventTable;
  supplier_sanction: SupplierSanctionTable;
  system_beat: SystemBeatTable;
  system_outage: SystemOutageTable;
  target: TargetTable;
  target_event: TargetEventTable;
  ticket: TicketTable;
  wanted: WantedTable;
  wanted_answer: WantedAnswerTable;
  wanted_event: WantedEventTable;
  wanted_plan: WantedPlanTable;
}
