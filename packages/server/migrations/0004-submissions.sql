-- Which keys belong to this data (src/personal/): a start with others is refused before anything is sealed.
create table public.key_check (
  site_id text primary key references public.site (site_id),
  check_value bytea not null check (octet_length(check_value) = 32)
);

-- What a person submits: an answer to a mission, a request or an offer of help, a proposed mission. What the
-- person said is sealed (src/personal/): the database never holds the key. Unsealed is only what jobs and
-- agents search by, never finer than a postcode.
create table public.submission (
  site_id text not null references public.site (site_id),
  -- UUID, version 7: sorts by time of arrival.
  submission_id text collate "C" not null check (submission_id ~ '^[A-Za-z0-9_~:@-][A-Za-z0-9_.~:@-]{0,127}$'),
  -- What is said on the phone: XXXX-XXXX, without vowels.
  reference text collate "C" not null check (reference ~ '^[0-9A-Z]{2,8}(-[0-9A-Z]{2,8}){1,3}$'),
  type text not null check (type in ('application', 'request', 'offer', 'mission-proposal')),
  status text not null check (status ~ '^[a-z]{1,30}(-[a-z]{1,30}){0,3}$'),
  -- Grows by one with every change.
  version integer not null default 1 check (version >= 1),
  -- In which to answer; null: they did not say.
  lang text check (char_length(lang) between 2 and 35),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  -- When it ends by itself; null: never.
  expires_at timestamptz(3),
  -- When everything personal is erased, whatever happens.
  purge_at timestamptz(3) not null,
  -- When the address was proven by its mailed link, or the phone taken as it is.
  confirmed_at timestamptz(3),
  -- AES-256-GCM; its data key, wrapped by the key of the ring that key_id names. Erasure forgets all three.
  sealed bytea,
  data_key bytea,
  key_id text,
  -- HMAC-SHA-256 of the normalised address or number: equal ones can be found, none can be read.
  email_index bytea check (octet_length(email_index) = 32),
  phone_index bytea check (octet_length(phone_index) = 32),
  proxy_email_index bytea check (octet_length(proxy_email_index) = 32),
  consent_version text not null check (char_length(consent_version) between 1 and 300),
  consent_at timestamptz(3) not null,
  consent_by text not null check (consent_by in ('self', 'proxy', 'agent')),
  -- Why an agent should look first; empty: nothing doubtful.
  to_check text[] not null default '{}',
  -- Tokens are derived with this number: adding one makes every earlier link worthless.
  token_generation integer not null default 1 check (token_generation >= 1),
  insee_code text check (insee_code ~ '^(\d\d|2[AB])\d{3}$'),
  postal_code text check (postal_code ~ '^\d{5}$'),
  erased_at timestamptz(3),
  primary key (site_id, submission_id),
  unique (site_id, reference),
  check (
    case when erased_at is null
      then sealed is not null and data_key is not null and key_id is not null
      else num_nonnulls(sealed, data_key, key_id, email_index, phone_index, proxy_email_index) = 0
    end
  )
);
create index submission_email on public.submission (site_id, email_index) where email_index is not null;
create index submission_phone on public.submission (site_id, phone_index) where phone_index is not null;
create index submission_proxy_email on public.submission (site_id, proxy_email_index)
  where proxy_email_index is not null;
-- What an agent has to do, oldest first.
create index submission_queue on public.submission (site_id, type, status, created_at)
  where erased_at is null;
create index submission_expiry on public.submission (site_id, expires_at)
  where erased_at is null and expires_at is not null;
create index submission_purge on public.submission (site_id, purge_at) where erased_at is null;
-- Whose data keys a rotation wraps again.
create index submission_key on public.submission (site_id, key_id) where key_id is not null;

-- Secrets that open one submission. Only their SHA-256 is kept.
create table public.submission_token (
  site_id text not null,
  token_hash bytea not null check (octet_length(token_hash) = 32),
  submission_id text collate "C" not null,
  purpose text not null check (purpose in ('manage', 'confirm')),
  expires_at timestamptz(3),
  revoked_at timestamptz(3),
  primary key (site_id, token_hash),
  foreign key (site_id, submission_id)
    references public.submission (site_id, submission_id) on delete cascade
);
create index submission_token_submission on public.submission_token (site_id, submission_id);

