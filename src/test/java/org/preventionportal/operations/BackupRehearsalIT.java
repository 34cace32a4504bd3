package org.preventionportal.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.UserRepresentation;
import org.preventionportal.development.KeycloakServer;
import org.preventionportal.development.Neighbours;
import org.preventionportal.development.Ports;
import org.preventionportal.operations.BackupScripts.Run;
import org.preventionportal.support.SourceFiles;
import org.preventionportal.support.TestDatabase;

/**
 * Rehearses backup and restore with the scripts of operators and a real restic repository. {@link ContainerTools} takes
 * the place of the databases' own tools, so their options are not tried here.
 */
class BackupRehearsalIT {

    private static final String DATABASE = TestDatabase.nameFor("backup");
    private static final Pattern NAME = Pattern.compile("backup-[\\dTZ-]+");
    private static final Map<String, String> PEOPLE = Map.of("Mair", "Prydderch", "Seán", "O'Neill", "Zoë", "Müller");

    private final MongoClient client = MongoClients.create(Neighbours.shared().mongoUri());
    private final MongoDatabase mongo = client.getDatabase(DATABASE);
    private final ToolServer tools = new ToolServer(mongo);

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void begin() {
        assumeTrue(BackupScripts.haveRestic(), "restic is not installed");
        mongo.drop();
    }

    @AfterEach
    void end() {
        mongo.drop();
        tools.close();
        client.close();
    }

    @Test
    void everyNameAndEveryDocumentIsThereAfterTheLossOfBothDatabases() throws IOException {
        Path home = folder.resolve("keycloak");
        var scripts = new BackupScripts(folder, tools, home.resolve("data/h2/keycloakdb"));
        Map<String, String> names = withKeycloak(home, BackupRehearsalIT::createPeople);
        store("partners", new Document("_id", "ptn_1").append("leads", List.copyOf(names.keySet())));
        store("resourceFiles.chunks", new Document("_id", 1).append("data", new Binary(new byte[200_000])));
        store("sessions", new Document("_id", "a session").append("token", "secret"));
        store("sign_ins", new Document("_id", "a session").append("token", "secret"));
        store("migrations", new Document("_id", 1));
        storeAnswers("TAKEN", "OPEN");
        Map<String, List<Document>> onSunday = everything();
        scripts.saveLongAgo("daily", 15);
        scripts.saveLongAgo("weekly", 14);
        scripts.saveLongAgo("weekly", 7);
        assertSucceeds(scripts.backup("weekly"));
        assertThat(scripts.saved("weekly")).contains("bal_1", "a@example.org").doesNotContain("secret");

        store("tasks", new Document("_id", "tsk_1").append("title", "A request of Monday"));
        store("migrations", new Document("_id", 2));
        storeAnswers("COUNTED", "CLOSED");
        Map<String, List<Document>> onMonday = everything();
        Run backup = scripts.backup("daily");
        assertSucceeds(backup);
        assertThat(scripts.saved("daily")).contains("tsk_1").doesNotContain("bal_1", "a@example.org", "secret");
        assertThat(scripts.restic("snapshots", "--json", "--path", "/keycloak.sql")
                        .output())
                .contains("7 days old", nameIn(backup))
                .doesNotContain("14 days old", "15 days old");

        assertThat(scripts.keptLog())
                .content()
                .contains("personId=since")
                .as("what Docker deletes, and no more of it")
                .doesNotContain("a line of the portal");
        assertThat(scripts.restic("dump --path /repeat.log latest repeat.log").output())
                .contains("personId=since");
        Files.delete(scripts.keptLog()); // as on another machine
        mongo.drop();
        delete(home.resolve("data/h2"));
        scripts.dockerLog();
        Run restore = scripts.restore(nameIn(backup));
        assertSucceeds(restore);
        assertThat(restore.output())
                .containsOnlyOnce("Repeat after a restore: suspendAccount personId=since")
                .doesNotContain("personId=before");

        Map<String, List<Document>> expected = new TreeMap<>(onMonday);
        expected.remove("sessions");
        expected.remove("sign_ins");
        expected.put("ballots", onSunday.get("ballots"));
        expected.put("participations", onSunday.get("participations"));
        expected.put("migrations", onSunday.get("migrations")); // those of the answers: the later ones run again
        expected.put("surveyCampaigns", List.of(campaign("CLOSED").append("isCounted", false)));
        assertThat(hasOlderAnswers()).isTrue();
        assertThat(everythingButTheRestore()).isEqualTo(expected);
        assertThat(scripts.keptLog()).content().startsWith("a line of the portal");
        Map<String, String> restored = withKeycloak(home, realm -> names(realm, names.keySet()));
        assertThat(restored).isEqualTo(names);
        assertThat(scripts.dockerLog())
                .filteredOn(line -> !line.startsWith("exec"))
                .containsExactly(
                        "up --detach --wait mongodb keycloak-database",
                        "run --rm -T --no-deps mongodb-setup",
                        "stop portal",
                        "logs --no-log-prefix --timestamps portal",
                        "stop keycloak",
                        "up --detach --wait");

        assertSucceeds(scripts.restore(nameIn(backup), "--replace", "--keep-answers"));
        assertThat(hasOlderAnswers()).as("the portal has not cleared them yet").isTrue();
    }

