# shellcheck shell=bash
# Compares the realm of the portal with prevention-realm.json and says what the portal owns in it. To be sourced by
# keycloak-setup.sh. What the file does not name is the operator's, with the exceptions of is_surplus.

declare -a changes=()
live=

# value "NAME /path": without its quotation marks.
value() {
  local value=${values["$1"]-}
  value=${value#\"}
  printf '%s' "${value%\"}"
}

# Fills in what the import takes from the environment, but for the mail server: that is the operator's once imported.
read_wanted() {
  local text name
  text=$(< "$home/data/import/prevention-realm.json")
  for name in PORTAL_URL PORTAL_CLIENT_SECRET KEYCLOAK_SERVICE_SECRET; do
    text=${text//"\${$name}"/"${!name:?is empty, and the realm needs it: see the page Keycloak}"}
  done
  read_json wanted <<< "$text"
}

# read_live NAME: an export has everything but people and, of clients, the secrets.
read_live() {
  local answer client id
  live=$1
  answer=$(in_realm create partial-export -q exportClients=true -q exportGroupsAndRoles=true -o)
  read_json "$live" <<< "$answer"
  for client in prevention-portal prevention-service; do
    id=$(value "$live /clients/$client/id")
    if [[ $id ]]; then
      values["$live /clients/$client/secret"]=\"$(csv "clients/$id/client-secret" -r prevention --fields value)\"
    fi
  done
}

# Finds the paths of settings that differ from the file, in its order, and then of those that it does not have.
find_changes() {
  local setting path
  changes=()
  for setting in "${settings[@]}"; do
    path=${setting#* }
    if [[ $setting == wanted\ * && $path != /smtpServer/* ]]; then
      has_same_items "${values[$setting]}" "${values["$live $path"]-}" || changes+=("$path")
    elif [[ $setting == "$live "* && ${values[$setting]} && ! ${values["wanted $path"]+x} ]] && is_surplus "$path"; then
      changes+=("$path")
    fi
  done
}

# What would give something of the file more rights, let it tell more, or let a step of sign-in be left out.
is_surplus() {
  local part
  IFS=/ read -ra part <<< "$1"
  case $1 in
    /clientScopes/*/protocolMappers/*/protocolMapper | /clients/*/protocolMappers/*/protocolMapper) ;&
    /clients/*/authenticationFlowBindingOverrides/* | /authenticationFlows/*/authenticationExecutions/*/requirement) ;&
    /users/*/clientRoles/* | /users/*/realmRoles | /users/*/groups) is_wanted "/${part[1]}/${part[2]}" ;;
    /roles/realm/*/composites/*) is_wanted "/roles/realm/${part[3]}" ;;
    /scopeMappings/*/roles) is_wanted "/clients/${part[2]}" || is_wanted "/clientScopes/${part[2]}" ;;
    /clientScopeMappings/*/*/roles) is_wanted "/clients/${part[3]}" || is_wanted "/clientScopes/${part[3]}" ;;
    *) false ;;
  esac
}

is_wanted() {
  [[ ${objects["wanted $1"]+x} ]]
}

# describe PATH: secrets are not shown.
describe() {
  local now=${values["$live $1"]-missing} then=${values["wanted $1"]-not there}
  [[ $1 != */secret ]] || now=another then="the environment's"
  [[ $now ]] || now=empty
  [[ $then ]] || then=empty
  printf "realm prevention: %s is %s instead of %s\n" "$1" "${now//$'\n'/, }" "${then//$'\n'/, }"
}
