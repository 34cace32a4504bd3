package org.preventionportal.evidence.policy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.mongodb.Keyed;
import org.preventionportal.platform.mongodb.Versioned;
import org.preventionportal.platform.search.SearchTerms;
import org.preventionportal.platform.search.Searched;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** Stores a question of policy that the work raised, such as one about the law. */
@Document("policyQuestions")
record PolicyQuestion(
        @Id PolicyQuestionId id,
        @Version long version,
        PolicyQuestionContent content,
        List<PolicyQuestionHistoryEntry> history,
        Instant updatedAt,
        @Nullable String fingerprint)
        implements Keyed, Versioned, Searched {

    static PolicyQuestion create(
            PolicyQuestionId id, PolicyQuestionContent content, PersonId actor, Instant at, String fingerprint) {
        var created = new PolicyQuestionHistoryEntry(content.state(), actor, at);
        return new PolicyQuestion(id, 0, content, List.of(created), at, fingerprint);
    }

    PolicyQuestion update(PolicyQuestionContent changed, PersonId actor, Instant at) {
        var entry = new PolicyQuestionHistoryEntry(changed.state(), actor, at);
        return new PolicyQuestion(
                id,
                version,
                changed,
                Stream.concat(history.stream(), Stream.of(entry)).toList(),
                at,
                fingerprint);
    }

    @Override
    public List<String> searchTerms() {
        return SearchTerms.of(
                content.title(), content.issue(), content.ownerName(), content.bodyName(), content.result());
    }

    @Override
    public int hashCode() {
        return id.hashCode(); // by this alone: it is a key while fields of rows are read
    }
}
