-- The mission that a proposal became, once its sender's address was proven. Who proposed it is sealed.
create table public.mission_proposal (
  site_id text not null,
  submission_id text collate "C" not null,
  mission_id text collate "C" not null,
  primary key (site_id, submission_id),
  unique (site_id, mission_id),
  foreign key (site_id, submission_id)
    references public.submission (site_id, submission_id) on delete cascade,
  foreign key (site_id, mission_id) references public.mission (site_id, mission_id)
);
