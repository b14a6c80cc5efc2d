insert into upstream values
  ('saint-aubrin', 'https://voisine.example/v1/', 'https://voisine.example/v1/sync?after=7', '2026-03-17 08:00Z'),
  ('saint-aubrin', 'https://liste.example/v1/', null, null);
insert into upstream_mission values
  ('saint-aubrin', 'https://voisine.example/v1/', 'lecture', 'federation:AAAAAAAAAAAAAAAAAAAAAA',
    '{"type": "mission", "id": "federation:AAAAAAAAAAAAAAAAAAAAAA", "title": "Lire à voix haute"}');
