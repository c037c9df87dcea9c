-- Labelled folders that a device has, so that a job for another is refused before it is queued.
ALTER TABLE "device" ADD COLUMN "data_sets" JSONB;
