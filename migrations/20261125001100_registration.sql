-- Registration of suppliers: the application with its answers, documents and remarks, the events of
-- both life cycles (registration, standing), sanctions, and the reference lists that the form reads.

-- Shared lists without a pemda.
create table kbli (
  code text primary key check (code ~ '^[0-9]{5}$'),
  title text not null
);

create table region (
  code text primary key,
  name text not null
);

-- An address that asked for an account; the link by mail proves that it is the asker's own.
create table sign_up (
  pemda_id uuid not null references pemda,
  email text not null,
  token_hash bytea not null,
  expires_at timestamptz not null,
  primary key (pemda_id, email),
  unique (pemda_id, token_hash)
);
call keep_within_pemda('sign_up');

alter table supplier
  add column nik text,
  add column version int not null default 1;

create table registration (
  pemda_id uuid not null references pemda,
  id uuid not null,
  person_id uuid not null,
  supplier_id uuid,
  state text not null check (state in ('draft', 'submitted', 'in_review', 'needs_fix', 'active', 'refused')),
  version int not null,
  answers jsonb not null default '{}',
  rejections int not null default 0,
  submitted_at timestamptz,
  due_at timestamptz,
  content_hash text,
  claimed_by uuid,
  claimed_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (pemda_id, id),
  unique (pemda_id, person_id),
  unique (pemda_id, supplier_id),
  foreign key (pemda_id, person_id) references person,
  foreign key (pemda_id, supplier_id) references supplier,
  foreign key (pemda_id, claimed_by) references person,
  check ((state = 'in_review') = (claimed_by is not null)),
  check (state = 'draft' or supplier_id is not null)
);
create index registration_queue on registration (pemda_id, state, due_at);
call keep_within_pemda('registration');

create table registration_event (
  pemda_id uuid not null,
  registration_id uuid not null,
  seq int not null,
  at timestamptz not null,
  kind text not null,
  data jsonb not null default '{}',
  actor_person_id uuid,
  primary key (pemda_id, registration_id, seq),
  foreign key (pemda_id, registration_id) references registration
);
call keep_within_pemda('registration_event');
create trigger registration_event_append_only before update or delete on registration_event
  for each row execute function refuse_change();

-- What an officer found: written while reviewing, sent with the verdict, answered by saving the field again.
create table registration_remark (
  pemda_id uuid not null,
  id uuid not null,
  registration_id uuid not null,
  field text not null,
  rule text not null,
  fix text not null,
  author_id uuid,
  created_at timestamptz not null,
  sent_at timestamptz,
  answered_at timestamptz,
  resolved_at timestamptz,
  primary key (pemda_id, id),
  foreign key (pemda_id, registration_id) references registration,
  foreign key (pemda_id, author_id) references person
);
create index registration_remark_of on registration_remark (pemda_id, registration_id, created_at);
call keep_within_pemda('registration_remark');

create table supplier_document (
  pemda_id uuid not null,
  id uuid not null,
  registration_id uuid not null,
  kind text not null,
  file_key text not null,
  file_name text not null,
  content_type text not null,
  size_bytes int not null,
  sha256 text not null,
  expires_on date,
  uploaded_at timestamptz not null,
  verdict text check (verdict in ('valid', 'invalid')),
  verdict_by uuid,
  verdict_at timestamptz,
  replaced_at timestamptz,
  primary key (pemda_id, id),
  foreign key (pemda_id, registration_id) references registration,
  foreign key (pemda_id, verdict_by) references person
);
create unique index supplier_document_current on supplier_document (pemda_id, registration_id, kind)
  where replaced_at is null;
call keep_within_pemda('supplier_document');

-- Days, both included; whether a sanction is in force follows from the day alone.
create table supplier_sanction (
  pemda_id uuid not null,
  id uuid not null,
  supplier_id uuid not null,
  kind text not null check (kind in ('warning_1', 'warning_2', 'frozen', 'delisted', 'blacklisted')),
  reason text not null,
  legal_basis text not null,
  starts_on date not null,
  ends_on date not null,
  imposed_at timestamptz not null,
  imposed_by uuid,
  lifted_on date,
  lifted_by uuid,
  lift_reason text,
  primary key (pemda_id, id),
  foreign key (pemda_id, supplier_id) references supplier,
  foreign key (pemda_id, imposed_by) references person,
  foreign key (pemda_id, lifted_by) references person,
  check (ends_on >= starts_on)
);
create index supplier_sanction_of on supplier_sanction (pemda_id, supplier_id, starts_on);
create index supplier_sanction_days on supplier_sanction (pemda_id, ends_on);
call keep_within_pemda('supplier_sanction');

create table supplier_event (
  pemda_id uuid not null,
  supplier_id uuid not null,
  seq int not null,
  at timestamptz not null,
  kind text not null,
  data jsonb not null default '{}',
  actor_person_id uuid,
  primary key (pemda_id, supplier_id, seq),
  foreign key (pemda_id, supplier_id) references supplier
);
call keep_within_pemda('supplier_event');
create trigger supplier_event_append_only before update or delete on supplier_event
  for each row execute function refuse_change();

