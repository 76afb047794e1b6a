-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "key" TEXT,
ADD COLUMN     "retryAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "sendingSince" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "UntoldEvent" (
    "eventId" UUID NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "UntoldEvent_pkey" PRIMARY KEY ("eventId")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Message_key_key" ON "Message"("key");

-- AddForeignKey
ALTER TABLE "UntoldEvent" ADD CONSTRAINT "UntoldEvent_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
