-- What was sent to the State's API Engagement, and what its moderation said.
create table public.state_publication (
  site_id text not null references public.site (site_id),
  mission_id text collate "C" not null check (mission_id ~ '^[A-Za-z0-9_~:@-][A-Za-z0-9_.~:@-]{0,127}$'),
  -- Of the last body; equal ones are not sent again.
  body_hash text not null check (body_hash ~ '^[0-9a-f]{64}$'),
  -- Names of its members: the service forgets none by itself.
  members text[] not null,
  status text not null check (char_length(status) between 1 and 60),
  -- Why it was refused, in the words of its moderation.
  comment text check (char_length(comment) <= 1000),
  sent_at timestamptz(3) not null,
  primary key (site_id, mission_id)
);
