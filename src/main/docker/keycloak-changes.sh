# shellcheck shell=bash
# Brings the realm of the portal to what its file says, by the paths that keycloak-realm.sh has found. To be sourced by
# keycloak-setup.sh. Objects are changed in place and keep their ids, so that people keep their roles and sessions.

# The kinds of changes in an order in which each finds what it needs.
kinds=(role client scope mapper rights scopes mapping action profile realm permissions)

# Sections of the file that are no settings of the realm itself, and the mail server, which is the operator's.
sections=(clientScopes clients roles users authenticationFlows authenticatorConfig requiredActions components
  scopeMappings clientScopeMappings defaultDefaultClientScopes defaultRole smtpServer)

apply_changes() {
  local path kind step
  local -A steps=()
  for path in "${changes[@]}"; do
    step=$(step_of "$path")
    if [[ $step ]]; then
      echo "Changing: $(describe "$path")"
      steps[$step]=1
    fi
  done
  for kind in "${kinds[@]}"; do
    for step in "${!steps[@]}"; do
      [[ $step != "$kind "* ]] || "change_$kind" "${step#* }"
    done
  done
}

# step_of PATH: the kind of change and the object. Flows and Keycloak's own roles have none: they are changed by hand.
step_of() {
  local part
  IFS=/ read -ra part <<< "$1"
  case $1 in
    /roles/realm/*/composites/* | /users/*/clientRoles/* | /users/*/realmRoles) echo "rights $1" ;;
    /roles/realm/*) echo "role /roles/realm/${part[3]}" ;;
    /clients/admin-permissions/*) echo "permissions /" ;;
    /clientScopes/*/protocolMappers/* | /clients/*/protocolMappers/*) echo "mapper /${part[1]}/${part[2]}/protocolMappers/${part[4]}" ;;
    /clients/*/defaultClientScopes | /clients/*/optionalClientScopes | /defaultDefaultClientScopes) echo "scopes $1" ;;
    /clientScopes/*) echo "scope /clientScopes/${part[2]}" ;;
    /clients/*) echo "client /clients/${part[2]}" ;;
    /scopeMappings/* | /clientScopeMappings/*) echo "mapping $1" ;;
    /requiredActions/*) echo "action /requiredActions/${part[2]}" ;;
    /components/*) echo "profile /components/${part[2]}/${part[3]}" ;;
    /roles/client/* | /users/* | /authenticationFlows/* | /authenticatorConfig/*) ;;
    *) echo "realm /" ;;
  esac
}

# save ENDPOINT PATH [OPTION…]: creates the object, or updates what the file says of it.
save() {
  local id
  id=$(value "$live $2/id")
  if [[ $id ]]; then
    in_realm update "$1/$id" --merge --file - "${@:3}" <<< "${objects["wanted $2"]}"
  else
    id=$(in_realm create "$1" --file - "${@:3}" --id <<< "${objects["wanted $2"]}")
    values["$live $2/id"]=$id
  fi
}

# Without its composites, which have a step of their own.
change_role() {
  local name=${1##*/}
  if [[ ${objects["$live $1"]+x} ]]; then
    in_realm update "roles/$name" --merge --file - --delete composites <<< "${objects["wanted $1"]}"
  else
    in_realm create roles --file - --delete composites <<< "${objects["wanted $1"]}"
    values["$live $1/id"]=$(csv "roles/$name" -r prevention --fields id)
  fi
}

# Lists of scopes and mappers have steps of their own.
change_client() {
  save clients "$1" --delete protocolMappers
}

change_scope() {
  save client-scopes "$1" --delete protocolMappers
}

