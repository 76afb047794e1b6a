-- Every state is kept, so that any instant can be read as it was.
--   versions."X"  each state that a row of "X" was in: its columns, and from when ("_since") until when ("_until")
--   past."X"      the rows of "X" as they were at the instant of past.look(); in the columns of "X", to be read alike
-- past.refresh() makes all of that from the catalog. The runner of migrations calls it in the transaction of every file,
-- after past.hide() and what the file says, so a new column or table needs no more. A table whose states are not kept says so in its comment:
--   'past: as it is now'  its rows are read as they are; for what never changes, or is no part of the state
--   'past: by "at"'       only added to: the rows up to the instant, by the column named
create schema versions;
create schema past;

comment on table "Event" is 'past: by "at"';
comment on table "Document" is 'past: by "createdAt"';
comment on table "EvidenceFile" is 'past: as it is now';
comment on table "Person" is 'past: as it is now';
comment on table "Account" is 'past: as it is now';
comment on table "Session" is 'past: as it is now';
comment on table "SignInLink" is 'past: as it is now';
comment on table "Message" is 'past: as it is now';
comment on table "UntoldEvent" is 'past: as it is now';
comment on table "RateLimit" is 'past: as it is now';

-- Since when all states are kept; empty where they have been from the first row on.
create table past.beginning (at timestamptz(3) not null);

-- The one instant of a transaction, to the millisecond: that of its first write, unless past.act_at() gave it another.
-- It is taken under a lock that all writers share, and that past.freeze() takes alone.
create function past.instant() returns timestamptz language plpgsql as $$
declare
  at text := current_setting('roundtable.at', true);
begin
  if at is null or at = '' then
    perform pg_advisory_xact_lock_shared(7273904116);
    at := date_trunc('milliseconds', clock_timestamp())::text;
    perform set_config('roundtable.at', at, true);
  end if;
  return at::timestamptz;
end
$$;

-- For imports: what follows in this transaction was done then.
create function past.act_at(at timestamptz) returns boolean language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(7273904116);
  perform set_config('roundtable.at', date_trunc('milliseconds', at)::text, true);
  return true;
end
$$;

-- An instant that nobody will write at any more: whoever wrote up to it has committed, whoever comes is later. To be asked
-- for in a statement of its own; the sleep carries the clock into the next millisecond.
create function past.freeze() returns timestamptz language plpgsql as $$
declare
  at timestamptz;
begin
  perform pg_advisory_xact_lock(7273904116);
  at := date_trunc('milliseconds', clock_timestamp());
  perform pg_sleep(0.002);
  return at;
end
$$;

-- From here to its end the transaction reads what was at that instant, and writes nothing.
-- whole: for the secretariat; for others what has been restricted since stays so, by what their organization sees now.
create function past.look(as_of timestamptz, whole boolean, organization uuid) returns boolean language plpgsql as $$
begin
  perform set_config('roundtable.as_of', as_of::text, true);
  perform set_config('roundtable.whole', whole::text, true);
  perform set_config('roundtable.organization', coalesce(organization::text, ''), true);
  perform set_config('search_path', 'past, public', true);
  perform set_config('transaction_read_only', 'on', true);
  return true;
end
$$;

create function past.as_of() returns timestamptz language sql stable parallel safe
  return current_setting('roundtable.as_of')::timestamptz;
create function past.whole() returns boolean language sql stable parallel safe
  return current_setting('roundtable.whole')::boolean;
create function past.organization() returns uuid language sql stable parallel safe
  return nullif(current_setting('roundtable.organization'), '')::uuid;

-- The expression for who sees a row: as it was, and for others than the secretariat no more than see it today (n.*), when
-- "organization" is for the secretariat alone where theirs is no longer concerned. See lib/visibility.ts.
create function past.seen_by(kind text) returns text language sql immutable as $$
  select format('case when (select past.whole()) then v.visibility
    else greatest(v.visibility, case when n.visibility is null %s then ''secretariat'' else n.visibility end) end',
    case kind
      when 'FollowUp' then 'or (n.visibility = ''organization''
        and n."leadId" is distinct from (select past.organization())
        and not exists (select from public."Support" s
          where s."followUpId" = n.id and s."organizationId" = (select past.organization()))
        and not exists (select from public."Assignment" a where a."followUpId" = n.id
          and a."organizationId" = (select past.organization()) and a.state = ''offered''))'
      when 'Recommendation' then 'or (n.visibility = ''organization'' and not exists (select from public."Addressee" a
          where a."recommendationId" = n.id and a."organizationId" = (select past.organization())))'
      else '' end)
$$;

-- A version is written once, and ends once.
create function past.refuse_rewriting() returns trigger language plpgsql as $$
declare
  ends timestamptz;
