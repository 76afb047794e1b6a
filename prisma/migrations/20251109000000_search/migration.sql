-- Full text search of follow-ups, see lib/follow-ups/search.ts: the words of titles and descriptions, Japanese as pairs of
-- characters. These indexes are on expressions, so the Prisma schema does not know them.
CREATE INDEX "FollowUp_searchText_idx" ON "FollowUp" USING GIN (to_tsvector('simple'::regconfig, "searchText"));

-- The list's first order, see lib/follow-ups/order.ts: by due date as long as the work is expected.
CREATE INDEX "FollowUp_due_next_idx" ON "FollowUp"
  ("seriesId", (CASE WHEN progress IN ('notStarted', 'inProgress', 'onHold') THEN "dueOn" END), number);
