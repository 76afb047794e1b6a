-- CreateEnum
CREATE TYPE "ReadingState" AS ENUM ('waiting', 'reading', 'read', 'failed');

-- CreateEnum
CREATE TYPE "CandidateState" AS ENUM ('pending', 'accepted', 'merged', 'rejected');

-- CreateEnum
CREATE TYPE "CandidateOrigin" AS ENUM ('found', 'added');

-- CreateEnum
CREATE TYPE "LineageKind" AS ENUM ('continues', 'repeats', 'supersedes', 'merges');

-- CreateEnum
CREATE TYPE "TableKind" AS ENUM ('recommendations', 'followUps');

-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "correctsId" UUID;

-- CreateTable
CREATE TABLE "DocumentReading" (
    "id" UUID NOT NULL,
    "seriesId" UUID NOT NULL,
    "correctsId" UUID,
    "fileName" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "state" "ReadingState" NOT NULL DEFAULT 'waiting',
    "page" INTEGER NOT NULL DEFAULT 0,
    "pages" INTEGER NOT NULL DEFAULT 0,
    "error" JSONB,
    "result" JSONB,
    "documentId" UUID,
    "startedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "DocumentReading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Candidate" (
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "origin" "CandidateOrigin" NOT NULL DEFAULT 'found',
    "rule" TEXT,
    "strength" TEXT,
    "cueStart" INTEGER,
    "cueEnd" INTEGER,
    "section" TEXT,
    "addressee" TEXT,
    "state" "CandidateState" NOT NULL DEFAULT 'pending',
    "reason" TEXT,
    "mergedIntoId" UUID,
    "title" TEXT NOT NULL DEFAULT '',
    "titleJa" TEXT,
    "themeId" UUID,
    "visibility" "Visibility" NOT NULL DEFAULT 'public',
    "addressees" JSONB NOT NULL DEFAULT '[]',
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "recommendationId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Candidate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Lineage" (
    "laterId" UUID NOT NULL,
    "earlierId" UUID NOT NULL,
    "kind" "LineageKind" NOT NULL,
    "recordedById" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Lineage_pkey" PRIMARY KEY ("laterId","earlierId")
);

-- CreateTable
CREATE TABLE "TableMapping" (
    "seriesId" UUID NOT NULL,
    "kind" "TableKind" NOT NULL,
    "headings" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "savedById" UUID,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TableMapping_pkey" PRIMARY KEY ("seriesId","kind","headings")
);

-- CreateTable
CREATE TABLE "TableImport" (
    "id" UUID NOT NULL,
    "seriesId" UUID NOT NULL,
    "kind" "TableKind" NOT NULL,
    "fileName" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "mapping" JSONB,
    "report" JSONB,
    "startedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "appliedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "TableImport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DocumentReading_seriesId_createdAt_idx" ON "DocumentReading"("seriesId", "createdAt");

-- CreateIndex
CREATE INDEX "Candidate_documentId_start_idx" ON "Candidate"("documentId", "start");

-- CreateIndex
CREATE INDEX "Lineage_earlierId_idx" ON "Lineage"("earlierId");

-- CreateIndex
CREATE INDEX "TableImport_seriesId_createdAt_idx" ON "TableImport"("seriesId", "createdAt");

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_correctsId_fkey" FOREIGN KEY ("correctsId") REFERENCES "Document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentReading" ADD CONSTRAINT "DocumentReading_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "Series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentReading" ADD CONSTRAINT "DocumentReading_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentReading" ADD CONSTRAINT "DocumentReading_correctsId_fkey" FOREIGN KEY ("correctsId") REFERENCES "Document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Candidate" ADD CONSTRAINT "Candidate_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Candidate" ADD CONSTRAINT "Candidate_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Candidate"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Candidate" ADD CONSTRAINT "Candidate_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Candidate" ADD CONSTRAINT "Candidate_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "Recommendation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lineage" ADD CONSTRAINT "Lineage_laterId_fkey" FOREIGN KEY ("laterId") REFERENCES "Recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lineage" ADD CONSTRAINT "Lineage_earlierId_fkey" FOREIGN KEY ("earlierId") REFERENCES "Recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TableMapping" ADD CONSTRAINT "TableMapping_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "Series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TableImport" ADD CONSTRAINT "TableImport_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "Series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- How a document was read and curated is no part of the state that can be read back; lineage is.
comment on table "DocumentReading" is 'past: as it is now';
comment on table "Candidate" is 'past: as it is now';
comment on table "TableMapping" is 'past: as it is now';
comment on table "TableImport" is 'past: as it is now';

alter table "Lineage" add constraint "Lineage_of_two" check ("laterId" <> "earlierId");
alter table "Candidate" add constraint "Candidate_rejected_says_why" check (state <> 'rejected' or reason is not null);
alter table "Candidate" add constraint "Candidate_merged_into" check ((state = 'merged') = ("mergedIntoId" is not null));
