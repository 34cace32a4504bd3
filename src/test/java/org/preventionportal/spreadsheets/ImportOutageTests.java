package org.preventionportal.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preventionportal.PreventionPortalApplication;
import org.preventionportal.access.Caller;
import org.preventionportal.development.MongoStandIn;
import org.preventionportal.development.Neighbours;
import org.preventionportal.partners.Partner;
import org.preventionportal.spreadsheets.Import.Counts;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** An import goes on after an outage such as the election of a new primary. */
class ImportOutageTests {

    private static final int ROWS = 1_200;
    private static final Executor AFTER_THREE_SECONDS = CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anOutageInTheMiddleLosesNoRow() throws IOException {
        Path stored = folder.resolve("database");
        MongoStandIn database = MongoStandIn.inFile(stored, 0);
        CompletableFuture<MongoStandIn> back;
        try (ConfigurableApplicationContext service = start(database)) {
            var file = new InterruptedFile(partners(), 30_000, database, stored);
            var counts = new Counts[] {Counts.NONE};

            service.getBean(Importer.class)
                    .run(
                            ImportSheet.PARTNERS,
                            file,
                            false,
                            Caller.SERVICE,
                            outcome -> counts[0] = counts[0].and(outcome));

            back = file.back;
            assertThat(back).isDone();
            assertThat(counts[0].imported()).isEqualTo(ROWS);
            assertThat(counts[0].refused()).isZero();
            assertThat(service.getBean(MongoOperations.class).count(new Query(), Partner.class))
                    .isEqualTo(ROWS);
        }
        back.join().close();
    }

    private static String partners() {
        return "reference,name,kind,region\n"
                + IntStream.range(0, ROWS)
                        .mapToObj("row-%1$05d,School number %1$05d,EDUCATION,Wales\n"::formatted)
                        .collect(Collectors.joining());
    }

    /** Takes the database away while it is read, and brings it back three seconds later. */
    private static final class InterruptedFile extends FilterInputStream {

        private final int length;
        private final MongoStandIn database;
        private final Path stored;
        private CompletableFuture<MongoStandIn> back = new CompletableFuture<>();
        private int read;

        InterruptedFile(String content, int length, MongoStandIn database, Path stored) {
            super(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
            this.length = length;
            this.database = database;
            this.stored = stored;
        }

        @Override
        public int read(byte[] target, int offset, int count) throws IOException {
            int taken = super.read(target, offset, Math.min(count, 1_000));
            boolean isBefore = read < length;
            read += taken;
            if (isBefore && read >= length) {
                int port = database.port();
                database.close();
                back = CompletableFuture.supplyAsync(() -> MongoStandIn.inFile(stored, port), AFTER_THREE_SECONDS);
            }
            return taken;
        }
    }

    private static ConfigurableApplicationContext start(MongoStandIn database) {
        var keycloak = Neighbours.shared().keycloak();
        return new SpringApplicationBuilder(PreventionPortalApplication.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.mongodb.uri=" + database.uri(),
                        "--spring.mongodb.database=prevention-test",
                        "--portal.scheduling=false",
                        "--portal.keycloak.url=" + keycloak.url(),
                        "--portal.keycloak.service-secret=" + keycloak.serviceSecret());
    }
}