change_mapper() {
  local owner=${1%/protocolMappers/*}
  local endpoint
  endpoint=$(endpoint_of "$owner")/protocol-mappers/models
  if is_wanted "$1"; then
    save "$endpoint" "$1"
  else
    in_realm delete "$endpoint/$(value "$live $1/id")"
  fi
}

# endpoint_of PATH: of a client or a client scope.
endpoint_of() {
  local collection=clients
  [[ $1 != /clientScopes/* ]] || collection=client-scopes
  echo "$collection/$(value "$live $1/id")"
}

# Roles in a role, or of the portal's own account.
change_rights() {
  local part target
  IFS=/ read -ra part <<< "$1"
  case $1 in
    /roles/realm/*/composites/*) target=(--rname "${part[3]}") ;;
    *) target=(--uusername "${part[2]}") ;;
  esac
  case $1 in
    */composites/client/* | */clientRoles/*) target+=(--cclientid "${part[-1]}") ;;
  esac
  for_each_role "$1" wanted "$live" add-roles
  for_each_role "$1" "$live" wanted remove-roles
}

# for_each_role PATH NAME OTHER COMMAND: for roles that the first has and the second has not.
for_each_role() {
  local role
  while IFS= read -r role; do
    [[ -z $role ]] || in_realm "$4" "${target[@]}" --rolename "${role//\"/}"
  done <<< "$(minus "${values["$2 $1"]-}" "${values["$3 $1"]-}")"
}

# Client scopes of a client, or of new clients.
change_scopes() {
  local endpoint=default-default-client-scopes scope
  case $1 in
    */defaultClientScopes) endpoint=$(endpoint_of "${1%/*}")/default-client-scopes ;;
    */optionalClientScopes) endpoint=$(endpoint_of "${1%/*}")/optional-client-scopes ;;
  esac
  while IFS= read -r scope; do
    [[ -z $scope ]] || in_realm delete "$endpoint/$(value "$live /clientScopes/${scope//\"/}/id")"
  done <<< "$(minus "${values["$live $1"]-}" "${values["wanted $1"]-}")"
  while IFS= read -r scope; do
    [[ -z $scope ]] || in_realm update "$endpoint/$(value "$live /clientScopes/${scope//\"/}/id")" --no-merge --body '{}'
  done <<< "$(minus "${values["wanted $1"]-}" "${values["$live $1"]-}")"
}

# Roles that a client or client scope lets through to tokens.
change_mapping() {
  local part owner roles endpoint
  IFS=/ read -ra part <<< "$1"
  roles=/roles/realm endpoint=realm owner=${part[2]}
  if [[ $1 == /clientScopeMappings/* ]]; then
    roles=/roles/client/${part[2]} owner=${part[3]}
    endpoint=clients/$(value "$live /clients/${part[2]}/id")
  fi
  if is_wanted "/clients/$owner"; then
    owner=/clients/$owner
  else
    owner=/clientScopes/$owner
  fi
  endpoint=$(endpoint_of "$owner")/scope-mappings/$endpoint
  map_roles create "$(minus "${values["wanted $1"]-}" "${values["$live $1"]-}")"
  map_roles delete "$(minus "${values["$live $1"]-}" "${values["wanted $1"]-}")"
}

map_roles() {
  local role body=
  while IFS= read -r role; do
    [[ -z $role ]] || body+="${body:+, }{\"name\": $role, \"id\": \"$(value "$live $roles/${role//\"/}/id")\"}"
  done <<< "$2"
  [[ -z $body ]] || in_realm "$1" "$endpoint" --body "[$body]"
}

change_action() {
  local alias=${1##*/}
  if [[ ! ${objects["$live $1"]-} ]]; then
    in_realm create authentication/register-required-action \
      --set "providerId=$(value "wanted $1/providerId")" --set "name=$(value "wanted $1/name")"
  fi
  in_realm update "authentication/required-actions/$alias" --merge --file - <<< "${objects["wanted $1"]}"
}

# Which attributes people have, and who may see and change them.
change_profile() {
  save components "$1"
}

change_realm() {
  local name without=()
  for name in "${sections[@]}"; do
    without+=(--delete "$name")
  done
  for name in browserFlow resetCredentialsFlow; do
    [[ ${objects["$live /authenticationFlows/$(value "wanted /$name")"]+x} ]] || without+=(--delete "$name")
  done
  kcadm update realms/prevention --merge --file - "${without[@]}" <<< "${objects["wanted "]}"
}

# What the portal's own account may do with people. Keycloak makes the client with the realm's setting
# adminPermissionsEnabled.
change_permissions() {
  local client account endpoint id name
  client=$(csv clients -r prevention -q clientId=admin-permissions --fields id)
  account=$(csv "clients/$(value "$live /clients/prevention-service/id")/service-account-user" -r prevention --fields id)
  endpoint=clients/$client/authz/resource-server
  while IFS=, read -r id name; do
    [[ $name != "the portal"* ]] || in_realm delete "$endpoint/policy/$id"
  done <<< "$(csv "$endpoint/policy" -r prevention --fields id,name)"
  in_realm create "$endpoint/policy/user" --body "{\"name\": \"the portal\", \"users\": [\"$account\"]}"
  in_realm create "$endpoint/permission/scope" --body "{\"name\": \"the portal manages people\", \
\"resourceType\": \"Users\", \"scopes\": [\"manage\"], \"policies\": [\"the portal\"]}"
}
