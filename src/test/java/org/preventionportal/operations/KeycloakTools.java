package org.preventionportal.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs {@code keycloak-setup.sh} with stand-ins for Keycloak's own commands. They answer with realms as the repository
 * has them, and note what they are asked.
 */
class KeycloakTools {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String KCADM = """
            #!/bin/bash
            { printf '%s ' "$@"; [[ "$*" != *'--file -'* ]] || tr '\\n' ' '; echo; } >> "$CALLS"
            case "$*" in
              "get realms/master "*) cat "$ANSWERS/master.json" ;;
              "create partial-export "*) cat "$ANSWERS/export.json" ;;
              "get clients/id-prevention-portal/client-secret "*) echo portal-secret ;;
              "get clients/id-prevention-service/client-secret "*) echo service-secret ;;
              "get authentication/flows/browser/executions "*) cat "$ANSWERS/steps.csv" ;;
              "get clients -q clientId=admin-cli "*) echo id-admin-cli,false ;;
              "get clients -r prevention -q clientId=admin-permissions "*) echo id-admin-permissions ;;
              "get clients/id-prevention-service/service-account-user "*) echo id-account ;;
              "get clients/id-admin-permissions/authz/resource-server/policy "*) echo id-old,the portal ;;
            esac
            """;

    private static final String STEPS = """
            1,DISABLED,10,Condition - user configured
            2,DISABLED,20,Condition - credential
            3,REQUIRED,30,OTP Form
            4,REQUIRED,40,Browser - Conditional 2FA
            """;

    private final Path folder;
    private final Path calls;
    private int status;

    KeycloakTools(Path folder) throws IOException {
        this.folder = folder;
        this.calls = folder.resolve("calls");
        Path bin = Files.createDirectories(folder.resolve("bin"));
        executable(bin.resolve("kc.sh"), "#!/bin/bash\n");
        executable(bin.resolve("kcadm.sh"), KCADM);
        Files.writeString(folder.resolve("steps.csv"), STEPS);
        Files.createDirectories(folder.resolve("data/import"));
        Files.copy(Path.of("keycloak/prevention-realm.json"), folder.resolve("data/import/prevention-realm.json"));
        var master = (ObjectNode) JSON.readTree(Path.of("keycloak/master-realm.json"));
        ((ObjectNode) master.get("attributes")).put("frontendUrl", "http://localhost:8180");
        JSON.writeValue(folder.resolve("master.json"), master);
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be executed");
        }
    }

    /** Returns the realm as an export shows it after the import. */
    static ObjectNode importedRealm() throws IOException {
        String file = Files.readString(Path.of("keycloak/prevention-realm.json"))
                .replace("${PORTAL_URL}", "https://portal.example.org")
                .replaceAll("\"\\$\\{[A-Z_]+_SECRET}\"", "\"**********\"");
        var realm = (ObjectNode) JSON.readTree(file);
        for (String section : List.of("clients", "clientScopes")) {
            for (JsonNode item : realm.get(section)) {
                String name = item.path(section.equals("clients") ? "clientId" : "name")
                        .asString();
                ((ObjectNode) item).put("id", "id-" + name);
            }
        }
        for (JsonNode role : realm.at("/roles/realm")) {
            ((ObjectNode) role).put("id", "id-" + role.path("name").asString());
        }
        return realm;
    }

    /** Runs the step and returns what it says. */
    List<String> run(ObjectNode realm, String... arguments) throws IOException, InterruptedException {
        JSON.writerWithDefaultPrettyPrinter().writeValue(folder.resolve("export.json"), realm);
        Files.writeString(calls, "");
        var builder = new ProcessBuilder("bash", "src/main/docker/keycloak-setup.sh").redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        builder.environment()
                .putAll(Map.of(
                        "KEYCLOAK_HOME", folder.toString(),
                        "KEYCLOAK_SETUP_FILES", "keycloak",
                        "KC_HOSTNAME_ADMIN", "http://localhost:8180",
                        "PORTAL_URL", "https://portal.example.org",
                        "PORTAL_CLIENT_SECRET", "portal-secret",
                        "KEYCLOAK_SERVICE_SECRET", "service-secret",
                        "CALLS", calls.toString(),
                        "ANSWERS", folder.toString(),
                        "TMPDIR", folder.toString()));
        Process process = builder.start();
        List<String> lines = process.inputReader().lines().toList();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        status = process.waitFor();
        return lines;
    }

    /** Returns whether the last run succeeded, which the portal waits for. */
    boolean hasSucceeded() {
        return status == 0;
    }

    /** Returns the changes that the last run asked for in the portal's realm. */
    List<String> changes() throws IOException {
        return Files.readAllLines(calls).stream()
                .map(call -> call.replaceFirst(" --config \\S+", "").strip())
                .filter(call -> !call.startsWith("get ") && !call.startsWith("create partial-export"))
                .filter(call -> call.contains(" -r prevention") || call.startsWith("update realms/prevention"))
                .toList();
    }
}
