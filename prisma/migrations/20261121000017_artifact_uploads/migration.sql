-- What an upload is made of so far, when it last grew, and what the scan found in a kept file.
ALTER TABLE "artifact_file" ADD COLUMN     "facts" JSONB,
ADD COLUMN     "segments" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "touched_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP;