begin
  if tg_op = 'UPDATE' then
    ends := new._until;
    new._until := old._until;
    if old._until = 'infinity' and ends >= old._since and new is not distinct from old then
      new._until := ends;
      return new;
    end if;
  end if;
  raise exception 'versions are append-only: % on "%" is refused', tg_op, tg_table_name;
end
$$;

create function past.columns_of(tab regclass) returns text[] language sql stable as $$
  select array_agg(attname::text order by attnum) from pg_attribute
  where attrelid = tab and attnum > 0 and not attisdropped
$$;

create function past.key_of(tab regclass) returns text[] language sql stable as $$
  select array_agg(attname::text order by attnum) from pg_index
  join pg_attribute on attrelid = tab and attnum = any(indkey) where indrelid = tab and indisprimary
$$;

-- '%1$I = %1$I' for each name, joined: lists and comparisons of columns for the statements below.
create function past.each(names text[], template text, between_them text) returns text language sql immutable as $$
  select string_agg(format(template, name), between_them order by at) from unnest(names) with ordinality as each (name, at)
$$;

-- The table versions."X", with every column of "X"; a column that comes later holds for the states before it what it held
-- when it came.
create function past.keep_versions(tab regclass, name text) returns void language plpgsql as $$
declare
  key text[] := past.key_of(tab);
  same text := past.each(key, 'v.%1$I = n.%1$I', ' and ');
  col record;
