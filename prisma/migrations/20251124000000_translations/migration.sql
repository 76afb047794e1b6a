-- Words that people read stand in the language they were written in, and beside them their translations:
--   { "ja": { "title": { "text", "of": the wording that it translates, "by": { "id", "name" } or null, "at" } } }
-- see lib/translation.ts. The columns of a second language go into them, in the versions of every row too, each as a
-- translation of what that version said. Where nobody gave a second language, the script tells which one the first is in.
do $$
declare
  it record;
  place text;
  given text;
  at text := to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
begin
  for it in
    select * from (values
      ('Series', array['name'], array['name']),
      ('Roundtable', array['title'], array['title', 'place', 'note']),
      ('Theme', array['name'], array['name', 'shortName']),
      ('Organization', array['name'], array['name', 'shortName', 'note']),
      ('Person', '{}', '{}'),
      ('Participation', array['printedTitle', 'printedAs'], '{}'),
      ('Addressee', array['wording'], '{}'),
      ('Recommendation', array['title'], array['title']),
      ('FollowUp', '{}', '{}'),
      ('Update', '{}', '{}'),
      ('Comment', '{}', '{}'),
      ('Evidence', array['title'], '{}'),
      ('Review', array['message'], array['questions', 'message']),
      ('Response', array['reason'], '{}'),
      ('Candidate', array['title'], array['title'])
    ) as tables (name, words, twice)
  loop
    foreach place in array array[format('public.%I', it.name), format('versions.%I', it.name)] loop
      continue when to_regclass(place) is null;
      execute format('alter table %s add column translations jsonb not null default %L', place, '{}');
      if cardinality(it.words) > 0 then
        execute format('alter table %s add column language "Language" not null default %L', place, 'en');
      end if;
      if place like 'versions.%' then
        execute format('alter table %s disable trigger "append only"', place);
        execute format('alter table %s alter column translations drop default, alter column translations drop not null', place);
      end if;
      if cardinality(it.words) > 0 then
        execute format('update %s t set language = %L where concat(%s) ~ %L', place, 'ja',
          past.each(it.words, 't.%I', ', '), '[぀-ヿ㐀-鿿豈-﫿]');
      end if;
      if cardinality(it.twice) > 0 then
        given := format('(select jsonb_object_agg(field, jsonb_build_object(''text'', other, ''of'', original, ''by'', null, ''at'', %L::text))
          from (values %s) as each (field, original, other) where other <> '''')', at,
          past.each(it.twice, case when it.name = 'Review'
            then '(%1$L, array_to_string(t.%1$I || ''{}''::text[], e''\n''), array_to_string(t."%1$sJa" || ''{}''::text[], e''\n''))'
            else '(%1$L, coalesce(t.%1$I, ''''), t."%1$sJa")' end, ', '));
        execute format('update %s t set language = %L, translations = jsonb_build_object(%L, %s) where %s is not null',
          place, 'en', 'ja', given, given);
        execute format('alter table %s %s', place, past.each(it.twice, 'drop column "%sJa"', ', '));
      end if;
      if place like 'versions.%' then
        execute format('alter table %s enable trigger "append only"', place);
        if cardinality(it.words) > 0 then
          execute format('alter table %s alter column language drop default, alter column language drop not null', place);
        end if;
      end if;
    end loop;
  end loop;
end
$$;