-- One intent, one submission: what was answered to each Idempotency-Key, for seven days.
create table public.idempotency (
  site_id text not null references public.site (site_id),
  endpoint text not null,
  key text collate "C" not null check (char_length(key) between 1 and 128),
  body_hash bytea not null check (octet_length(body_hash) = 32),
  submission_id text collate "C" not null,
  status_code smallint not null check (status_code between 200 and 299),
  created_at timestamptz(3) not null,
  primary key (site_id, endpoint, key)
);
create index idempotency_age on public.idempotency (site_id, created_at);

-- The history of each submission, appended to and never changed. It holds no personal data and points to no
-- row, so that it outlives what was erased.
create table public.submission_event (
  site_id text not null references public.site (site_id),
  submission_id text collate "C" not null,
  -- Place in the submission's own chain: 1, 2, 3…
  event_id integer not null check (event_id >= 1),
  at timestamptz(3) not null,
  what text not null check (what ~ '^[a-z0-9]{1,40}(-[a-z0-9]{1,40}){0,5}$'),
  actor text not null check (actor in ('person', 'agent', 'system')),
  -- SHA-256 over this event and the hash of the one before it.
  hash bytea not null check (octet_length(hash) = 32),
  primary key (site_id, submission_id, event_id)
);

-- Mails to send, written in the transaction that made them due. No address and no text: both are made at
-- sending from the submission, except the address of a farewell, which outlives its submission, sealed.
create table public.outbox (
  site_id text not null references public.site (site_id),
  mail_id text collate "C" not null check (mail_id ~ '^[0-9a-f-]{36}$'),
  -- One mail for each.
  once_key text collate "C" not null check (char_length(once_key) between 1 and 200),
  submission_id text collate "C",
  template text not null check (template ~ '^[a-z]{1,30}(-[a-z]{1,30}){0,5}$'),
  lang text check (char_length(lang) between 2 and 35),
  recipient text not null check (recipient in ('person', 'proxy', 'site', 'sealed')),
  sealed bytea,
  data_key bytea,
  key_id text,
  -- void: nobody to write to any more. dead: given up, for an agent to see.
  status text not null default 'waiting' check (status in ('waiting', 'sent', 'void', 'dead')),
  created_at timestamptz(3) not null,
  -- Not before; also until when a sender may be at it.
  due_at timestamptz(3) not null,
  attempts integer not null default 0 check (attempts >= 0),
  -- A code, e.g. ECONNREFUSED or 550: what servers say quotes addresses.
  last_error text check (last_error ~ '^[A-Za-z0-9_-]{1,40}$'),
  ended_at timestamptz(3),
  primary key (site_id, mail_id),
  unique (site_id, once_key),
  check ((status = 'waiting') = (ended_at is null)),
  check (num_nonnulls(sealed, data_key, key_id) in (0, 3)),
  check (recipient = 'sealed' or sealed is null),
  check (recipient <> 'sealed' or sealed is not null or status <> 'waiting')
);
create index outbox_due on public.outbox (site_id, due_at) where status = 'waiting';
create index outbox_ended on public.outbox (site_id, ended_at) where status <> 'waiting';
create index outbox_submission on public.outbox (site_id, submission_id);
create index outbox_key on public.outbox (site_id, key_id) where key_id is not null;

-- Which job ran in which period: each once, however many processes there are.
create table public.job_run (
  site_id text not null references public.site (site_id),
  job text collate "C" not null check (job ~ '^[a-z]{1,30}(-[a-z]{1,30}){0,5}$'),
  period_at timestamptz(3) not null,
  -- Until when whoever began may be at it; then another may begin.
  busy_until timestamptz(3) not null,
  finished_at timestamptz(3),
  primary key (site_id, job)
);

-- Proofs of work that were shown: none counts twice.
create table public.challenge_used (
  site_id text not null references public.site (site_id),
  signature_hash bytea not null check (octet_length(signature_hash) = 32),
  expires_at timestamptz(3) not null,
  primary key (site_id, signature_hash)
);
create index challenge_used_expiry on public.challenge_used (site_id, expires_at);
