insert into organization (site_id, organization_id, name, url, description, insee_code) values
  ('saint-aubrin', 'banque', 'La Banque du Coteau', 'https://banque.example/', 'Donne à manger.', '26362'),
  ('autre', 'banque', 'La Banque du Lac', null, null, null);
insert into mission (
  site_id, mission_id, organization_id, organization_name, status, title, summary, description, lang, url,
  category, domains, beneficiaries, accessibility, prerequisites, remote, apply_mode, apply_url, apply_reason,
  street, postal_code, city, insee_code, department_code, longitude, latitude, position_precision,
  other_addresses, starts_at, ends_at, time_zone, rrule, schedule_text, commitment, slots,
  runs_from, runs_until, places_count, places_left, urgent, open_to_minors, minimum_age,
  motivation_required, published_at, updated_at, expires_at, provenance, translations, ext)
values (
  'saint-aubrin', 'colis', 'banque', 'La Banque du Coteau', 'published', 'Préparer des colis', 'Le mardi.',
  'On trie, puis on ferme les cartons.', 'fr', 'https://banque.example/colis',
  'emergency-food-aid', '{education,numerique}', '{any-public}', '{reduced-mobility}', '{Savoir porter 10 kg}',
  'no', 'external', 'https://banque.example/je-viens', 'closed',
  '3 rue du Lavoir', '26000', 'Valence', '26362', '26', 4.9096, 44.9256, 'exact',
  '[{"city": "Valence", "street": "8 quai du Port"}]', '2026-03-24 17:00Z', '2026-06-30 19:00Z',
  'Europe/Paris', 'FREQ=WEEKLY;BYDAY=TU', 'Tous les mardis', 'few-hours',
  '[{"weekday": "tue", "dayPart": "evening"}]', '2026-03-24 17:00Z', '2026-06-30 19:00Z', 8, 5, true, true, 16,
  true, '2026-03-01 08:00Z', '2026-03-02 08:00Z', '2026-06-30 20:00Z',
  '{"sourceName": "https://ailleurs.example/", "sourceId": "77"}',
  '{"en": {"title": "Packing parcels"}}', '{"example": 1}');
insert into mission
  (site_id, mission_id, organization_id, organization_name, status, title, remote, apply_mode, published_at, updated_at)
values
  ('saint-aubrin', 'appels', 'banque', 'La Banque du Coteau', 'published', 'Appeler une personne isolée', 'full',
    'protocol', '2026-03-03 08:00Z', '2026-03-03 08:00Z'),
  ('saint-aubrin', 'brouillon', 'banque', 'La Banque du Coteau', 'draft', 'Pas encore', null, 'protocol', null,
    '2026-03-03 08:00Z'),
  ('autre', 'colis', 'banque', 'La Banque du Lac', 'published', 'Ailleurs', null, 'protocol', '2026-03-03 08:00Z',
    '2026-03-03 08:00Z');
