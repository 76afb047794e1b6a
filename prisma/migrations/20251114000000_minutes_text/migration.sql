-- CreateTable
CREATE TABLE "MinutesText" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "savedById" UUID,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "MinutesText_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "MinutesText_reviewId_place_key" ON "MinutesText"("reviewId", "place");

-- AddForeignKey
ALTER TABLE "MinutesText" ADD CONSTRAINT "MinutesText_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

comment on table "MinutesText" is 'past: as it is now';
