#!/bin/bash
# Makes Keycloak's realms as the repository says: master, with a second factor for everybody, and what the portal owns in
# prevention. A second run changes nothing. With --check it changes nothing at all, and lists what differs. Where
# something differs in the end, it does not succeed.
#
# With client it adds, renews or removes a client of another system: see keycloak-client.sh.
set -euo pipefail

files=${KEYCLOAK_SETUP_FILES:-/opt/prevention}
here=${BASH_SOURCE[0]%/*}
: "${KC_HOSTNAME_ADMIN:?is empty: the address at which administrators open Keycloak}"

[[ ${1:-} != client ]] || exec bash "$here/keycloak-client.sh" "${@:2}"

. "$here/keycloak-sign-in.sh"
. "$here/keycloak-json.sh"
. "$here/keycloak-realm.sh"
. "$here/keycloak-changes.sh"

differs() {
  echo "$1"
  different=1
}

# Compares the settings of master. The address is the environment's.
compare_master() {
  local setting path answer
  answer=$(kcadm get realms/master)
  read_json master <<< "$answer"
  read_json master-wanted < "$files/master-realm.json"
  values["master-wanted /attributes/frontendUrl"]=\"$KC_HOSTNAME_ADMIN\"
  settings+=("master-wanted /attributes/frontendUrl")
  for setting in "${settings[@]}"; do
    path=${setting#* }
    if [[ $setting == master-wanted\ * && ${values[$setting]} != "${values["master $path"]-}" ]]; then
      differs "realm master: $path is ${values["master $path"]-missing} instead of ${values[$setting]:-empty}"
    fi
  done
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

# Compares the realm of the portal with its file. Without --check it applies what it can first.
portal_realm() {
  local path
  read_wanted
  read_live before
  find_changes
  if [[ ! $check && ${#changes[@]} != 0 ]]; then
    apply_changes
    read_live after
    find_changes
  fi
  for path in "${changes[@]}"; do
    differs "$(describe "$path")"
  done
}

check=
different=
[[ ${1:-} == --check ]] && check=1

sign_in
if [[ ! $check ]]; then
  kcadm update realms/master --merge --file "$files/master-realm.json" \
    --set "attributes.frontendUrl=$KC_HOSTNAME_ADMIN"
fi
compare_master

[[ $check ]] || second_factor change
second_factor

# Otherwise a password alone would do for programs.
IFS=, read -r cli grants <<< "$(csv clients -q clientId=admin-cli --fields id,directAccessGrantsEnabled)"
if [[ $grants == true && $check ]]; then
  differs "realm master: the client admin-cli gives tokens for a password alone"
elif [[ $grants == true ]]; then
  kcadm update "clients/$cli" --set directAccessGrantsEnabled=false
fi
[[ $check || ! $different ]] || exit 1

portal_realm
if [[ ! $different ]]; then
  echo "The realms are as they should be."
elif [[ $check ]]; then
  exit 1
else
  echo "The lines above are left. The page Keycloak says what to do by hand."
  exit 1
fi
