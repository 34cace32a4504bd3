# shellcheck shell=bash
# What backup.sh and restore.sh share: the settings, a lock, and how to reach MongoDB.

# Says what is wrong and what to do, and ends the script.
fail() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}

settings=${PORTAL_BACKUP_SETTINGS:-/etc/prevention-portal/backup.env}
[[ -r $settings ]] || fail "Cannot read the settings in $settings. Run this as root."
set -a
# shellcheck source=/dev/null
. "$settings"
set +a

# The log of the portal's containers that are gone, and those of its lines that must not go with Docker's old ones.
kept_log=${PORTAL_KEPT_LOG:-/var/log/prevention-portal.log}

# Prints how to run a command of restic by hand.
by_hand() {
    printf 'run as root: (set -a; . %s; restic %s)' "$settings" "$*"
}

cd "$(dirname "${BASH_SOURCE[0]}")/../../../.." || exit
exec 9< src/main/deploy/backup
flock --nonblock 9 || fail "Another backup or restore is running. Wait until it has ended."

command -v restic > /dev/null || fail "restic is not installed, or not in the PATH $PATH"

# Deletes the lock of a run that was killed; the locks of others stay.
restic unlock --quiet > /dev/null 2>&1 < /dev/null || case $? in
    10) fail "There is no backup repository at $RESTIC_REPOSITORY. If it should be a new one, $(by_hand init)" ;;
    12) fail "The password of the backup repository is wrong." ;;
    *) fail "The backup repository $RESTIC_REPOSITORY cannot be used. To see why, $(by_hand unlock)" ;;
esac

# Prints the kinds and names of the backups that have a file, such as "daily backup-…".
having() {
    restic snapshots --json --host prevention-portal --path "/$1" < /dev/null \
        | { grep -oE '"(daily|weekly)","backup-[0-9TZ-]+"' || true; } | tr -d '"' | tr ',' ' '
}

# The same of all backups. Each has Keycloak's database, which is saved last.
backups() {
    having keycloak.sql
}

# The contents of files, which each backup has in an archive of their own.
file_collections=({documentFiles,resourceFiles,bulkExportFiles}.{files,chunks})

# Runs a tool of MongoDB in its container, and shows what it says if it fails. The password goes through a pipe of the
# shell, because everybody on the machine can read command lines.
# shellcheck disable=SC2016,SC2034
mongodb_tool=(docker compose exec -T mongodb bash -euc '
    password=${MONGO_INITDB_ROOT_PASSWORD:-$(cat "${MONGO_INITDB_ROOT_PASSWORD_FILE:-}")}
    tool=$1
    shift
    {
        messages=$("$tool" --config=<(printf "password: \"%s\"\n" "$password") --host=127.0.0.1 --username=root \
            --authenticationDatabase=admin "$@" 2>&1 >&3) || { printf "%s\n" "$messages" >&2; exit 1; }
    } 3>&1' bash)

# Runs a command, given as JSON, on the portal's database and prints the answer as JSON.
mongodb_command() {
    # shellcheck disable=SC2016
    docker compose exec -T mongodb bash -euc '
        export PASSWORD=${MONGO_INITDB_ROOT_PASSWORD:-$(cat "${MONGO_INITDB_ROOT_PASSWORD_FILE:-}")}
        export COMMAND=$1
        exec mongosh --quiet --nodb --eval "$2"' bash "$1" '
        const server = new Mongo("mongodb://root:" + encodeURIComponent(process.env.PASSWORD)
            + "@127.0.0.1:27017/?authSource=admin&directConnection=true");
        print(JSON.stringify(server.getDB("prevention").runCommand(JSON.parse(process.env.COMMAND))));' < /dev/null
}