    @Test
    void whatIsNotSafeIsRefusedAndChangesNothing() throws IOException, SQLException {
        Path tables = folder.resolve("tables");
        var scripts = new BackupScripts(folder, tools, tables);
        execute(tables, "CREATE TABLE person (name VARCHAR)");
        storeAnswers("TAKEN", "OPEN");
        store("surveyStarts", new Document("_id", "the key of the ballot"));
        Map<String, List<Document>> before = everything();
        Run backup = scripts.backup("weekly");
        String name = nameIn(backup);
        assertThat(backup).isEqualTo(new Run(0, name + " was made.\n"));
        assertRefuses(scripts.backup("weekly"), "once in six days at most. Run: backup.sh daily");

        scripts.breakTool("pg_dump");
        assertRefuses(scripts.backup("daily"), "was not made. Earlier backups are still there.");
        scripts.breakTool("");
        assertThat(scripts.restic("snapshots", "--json", "--tag", "daily")
                        .output()
                        .strip())
                .isEqualTo("[]");

        storeAnswers("CAST", "OPEN");
        mongo.getCollection("surveyStarts").drop();
        store("tasks", new Document("_id", "tsk_1"));
        Map<String, List<Document>> changed = everything();
        scripts.dockerLog();
        assertRefuses(scripts.restore("backup-1"), "Name a complete backup. There are: " + name);
        assertRefuses(scripts.restore(name), "There is data in the databases. Nothing was changed.");
        scripts.usePassword("another");
        assertRefuses(scripts.restore(name, "--replace"), "The password of the backup repository is wrong.");
        scripts.usePassword("of the repository");
        assertThat(scripts.dockerLog()).noneMatch(line -> line.startsWith("stop"));
        assertThat(everything()).isEqualTo(changed);

        List<String> left = List.of("sessions", "sign_ins", "rateLimits");
        left.forEach(collection -> store(collection, new Document("_id", "of a person who is signed in")));
        before.put("surveyCampaigns", List.of(campaign("PAUSED")));
        assertSucceeds(scripts.restore(name, "--replace", "--keep-answers"));
        assertThat(everything())
                .containsEntry("ballots", changed.get("ballots"))
                .doesNotContainKey("surveyStarts") // who has answered since the backup must not answer again
                .containsEntry("surveyCampaigns", before.get("surveyCampaigns"));
        assertThat(left)
                .allSatisfy(
                        collection -> assertThat(mongo.getCollection(collection).countDocuments())
                                .isZero());
        assertThat(hasOlderAnswers()).as("they are newer").isFalse();
        assertSucceeds(scripts.restore(name, "--replace"));
        assertThat(hasOlderAnswers()).as("they are as old").isFalse();
        assertThat(everythingButTheRestore()).isEqualTo(before);

        scripts.damageAll();
        scripts.dockerLog();
        assertRefuses(scripts.restore(name, "--replace"), "is damaged. Nothing was changed. Choose another backup.");
        assertThat(scripts.dockerLog()).isEmpty();
        assertThat(everythingButTheRestore()).isEqualTo(before);
    }

