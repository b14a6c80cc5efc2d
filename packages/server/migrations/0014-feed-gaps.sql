-- Numbers that the feed never gave, between the last one before a start of the server and that start. Who has
-- one of them read it before an older copy of the data was put back.
create table public.mission_feed_gap (
  site_id text not null references public.mission_feed (site_id) on delete cascade,
  -- The last number given before; the gap begins after it.
  after_rev bigint not null,
  -- The number that the feed goes on from.
  until_rev bigint not null check (until_rev > after_rev),
  primary key (site_id, after_rev)
);
