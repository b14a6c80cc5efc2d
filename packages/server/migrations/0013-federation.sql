-- Backends whose missions are shown here too (class `sync`), and what each of them says.
create table public.upstream (
  site_id text not null references public.site (site_id),
  -- Base address: where its discovery document is.
  base text collate "C" not null check (char_length(base) between 1 and 300),
  -- Where its feed goes on; null: it has none, or nothing was read yet.
  next text check (char_length(next) <= 2048),
  -- When it was last read to the end; null: never, so it has no say over what others tell of it.
  passed_at timestamptz(3),
  primary key (site_id, base)
);

-- Each way by which a mission comes here. It is shown while there is one.
create table public.upstream_mission (
  site_id text not null,
  base text collate "C" not null,
  -- Its identifier there.
  upstream_id text collate "C" not null check (char_length(upstream_id) between 1 and 128),
  -- Its identifier here, made of its provenance: the same by whatever way it comes.
  mission_id text collate "C" not null
    check (mission_id ~ '^[A-Za-z0-9_~:@-][A-Za-z0-9_.~:@-]{0,127}$'),
  -- As it would be shown here.
  mission jsonb not null,
  primary key (site_id, base, upstream_id),
  foreign key (site_id, base) references public.upstream (site_id, base) on delete cascade
);
create index upstream_mission_ways on public.upstream_mission (site_id, mission_id);