    @Test
    void answersThatNoBackupHasAreNotDeletedUnasked() throws IOException, SQLException {
        Path tables = folder.resolve("tables");
        var scripts = new BackupScripts(folder, tools, tables);
        execute(tables, "CREATE TABLE person (name VARCHAR)");
        storeAnswers("CAST", "CLOSED");
        String name = nameIn(scripts.backup("daily"));
        Map<String, List<Document>> before = everything();
        scripts.dockerLog();

        assertRefuses(scripts.restore(name, "--replace"), "No weekly backup is from before " + name);
        assertThat(scripts.dockerLog()).noneMatch(line -> line.startsWith("stop"));
        assertThat(everything()).isEqualTo(before);

        assertSucceeds(scripts.restore(name, "--replace", "--keep-answers"));
        assertThat(everything()).containsEntry("ballots", before.get("ballots"));
        Run deleted = scripts.restore(name, "--replace", "--without-answers");
        assertSucceeds(deleted);
        assertThat(deleted.output()).endsWith("Answers of surveys: none.\n");
        assertThat(everything()).doesNotContainKeys("ballots", "participations");
        assertSucceeds(scripts.restore(name, "--replace"));
    }

    /** Answers that are gone are not unchanged, and a weekly backup may have them. */
    @Test
    void thereMustBeAnswersToKeep() throws IOException {
        var scripts = new BackupScripts(folder, tools, folder.resolve("tables"));
        storeAnswers("CAST", "CLOSED");
        String name = nameIn(scripts.backup("weekly"));
        mongo.drop();

        assertRefuses(scripts.restore(name, "--keep-answers"), "There are no answers of surveys to keep.");
        assertThat(everything()).isEmpty();
        assertSucceeds(scripts.restore(name));
        mongo.getCollection("ballots").drop(); // who was asked must be kept as well
        assertSucceeds(scripts.restore(name, "--replace", "--keep-answers"));
        assertThat(everything()).containsKey("participations").doesNotContainKey("ballots");
    }

    /** restic saves no empty file, and a new portal has nothing to repeat and no files. */
    @Test
    void aNewPortalIsBackedUpAndRestored() throws IOException {
        var scripts = new BackupScripts(folder, tools, folder.resolve("tables"));
        scripts.emptyLog();
        store("migrations", new Document("_id", 1));

        Run backup = scripts.backup("daily");

        assertSucceeds(backup);
        mongo.drop();
        Run restore = scripts.restore(nameIn(backup));
        assertSucceeds(restore);
        assertThat(restore.output()).doesNotContain("epeat");
    }

    /** A volume that was deleted, because a database could not read its files, had answers. */
    @Test
    void anEmptyMongodbBesideAFullKeycloakIsNotRestoredWithoutAnswersUnasked() throws IOException, SQLException {
        Path tables = folder.resolve("tables");
        var scripts = new BackupScripts(folder, tools, tables);
        storeAnswers("CAST", "CLOSED");
        String name = nameIn(scripts.backup("daily"));
        mongo.drop();

        assertSucceeds(scripts.restore(name)); // a new machine
        mongo.drop();
        execute(tables, "CREATE TABLE person (name VARCHAR)");
        assertRefuses(scripts.restore(name, "--replace"), "No weekly backup is from before " + name);
        assertSucceeds(scripts.restore(name, "--replace", "--without-answers"));
    }

