#!/bin/bash
# Makes the realm of Keycloak's administrators, master, as keycloak/master-realm.json says, with a second factor for
# everybody. A second run changes nothing. With --check it changes nothing at all, and lists what differs, also in the
# realm of the portal.
#
# It signs in with an account that it makes through Keycloak's database and deletes at the end, so it needs no
# administrator's password.
set -euo pipefail

files=${KEYCLOAK_SETUP_FILES:-/opt/prevention}
home=${KEYCLOAK_HOME:-/opt/keycloak}
server=${KEYCLOAK_SERVER:-http://keycloak:8080}
config=${TMPDIR:-/tmp}/kcadm-$$.config
client=setup-$(</proc/sys/kernel/random/uuid)
KC_CLI_CLIENT_SECRET=$(</proc/sys/kernel/random/uuid)$(</proc/sys/kernel/random/uuid)
export KC_CLI_CLIENT_SECRET
: "${KC_HOSTNAME_ADMIN:?is empty: the address at which administrators open Keycloak}"

kcadm() {
  "$home/bin/kcadm.sh" "$@" --config "$config"
}

csv() {
  kcadm get "$@" --format csv --noquotes
}

# Deletes this run's account, last, and those of runs that were killed.
sign_out() {
  local id name own=
  while IFS=, read -r id name; do
    if [[ $name == "$client" ]]; then
      own=$id
    elif [[ $name == setup-* ]]; then
      kcadm delete "clients/$id"
    fi
  done <<< "$(csv clients -q clientId=setup- -q search=true --fields id,clientId)"
  kcadm delete "clients/$own"
  rm -f "$config"
}

differs() {
  echo "$1"
  different=1
}

# compare REALM FILE INDENTATION: finds the settings of the file, one a line, that the realm does not have.
compare() {
  local live line
  local setting="^$3\"[A-Za-z]+\" ?: (\"[^\"\$]*\"|[0-9]+|true|false),?\$"
  live=$'\n'$(kcadm get "realms/$1")$'\n'
  live=${live//,$'\n'/$'\n'}
  live=${live//\" : /\": }
  while IFS= read -r line; do
    if [[ $line =~ $setting ]]; then
      line=${line%,}
      line=${line//\" : /\": }
      [[ $live == *$'\n'"$line"$'\n'* ]] || differs "realm $1: the repository says ${line#"${line%%[! ]*}"}"
    fi
  done < "$2"
}

# require STEP REQUIREMENT: how much a step of signing in counts. A step that is not there, as Keycloak may have given it
# another name, is an error: a password alone might do.
require() {
  local id requirement priority name found=
  while IFS=, read -r id requirement priority name; do
    [[ $name == "$1" ]] || continue
    found=1
    if [[ $requirement == "$2" ]]; then
      continue
    elif [[ $change ]]; then
      kcadm update authentication/flows/browser/executions \
        -b "{\"id\": \"$id\", \"requirement\": \"$2\", \"priority\": $priority}"
    else
      differs "realm master: the step of sign-in '$1' is $requirement instead of $2"
    fi
  done <<< "$steps"
  [[ $found || $change ]] || differs "realm master: there is no step of sign-in '$1'"
}

# Everybody is asked for a code from an app, and sets it up at their first sign-in. With a word, it changes what differs;
# without one, it says so.
second_factor() {
  local change=${1:-} steps
  steps=$(csv authentication/flows/browser/executions --fields id,requirement,priority,displayName)
  require "Condition - user configured" DISABLED
  require "Condition - credential" DISABLED
  require "OTP Form" REQUIRED
  require "Browser - Conditional 2FA" REQUIRED
}

check=
different=
[[ ${1:-} == --check ]] && check=1

"$home/bin/kc.sh" bootstrap-admin service --optimized --client-id "$client" --client-secret:env=KC_CLI_CLIENT_SECRET \
  > "$config.log" 2>&1 || { cat "$config.log"; exit 1; }
rm -f "$config.log"
kcadm config credentials --server "$server" --realm master --client "$client" 2>&1
trap sign_out EXIT

if [[ ! $check ]]; then
  kcadm update realms/master --merge --file "$files/master-realm.json" \
    --set "attributes.frontendUrl=$KC_HOSTNAME_ADMIN"
fi
compare master "$files/master-realm.json" " +"
if [[ $(kcadm get realms/master) != *"\"frontendUrl\" : \"$KC_HOSTNAME_ADMIN\""* ]]; then
  differs "realm master: administrators do not sign in at $KC_HOSTNAME_ADMIN"
fi

[[ $check ]] || second_factor change
second_factor

# Otherwise a password alone would do for programs.
IFS=, read -r cli grants <<< "$(csv clients -q clientId=admin-cli --fields id,directAccessGrantsEnabled)"
if [[ $grants == true && $check ]]; then
  differs "realm master: the client admin-cli gives tokens for a password alone"
elif [[ $grants == true ]]; then
  kcadm update "clients/$cli" --set directAccessGrantsEnabled=false
fi

if [[ $check ]]; then
  compare prevention "$home/data/import/prevention-realm.json" "  "
fi
if [[ $different ]]; then
  exit 1
fi
echo "The realms are as they should be."
