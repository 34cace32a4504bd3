#!/usr/bin/env bash
# Restores both databases from a backup and starts the portal: see src/docs/operations/backup-and-restore.md.
#
#   restore.sh NAME [--replace] [--keep-answers] [--without-answers]
#
#   --replace            delete what is in the databases now
#   --keep-answers       leave the answers of surveys in the database as they are
#   --without-answers    delete the answers of surveys if no backup has them
set -euo pipefail
# shellcheck source=src/main/deploy/backup/common.sh
. "$(dirname "$0")/common.sh"

name=${1:-}
replace=no
keep_answers=no
without_answers=no
for option in "${@:2}"; do
    case $option in
        --replace) replace=yes ;;
        --keep-answers) keep_answers=yes ;;
        --without-answers) without_answers=yes ;;
        *) fail "There is no option $option." ;;
    esac
done
all=$(backups)
if ! grep -qxF -e "daily $name" -e "weekly $name" <<< "$all"; then
    fail "Name a complete backup. There are: $(cut -d ' ' -f 2 <<< "$all" | sort | xargs)"
fi

# The answers come from the backup itself or, as a daily one has none, from the last weekly one before it.
answers=
if [[ $keep_answers == no ]]; then
    answers=$(awk -v name="$name" '$1 == "weekly" && $2 <= name { print $2 }' <<< "$all" | sort | tail -n 1)
fi

# The backups of earlier releases have the contents of files in mongodb.archive.
files=$(having files.archive | { grep -xF -e "daily $name" -e "weekly $name" || true; })

# Prints a file of a backup.
saved() {
    restic dump --host prevention-portal --tag "$1" --path "/$2" latest "$2" < /dev/null
}

check() {
    saved "$1" "$2" > /dev/null || fail "$2 in $1 is damaged. Nothing was changed. Choose another backup."
}

# Prints what a log says to repeat.
repeated() {
    { grep -F 'Repeat after a restore:' || true; } | sort -u
}

# Prints the newest list of what to repeat that a backup has and, if it is damaged, an earlier one as well.
saved_lists() {
    local names backup
    names=$(having repeat.log | cut -d ' ' -f 2 | sort -ru)
    for backup in $names; do
        ! saved "$backup" repeat.log || return 0
        echo "repeat.log in $backup cannot be read to its end, so what to repeat may be incomplete." >&2
    done
}

echo "Reading $name before anything is changed …"
check "$name" mongodb.archive
check "$name" keycloak.sql
[[ -z $files ]] || check "$name" files.archive
[[ -z $answers || $answers == "$name" ]] || check "$answers" mongodb.archive
listed=$(saved_lists | repeated)

trap 'fail "A database could not be started or read. Nothing was changed."' EXIT
docker compose up --detach --wait mongodb keycloak-database < /dev/null
docker compose run --rm -T --no-deps mongodb-setup < /dev/null
postgresql=(docker compose exec -T keycloak-database psql --username=keycloak --dbname=keycloak --no-psqlrc --quiet
    --set=ON_ERROR_STOP=1)
tables=$("${postgresql[@]}" --tuples-only --no-align \
    --command="SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'" < /dev/null)
collections=$(mongodb_command '{"listCollections": 1, "nameOnly": true}')
stored_answers=$(mongodb_command '{"find": "ballots", "projection": {"_id": 1}, "limit": 1}')
stored_people=$(mongodb_command '{"find": "participations", "projection": {"_id": 1}, "limit": 1}')
trap - EXIT
if [[ $replace == no && ($tables != 0 || $collections != *'"firstBatch":[]'*) ]]; then
    fail "There is data in the databases. Nothing was changed. To delete it and restore $name, add --replace"
fi
if [[ $keep_answers == yes && $stored_answers == *'"firstBatch":[]'* && $stored_people == *'"firstBatch":[]'* ]]; then
    fail "There are no answers of surveys to keep. Nothing was changed." \
        "To restore $name with the answers that a backup has, leave out --keep-answers"
fi
if [[ -z $answers && $keep_answers == no && $without_answers == no ]]; then
    if [[ $stored_answers != *'"firstBatch":[]'* ]]; then
        fail "No weekly backup is from before $name, so the answers of surveys would be deleted. Nothing was changed." \
            "To keep those that are in the database, add --keep-answers. To delete them, add --without-answers"
    fi
    if [[ $collections == *'"firstBatch":[]'* && $tables != 0 ]]; then # a new volume took the place of MongoDB's
        fail "No weekly backup is from before $name, so there would be no answers of surveys. Nothing was changed." \
            "Choose a later backup. To restore $name without answers, add --without-answers"
    fi
fi

trap 'fail "The restore was not completed, and the portal is stopped. Run it again with --replace"' EXIT
echo "Stopping the portal and Keycloak …"
docker compose stop portal < /dev/null
# A start that makes the container anew deletes its log, which alone says what to repeat after a restore.
(
    umask 077
    docker compose logs --no-log-prefix --timestamps portal < /dev/null \
        >> "$kept_log"
)
docker compose stop keycloak < /dev/null

echo "Restoring Keycloak …"
{
    echo 'SET client_min_messages = warning; DROP SCHEMA public CASCADE; CREATE SCHEMA public;'
    saved "$name" keycloak.sql || printf '\n\\.\nSELECT 1 / 0;\n' # half of it, or of its data, must not be committed
} | "${postgresql[@]}" --single-transaction > /dev/null

