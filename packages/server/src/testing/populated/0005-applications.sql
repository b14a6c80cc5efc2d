insert into application values
  ('saint-aubrin', 's-answer', 'colis', true, '2026-03-05 08:00Z', '2026-03-20 08:00Z');
insert into idempotency values
  ('saint-aubrin', 'applications', 'key-2', decode(repeat('0d', 32), 'hex'), 's-answer', 201, '2026-03-05 08:00Z',
    '{"nextStep": "none"}');
