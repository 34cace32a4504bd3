#!/usr/bin/env bash
# Saves both databases and Keycloak's realm in an encrypted restic repository:
# see src/docs/operations/backup-and-restore.md.
#
#   backup.sh daily     everything but who was asked by surveys, and what they answered
#   backup.sh weekly    everything
set -euo pipefail
# shellcheck source=src/main/deploy/backup/common.sh
. "$(dirname "$0")/common.sh"

kind=${1:-}
[[ $kind == daily || $kind == weekly ]] || fail "Say which backup: daily or weekly."
seconds=$(date +%s)
name=$(date -u -d "@$seconds" +backup-%Y-%m-%dT%H%M%SZ)

# Deletes half a backup, so that nobody restores one database without the other, and so that no answers stay unnoticed.
delete_half() {
    restic forget --quiet --host prevention-portal --tag "$1" --unsafe-allow-remove-all --prune < /dev/null
}

# A run that was killed, or could not reach the repository at its end, has left what it had saved.
complete=$(backups)
begun=$(having mongodb.archive | sort -u)
while read -r _ half; do
    if [[ -n $half ]] && ! delete_half "$half"; then
        echo "$half is not complete and could not be deleted. The next backup tries to." >&2
    fi
done < <(grep -vxF -f <(printf '%s\n' "$complete") <<< "$begun")

# Sessions and their tokens let people in, and counts for rate limits are to be forgotten, so they are left out. A daily
# backup leaves out the answers of surveys as well, because two backups from about the same time can show who answered
# what: see ADR 0015.
left_out=(--excludeCollection=sessions --excludeCollection=sign_ins --excludeCollection=rateLimits)
if [[ $kind == daily ]]; then
    left_out+=(--excludeCollection=participations --excludeCollection=ballots)
else
    latest=$(having mongodb.archive | sed -n 's/^weekly //p' | sort | tail -n 1)
    if [[ $latest > $(date -u -d "@$((seconds - 6 * 86400))" +backup-%Y-%m-%dT%H%M%SZ) ]]; then
        fail "$latest has the answers of surveys, which are saved once in six days at most. Run: backup.sh daily"
    fi
fi

# Docker deletes old lines of the log, in an outage within days, and only these say what to repeat after a restore. The
# next night takes again what a failed one has missed.
(
    umask 077
    docker compose logs --no-log-prefix --timestamps --since 50h portal < /dev/null \
        | { grep -F -e 'Repeat after a restore:' -e 'Not in the audit trail yet' -e 'Lost for the audit trail' || true; } \
            >> "$kept_log"
) || echo "The lines of the log that say what to repeat after a restore could not be kept in $kept_log." >&2

# Saves what a command prints as a file of this backup. If the command fails, nothing is saved.
save() {
    restic backup --quiet --host prevention-portal --time "$(date -d "@$seconds" '+%Y-%m-%d %H:%M:%S')" \
        --tag "$kind" --tag "$name" --stdin-filename "$1" --stdin-from-command -- "${@:2}" < /dev/null
}

delete_incomplete() {
    delete_half "$name" || fail "$name was not made, and what it saved could not be deleted. The next backup tries to."
    fail "$name was not made. Earlier backups are still there."
}
trap delete_incomplete EXIT

# The contents of files come after everything else: the portal stores them before it stores what names them.
listed=$(mongodb_command '{"listCollections": 1, "nameOnly": true}')
collections=$({ grep -oE '"name":"[^"]+"' || true; } <<< "$listed" | cut -d '"' -f 4)
mapfile -t others < <(grep -vxF -f <(printf '%s\n' "${file_collections[@]}") <<< "$collections")
dump=(mongodump --db=prevention --archive --numParallelCollections=1 "${left_out[@]}")

# MongoDB goes first: an account is in Keycloak before the portal stores its id, so Keycloak's later copy has it.
save mongodb.archive "${mongodb_tool[@]}" "${dump[@]}" "${file_collections[@]/#/--excludeCollection=}"
if grep -qxF -f <(printf '%s\n' "${file_collections[@]}") <<< "$collections"; then
    save files.archive "${mongodb_tool[@]}" "${dump[@]}" "${others[@]/#/--excludeCollection=}"
fi
# Its first line is there because restic saves no empty file.
# shellcheck disable=SC2016
save repeat.log bash -c '
    echo "Operations that a restore undoes:"
    zcat -f "$1"* | grep -F "Repeat after a restore:" | sort -u || true
' bash "$kept_log"
save keycloak.sql docker compose exec -T keycloak-database \
    pg_dump --username=keycloak --no-owner --no-privileges keycloak
trap - EXIT

# Keeps what the page says. The names of files have no part in it, so that a backup is kept or deleted as a whole.
keep() {
    restic forget --quiet --host prevention-portal --tag "$1" --group-by '' --keep-within "$2" "${@:3}" < /dev/null
}
if ! { keep daily 14d && keep weekly 8d --prune; }; then
    fail "$name was made, but old backups could not be deleted. Run it again later."
fi
restic check --quiet < /dev/null || fail "$name was made, but the repository is damaged. To see how, $(by_hand check)"

# A restore does not need the realm. It is there for people to read and to compare.
# shellcheck disable=SC2016
save realm.json docker compose run --rm -T --no-deps --entrypoint bash keycloak -euc '
    messages=$(bash /opt/prevention/with-secrets.sh /opt/keycloak/bin/kc.sh export --optimized \
        --realm prevention --users skip --dir /tmp/realm 2>&1) \
        || { printf "%s\n" "$messages" >&2; exit 1; }
    cat /tmp/realm/prevention-realm.json' || fail "$name was made and can be restored, but it has no copy of the realm."
echo "$name was made."
