-- CreateEnum
CREATE TYPE "EscalationStep" AS ENUM ('reminder', 'secondReminder', 'letter', 'noAnswer');

-- CreateEnum
CREATE TYPE "PackState" AS ENUM ('waiting', 'running', 'done', 'cancelled', 'failed');

-- CreateEnum
CREATE TYPE "AgendaReason" AS ENUM ('atRisk', 'supportNeeded', 'overdue', 'declined', 'contestedClosure', 'silent', 'marked', 'added');

-- CreateEnum
CREATE TYPE "DecisionKind" AS ENUM ('note', 'continue', 'reviseDate', 'escalate', 'verify', 'discontinue', 'merge', 'newFollowUp');

-- CreateEnum
CREATE TYPE "AttendanceKind" AS ENUM ('inPerson', 'online', 'absent');

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "reviewId" UUID;

-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "seriesId" UUID NOT NULL,
    "roundtableId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "scope" TEXT NOT NULL DEFAULT '',
    "questions" TEXT[],
    "questionsJa" TEXT[],
    "message" TEXT NOT NULL DEFAULT '',
    "messageJa" TEXT NOT NULL DEFAULT '',
    "closesOn" DATE,
    "openedAt" TIMESTAMPTZ(3),
    "openedById" UUID,
    "snapshotId" UUID,
    "meetingBeganAt" TIMESTAMPTZ(3),
    "meetingEndedAt" TIMESTAMPTZ(3),
    "currentItemId" UUID,
    "currentSince" TIMESTAMPTZ(3),
    "commentsUntil" DATE,
    "draftedAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewRequest" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "openedAt" TIMESTAMPTZ(3),
    "begunAt" TIMESTAMPTZ(3),
    "submittedAt" TIMESTAMPTZ(3),
    "submittedById" UUID,
    "sentBackAt" TIMESTAMPTZ(3),
    "remark" TEXT,
    "replies" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ReviewRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewRow" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "followUpId" UUID NOT NULL,
    "noChange" BOOLEAN NOT NULL DEFAULT false,
    "progress" "Progress",
    "confidence" "Confidence",
    "changed" TEXT NOT NULL DEFAULT '',
    "obstacles" TEXT NOT NULL DEFAULT '',
    "nextStep" TEXT NOT NULL DEFAULT '',
    "savedAt" TIMESTAMPTZ(3),
    "savedById" UUID,
    "updateId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ReviewRow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Escalation" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "step" "EscalationStep" NOT NULL,
    "dueOn" DATE NOT NULL,
    "takenAt" TIMESTAMPTZ(3),

    CONSTRAINT "Escalation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DiscussionRequest" (
    "id" UUID NOT NULL,
    "followUpId" UUID NOT NULL,
    "personId" UUID,
    "organizationId" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "droppedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DiscussionRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Snapshot" (
    "id" UUID NOT NULL,
    "seriesId" UUID NOT NULL,
    "reviewId" UUID,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,
    "takenById" UUID,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "Snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PackJob" (
    "id" UUID NOT NULL,
    "snapshotId" UUID NOT NULL,
    "requestedById" UUID,
    "language" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "organizationId" UUID,
    "state" "PackState" NOT NULL DEFAULT 'waiting',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PackJob_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PackFile" (
    "id" UUID NOT NULL,
    "jobId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "PackFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgendaItem" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "followUpId" UUID,
    "recommendationId" UUID,
    "themeId" UUID,
    "title" TEXT NOT NULL DEFAULT '',
    "minutes" INTEGER NOT NULL DEFAULT 5,
    "reasons" "AgendaReason"[],
    "doneAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "AgendaItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingDecision" (
    "id" UUID NOT NULL,
    "agendaItemId" UUID NOT NULL,
    "kind" "DecisionKind" NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "language" "Language" NOT NULL,
    "toDueOn" DATE,
    "intoId" UUID,
    "title" TEXT NOT NULL DEFAULT '',
    "leadId" UUID,
    "writtenById" UUID,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),
    "confirmedById" UUID,
    "confirmedAt" TIMESTAMPTZ(3),
    "madeId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "MeetingDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Remark" (
    "id" UUID NOT NULL,
    "agendaItemId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "organizationId" UUID,
    "text" TEXT NOT NULL,
    "language" "Language" NOT NULL,
    "visibility" "Visibility" NOT NULL DEFAULT 'participants',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Remark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attendance" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "personId" UUID,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "organizationId" UUID,
    "kind" "AttendanceKind" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Minutes" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedById" UUID,
    "correctsId" UUID,
    "erratum" TEXT,

    CONSTRAINT "Minutes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MinutesComment" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "agendaItemId" UUID,
    "personId" UUID NOT NULL,
    "organizationId" UUID,
    "text" TEXT NOT NULL,
    "language" "Language" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" TEXT,
    "taken" BOOLEAN,
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "MinutesComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CarriedOver" (
    "reviewId" UUID NOT NULL,
    "followUpId" UUID NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CarriedOver_pkey" PRIMARY KEY ("reviewId","followUpId")
);

-- CreateTable
CREATE TABLE "MessageFile" (
    "id" UUID NOT NULL,
    "messageId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "MessageFile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Review_roundtableId_key" ON "Review"("roundtableId");

-- CreateIndex
CREATE UNIQUE INDEX "Review_seriesId_number_key" ON "Review"("seriesId", "number");

-- CreateIndex
CREATE INDEX "ReviewRequest_organizationId_idx" ON "ReviewRequest"("organizationId");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewRequest_reviewId_organizationId_key" ON "ReviewRequest"("reviewId", "organizationId");

-- CreateIndex
CREATE INDEX "ReviewRow_followUpId_idx" ON "ReviewRow"("followUpId");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewRow_requestId_followUpId_key" ON "ReviewRow"("requestId", "followUpId");

-- CreateIndex
CREATE INDEX "Escalation_takenAt_dueOn_idx" ON "Escalation"("takenAt", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "Escalation_requestId_step_key" ON "Escalation"("requestId", "step");

-- CreateIndex
CREATE INDEX "DiscussionRequest_followUpId_idx" ON "DiscussionRequest"("followUpId");

-- CreateIndex
CREATE INDEX "Snapshot_reviewId_idx" ON "Snapshot"("reviewId");

-- CreateIndex
CREATE UNIQUE INDEX "Snapshot_seriesId_number_key" ON "Snapshot"("seriesId", "number");

-- CreateIndex
CREATE INDEX "PackJob_snapshotId_idx" ON "PackJob"("snapshotId");

-- CreateIndex
CREATE UNIQUE INDEX "PackFile_jobId_name_key" ON "PackFile"("jobId", "name");

-- CreateIndex
CREATE INDEX "AgendaItem_reviewId_position_idx" ON "AgendaItem"("reviewId", "position");

-- CreateIndex
CREATE INDEX "MeetingDecision_agendaItemId_idx" ON "MeetingDecision"("agendaItemId");

-- CreateIndex
CREATE INDEX "Remark_agendaItemId_at_idx" ON "Remark"("agendaItemId", "at");

-- CreateIndex
CREATE INDEX "Attendance_reviewId_position_idx" ON "Attendance"("reviewId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Attendance_reviewId_personId_key" ON "Attendance"("reviewId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Minutes_correctsId_key" ON "Minutes"("correctsId");

-- CreateIndex
CREATE UNIQUE INDEX "Minutes_reviewId_number_key" ON "Minutes"("reviewId", "number");

-- CreateIndex
CREATE INDEX "MinutesComment_reviewId_at_idx" ON "MinutesComment"("reviewId", "at");

-- CreateIndex
CREATE INDEX "CarriedOver_followUpId_idx" ON "CarriedOver"("followUpId");

-- CreateIndex
CREATE INDEX "MessageFile_messageId_idx" ON "MessageFile"("messageId");

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "Series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_roundtableId_fkey" FOREIGN KEY ("roundtableId") REFERENCES "Roundtable"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewRequest" ADD CONSTRAINT "ReviewRequest_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewRequest" ADD CONSTRAINT "ReviewRequest_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewRow" ADD CONSTRAINT "ReviewRow_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "ReviewRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewRow" ADD CONSTRAINT "ReviewRow_followUpId_fkey" FOREIGN KEY ("followUpId") REFERENCES "FollowUp"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewRow" ADD CONSTRAINT "ReviewRow_updateId_fkey" FOREIGN KEY ("updateId") REFERENCES "Update"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Escalation" ADD CONSTRAINT "Escalation_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "ReviewRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiscussionRequest" ADD CONSTRAINT "DiscussionRequest_followUpId_fkey" FOREIGN KEY ("followUpId") REFERENCES "FollowUp"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "Series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PackJob" ADD CONSTRAINT "PackJob_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PackFile" ADD CONSTRAINT "PackFile_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "PackJob"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_followUpId_fkey" FOREIGN KEY ("followUpId") REFERENCES "FollowUp"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "Recommendation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingDecision" ADD CONSTRAINT "MeetingDecision_agendaItemId_fkey" FOREIGN KEY ("agendaItemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingDecision" ADD CONSTRAINT "MeetingDecision_intoId_fkey" FOREIGN KEY ("intoId") REFERENCES "FollowUp"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingDecision" ADD CONSTRAINT "MeetingDecision_madeId_fkey" FOREIGN KEY ("madeId") REFERENCES "FollowUp"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingDecision" ADD CONSTRAINT "MeetingDecision_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_agendaItemId_fkey" FOREIGN KEY ("agendaItemId") REFERENCES "AgendaItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Minutes" ADD CONSTRAINT "Minutes_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Minutes" ADD CONSTRAINT "Minutes_correctsId_fkey" FOREIGN KEY ("correctsId") REFERENCES "Minutes"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinutesComment" ADD CONSTRAINT "MinutesComment_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarriedOver" ADD CONSTRAINT "CarriedOver_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarriedOver" ADD CONSTRAINT "CarriedOver_followUpId_fkey" FOREIGN KEY ("followUpId") REFERENCES "FollowUp"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessageFile" ADD CONSTRAINT "MessageFile_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was frozen or published never changes, not even from a console.
create function refuse_changing() returns trigger language plpgsql as $$
begin
  raise exception '% on "%" is refused: what was frozen or published never changes', tg_op, tg_table_name;
end
$$;

create trigger "Snapshot_immutable" before update or delete on "Snapshot"
  for each row execute function refuse_changing();
create trigger "Snapshot_no_truncate" before truncate on "Snapshot"
  for each statement execute function refuse_changing();
create trigger "Minutes_immutable" before update or delete on "Minutes"
  for each row execute function refuse_changing();
create trigger "Minutes_no_truncate" before truncate on "Minutes"
  for each statement execute function refuse_changing();

-- One open wish to discuss a follow-up, one place of it on an agenda.
create unique index "DiscussionRequest_one_open" on "DiscussionRequest" ("followUpId") where "droppedAt" is null;
create unique index "AgendaItem_once" on "AgendaItem" ("reviewId", "followUpId") where "removedAt" is null;
alter table "MeetingDecision" add constraint "MeetingDecision_complete" check (
  case kind
    when 'reviseDate' then "toDueOn" is not null
    when 'merge' then "intoId" is not null
    when 'newFollowUp' then title <> ''
    else true
  end
);
alter table "Minutes" add constraint "Minutes_erratum_says_why" check (("correctsId" is null) = (erratum is null));

-- How a review was run is no part of the state that can be read back; see the migration of the past.
comment on table "Snapshot" is 'past: by "takenAt"';
comment on table "Minutes" is 'past: by "publishedAt"';
comment on table "Review" is 'past: as it is now';
comment on table "ReviewRequest" is 'past: as it is now';
comment on table "ReviewRow" is 'past: as it is now';
comment on table "Escalation" is 'past: as it is now';
comment on table "PackJob" is 'past: as it is now';
comment on table "PackFile" is 'past: as it is now';
comment on table "AgendaItem" is 'past: as it is now';
comment on table "MeetingDecision" is 'past: as it is now';
comment on table "Remark" is 'past: as it is now';
comment on table "Attendance" is 'past: as it is now';
comment on table "MinutesComment" is 'past: as it is now';
comment on table "CarriedOver" is 'past: as it is now';
comment on table "MessageFile" is 'past: as it is now';