    /** A document that is uploaded during a backup would otherwise be named in it and have no content. */
    @Test
    void theContentsOfFilesAreSavedAfterWhatNamesThem() throws IOException {
        var scripts = new BackupScripts(folder, tools, folder.resolve("tables"));
        store("tasks", new Document("_id", "tsk_1"));
        store("sessions", new Document("_id", "a session").append("token", "secret"));
        for (String bucket : List.of("documentFiles", "resourceFiles", "bulkExportFiles")) {
            store(bucket + ".files", new Document("_id", "1").append("filename", "Curlew"));
            store(bucket + ".chunks", new Document("_id", 1).append("data", "Plover"));
        }
        storeAnswers("CAST", "CLOSED");
        Map<String, List<Document>> before = everything();
        String name = nameIn(scripts.backup("daily"));

        assertThat(scripts.saved("daily")).contains("tsk_1").doesNotContain("Curlew", "Plover");
        assertThat(scripts.restic("dump --path /files.archive latest files.archive")
                        .output())
                .contains("Curlew", "Plover")
                .doesNotContain("tsk_1", "bal_1", "secret");

        assertSucceeds(scripts.restore(name, "--replace", "--keep-answers"));
        before.put("sessions", List.of()); // as they let people in
        before.put("surveyCampaigns", List.of(campaign("CLOSED").append("isCounted", false)));
        assertThat(everythingButTheRestore()).isEqualTo(before);

        scripts.restic("forget --path /files.archive --tag", name, "--unsafe-allow-remove-all");
        assertSucceeds(scripts.restore(name, "--replace", "--without-answers")); // one of an earlier release
        assertThat(everything()).containsKey("tasks").doesNotContainKey("documentFiles.files");
    }

    /** What a weekly backup had saved before its machine died is all the answers, in no list and never deleted. */
    @Test
    void theNextBackupDeletesWhatABrokenOneHasLeft() throws IOException {
        var scripts = new BackupScripts(folder, tools, folder.resolve("tables"));
        store("tasks", new Document("_id", "tsk_1"));
        scripts.saveHalf("weekly", "backup-2026-11-29T021500Z");
        String complete = nameIn(scripts.backup("weekly"));
        scripts.saveHalf("daily", "backup-2026-11-30T021500Z");

        assertSucceeds(scripts.backup("daily"));

        assertThat(scripts.restic("snapshots --json --path /mongodb.archive").output())
                .contains(complete)
                .doesNotContain("backup-2026-11-29", "backup-2026-11-30");
    }

    /** The answers are older than the rest, and the portal knows what was deleted from them in between. */
    @Test
    void whatToRepeatIsShownBeforeTheStartAndKept() throws IOException {
        var scripts = new BackupScripts(folder, tools, folder.resolve("tables"));
        storeAnswers("CAST", "CLOSED");
        String weekly = nameIn(scripts.backup("weekly"));
        String line = weekly.replaceAll("backup-(.{13})(..)(..)Z", "$1:$2:$3Z") + " Repeat after a restore: ";
        Files.writeString(scripts.keptLog(), """
                %1$serasePerson personId=between
                %1$sexcludePerson personId=between
                2999-01-01T00:00:00Z Repeat after a restore: excludePerson personId=later
                """.formatted(line));
        String daily = nameIn(scripts.backup("daily"));
        Files.delete(scripts.keptLog()); // as on another machine
        mongo.drop();
        scripts.breakTool("start");

        Run restore = scripts.restore(daily);

        assertRefuses(restore, daily + " is restored, but not everything has started.");
        assertThat(restore.output())
                .contains("The portal repeats in the answers of " + weekly + " by itself:\n" + line + "erasePerson")
                .containsSubsequence("excludePerson personId=later", "Starting everything")
                .doesNotContain("excludePerson personId=between");
        assertThat(scripts.keptLog()).content().containsOnlyOnce("excludePerson personId=later");
    }

    /** On the next attempt, older answers that are in the database already must not be taken for newer ones. */
    @Test
    void anInterruptedRestoreDoesNotForgetThatAnswersAreOlder() throws IOException {
        var scripts = new BackupScripts(folder, tools, folder.resolve("tables"));
        storeAnswers("CAST", "CLOSED");
        assertSucceeds(scripts.backup("weekly"));
        store("restores", new Document("_id", "latest").append("hasOlderAnswers", false));
        String name = nameIn(scripts.backup("daily"));

        scripts.breakAt("PAUSED");
        assertRefuses(scripts.restore(name, "--replace"), "The restore was not completed");
        assertRefuses(scripts.restore(name, "--replace", "--keep-answers"), "The restore was not completed");
        scripts.breakAt("");
        assertSucceeds(scripts.restore(name, "--replace", "--keep-answers"));
        assertThat(hasOlderAnswers()).isTrue();

        assertSucceeds(scripts.restore(name, "--replace"));
        scripts.breakAt("PAUSED");
        assertRefuses(scripts.restore(name, "--replace", "--keep-answers"), "The restore was not completed");
        scripts.breakAt("");
        assertSucceeds(scripts.restore(name, "--replace", "--keep-answers"));
        assertThat(hasOlderAnswers()).isTrue();
    }

