-- DropIndex
DROP INDEX "result_workspace_device_id_idx";

-- AlterTable
ALTER TABLE "submission" ADD COLUMN     "preview" JSONB;

-- CreateTable
CREATE TABLE "device_change" (
    "workspace" TEXT NOT NULL,
    "device_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "change" TEXT NOT NULL,
    "detail" TEXT,
    "reason" TEXT,

    CONSTRAINT "device_change_pkey" PRIMARY KEY ("workspace","device_id","id")
);

-- CreateIndex
CREATE INDEX "result_workspace_device_id_id_idx" ON "result"("workspace", "device_id", "id" DESC);

-- AddForeignKey
ALTER TABLE "device_change" ADD CONSTRAINT "device_change_workspace_device_id_fkey" FOREIGN KEY ("workspace", "device_id") REFERENCES "device"("workspace", "id") ON DELETE CASCADE ON UPDATE CASCADE;