# Says whether the answers are older than the rest: the portal deletes again what was deleted from them in between. It is
# said before they are restored, because they may be kept after an interruption. A backup says it of its own answers.
note_older_answers() {
    change_note '"hasOlderAnswers": '"$1"
}

# The answers know nothing of what was deleted from here on until now. So a later restore that keeps them knows that they
# are older, if its backup is from in between.
note_gap() {
    change_note '"gapFrom": "'"$name"'", "gapUntil": "'"$(date -u +backup-%Y-%m-%dT%H%M%SZ)"'"'
}

change_note() {
    # shellcheck disable=SC2016
    mongodb_command '{"update": "restores", "updates": [
        {"q": {"_id": "latest"}, "upsert": true, "u": {"$set": {'"$1"'}, "$unset": {"done": ""}}}]}' > /dev/null
}

echo "Restoring MongoDB …"
kept=()
if [[ $keep_answers == yes ]]; then
    # Older starts would let people who have answered an open link since the backup answer it once more. Whether these
    # answers are older than the rest, and the portal has not cleared them yet, only the database knows. Newer ones may be
    # of surveys that the rest does not know.
    kept=(--nsExclude=prevention.participations --nsExclude=prevention.ballots --nsExclude=prevention.surveyStarts
        --nsExclude=prevention.restores)
    # shellcheck disable=SC2016
    mongodb_command '{"update": "restores", "updates": [
        {"q": {"_id": "latest", "gapFrom": {"$lt": "'"$name"'"}, "gapUntil": {"$gt": "'"$name"'"}},
            "u": {"$set": {"hasOlderAnswers": true}, "$unset": {"done": ""}}}]}' > /dev/null
    for collection in sessions sign_ins rateLimits; do # no backup has them, so they would stay as they are
        mongodb_command "{\"delete\": \"$collection\", \"deletes\": [{\"q\": {}, \"limit\": 0}]}" > /dev/null
    done
else
    mongodb_command '{"dropDatabase": 1}' > /dev/null
fi
saved "$name" mongodb.archive | "${mongodb_tool[@]}" mongorestore --archive --drop --stopOnError \
    --nsInclude='prevention.*' "${kept[@]}"
if [[ -n $files ]]; then
    saved "$name" files.archive | "${mongodb_tool[@]}" mongorestore --archive --drop --stopOnError \
        "${file_collections[@]/#/--nsInclude=prevention.}"
fi
if [[ -n $answers && $answers != "$name" ]]; then
    note_older_answers true
    note_gap
    echo "Restoring the answers of surveys from $answers …"
    # With its record of migrations, so that the start migrates these answers. To migrate the rest again does no harm.
    saved "$answers" mongodb.archive | "${mongodb_tool[@]}" mongorestore --archive --drop --stopOnError \
        --nsInclude=prevention.participations --nsInclude=prevention.ballots --nsInclude=prevention.migrations
elif [[ $keep_answers == no ]]; then
    [[ -n $answers ]] || note_older_answers false
    note_gap
fi

# Older answers of a survey that was counted since still say who had finished: the portal deletes that when it counts.
# Open surveys are paused, because people who have opted out since the backup must not be emailed. The portal pauses the
# follow-ups that it opens within a month after the restore.
# shellcheck disable=SC2016
mongodb_command '{"update": "surveyCampaigns", "updates": [
    {"q": {"state": "CLOSED"}, "u": {"$set": {"isCounted": false}}, "multi": true},
    {"q": {"state": "OPEN"}, "u": {"$set": {"state": "PAUSED"}}, "multi": true}]}' > /dev/null
# shellcheck disable=SC2016
mongodb_command '{"update": "restores", "updates": [
    {"q": {"_id": "latest"}, "upsert": true, "u": {"$currentDate": {"restoredAt": true}}}]}' > /dev/null

trap 'fail "$name is restored, but the portal is stopped. Read in $kept_log what to repeat, then run:" \
    "docker compose up --detach --wait"' EXIT
# On a machine that takes the place of a lost one, only the newest backup knows what to repeat. Later restores have to
# know it as well, so it is kept here.
known=$({ zcat -f "$kept_log"* || echo "A file in $kept_log* cannot be read to its end, so what to repeat may be" \
    "incomplete." >&2; } | repeated)
unknown=$(printf '%s\n' "$listed" | comm -23 - <(printf '%s\n' "$known"))
(
    umask 077
    [[ -z $unknown ]] || printf '%s\n' "$unknown" >> "$kept_log"
)

# Prints the lines that say what was done from one backup to another, or since one.
done_since() {
    printf '%s\n' "$known" "$unknown" | sort \
        | awk -v since="$(time_of "$1")" -v until="${2:+$(time_of "$2")}" '$1 >= since && (!until || $1 < until)'
}
time_of() {
    sed -E 's/^backup-(.{13})(..)(..)Z$/\1:\2:\3Z/' <<< "$1"
}
by_itself=$(done_since "${answers:-$name}" "$name" \
    | { grep -E ' (erasePerson|deleteSurveyCampaign|withholdSurveyComment) ' || true; })
[[ -z $by_itself ]] || printf 'The portal repeats in the answers of %s by itself:\n%s\n' "$answers" "$by_itself"
to_repeat=$(done_since "$name")
[[ -z $to_repeat ]] || printf 'Repeat what was done since %s:\n%s\n' "$name" "$to_repeat"

trap - EXIT
echo "Starting everything …"
docker compose up --detach --wait < /dev/null || fail "$name is restored, but not everything has started."
echo "$name is restored. Answers of surveys: ${answers:-$([[ $keep_answers == yes ]] && echo unchanged || echo none)}."
