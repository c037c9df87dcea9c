-- Short addresses of views: public ones by their slug, secret ones by the hash of their token.
CREATE TABLE "link" (
    "workspace" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "slug" TEXT,
    "token_sha256" TEXT,
    "mode" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "title" TEXT,
    "ds" BIGINT,
    "point_ids" TEXT[],
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6),
    "revoked_at" TIMESTAMPTZ(6),

    CONSTRAINT "link_pkey" PRIMARY KEY ("workspace","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "link_workspace_slug_key" ON "link"("workspace", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "link_workspace_token_sha256_key" ON "link"("workspace", "token_sha256");

-- AddForeignKey
ALTER TABLE "link" ADD CONSTRAINT "link_workspace_fkey" FOREIGN KEY ("workspace") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
