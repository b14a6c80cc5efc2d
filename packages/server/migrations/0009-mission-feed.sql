-- The feed of what becomes of missions, for who copies them (class `sync`). One row for each mission that was
-- ever public lately: a new change takes the place of the one before. It is filled by comparing
-- (src/missions/notice-changes.ts), so that no writer of missions can forget to tell it.
create table public.mission_feed (
  site_id text primary key references public.site (site_id),
  -- The last number given. Who gives numbers locks this row until they are there to be read.
  last_rev bigint not null default 0,
  -- The newest tombstone that has been forgotten: who has read no further must begin again.
  forgotten_rev bigint not null default 0
);

create table public.mission_change (
  site_id text not null references public.mission_feed (site_id),
  mission_id text collate "C" not null,
  rev bigint not null,
  -- The versions of the rows that were told of; null: it is public no more.
  version text,
  -- When it was noticed: tombstones are kept from then on.
  noticed_at timestamptz(3) not null,
  primary key (site_id, mission_id),
  unique (site_id, rev)
);

create index mission_change_tombstones on public.mission_change (site_id, noticed_at) where version is null;
