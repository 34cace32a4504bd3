package org.preventionportal.platform.migrations;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lists the migrations that delete what must not be stored any more. Earlier releases read what is left. */
@Configuration(proxyBeanMethods = false)
class DeletingMigrations {

    /** They would otherwise stay for up to ten hours. */
    @Bean
    Migration readableSessions() {
        return new Deleting(
                2, "Deletes readable sessions, stored without encryption. Everybody signs in again.", database -> {
                    database.getCollection("sessions").drop();
                    database.getCollection("sign_ins").drop();
                });
    }

    /** A withdrawal deleted only what the source had said. */
    @Bean
    Migration sourcesOfWithdrawnEvidence() {
        return new Deleting(
                24,
                "Deletes what withdrawn evidence said of its source.",
                database -> DocumentChanges.each(
                        database,
                        "evidenceItems",
                        and(exists("withdrawal.withdrawnAt"), ne("content.sourceCode", "")),
                        DeletingMigrations::withoutSource));
    }

    private static Document withoutSource(Document item) {
        Document content = item.get("content", Document.class);
        content.append("consent", "NONE").append("sourceCode", "").append("outcomeIds", List.of());
        content.remove("sourceKind");
        content.remove("region");
        return item.append("evaluationQuestions", List.of())
                .append("theoryElementKeys", List.of())
                .append("themes", List.of());
    }

    private record Deleting(int number, String description, Consumer<MongoDatabase> deletion) implements Migration {

        @Override
        public boolean suitsEarlierReleases() {
            return true;
        }

        @Override
        public void run(MongoDatabase database) {
            deletion.accept(database);
        }
    }
}
