insert into aide_request values
  ('saint-aubrin', 's-request', 'frontline', 'health', 'within-48h', true, '{fr,uk}',
    '[{"weekday": "tue", "dayPart": "evening"}]', '26362', '26000', 4.9096, 44.9256);
insert into aide_need values
  ('saint-aubrin', 's-request', 1, 'childcare', '{1-2,6-9}', 'open', '2026-03-05 08:00Z'),
  ('saint-aubrin', 's-request', 2, 'groceries', '{}', 'fulfilled', '2026-03-06 08:00Z');
insert into aide_offer values
  ('saint-aubrin', 's-offer', '26362', '26000', 4.9096, 44.9256, 7300, '{26400,07130}', 4, true, true, '{fr,pt}',
    '[{"weekday": "tue", "dayPart": "evening"}]');
insert into aide_capability values
  ('saint-aubrin', 's-offer', 'childcare', 3, '{1-2,6-9}'),
  ('saint-aubrin', 's-offer', 'groceries', null, '{}');
