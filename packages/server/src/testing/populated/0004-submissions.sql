insert into key_check values ('saint-aubrin', decode(repeat('ab', 32), 'hex'));
insert into submission (
  site_id, submission_id, reference, type, status, version, lang, created_at, updated_at, expires_at, purge_at,
  confirmed_at, sealed, data_key, key_id, email_index, phone_index, proxy_email_index, consent_version, consent_at,
  consent_by, to_check, token_generation, insee_code, postal_code)
select 'saint-aubrin', id, reference, type, status, 2, 'fr', '2026-03-05 08:00Z', '2026-03-06 08:00Z',
  '2026-05-01 00:00Z', '2026-06-01 00:00Z', '2026-03-05 09:00Z', decode(repeat('01', 60), 'hex'),
  decode(repeat('02', 60), 'hex'), 'k1', decode(repeat('03', 32), 'hex'), decode(repeat('04', 32), 'hex'),
  decode(repeat('05', 32), 'hex'), '2026-03', '2026-03-05 08:00Z', 'proxy', '{same-address}', 3, '26362', '26000'
from (values
  ('s-answer', 'BCDF-2345', 'application', 'waitlisted'),
  ('s-request', 'BCDF-2346', 'request', 'open'),
  ('s-offer', 'BCDF-2347', 'offer', 'active'),
  ('s-proposal', 'BCDF-2348', 'mission-proposal', 'accepted')
) as s (id, reference, type, status);
insert into submission (
  site_id, submission_id, reference, type, status, created_at, updated_at, purge_at, consent_version, consent_at,
  consent_by, erased_at)
values ('saint-aubrin', 's-erased', 'BCDF-2349', 'request', 'withdrawn', '2026-02-01 08:00Z', '2026-02-02 08:00Z',
  '2026-03-01 08:00Z', '2026-01', '2026-02-01 08:00Z', 'self', '2026-02-02 08:00Z');
insert into submission_token values
  ('saint-aubrin', decode(repeat('06', 32), 'hex'), 's-answer', 'manage', '2026-06-01 00:00Z', '2026-03-07 08:00Z');
insert into submission_event values
  ('saint-aubrin', 's-answer', 1, '2026-03-05 08:00Z', 'created', 'person', decode(repeat('07', 32), 'hex'));
insert into outbox values
  ('saint-aubrin', '0195a1b2-0000-7000-8000-000000000001', 'farewell:s-erased', 's-erased', 'erased', 'fr', 'sealed',
    decode(repeat('08', 60), 'hex'), decode(repeat('09', 60), 'hex'), 'k1', 'dead', '2026-02-02 08:00Z',
    '2026-02-05 08:00Z', 10, 'ECONNREFUSED', '2026-02-05 08:00Z');
insert into job_run values
  ('saint-aubrin', 'purge', '2026-03-17 00:00Z', '2026-03-17 00:05Z', '2026-03-17 00:01Z');
insert into challenge_used values ('saint-aubrin', decode(repeat('0a', 32), 'hex'), '2026-03-18 12:00Z');
insert into idempotency values
  ('saint-aubrin', 'applications', 'key-1', decode(repeat('0d', 32), 'hex'), 's-answer', 201, '2026-03-05 08:00Z');
