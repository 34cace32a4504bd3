# Keycloak, built for PostgreSQL, with the realm, its theme and its list of common passwords.
# Build with the repository as the context: docker build -f src/main/docker/keycloak.Dockerfile .
FROM quay.io/keycloak/keycloak:26.7.3 AS build
# One Keycloak needs no cache that it shares with others.
ENV KC_DB=postgres KC_HEALTH_ENABLED=true KC_CACHE=local
RUN /opt/keycloak/bin/kc.sh build

FROM quay.io/keycloak/keycloak:26.7.3
COPY --from=build /opt/keycloak/ /opt/keycloak/
COPY keycloak/common-passwords.txt /opt/keycloak/data/password-blacklists/
COPY keycloak/themes/prevention /opt/keycloak/themes/prevention
COPY keycloak/prevention-realm.json /opt/keycloak/data/import/
COPY keycloak/master-realm.json src/main/docker/keycloak-*.sh src/main/docker/keycloak-client.json src/main/docker/with-secrets.sh /opt/prevention/
ENV JAVA_OPTS_KC_HEAP="-Xms128m -Xmx512m"
ENTRYPOINT ["bash", "/opt/prevention/with-secrets.sh", "/opt/keycloak/bin/kc.sh"]