begin
  if to_regclass(format('versions.%I', name)) is null then
    execute format('create table versions.%I as select * from %s with no data', name, tab);
    execute format('alter table versions.%I add column _since timestamptz(3) not null,
      add column _until timestamptz(3) not null default %L', name, 'infinity');
    execute format('create unique index on versions.%I (%s) where _until = %L', name, past.each(key, '%I', ', '), 'infinity');
    execute format('create index on versions.%I (%s, _until)', name, past.each(key, '%I', ', '));
    for col in
      select distinct attname as name from pg_constraint
      join pg_attribute on attrelid = conrelid and attnum = conkey[1]
      where conrelid = tab and contype = 'f' and cardinality(conkey) = 1 and attname::text <> key[1]
    loop
      execute format('create index on versions.%I (%I)', name, col.name);
    end loop;
    execute format('create trigger "append only" before update or delete on versions.%I
      for each row execute function past.refuse_rewriting()', name);
    execute format('create trigger "no truncate" before truncate on versions.%I
      for each statement execute function past.refuse_rewriting()', name);
  end if;
  for col in
    select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, v.attname is null as new
    from pg_attribute a
    left join pg_attribute v on v.attrelid = to_regclass(format('versions.%I', name)) and v.attname = a.attname
      and v.attnum > 0 and not v.attisdropped
    where a.attrelid = tab and a.attnum > 0 and not a.attisdropped
      and (v.atttypid, v.atttypmod) is distinct from (a.atttypid, a.atttypmod)
    order by a.attnum
  loop
    execute format('alter table versions.%I disable trigger "append only"', name);
    if col.new then
      execute format('alter table versions.%I add column %I %s', name, col.name, col.type);
      execute format('update versions.%I v set %I = n.%2$I from %s n where %s', name, col.name, tab, same);
    else
      execute format('alter table versions.%I alter column %I type %s using %2$I::text::%3$s', name, col.name, col.type);
    end if;
    execute format('alter table versions.%I enable trigger "append only"', name);
  end loop;
end
$$;

-- The trigger that writes the versions of "X". Where two transactions change a row out of the order of their instants, or
-- an import acts in the past of what is known, the later change holds from where the earlier one began, not before it.
create function past.keep_trigger(tab regclass, name text) returns void language plpgsql as $$
declare
  columns text[] := past.columns_of(tab);
  key text[] := past.key_of(tab);
begin
  execute format($function$
    create or replace function versions.%1$I() returns trigger language plpgsql as $body$
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

-- Writes down what happened to rows while no trigger looked on: before there was one, or in a migration.
create function past.catch_up(tab regclass, name text) returns void language plpgsql as $$
declare
  columns text[] := past.columns_of(tab);
  same text := past.each(past.key_of(tab), 'v.%1$I = n.%1$I', ' and ');
  mine text := past.each(columns, 'n.%I', ', ');
  theirs text := past.each(columns, 'v.%I', ', ');
begin
  execute format('update versions.%I v set _until = greatest(past.instant(), v._since)
    where v._until = %L and not exists (select from %s n where %s and (%s) is not distinct from (%s))',
    name, 'infinity', tab, same, mine, theirs);
  execute format('insert into versions.%1$I (%2$s, _since)
    select %3$s, greatest(past.instant(), (select max(v._until) from versions.%1$I v where %4$s)) from %5$s n
    where not exists (select from versions.%1$I v where %4$s and v._until = %6$L)',
    name, past.each(columns, '%I', ', '), mine, same, tab, 'infinity');
end
$$;

-- A column of the view: of an enum it is cast to its twin in this schema, since Prisma asks with that one.
create function past.column_of(tab regclass, col text, source text) returns text language sql stable as $$
  select case
    when t.typtype = 'e' then format('(%s)::text::past.%I as %I', source, t.typname, col)
    when e.typtype = 'e' then format('(%s)::text[]::past.%I[] as %I', source, e.typname, col)
    else format('%s as %I', source, col) end
  from pg_attribute a join pg_type t on t.oid = a.atttypid left join pg_type e on e.oid = t.typelem
  where a.attrelid = tab and a.attname = col
$$;

-- past."X", with the columns of "X" in their order.
create function past.show(tab regclass, name text, how text) returns void language plpgsql as $$
declare
  key text[] := past.key_of(tab);
  list text;
begin
  select string_agg(past.column_of(tab, c, case
      when how <> 'versions' then format('n.%I', c)
      when c = 'visibility' then past.seen_by(name)
      when c = 'withdrawnAt' then 'coalesce(n."withdrawnAt", v."withdrawnAt")'
      else format('v.%I', c) end), ', ' order by at)
    into list from unnest(past.columns_of(tab)) with ordinality as each (c, at);
  if how = 'versions' then
    execute format('create view past.%1$I as select %2$s from versions.%1$I v left join %3$s n on %4$s
      where v._since <= (select past.as_of()) and v._until > (select past.as_of())',
      name, list, tab, past.each(key, 'n.%1$I = v.%1$I', ' and '));
  elsif how = 'as it is now' then
    execute format('create view past.%I as select %s from %s n', name, list, tab);
  else
    execute format('create view past.%I as select %s from %s n where n.%s <= (select past.as_of())', name, list, tab,
      substring(how from '^by (".+")$'));
  end if;
end
$$;

-- Out of the way of a migration, which may change any column; what it does to rows, past.catch_up() notices.
create function past.hide() returns boolean language plpgsql as $$
declare
  it record;
begin
  for it in select viewname as name from pg_views where schemaname = 'past' loop
    execute format('drop view past.%I', it.name);
  end loop;
  for it in select tgrelid::regclass as tab from pg_trigger where tgname = 'keep version' loop
    execute format('drop trigger "keep version" on %s', it.tab);
  end loop;
  return true;
end
$$;

create function past.refresh() returns boolean language plpgsql as $$
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
    perform past.show(it.tab, it.name, it.how);
  end loop;
  return true;
end
$$;

-- The columns that Event."at" and its like are measured by.
alter table "Event" alter column "at" set default past.instant();

select past.refresh();

-- What was there before this: as it is now, from when it came to be, as far as that is known. What changed in between was
-- not kept, hence past.beginning.
insert into past.beginning select past.instant() where exists (select from "Series");

do $$
declare
  it record;
begin
  for it in
    select * from (values
      ('Series', 'n."createdAt"'),
      ('Roundtable', '(select s."createdAt" from "Series" s where s.id = n."seriesId")'),
      ('Theme', '(select s."createdAt" from "Series" s where s.id = n."seriesId")'),
      ('Organization', '(select s."createdAt" from "Series" s where s.id = n."seriesId")'),
      ('Participation', '(select s."createdAt" from "Roundtable" r join "Series" s on s.id = r."seriesId"
        where r.id = n."roundtableId")'),
      ('Membership', 'n."invitedAt"'),
      ('Recommendation', 'n."createdAt"'),
      ('Passage', '(select r."createdAt" from "Recommendation" r where r.id = n."recommendationId")'),
      ('Addressee', '(select r."createdAt" from "Recommendation" r where r.id = n."recommendationId")'),
      ('Response', 'n."at"'),
      ('FollowUp', 'n."createdAt"'),
      ('FollowUpRecommendation', '(select f."createdAt" from "FollowUp" f where f.id = n."followUpId")'),
      ('Support', 'n."since"'),
      ('Assignment', 'n."offeredAt"'),
      ('Update', 'n."at"'),
      ('Extension', 'n."requestedAt"'),
      ('Closure', 'n."reportedAt"'),
      ('Evidence', 'n."at"'),
      ('Comment', 'n."createdAt"'),
      ('CommentRevision', 'n."until"'),
      ('Mention', '(select c."createdAt" from "Comment" c where c.id = n."commentId")')
    ) as known (name, since)
  loop
    execute format('alter table versions.%I disable trigger "append only"', it.name);
    execute format('update versions.%I n set _since = least(n._since, coalesce(%s, n._since))', it.name, it.since);
    execute format('alter table versions.%I enable trigger "append only"', it.name);
  end loop;
end
$$;
