insert into commune values ('26362', 'Valence', 'commune', '26', 'Drôme', 'Auvergne-Rhône-Alpes', '{26000}',
  64458, 4.9096, 44.9256, 'exact');
insert into commune_name values ('26362', 'valence', 'valence', 5, 7, false, false, '26', 64458);
insert into commune_postcode values ('26000', '26362', false, 64458);
insert into commune_release (version) values ('2026-01');
