-- The application works with a role of its own, which may change no structure and writes neither versions nor events but by
-- what stands here; lib/db/rights.ts grants it the rest after every migration. Functions that do more than their caller may
-- are the owner's ("security definer") and name where they look things up.

-- Versions are written as the owner, by triggers alone. past.refresh() makes them anew after this file.
create or replace function past.keep_trigger(tab regclass, name text) returns void language plpgsql as $$
declare
  columns text[] := past.columns_of(tab);
  key text[] := past.key_of(tab);
begin
  execute format($function$
    create or replace function versions.%1$I() returns trigger language plpgsql security definer
      set search_path = pg_catalog, pg_temp as $body$
    declare
      from_now timestamptz;
      known timestamptz;
    begin
      if tg_op = 'UPDATE' and new is not distinct from old then
        return null;
      end if;
      from_now := past.instant();
      if tg_op = 'INSERT' then
        select max(_until) into known from versions.%2$I v where %3$s;
      else
        update versions.%2$I v set _until = greatest(from_now, _since) where %4$s and _until = 'infinity'
          returning _until into known;
      end if;
      if tg_op <> 'DELETE' then
        insert into versions.%2$I (%5$s, _since) values (%6$s, greatest(from_now, known));
      end if;
      return null;
    end
    $body$
  $function$,
    'keep ' || name, name, past.each(key, 'v.%1$I = new.%1$I', ' and '), past.each(key, 'v.%1$I = old.%1$I', ' and '),
    past.each(columns, '%I', ', '), past.each(columns, 'new.%I', ', '));
  execute format('create trigger "keep version" after insert or update or delete on %s
    for each row execute function versions.%I()', tab, 'keep ' || name);
end
$$;

-- Nothing is dated in the future: a version that began there would hide what comes before it.
create or replace function past.instant() returns timestamptz language plpgsql as $$
declare
  at text := current_setting('roundtable.at', true);
begin
  if at is null or at = '' then
    perform pg_advisory_xact_lock_shared(7273904116);
    at := date_trunc('milliseconds', clock_timestamp())::text;
    perform set_config('roundtable.at', at, true);
  elsif at::timestamptz > clock_timestamp() + interval '1 minute' then
    raise exception 'nothing happens in the future: % is refused', at;
  end if;
  return at::timestamptz;
end
$$;

-- Whoever an event names as its actor belongs, or belonged, to its series.
create function refuse_false_actor() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from public."Membership" m where m."personId" = new."actorId" and m."seriesId" = new."seriesId") then
    raise exception 'events are by members: % is none of series %', new."actorId", new."seriesId";
  end if;
  return new;
end
$$;

create trigger "Event_by_member" before insert on "Event"
  for each row when (new."actorId" is not null) execute function refuse_false_actor();
