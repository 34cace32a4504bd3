# shellcheck shell=bash
# Signs in to Keycloak's administration with an account that it makes through Keycloak's database and deletes at the end,
# so that no administrator's password is needed. To be sourced.

home=${KEYCLOAK_HOME:-/opt/keycloak}
server=${KEYCLOAK_SERVER:-http://keycloak:8080}
config=${TMPDIR:-/tmp}/kcadm-$$.config
account=setup-$(</proc/sys/kernel/random/uuid)
KC_CLI_CLIENT_SECRET=$(</proc/sys/kernel/random/uuid)$(</proc/sys/kernel/random/uuid)
export KC_CLI_CLIENT_SECRET

# The token lasts a minute.
kcadm() {
  local now
  printf -v now '%(%s)T' -1
  ((now - $(< "$config.time") < 20)) || get_token
  "$home/bin/kcadm.sh" "$@" --config "$config"
}

get_token() {
  printf '%(%s)T' -1 > "$config.time"
  "$home/bin/kcadm.sh" config credentials --server "$server" --realm master --client "$account" --config "$config" \
    2> "$config.log" || { cat "$config.log" >&2; return 1; }
}

in_realm() {
  kcadm "$@" -r prevention
}

csv() {
  kcadm get "$@" --format csv --noquotes
}

# On a free port, as Keycloak itself may be on this machine.
sign_in() {
  KC_HTTP_MANAGEMENT_PORT=0 "$home/bin/kc.sh" bootstrap-admin service --optimized --client-id "$account" \
    --client-secret:env=KC_CLI_CLIENT_SECRET > "$config.log" 2>&1 || { cat "$config.log"; exit 1; }
  trap sign_out EXIT
  get_token
}

# Deletes this run's account, last, and those of runs that were killed.
sign_out() {
  local id name own=
  while IFS=, read -r id name; do
    if [[ $name == "$account" ]]; then
      own=$id
    elif [[ $name == setup-* ]]; then
      kcadm delete "clients/$id"
    fi
  done <<< "$(csv clients -q clientId=setup- -q search=true --fields id,clientId)"
  kcadm delete "clients/$own"
  rm -f "$config" "$config.time" "$config.log"
}
