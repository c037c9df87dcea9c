-- AlterTable
ALTER TABLE "device" ADD COLUMN     "rival_at" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "job" ADD COLUMN     "candidate_ids" UUID[] DEFAULT ARRAY[]::UUID[];
