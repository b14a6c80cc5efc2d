-- Reference data, the same for every site, hence no site_id: the communes and municipal arrondissements of
-- France. Filled by src/places/load-communes.ts, never by hand.
create table public.commune (
  insee_code text collate "C" primary key check (insee_code ~ '^(\d\d|2[AB])\d{3}$'),
  name text not null check (char_length(name) between 1 and 300),
  kind text not null check (kind in ('commune', 'arrondissement')),
  department_code text not null,
  department_name text not null,
  region_name text not null,
  postcodes text[] not null,
  population integer check (population >= 0),
  longitude double precision not null check (longitude between -180 and 180),
  latitude double precision not null check (latitude between -90 and 90),
  -- official: geo.api.gouv.fr; exact: GeoNames, same commune and same name; approximate: derived.
  position_precision text not null check (position_precision in ('official', 'exact', 'approximate'))
);

-- Every name under which a commune is searched, normalised by src/places/place-key.ts (no accents, no leading
-- article, abbreviations written out). It repeats what the order and the filters of a search need, so that only
-- the rows shown are looked up in `commune`. No foreign key: the loader replaces all rows in one transaction,
-- and checking 75,000 references would double its time.
create table public.commune_name (
  insee_code text collate "C" not null,
  key text collate "C" not null,
  -- The same without spaces and with its article: "lhaylesroses".
  compact text collate "C" not null,
  -- One bit for each letter that occurs: names with few typing errors share most (src/places/letter-mask.ts).
  letters integer not null,
  key_length smallint not null,
  -- Name of a commune that has merged into this one.
  former boolean not null,
  arrondissement boolean not null,
  department_code text not null,
  population integer not null,
  primary key (insee_code, key)
);
create index commune_name_key on public.commune_name (key);
create index commune_name_compact on public.commune_name (compact);
-- Words inside a name.
create index commune_name_trigrams on public.commune_name using gin (key gin_trgm_ops);

create table public.commune_postcode (
  postcode text collate "C" not null check (postcode ~ '^\d{5}$'),
  insee_code text collate "C" not null,
  arrondissement boolean not null,
  population integer not null,
  primary key (postcode, insee_code)
);

-- One row: which release of the data is loaded.
create table public.commune_release (
  only_row boolean primary key default true check (only_row),
  version text not null,
  loaded_at timestamptz(3) not null default now()
);
