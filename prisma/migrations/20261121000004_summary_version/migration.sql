-- AlterTable
ALTER TABLE "workspace" ADD COLUMN     "summary_version" INTEGER NOT NULL DEFAULT 1;
