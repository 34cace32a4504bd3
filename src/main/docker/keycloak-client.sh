#!/bin/bash
# Adds, renews or removes the client of another system, which works for one partner through the API. The name begins with
# system-, so that no other client can be meant.
#
#   keycloak-client.sh add NAME PARTNER "WHAT PEOPLE READ"
#   keycloak-client.sh renew NAME
#   keycloak-client.sh remove NAME
set -euo pipefail

here=${BASH_SOURCE[0]%/*}
. "$here/keycloak-sign-in.sh"

usage() {
  echo 'Use: add NAME PARTNER "WHAT PEOPLE READ", renew NAME, or remove NAME. A name has a to z, 0 to 9 and hyphens.' >&2
  exit 2
}

fail() {
  echo "$1" >&2
  exit 1
}

# The scopes let the subject, the audience and the organization into the token, and no role.
add() {
  local organization text id person
  organization=$(csv organizations -r prevention -q "q=partnerId:$2" --fields id)
  [[ $organization ]] || fail "$2 has no organization. Invite its first member on the page People."
  text=$(< "$here/keycloak-client.json")
  text=${text//'$NAME'/$1}
  id=$(in_realm create clients --id --file - <<< "${text//'$PARTNER'/$2}")
  person=$(csv "clients/$id/service-account-user" -r prevention --fields id)
  in_realm update "users/$person" --set "firstName=$3" --set lastName=system
  in_realm remove-roles --uid "$person" --rolename default-roles-prevention
  in_realm create "organizations/$organization/members" --body "\"$person\""
  echo "The system has the subject $person."
  show_secret "$id"
}

# The old secret ends at once; tokens that were made with it end within five minutes.
renew() {
  local id
  id=$(find_client "$1")
  in_realm create "clients/$id/client-secret" --body '{}' > /dev/null
  show_secret "$id"
}

# Its account and its membership go with it.
remove() {
  local id
  id=$(find_client "$1")
  in_realm delete "clients/$id"
  echo "Removed $1."
}

find_client() {
  local id
  id=$(csv clients -r prevention -q "clientId=$1" --fields id)
  [[ $id ]] || fail "There is no client $1."
  echo "$id"
}

show_secret() {
  echo "Secret: $(csv "clients/$1/client-secret" -r prevention --fields value)"
}

[[ ${2:-} =~ ^[a-z0-9-]{1,50}$ ]] || usage
case ${1:-}/$# in
  add/4) [[ $3 =~ ^ptn_[A-Za-z0-9_-]+$ && $4 =~ ^[[:alnum:]][[:alnum:]\ .,-]{1,99}$ ]] || usage ;;
  renew/2 | remove/2) ;;
  *) usage ;;
esac
sign_in
"$1" "system-$2" "${@:3}"
