# One image for the worker and the dashboard; docker-compose.yml says which of them a container runs.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npx -y pnpm@12.21.0 install --frozen-lockfile && \
	npx -y pnpm@12.21.0 --filter @harmattan/dashboard build && \
	cp -r apps/dashboard/.next/static apps/dashboard/.next/standalone/apps/dashboard/.next/static && \
	cp -r apps/dashboard/public apps/dashboard/.next/standalone/apps/dashboard/public

FROM node:24-bookworm-slim
WORKDIR /app
COPY --from=build --chown=node:node /app /app
ENV NODE_ENV=production HOSTNAME=0.0.0.0 PORT=3000
USER node
EXPOSE 3000
CMD ["node", "apps/dashboard/.next/standalone/apps/dashboard/server.js"]
