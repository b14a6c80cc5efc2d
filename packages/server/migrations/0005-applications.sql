-- What a receipt said, so that the same key is answered the same: state, next step, promises. Never what was
-- typed, and not the token, which is derived again.
alter table public.idempotency
  add column receipt jsonb not null default '{}' check (jsonb_typeof(receipt) = 'object');

-- A volunteer's answer to a mission: which one, and what it holds of its places. Who it is, is sealed.
create table public.application (
  site_id text not null,
  submission_id text collate "C" not null,
  mission_id text collate "C" not null,
  -- Whether it is one of those that the mission's places are less by.
  holds_place boolean not null default false,
  -- Since when it waits for a place; null: it does not. The first who waits is offered the next one.
  waiting_since timestamptz(3),
  -- Until when a place is held for it.
  offered_until timestamptz(3),
  primary key (site_id, submission_id),
  foreign key (site_id, submission_id)
    references public.submission (site_id, submission_id) on delete cascade,
  foreign key (site_id, mission_id) references public.mission (site_id, mission_id),
  check (offered_until is null or (holds_place and waiting_since is not null))
);
create index application_mission on public.application (site_id, mission_id);
create index application_waiting on public.application (site_id, mission_id, waiting_since, submission_id)
  where waiting_since is not null and offered_until is null;
