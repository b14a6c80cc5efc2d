-- A client may make its Idempotency-Key from words about a person: from now on it is kept as a fingerprint. The
-- key of the fingerprint is outside the database, so the older ones can only be made unreadable.
update public.idempotency set key = encode(sha256(convert_to(key, 'UTF8')), 'hex');
