FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
# Builds without starting anything; the launcher then finds all of it done.
RUN node -e "import('./lib/launcher/install.ts').then(async (install) => { await install.generated(); await install.built() })" \
  && rm -rf .next/cache

FROM node:24-bookworm-slim
WORKDIR /app
COPY --from=build /app ./
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data LOG_FORMAT=json
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/healthz`).then((said) => process.exit(said.ok ? 0 : 1), () => process.exit(1))"]
# The launcher itself, so that the signal to end comes to it.
CMD ["node", "lib/launcher/run.mjs", "lib/launcher/start.ts"]