    /** An operator restores an older backup by mistake, and then the right one with the answers that are there. */
    @Test
    void keptAnswersOfAnOlderBackupAreKnownToBeOlder() throws IOException {
        var scripts = new BackupScripts(folder, tools, folder.resolve("tables"));
        storeAnswers("CAST", "CLOSED");
        String older = nameIn(scripts.backup("weekly"));
        String right = nameIn(scripts.backup("daily"));
        assertSucceeds(scripts.restore(older, "--replace"));
        assertThat(hasOlderAnswers()).as("they are as old").isFalse();
        String later = nameIn(scripts.backup("daily"));

        assertSucceeds(scripts.restore(later, "--replace", "--keep-answers"));
        assertThat(hasOlderAnswers()).as("they went on from there").isFalse();
        assertSucceeds(scripts.restore(right, "--replace", "--keep-answers"));
        assertThat(hasOlderAnswers()).isTrue();
    }

    /** A machine that takes the place of a lost one has no other list. */
    @Test
    void aDamagedListOfWhatToRepeatIsNotAnEmptyOne() throws IOException {
        var scripts = new BackupScripts(folder, tools, folder.resolve("tables"));
        scripts.emptyLog();
        storeAnswers("CAST", "CLOSED");
        Files.writeString(
                scripts.keptLog(), "2999-01-01T00:00:00Z Repeat after a restore: excludePerson personId=later");
        String name = nameIn(scripts.backup("weekly"));
        String newest = nameIn(scripts.backup("daily"));
        scripts.damage(newest, "repeat.log");
        Files.delete(scripts.keptLog());
        mongo.drop();

        Run restore = scripts.restore(name);

        assertSucceeds(restore);
        assertThat(restore.output())
                .containsSubsequence(
                        "repeat.log in " + newest + " cannot be read to its end, so what to repeat may be incomplete.",
                        "Stopping the portal",
                        "excludePerson personId=later");
        assertThat(scripts.keptLog()).content().contains("excludePerson personId=later");
    }

