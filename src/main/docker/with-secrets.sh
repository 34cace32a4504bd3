#!/bin/bash
# Runs a command with the files of /run/secrets as environment variables, because Keycloak does not read secrets from
# files. Docker does not show variables that are set here. Empty files set none: Keycloak would take an empty secret.
set -euo pipefail

for file in "${SECRETS:-/run/secrets}"/*; do
  [[ -f $file ]] || continue
  value=$(<"$file")
  if [[ -n $value ]]; then
    export "${file##*/}=$value"
  fi
done

# A placeholder without a value would be imported as it is, as a secret that everybody knows.
: "${KEYCLOAK_DATABASE_PASSWORD:?is empty. Make the secret, as the deployment page says.}"
: "${PORTAL_CLIENT_SECRET:?is empty. Make the secret, as the deployment page says.}"
: "${KEYCLOAK_SERVICE_SECRET:?is empty. Make the secret, as the deployment page says.}"

export KC_DB_PASSWORD=$KEYCLOAK_DATABASE_PASSWORD
if [[ -n ${KEYCLOAK_ADMIN_PASSWORD:-} ]]; then
  export KC_BOOTSTRAP_ADMIN_PASSWORD=$KEYCLOAK_ADMIN_PASSWORD KC_BOOTSTRAP_ADMIN_USERNAME=${KEYCLOAK_ADMIN_USERNAME:-admin}
fi
exec "$@"
