package org.preventionportal.platform.migrations;

import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoDatabase;
import java.util.stream.Stream;
import org.bson.Document;
import org.preventionportal.platform.search.SearchTerms;
import org.springframework.stereotype.Component;

/** Stores the search terms of policy questions, which could not be searched before. */
@Component
class AddPolicyQuestionSearchTerms implements Migration {

    private static final String TERMS = "searchTerms";

    @Override
    public int number() {
        return 17;
    }

    @Override
    public String description() {
        return "Adds the search terms of policy questions.";
    }

    /** A question that an earlier release saves loses its terms, and would not be found any more. */
    @Override
    public boolean suitsEarlierReleases() {
        return false;
    }

    @Override
    public void run(MongoDatabase database) {
        DocumentChanges.each(
                database, "policyQuestions", exists(TERMS, false), AddPolicyQuestionSearchTerms::withTerms);
    }

    private static Document withTerms(Document question) {
        var content = question.get("content", Document.class);
        return question.append(
                TERMS,
                SearchTerms.of(Stream.of("title", "issue", "ownerName", "bodyName", "result")
                        .map(content::getString)
                        .toArray(String[]::new)));
    }
}
