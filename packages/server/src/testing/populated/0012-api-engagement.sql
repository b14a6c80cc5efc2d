insert into state_publication values
  ('saint-aubrin', 'colis', repeat('d', 64), '{title,description}', 'REFUSED', 'Texte trop court.', '2026-03-14 08:00Z');
