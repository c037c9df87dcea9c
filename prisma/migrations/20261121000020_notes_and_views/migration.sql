-- What people add: words beside a number, names for addresses.
CREATE TABLE "note" (
    "workspace" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "about" TEXT NOT NULL,
    "about_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(6),

    CONSTRAINT "note_pkey" PRIMARY KEY ("workspace","id")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "workspace" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(6),

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("workspace","id")
);

-- CreateIndex
CREATE INDEX "note_workspace_about_about_id_idx" ON "note"("workspace", "about", "about_id");

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_workspace_name_key" ON "saved_view"("workspace", "name");

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_workspace_fkey" FOREIGN KEY ("workspace") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_workspace_fkey" FOREIGN KEY ("workspace") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
