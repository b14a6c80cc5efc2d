-- Whom the operator has told what happens (class `webhooks`). What signs the deliveries is sealed.
create table public.webhook (
  site_id text not null references public.site (site_id),
  webhook_id text collate "C" not null,
  url text not null check (length(url) between 1 and 2048),
  -- Empty: everything, also what later releases tell.
  types text[] not null default '{}',
  description text check (length(description) <= 300),
  status text not null default 'active' check (status in ('active', 'disabled')),
  disabled_reason text check (disabled_reason in ('gone', 'failing')),
  created_at timestamptz(3) not null,
  -- When something was last taken.
  delivered_at timestamptz(3),
  sealed bytea not null,
  data_key bytea not null,
  key_id text not null,
  primary key (site_id, webhook_id),
  check ((status = 'disabled') = (disabled_reason is not null))
);
alter table public.webhook
  alter column sealed set statistics 0,
  alter column data_key set statistics 0;

-- One event for one subscription, written by the transaction in which it happened. It names, it never quotes.
create table public.webhook_delivery (
  site_id text not null,
  webhook_id text collate "C" not null,
  -- UUID, version 7; the same for every subscription and at every attempt.
  event_id text collate "C" not null,
  type text not null,
  subject_id text collate "C" not null,
  occurred_at timestamptz(3) not null,
  status text not null default 'waiting' check (status in ('waiting', 'delivered', 'dead')),
  due_at timestamptz(3) not null,
  attempts integer not null default 0 check (attempts >= 0),
  -- A code, e.g. `http-503`; nothing that was answered.
  last_error text check (length(last_error) <= 40),
  ended_at timestamptz(3),
  primary key (site_id, webhook_id, event_id),
  foreign key (site_id, webhook_id)
    references public.webhook (site_id, webhook_id) on delete cascade,
  check ((status = 'waiting') = (ended_at is null))
);
create index webhook_delivery_due on public.webhook_delivery (site_id, due_at, event_id)
  where status = 'waiting';
create index webhook_delivery_ended on public.webhook_delivery (site_id, ended_at)
  where status <> 'waiting';

-- How far the feed of missions has been told to subscriptions.
create table public.webhook_mission_mark (
  site_id text primary key references public.site (site_id),
  told_rev bigint not null
);
