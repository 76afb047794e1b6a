-- AlterTable
ALTER TABLE "ReviewRequest" ADD COLUMN     "repliedById" UUID;

-- AlterTable
ALTER TABLE "TableImport" ADD COLUMN     "changedById" UUID;
