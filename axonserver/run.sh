#!/bin/sh
# Annals on Axon Server as plain processes of this machine: two command nodes, two query nodes and the gateway, and the server
# itself if its jar is given. Ctrl-C ends all of them. What each of them says is in DATA/logs.
set -eu

usage() {
    echo "Usage: ANNALS_POSTGRES_URL=postgresql://user:password@host:port/database $0 axonserver.jar|host:port" >&2
    exit 2
}

[ $# -eq 1 ] && [ -n "${ANNALS_POSTGRES_URL:-}" ] || usage
here=$(cd "$(dirname "$0")" && pwd)
jar=$(ls "$here"/target/axonserver-*.jar 2>/dev/null | head -n 1)
[ -n "$jar" ] || { echo "There is no $here/target/axonserver-*.jar: build it with mvn verify." >&2; exit 1; }

port=${SERVER_PORT:-8080}
address=${SERVER_ADDRESS:-127.0.0.1}
data=${ANNALS_DATA_DIR:-./data-axonserver}
umask 077
mkdir -p "$data/logs" "$data/keys" "$data/server"
data=$(cd "$data" && pwd)
children=

# Youngest first, the server last, each given the time to finish what it does.
end() {
    trap '' INT TERM HUP
    for child in $children; do
        kill "$child" 2>/dev/null && wait "$child" 2>/dev/null || true
    done
    rm -f "$data"/logs/*.pipe
}
trap end EXIT
trap 'exit 130' INT TERM HUP

# start NAME COMMAND…: its output goes to a file, but the administrator's token, which must not stand in any, to us.
start() {
    name=$1
    shift
    rm -f "$data/logs/$name.pipe"
    mkfifo "$data/logs/$name.pipe"
    while IFS= read -r line; do
        case $line in "Administrator token"*) echo "$line" ;; *) printf '%s\n' "$line" >&3 ;; esac
    done <"$data/logs/$name.pipe" 3>"$data/logs/$name.log" &
    "$@" >"$data/logs/$name.pipe" 2>&1 &
    children="$! $children"
    eval "pid_of_$(echo "$name" | tr - _)=$!"
}

# ready NAME WORDS: waits until its output has the words.
ready() {
    eval "pid=\$pid_of_$(echo "$1" | tr - _)"
    until grep -qs "$2" "$data/logs/$1.log"; do
        kill -0 "$pid" 2>/dev/null || { echo "$1 ended; the reason is in $data/logs/$1.log:" >&2; tail -n 3 "$data/logs/$1.log" >&2; exit 1; }
        sleep 0.5
    done
}

# node NAME ROLE PORT
node() {
    start "$1" env SERVER_ADDRESS=127.0.0.1 SERVER_PORT="$3" ANNALS_DATA_DIR="$data/$1" ANNALS_KEYS_DIR="$data/keys" \
        SERVER_FORWARD_HEADERS_STRATEGY=native java -Xmx1g -jar "$jar" "$2"
}

secret() {
    [ -s "$data/server/$1" ] || od -An -N24 -tx1 /dev/urandom | tr -d ' \n' >"$data/server/$1"
    cat "$data/server/$1"
}

case $1 in
    *.jar)
        [ -r "$1" ] || { echo "$1 cannot be read." >&2; exit 1; }
        ANNALS_AXONSERVER=127.0.0.1:${ANNALS_AXONSERVER_PORT:-8124}
        ANNALS_AXONSERVER_TOKEN=$(secret token)
        start axonserver env AXONIQ_AXONSERVER_ACCESSCONTROL_TOKEN="$ANNALS_AXONSERVER_TOKEN" \
            AXONIQ_AXONSERVER_ACCESSCONTROL_ADMINTOKEN="$(secret admin-token)" java -Xmx512m -jar "$1" \
            --spring.config.additional-location="file:$here/axonserver.properties" \
            --server.port="${ANNALS_AXONSERVER_HTTP_PORT:-8024}" --server.address=127.0.0.1 \
            --axoniq.axonserver.port="${ANNALS_AXONSERVER_PORT:-8124}" --axoniq.axonserver.hostname=127.0.0.1 \
            --axoniq.axonserver.event.storage="$data/server/events" --axoniq.axonserver.snapshot.storage="$data/server/events" \
            --axoniq.axonserver.controldb-path="$data/server" --axoniq.axonserver.pid-file-location="$data/server"
        export ANNALS_AXONSERVER_TOKEN
        ready axonserver "Started AxonServer"
        ;;
    *:*) ANNALS_AXONSERVER=$1 ;;
    *) usage ;;
esac
export ANNALS_AXONSERVER ANNALS_POSTGRES_URL

# The first node of each side makes what all share: tables, the master key; the key that checkpoints are signed with.
node command-1 command-node $((port + 1))
ready command-1 "Annals is ready"
node query-1 query-node $((port + 3))
ready query-1 "Annals is ready"
node command-2 command-node $((port + 2))
node query-2 query-node $((port + 4))
start gateway env SERVER_ADDRESS="$address" SERVER_PORT="$port" \
    ANNALS_COMMAND_NODES="http://127.0.0.1:$((port + 1)),http://127.0.0.1:$((port + 2))" \
    ANNALS_QUERY_NODES="http://127.0.0.1:$((port + 3)),http://127.0.0.1:$((port + 4))" java -Xmx256m -jar "$jar" gateway
ready command-2 "Annals is ready"
ready query-2 "Annals is ready"
ready gateway "is ready"
echo "Annals is ready on http://localhost:$port (logs in $data/logs; Ctrl-C ends it)"
wait "$pid_of_gateway" || true
echo "The gateway has ended." >&2
