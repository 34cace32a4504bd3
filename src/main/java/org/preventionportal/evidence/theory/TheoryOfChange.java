package org.preventionportal.evidence.theory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.evidence.theory.support.TheoryStage;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.Versioned;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores the programme's one Theory of Change.
 *
 * @param updatedBy null until somebody changes the built-in one
 */
@Document("theoriesOfChange")
record TheoryOfChange(
        @Id String id,
        @Version long version,
        List<TheoryElement> elements,
        @Nullable PersonId updatedBy,
        @Nullable Instant updatedAt)
        implements Versioned {

    static final String ID = "programme";

    private static final int MAX_ELEMENTS = 40;

    Optional<TheoryElement> element(String key) {
        return elements.stream().filter(element -> element.key().equals(key)).findFirst();
    }

    TheoryOfChange add(TheoryElement element, PersonId actor, Instant at) {
        if (elements.size() == MAX_ELEMENTS) {
            throw new Refusal(UserError.general(
                    ErrorCode.FULL, "A Theory of Change has up to %d elements.".formatted(MAX_ELEMENTS)));
        }
        return with(Stream.concat(elements.stream(), Stream.of(element)).toList(), actor, at);
    }

    TheoryOfChange replace(TheoryElement element, PersonId actor, Instant at) {
        return with(
                elements.stream()
                        .map(other -> other.key().equals(element.key()) ? element : other)
                        .toList(),
                actor,
                at);
    }

    TheoryOfChange remove(String key, PersonId actor, Instant at) {
        return with(
                elements.stream()
                        .filter(element -> !element.key().equals(key))
                        .map(element -> element.withoutLinkTo(key))
                        .toList(),
                actor,
                at);
    }

    private TheoryOfChange with(List<TheoryElement> next, PersonId actor, Instant at) {
        var changed = new TheoryOfChange(id, version, next, actor, at);
        next.forEach(changed::require);
        return changed;
    }

    private void require(TheoryElement element) {
        Refusal.checkAll(() -> requireTaskKinds(element), () -> requireLinks(element));
    }

    private static void requireTaskKinds(TheoryElement element) {
        if (element.stage() != TheoryStage.ACTIVITY && !element.taskKinds().isEmpty()) {
            throw refused("taskKinds", "Only an activity consists of tasks. Remove the kinds of task.");
        }
    }

    private void requireLinks(TheoryElement element) {
        for (String key : element.leadsTo()) {
            TheoryElement target = element(key).orElseThrow(() -> Refusal.notFound("element.leadsTo", "element"));
            if (target.stage().compareTo(element.stage()) <= 0) {
                throw refused(
                        "leadsTo",
                        "“%s” cannot lead to “%s”: a link leads to a later stage."
                                .formatted(element.title(), target.title()));
            }
        }
    }

    private static Refusal refused(String field, String message) {
        return new Refusal(UserError.input("element." + field, ErrorCode.INVALID, message));
    }
}
