-- Pages of the past are kept by web servers, for visitors. What may then no longer be shown as it was (something public was
-- narrowed, withdrawn or deleted, or what is read as it is now has changed) counts up here, in the same transaction.
create table past.narrowed (times bigint not null);
insert into past.narrowed values (0);

-- Once a transaction, and at its very end, so that whoever waits for the row is waited for by nobody.
create function past.tell_narrowing() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if current_setting('roundtable.narrowed', true) is distinct from pg_current_xact_id()::text then
    update past.narrowed set times = times + 1;
    perform set_config('roundtable.narrowed', pg_current_xact_id()::text, true);
  end if;
  return null;
end
$$;

-- For tables that are read as they are now whatever the instant, every change counts; for others one by which visitors see
-- less. What no visitor is ever shown is left out.
create function past.watch_narrowing(tab regclass, name text, how text) returns void language plpgsql as $$
declare
  columns text[] := past.columns_of(tab);
  less text[] := '{}';
begin
  if name = any ('{Account,Session,SignInLink,Message,MessageFile,UntoldEvent,RateLimit,DocumentReading,PackJob,PackFile}') then
    return;
  end if;
  if how = 'as it is now' or name in ('Series', 'Snapshot') then
    execute format('create constraint trigger "tell narrowing" after insert or update or delete on %s
      deferrable initially deferred for each row execute function past.tell_narrowing()', tab);
    return;
  end if;
  if 'visibility' = any (columns) then
    less := less || 'old.visibility = ''public'' and new.visibility <> ''public'''::text;
  end if;
  if 'withdrawnAt' = any (columns) then
    less := less || 'old."withdrawnAt" is null and new."withdrawnAt" is not null'::text;
  end if;
  if cardinality(less) > 0 then
    execute format('create constraint trigger "tell narrowing" after update on %s deferrable initially deferred
      for each row when (%s) execute function past.tell_narrowing()', tab, array_to_string(less, ' or '));
    execute format('create constraint trigger "tell deletion" after delete on %s deferrable initially deferred
      for each row execute function past.tell_narrowing()', tab);
  end if;
end
$$;

-- As before, with the triggers above laid and lifted too: what waits for the end of a transaction is in the way of a migration.
create or replace function past.hide() returns boolean language plpgsql as $$
declare
  it record;
begin
  for it in select viewname as name from pg_views where schemaname = 'past' loop
    execute format('drop view past.%I', it.name);
  end loop;
  for it in select tgname as name, tgrelid::regclass as tab from pg_trigger
    where tgname in ('keep version', 'tell narrowing', 'tell deletion') loop
    execute format('drop trigger %I on %s', it.name, it.tab);
  end loop;
  return true;
end
$$;

create or replace function past.refresh() returns boolean language plpgsql as $$
declare
  it record;
begin
  perform past.hide();
  for it in
    select typname as name, typnamespace = 'past'::regnamespace as stale,
      (select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) from pg_enum where enumtypid = pg_type.oid) as labels
    from pg_type where typnamespace in ('past'::regnamespace, 'public'::regnamespace) and typtype = 'e'
    order by stale desc
  loop
    if it.stale then
      execute format('drop type past.%I', it.name);
    else
      execute format('create type past.%I as enum (%s)', it.name, it.labels);
    end if;
  end loop;
  for it in
    select oid::regclass as tab, relname::text as name,
      coalesce(substring(obj_description(oid, 'pg_class') from '^past: (.*)$'), 'versions') as how
    from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname !~ '^_'
      and past.key_of(oid::regclass) is not null
  loop
    if it.how = 'versions' then
      perform past.keep_versions(it.tab, it.name);
      perform past.keep_trigger(it.tab, it.name);
      perform past.catch_up(it.tab, it.name);
    end if;
    perform past.watch_narrowing(it.tab, it.name, it.how);
    perform past.show(it.tab, it.name, it.how);
  end loop;
  update past.narrowed set times = times + 1;
  return true;
end
$$;
