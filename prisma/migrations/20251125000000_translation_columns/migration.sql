-- A table's column with a Japanese title was one of its own; by now every text has one a language: title_ja.
update "TableMapping" set mapping = replace(mapping::text, '"titleJa"', '"title_ja"')::jsonb where mapping ? 'titleJa';
update "TableImport" set mapping = replace(mapping::text, '"titleJa"', '"title_ja"')::jsonb where mapping ? 'titleJa';
