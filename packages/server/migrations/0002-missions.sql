-- Who needs hands: a public or associative structure.
create table public.organization (
  site_id text not null references public.site (site_id),
  organization_id text collate "C" not null check (organization_id ~ '^[A-Za-z0-9_~:@-][A-Za-z0-9_.~:@-]{0,127}$'),
  name text not null check (char_length(name) between 1 and 300),
  url text,
  description text check (char_length(description) <= 20000),
  insee_code text check (insee_code ~ '^(\d\d|2[AB])\d{3}$'),
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  primary key (site_id, organization_id)
);

-- A need for volunteers, in every state of its life. Members of the protocol's Mission each have a column.
create table public.mission (
  site_id text not null,
  mission_id text collate "C" not null check (mission_id ~ '^[A-Za-z0-9_~:@-][A-Za-z0-9_.~:@-]{0,127}$'),
  organization_id text collate "C" not null,
  -- Copied at each write, so that a row can be searched without a join.
  organization_name text not null,
  status text not null
    check (status in ('draft', 'pending-review', 'published', 'completed', 'cancelled', 'reported')),
  title text not null check (char_length(title) between 1 and 300),
  summary text check (char_length(summary) <= 20000),
  description text check (char_length(description) <= 20000),
  lang text,
  url text,
  category text,
  domains text[] not null default '{}',
  beneficiaries text[] not null default '{}',
  accessibility text[] not null default '{}',
  prerequisites text[] not null default '{}',
  remote text,
  apply_mode text not null,
  apply_url text,
  apply_reason text,
  -- The first address is where the mission is searched; the others are only shown.
  street text,
  postal_code text check (postal_code ~ '^\d{5}$'),
  city text,
  insee_code text check (insee_code ~ '^(\d\d|2[AB])\d{3}$'),
  department_code text,
  longitude double precision check (longitude between -180 and 180),
  latitude double precision check (latitude between -89 and 89),
  position_precision text,
  other_addresses jsonb check (jsonb_typeof(other_addresses) = 'array'),
  starts_at timestamptz(3),
  ends_at timestamptz(3),
  time_zone text,
  rrule text,
  schedule_text text,
  commitment text,
  slots jsonb check (jsonb_typeof(slots) = 'array'),
  -- Derived from the schedule by src/missions/schedule-span.ts: it may happen from … until.
  runs_from timestamptz(3) not null default '-infinity',
  runs_until timestamptz(3) not null default 'infinity',
  places_count integer check (places_count >= 1),
  places_left integer check (places_left >= 0),
  urgent boolean,
  open_to_minors boolean,
  minimum_age smallint check (minimum_age between 0 and 120),
  motivation_required boolean,
  published_at timestamptz(3),
  updated_at timestamptz(3) not null,
  expires_at timestamptz(3),
  provenance jsonb,
  translations jsonb,
  ext jsonb,
  -- Mercator, in degrees: it keeps angles, so the nearest on it are the nearest on the ground. What is done
  -- from home has no position.
  pos point generated always as (
    case when remote is distinct from 'full'
      then point(longitude, degrees(asinh(tan(radians(latitude))))) end
  ) stored,
  words tsvector generated always as (
    setweight(to_tsvector('public.fr', public.french_words(title)), 'A') ||
    setweight(to_tsvector('public.fr',
      public.french_words(coalesce(summary, '') || ' ' || organization_name)), 'B') ||
    setweight(to_tsvector('public.fr', public.french_words(coalesce(description, ''))), 'C') ||
    setweight(to_tsvector('public.fr', public.french_words(coalesce(city, ''))), 'D') ||
    -- What people call a category when they search for it.
    setweight(to_tsvector('public.fr', public.french_words(case category
      when 'emergency-food-aid' then 'aide alimentaire urgence'
      when 'exceptional-childcare' then 'garde exceptionnelle enfants'
      when 'isolation-contact' then 'lien personnes fragiles isolées solitude'
      when 'neighbourhood-solidarity' then 'solidarité proximité voisins entraide'
      else '' end)), 'D')
  ) stored,
  primary key (site_id, mission_id),
  foreign key (site_id, organization_id) references public.organization (site_id, organization_id),
  check (status <> 'published' or published_at is not null)
);

-- Orders of a list, and where its next page begins.
create index mission_newest on public.mission (site_id, published_at, mission_id)
  where status = 'published';
create index mission_soonest on public.mission (site_id, runs_from, mission_id) include (runs_until)
  where status = 'published';
-- The included columns let missions around a place be counted from the index alone.
create index mission_position on public.mission using gist (pos)
  include (site_id, latitude, longitude, runs_until) where status = 'published';
create index mission_words on public.mission using gin (words) where status = 'published';
-- What one helps with from home belongs to every place.
create index mission_from_home on public.mission (site_id, published_at, mission_id)
  include (runs_until) where status = 'published' and remote = 'full';
create index mission_department on public.mission (site_id, department_code)
  where status = 'published';
-- Missions of one organisation; also what its deletion would have to look through.
create index mission_organization on public.mission (site_id, organization_id);
