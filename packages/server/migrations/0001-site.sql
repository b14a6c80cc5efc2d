-- Words are searched without accents and by stem; names of places are found despite typing errors.
create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;

-- `unaccent` is declared stable because its rules file could change; ours does not, and an index or a
-- generated column needs an immutable function.
create function public.f_unaccent(words text) returns text
language sql immutable strict parallel safe
as $$ select public.unaccent('public.unaccent'::regdictionary, words) $$;

-- Accents go first: people type without them. The price is that accented stop words ("même") are kept.
create text search configuration public.fr (copy = pg_catalog.french);
alter text search configuration public.fr
  alter mapping for hword, hword_part, word with public.unaccent, french_stem;

-- Text as `fr` should read it, on both sides: to_tsvector('public.fr', french_words(title)) and
-- websearch_to_tsquery('public.fr', french_words(query)).
-- 1. The stemmer knows "isolées" and "isolés" as one word by their accents; without them, "-ees" must become
--    "-e" first.
-- 2. The engine's stop list lacks some grammar words ("les", "cette") and no longer knows others without
--    their accents ("à", "même"): left in a query, each would have to be in the mission too. They become
--    "le", which it knows; so distances within "a quoted phrase" stay. "été" is kept: it is also summer.
create function public.french_words(words text) returns text
language sql immutable strict parallel safe
as $$
  select regexp_replace(
    regexp_replace(lower(public.f_unaccent(words)), 'ees?\M', 'e', 'g'),
    '\m(?:a|les|cet|cette|meme|memes|etes|etais|etait|etaient|etant)\M', 'le', 'g')
$$;

-- The tenant: a town hall, CCAS, association or federation.
create table public.site (
  site_id text primary key check (site_id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name text not null check (char_length(name) between 1 and 200),
  settings jsonb not null default '{}' check (jsonb_typeof(settings) = 'object'),
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now()
);
