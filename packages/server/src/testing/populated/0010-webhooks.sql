insert into webhook values
  ('saint-aubrin', 'w-1', 'https://agenda.example/hook', '{mission.changed}', 'Agenda', 'disabled', 'failing',
    '2026-03-12 08:00Z', '2026-03-13 08:00Z', decode(repeat('0b', 60), 'hex'), decode(repeat('0c', 60), 'hex'), 'k1');
insert into webhook_delivery values
  ('saint-aubrin', 'w-1', '0195a1b2-0000-7000-8000-000000000002', 'mission.changed', 'colis', '2026-03-13 08:00Z',
    'dead', '2026-03-16 08:00Z', 10, 'http-503', '2026-03-16 08:00Z');
insert into webhook_mission_mark values ('saint-aubrin', 12);
