-- ANALYZE keeps samples of what columns hold, in pg_statistic: wrapped keys and indexes of addresses would stay
-- there after the person was erased. These columns are looked up by equality or not at all: no plan needs samples.
alter table public.submission
  alter column sealed set statistics 0,
  alter column data_key set statistics 0,
  alter column email_index set statistics 0,
  alter column phone_index set statistics 0,
  alter column proxy_email_index set statistics 0;
alter table public.outbox
  alter column sealed set statistics 0,
  alter column data_key set statistics 0;
