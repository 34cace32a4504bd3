package org.preventionportal.platform.migrations;

import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.search.SearchTerms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lists the migrations that store search terms of a collection that could not be searched before. */
@Configuration(proxyBeanMethods = false)
class SearchTermMigrations {

    @Bean
    Migration searchTermsOfThreatEntries() {
        return new AddTerms(6, "Adds the search terms of the threat picture.", "threatEntries", entry -> {
            var content = entry.get("content", Document.class);
            return SearchTerms.of(content.getString("title"), content.getString("placeKind"));
        });
    }

    /** Only published versions are found. */
    @Bean
    Migration searchTermsOfCaseStudies() {
        return new AddTerms(
                13,
                "Adds the search terms of case studies.",
                "caseStudies",
                study -> published(study.getEmbedded(List.of("publication", "published", "material"), Document.class)));
    }

    private static List<String> published(@Nullable Document version) {
        return version == null
                ? List.of()
                : SearchTerms.joined(
                        SearchTerms.ofEnglish(version.getString("title"), version.getString("summary")),
                        SearchTerms.ofWelsh(version.getString("welshTitle"), version.getString("welshSummary")));
    }

    @Bean
    Migration searchTermsOfPolicyQuestions() {
        return new AddTerms(17, "Adds the search terms of policy questions.", "policyQuestions", question -> {
            var content = question.get("content", Document.class);
            return SearchTerms.of(Stream.of("title", "issue", "ownerName", "bodyName", "result")
                    .map(content::getString)
                    .toArray(String[]::new));
        });
    }

    /** Gives each document without search terms those that a save would give it. */
    private record AddTerms(int number, String description, String collection, Function<Document, List<String>> terms)
            implements Migration {

        /** A document that an earlier release saves loses its terms, and would not be found any more. */
        @Override
        public boolean suitsEarlierReleases() {
            return false;
        }

        @Override
        public void run(MongoDatabase database) {
            DocumentChanges.each(
                    database,
                    collection,
                    exists("searchTerms", false),
                    stored -> stored.append("searchTerms", terms.apply(stored)));
        }
    }
}