-- Lines of business (KBLI 2020) that small local suppliers have most; a code outside the list is
-- taken too and shown to the officer.
insert into kbli (code, title) values
  ('01301', 'Pertanian tanaman hias'),
  ('01302', 'Pertanian pengembangbiakan tanaman'),
  ('01412', 'Pembibitan dan budidaya sapi perah'),
  ('10510', 'Pengolahan susu segar dan krim'),
  ('10710', 'Industri produk roti dan kue'),
  ('10792', 'Industri kue basah'),
  ('10794', 'Industri kerupuk, keripik, peyek dan sejenisnya'),
  ('11040', 'Industri minuman ringan'),
  ('11052', 'Industri air minum isi ulang'),
  ('13134', 'Industri batik'),
  ('13912', 'Industri kain sulaman dan bordir'),
  ('14111', 'Industri pakaian jadi (konveksi) dari tekstil'),
  ('14120', 'Penjahitan dan pembuatan pakaian sesuai pesanan'),
  ('14131', 'Industri perlengkapan pakaian dari tekstil'),
  ('15209', 'Industri alas kaki lainnya'),
  ('16291', 'Industri barang anyaman dari rotan dan bambu'),
  ('16293', 'Industri kerajinan ukiran dari kayu'),
  ('18111', 'Industri pencetakan umum'),
  ('18112', 'Industri pencetakan khusus'),
  ('20231', 'Industri sabun dan bahan pembersih keperluan rumah tangga'),
  ('23951', 'Industri barang dari semen'),
  ('31001', 'Industri furnitur dari kayu'),
  ('31004', 'Industri furnitur dari logam'),
  ('32201', 'Industri alat musik tradisional'),
  ('32300', 'Industri alat olahraga'),
  ('32904', 'Industri peralatan pelindung keselamatan'),
  ('38110', 'Pengumpulan sampah tidak berbahaya'),
  ('43211', 'Instalasi listrik'),
  ('43309', 'Penyelesaian konstruksi bangunan lainnya'),
  ('45201', 'Reparasi mobil'),
  ('45202', 'Pencucian dan salon mobil'),
  ('45407', 'Reparasi dan perawatan sepeda motor'),
  ('46421', 'Perdagangan besar alat tulis dan gambar'),
  ('46511', 'Perdagangan besar komputer dan perlengkapan komputer'),
  ('46691', 'Perdagangan besar alat laboratorium, farmasi dan kesehatan'),
  ('47212', 'Perdagangan eceran buah-buahan'),
  ('47213', 'Perdagangan eceran sayuran'),
  ('47214', 'Perdagangan eceran hasil peternakan'),
  ('47241', 'Perdagangan eceran beras'),
  ('47242', 'Perdagangan eceran roti, kue kering, kue basah dan sejenisnya'),
  ('47411', 'Perdagangan eceran komputer dan perlengkapannya'),
  ('47521', 'Perdagangan eceran barang logam untuk bahan konstruksi'),
  ('47524', 'Perdagangan eceran semen, kapur, pasir dan batu'),
  ('47527', 'Perdagangan eceran cat, pernis dan lak'),
  ('47528', 'Perdagangan eceran berbagai macam material bangunan'),
  ('47591', 'Perdagangan eceran furnitur'),
  ('47592', 'Perdagangan eceran peralatan listrik rumah tangga dan perlengkapannya'),
  ('47611', 'Perdagangan eceran alat tulis menulis dan gambar'),
  ('47630', 'Perdagangan eceran alat olahraga'),
  ('47711', 'Perdagangan eceran pakaian'),
  ('47761', 'Perdagangan eceran bunga potong (florist)'),
  ('47763', 'Perdagangan eceran pupuk dan pemberantas hama'),
  ('47781', 'Perdagangan eceran barang kerajinan dari kayu, bambu dan rotan'),
  ('49221', 'Angkutan bus pariwisata'),
  ('55120', 'Hotel melati'),
  ('55130', 'Pondok wisata'),
  ('55193', 'Vila'),
  ('56101', 'Restoran'),
  ('56102', 'Rumah atau warung makan'),
  ('56210', 'Jasa boga untuk suatu acara tertentu (event catering)'),
  ('56290', 'Penyediaan jasa boga periode tertentu'),
  ('58110', 'Penerbitan buku'),
  ('62019', 'Aktivitas pemrograman komputer lainnya'),
  ('62029', 'Aktivitas konsultasi komputer dan manajemen fasilitas komputer lainnya'),
  ('73100', 'Periklanan'),
  ('74130', 'Desain komunikasi visual dan desain grafis'),
  ('74201', 'Aktivitas fotografi'),
  ('77100', 'Sewa guna usaha tanpa hak opsi mobil, bus, truk dan sejenisnya'),
  ('77291', 'Persewaan alat pesta'),
  ('79121', 'Aktivitas biro perjalanan wisata'),
  ('80100', 'Aktivitas keamanan swasta'),
  ('81210', 'Aktivitas kebersihan umum bangunan'),
  ('81290', 'Aktivitas kebersihan bangunan dan industri lainnya'),
  ('81300', 'Aktivitas perawatan dan pemeliharaan taman'),
  ('82190', 'Aktivitas fotokopi, penyiapan dokumen dan penunjang kantor lainnya'),
  ('82302', 'Jasa penyelenggara acara khusus (special event)'),
  ('85499', 'Pendidikan lainnya swasta'),
  ('90011', 'Aktivitas seni pertunjukan'),
  ('95110', 'Reparasi komputer dan peralatan sejenisnya'),
  ('95220', 'Reparasi peralatan rumah tangga'),
  ('96200', 'Aktivitas penatu');
