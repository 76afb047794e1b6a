-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "seriesId" UUID,
    "personId" UUID,
    "subjectId" UUID,
    "detail" TEXT,
    "network" TEXT,
    "request" TEXT,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AuditEntry_seriesId_id_idx" ON "AuditEntry"("seriesId", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_personId_id_idx" ON "AuditEntry"("personId", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");

comment on table "AuditEntry" is 'past: as it is now';

-- Only added to. The one thing that may change is that nobody knows any more from which network something came.
create function refuse_mending() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    old.network := null;
    if new is not distinct from old then
      return new;
    end if;
  end if;
  raise exception 'the audit record is append-only: % on "%" is refused', tg_op, tg_table_name;
end
$$;

create trigger "AuditEntry_append_only" before update or delete on "AuditEntry"
  for each row execute function refuse_mending();
create trigger "AuditEntry_no_truncate" before truncate on "AuditEntry"
  for each statement execute function refuse_mending();
