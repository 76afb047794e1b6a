-- Events chain by hash, each series for itself: a link names the digest of the one before and is digested with its event.
-- What a link digests is a text, its SHA-256 taken in UTF-8 and written in hexadecimal: chain.text_of(), the JSON array of
-- strings (or null) that jsonb prints with ", " between them. A column that "Event" gets later is no part of it; it needs a
-- form of its own, "roundtable event 2", for the links from then on. lib/events/chain.ts reckons it anew, trusting nothing here.
create schema chain;

create table chain.link (
  "seriesId" uuid not null,
  number bigint not null,
  "eventId" uuid not null unique,
  -- When it was added, whatever instant an import acts at.
  recorded timestamptz(3) not null,
  previous text,
  digest text not null,
  primary key ("seriesId", number)
);
create index on chain.link (digest);

create function chain.instant(at timestamptz) returns text language sql stable as $$
  select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

create function chain.text_of(e public."Event", link chain.link) returns text language sql stable as $$
  select jsonb_build_array('roundtable event 1', link."seriesId"::text, link.number::text, link.previous,
    chain.instant(link.recorded), e.id::text, e.sequence::text, chain.instant(e.at), e.kind, e."actorId"::text,
    e."organizationId"::text, e."recommendationId"::text, e."followUpId"::text, e."commentId"::text, e."documentId"::text,
    e."personId"::text, e."updateId"::text, e."evidenceId"::text, e."reviewId"::text, e.visibility::text,
    e.payload::text)::text
$$;

-- The series' lock is held to the end of the transaction: who is next sees this one. Called at commit, so that it is held
-- briefly and nothing else is waited for behind it.
create function chain.add(e public."Event") returns void language plpgsql as $$
declare
  link chain.link;
begin
  perform pg_advisory_xact_lock(hashtextextended(e."seriesId"::text, 7273904117));
  select l.number, l.digest into link.number, link.previous from chain.link l
    where l."seriesId" = e."seriesId" order by l.number desc limit 1;
  link."seriesId" := e."seriesId";
  link.number := coalesce(link.number, 0) + 1;
  link."eventId" := e.id;
  link.recorded := clock_timestamp();
  link.digest := encode(sha256(convert_to(chain.text_of(e, link), 'UTF8')), 'hex');
  insert into chain.link select link.*;
end
$$;

create function chain.add_new() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform chain.add(new);
  return null;
end
$$;

create function chain.refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'the chain is append-only: % is refused', tg_op;
end
$$;

create trigger "append only" before update or delete on chain.link
  for each row execute function chain.refuse_rewriting();
create trigger "no truncate" before truncate on chain.link
  for each statement execute function chain.refuse_rewriting();

-- What is there, in the order in which it was written.
do $$
declare
  e public."Event";
begin
  for e in select * from public."Event" order by sequence loop
    perform chain.add(e);
  end loop;
end
$$;

create constraint trigger "Event_chained" after insert on "Event" deferrable initially deferred
  for each row execute function chain.add_new();