    /** A full disk can break off the compression of an old log. */
    @Test
    void aLogThatCannotBeReadToItsEndDoesNotKeepThePortalFromStarting() throws IOException {
        var scripts = new BackupScripts(folder, tools, folder.resolve("tables"));
        store("tasks", new Document("_id", "tsk_1"));
        String name = nameIn(scripts.backup("daily"));
        Files.write(folder.resolve("portal.log.2.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0});

        Run restore = scripts.restore(name, "--replace");

        assertSucceeds(restore);
        assertThat(restore.output())
                .containsOnlyOnce("cannot be read to its end, so what to repeat may be incomplete.")
                .containsSubsequence("Repeat after a restore: suspendAccount personId=since", "Starting everything");
    }

    @Test
    void whatFailsBetweenTheRestoreAndTheStartIsNotSilent() throws IOException {
        var scripts = new BackupScripts(folder, tools, folder.resolve("tables"));
        store("tasks", new Document("_id", "tsk_1"));
        String name = nameIn(scripts.backup("daily"));
        Files.createSymbolicLink(folder.resolve("tools/comm"), Path.of("/usr/bin/false"));

        assertRefuses(scripts.restore(name, "--replace"), name + " is restored, but the portal is stopped.");
    }

    /** Cron's own PATH has no /usr/local/bin, where a restic that the distribution does not have is put. */
    @Test
    void aMissingResticIsNamed() throws IOException {
        var scripts = new BackupScripts(folder, tools, folder.resolve("tables"));
        scripts.hideRestic();
        assertRefuses(scripts.backup("daily"), "restic is not installed, or not in the PATH ");
    }

    /** The settings are in a file of their own, without which restic knows neither the repository nor its password. */
    @Test
    void aMessageNamesACommandThatWorksAsItIs() throws IOException {
        var scripts = new BackupScripts(folder, tools, folder.resolve("tables"));
        delete(scripts.repository());
        String settings = folder.resolve("backup.env").toString();
        assertRefuses(scripts.backup("daily"), "run as root: (set -a; . %s; restic init)".formatted(settings));
    }

    private static void assertSucceeds(Run run) {
        assertThat(run.status()).as(run.output()).isZero();
    }

    private static void assertRefuses(Run run, String words) {
        assertThat(run.output()).contains(words);
        assertThat(run.status()).isEqualTo(1);
    }

    private static String nameIn(Run backup) {
        return NAME.matcher(backup.output())
                .results()
                .map(found -> found.group())
                .findFirst()
                .orElseThrow(() -> new AssertionError(backup.output()));
    }

    private void storeAnswers(String ballot, String campaign) {
        store("surveyCampaigns", campaign(campaign));
        store("participations", new Document("_id", "par_1").append("email", "a@example.org"));
        store("ballots", new Document("_id", "bal_1").append("state", ballot));
    }

    private static Document campaign(String state) {
        return new Document("_id", "svc_1").append("state", state).append("isCounted", state.equals("CLOSED"));
    }

    private void store(String collection, Document document) {
        mongo.getCollection(collection).deleteOne(new Document("_id", document.get("_id")));
        mongo.getCollection(collection).insertOne(document);
    }

    private Map<String, List<Document>> everything() {
        Map<String, List<Document>> all = new TreeMap<>();
        for (String name : mongo.listCollectionNames()) {
            all.put(name, mongo.getCollection(name).find().into(new ArrayList<>()));
        }
        return all;
    }

    /** The script says when it restored, so that the portal pauses follow-ups. */
    private Map<String, List<Document>> everythingButTheRestore() {
        Map<String, List<Document>> all = everything();
        assertThat(all.remove("restores")).singleElement().satisfies(restore -> {
            assertThat(restore.getString("_id")).isEqualTo("latest");
            assertThat(restore.getDate("restoredAt")).isToday();
        });
        return all;
    }

    /** Only then the portal deletes again what was deleted from the answers. */
    private boolean hasOlderAnswers() {
        return mongo.getCollection("restores").find().into(new ArrayList<>()).stream()
                .anyMatch(restore -> restore.getBoolean("hasOlderAnswers", false));
    }

    private static <T> T withKeycloak(Path home, Function<RealmResource, T> action) {
        try (KeycloakServer server = KeycloakServer.start(
                        home, Ports.free(), Ports.free(), Ports.free(), "http://localhost:1", _ -> {});
                Keycloak admin = KeycloakBuilder.builder()
                        .serverUrl(server.url())
                        .realm("prevention")
                        .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                        .clientId("prevention-service")
                        .clientSecret(server.serviceSecret())
                        .build()) {
            return action.apply(admin.realm("prevention"));
        }
    }

    /** Keycloak makes up the ids, so nobody has them who has only the realm. */
    private static Map<String, String> createPeople(RealmResource realm) {
        Map<String, String> names = new HashMap<>();
        PEOPLE.forEach((first, last) -> {
            var person = new UserRepresentation();
            person.setUsername("person" + names.size());
            person.setEmail("person%d@example.org".formatted(names.size()));
            person.setFirstName(first);
            person.setLastName(last);
            person.setEnabled(true);
            try (var created = realm.users().create(person)) {
                names.put(CreatedResponseUtil.getCreatedId(created), first + " " + last);
            }
        });
        return names;
    }

    private static Map<String, String> names(RealmResource realm, Iterable<String> ids) {
        Map<String, String> names = new HashMap<>();
        for (String id : ids) {
            var person = realm.users().get(id).toRepresentation();
            names.put(id, person.getFirstName() + " " + person.getLastName());
        }
        return names;
    }

    private static void execute(Path tables, String sql) throws SQLException {
        try (var connection = ContainerTools.tables(tables);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void delete(Path below) throws IOException {
        for (Path file : SourceFiles.below(below, "")) {
            Files.delete(file);
        }
    }
}
