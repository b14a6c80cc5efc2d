-- A request of help: what agents search and matches are made by. Who asks, for whom, and what they wrote is
-- sealed in the submission; a place is never finer than a commune.
create table public.aide_request (
  site_id text not null,
  submission_id text collate "C" not null,
  audience text not null check (audience in ('resident', 'vulnerable', 'frontline')),
  -- Of who works on the front line, and of nobody else.
  job text,
  urgency text check (urgency in ('within-48h', 'within-5-days', 'within-a-week', 'flexible')),
  prefer_parents boolean not null default false,
  languages text[] not null default '{}',
  slots jsonb check (jsonb_typeof(slots) = 'array'),
  insee_code text check (insee_code ~ '^(\d\d|2[AB])\d{3}$'),
  postal_code text not null check (postal_code ~ '^\d{5}$'),
  -- Of the commune, or of the middle of those that share the postcode; null where neither is known.
  longitude double precision check (longitude between -180 and 180),
  latitude double precision check (latitude between -89 and 89),
  primary key (site_id, submission_id),
  foreign key (site_id, submission_id)
    references public.submission (site_id, submission_id) on delete cascade,
  check ((audience = 'frontline') = (job is not null)),
  check ((longitude is null) = (latitude is null))
);

-- One thing that a request asks for. It has its own state: shopping may be settled while childcare is not.
create table public.aide_need (
  site_id text not null,
  submission_id text collate "C" not null,
  -- Place in the request: 1, 2, 3…
  need_id smallint not null check (need_id between 1 and 8),
  type text not null,
  -- Range of age of each child; empty for everything but childcare.
  children text[] not null default '{}',
  status text not null default 'open' check (status in ('open', 'proposed', 'matched', 'fulfilled')),
  -- Since when it is in that state.
  status_at timestamptz(3) not null,
  primary key (site_id, submission_id, need_id),
  foreign key (site_id, submission_id)
    references public.aide_request (site_id, submission_id) on delete cascade,
  check ((type = 'childcare') = (cardinality(children) > 0)),
  check (cardinality(children) <= 4)
);
-- The queue of needs, per kind of need.
create index aide_need_queue on public.aide_need (site_id, status, type, status_at);

-- An offer of help: where, how much and under which conditions. Who offers it is sealed.
create table public.aide_offer (
  site_id text not null,
  submission_id text collate "C" not null,
  insee_code text check (insee_code ~ '^(\d\d|2[AB])\d{3}$'),
  postal_code text not null check (postal_code ~ '^\d{5}$'),
  longitude double precision check (longitude between -180 and 180),
  latitude double precision check (latitude between -89 and 89),
  -- Metres around that place.
  radius integer not null check (radius between 1000 and 100000),
  extra_postal_codes text[] not null default '{}',
  -- Requests that the helper takes on in a week.
  weekly_capacity smallint not null check (weekly_capacity between 1 and 20),
  accepts_vulnerable boolean not null default false,
  is_parent boolean not null default false,
  languages text[] not null default '{}',
  slots jsonb check (jsonb_typeof(slots) = 'array'),
  -- Mercator, in degrees, as in `mission`: the nearest on it are the nearest on the ground.
  pos point generated always as (
    point(longitude, degrees(asinh(tan(radians(latitude)))))
  ) stored,
  primary key (site_id, submission_id),
  foreign key (site_id, submission_id)
    references public.submission (site_id, submission_id) on delete cascade,
  check ((longitude is null) = (latitude is null))
);
create index aide_offer_position on public.aide_offer using gist (pos);
create index aide_offer_postcode on public.aide_offer (site_id, postal_code);

-- One thing that a helper can do.
create table public.aide_capability (
  site_id text not null,
  submission_id text collate "C" not null,
  type text not null,
  -- With childcare only: how many at once, and of which ages.
  max_children smallint check (max_children between 1 and 4),
  ages text[] not null default '{}',
  primary key (site_id, submission_id, type),
  foreign key (site_id, submission_id)
    references public.aide_offer (site_id, submission_id) on delete cascade,
  check ((type = 'childcare') = (max_children is not null)),
  check ((type = 'childcare') = (cardinality(ages) > 0))
);
create index aide_capability_type on public.aide_capability (site_id, type);
