-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "evidenceId" UUID,
ADD COLUMN     "updateId" UUID;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_updateId_fkey" FOREIGN KEY ("updateId") REFERENCES "Update"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE SET NULL ON UPDATE CASCADE;
