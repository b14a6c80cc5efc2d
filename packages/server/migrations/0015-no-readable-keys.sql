-- A client may make its Idempotency-Key from words about a person: it is kept as a fingerprint.
update public.idempotency set key = encode(sha256(convert_to(key, 'UTF8')), 'hex');
