insert into mission_feed values ('saint-aubrin', 12, 3);
insert into mission_change values
  ('saint-aubrin', 'colis', 11, '740.738', '2026-03-10 08:00Z'),
  ('saint-aubrin', 'gone', 12, null, '2026-03-11 08:00Z');
