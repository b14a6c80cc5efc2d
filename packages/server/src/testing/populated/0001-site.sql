insert into site (site_id, name, settings) values
  ('saint-aubrin', 'Saint-Aubrin', '{"language": "fr"}'),
  ('autre', 'Une autre ville', '{}');
