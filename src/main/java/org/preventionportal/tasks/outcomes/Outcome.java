package org.preventionportal.tasks.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.FieldChange;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.Keyed;
import org.preventionportal.platform.mongodb.Versioned;
import org.preventionportal.tasks.TaskId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores a change that a task contributed to.
 *
 * @param partner the organisation that it came about in, and that says whether it did; null where it is none on the
 *     task
 * @param history every step, dated and signed, oldest first
 * @param pendingNotification true until the mails about the last change are posted
 */
@Document("outcomes")
public record Outcome(
        @Id String id,
        @Version long version,
        TaskId task,
        @Nullable PartnerId partner,
        Content content,
        Verification verification,
        List<HistoryEntry> history,
        @Nullable Boolean pendingNotification,
        @Nullable String fingerprint)
        implements Keyed, Versioned {

    static final String PREFIX = "out_";

    /** Whether people and practice changed, or a structure, process, pathway or policy. */
    enum Kind {
        CHANGE_WITHIN_SYSTEM,
        SYSTEM_CHANGE
    }

    /** Names the kind of evidence. */
    enum Evidence {
        OBSERVED,
        DOCUMENTED,
        REPORTED_BY_PARTNER,
        SURVEY_OR_FEEDBACK,
        ASSUMED
    }

    /** Grades how much the change matters. */
    enum Significance {
        MINOR,
        MODERATE,
        MAJOR
    }

    /** States what the partner says about an outcome. */
    enum Verification {
        AWAITED,
        VERIFIED,
        DISPUTED,
        LEFT_OPEN
    }

    /** Names what was done to an outcome. */
    enum Action {
        RECORDED,
        AMENDED,
        VERIFIED,
        DISPUTED,
        LEFT_OPEN
    }

    /** Records a change of an outcome: who did what when, with the reason or explanation. */
    record HistoryEntry(
            Action action,
            PersonId actor,
            Instant occurredAt,
            @Nullable String text,
            List<FieldChange> fieldChanges) {}

    /**
     * The change itself.
     *
     * @param bodyName the body outside the portal in which it came about; null where it is a partner, or none is named
     * @param contribution what the task had to do with it
     * @param evidenceText what it rests on, in words
     * @param observedOn the day on which figures count it
     */
    record Content(
            Kind kind,
            @Nullable String bodyName,
            String statement,
            String contribution,
            Evidence evidence,
            String evidenceText,
            Significance significance,
            LocalDate observedOn) {

        Map<String, Object> facts() {
            Map<String, Object> facts = new HashMap<>(Map.of(
                    "kind",
                    kind,
                    "statement",
                    statement,
                    "contribution",
                    contribution,
                    "evidence",
                    evidence,
                    "evidenceText",
                    evidenceText,
                    "significance",
                    significance,
                    "observedOn",
                    observedOn));
            if (bodyName != null) {
                facts.put("bodyName", bodyName);
            }
            return facts;
        }
    }

    static Outcome record(
            String id,
            TaskId task,
            @Nullable PartnerId partner,
            Content content,
            PersonId actor,
            Instant occurredAt,
            @Nullable String fingerprint) {
        requireOnePlace(partner, content);
        var entry = new HistoryEntry(Action.RECORDED, actor, occurredAt, null, List.of());
        return new Outcome(
                id,
                0,
                task,
                partner,
                content,
                Verification.AWAITED,
                List.of(entry),
                partner == null ? null : true,
                fingerprint);
    }

    private static void requireOnePlace(@Nullable PartnerId partner, Content content) {
        if (partner != null && content.bodyName() != null) {
            throw new Refusal(UserError.input(
                    "outcome.bodyName",
                    ErrorCode.NOT_ALLOWED,
                    "The change happened in an organisation on the task. Name either that or another body."));
        }
    }

    /** An amended outcome has to be verified again. */
    Outcome amend(Content amended, String reason, PersonId actor, Instant occurredAt) {
        requireOnePlace(partner, amended);
        var fieldChanges = FieldChange.between(content.facts(), amended.facts());
        if (fieldChanges.isEmpty()) {
            return this;
        }
        return next(
                amended,
                Verification.AWAITED,
                new HistoryEntry(Action.AMENDED, actor, occurredAt, reason, fieldChanges));
    }

    Outcome answer(OutcomeAnswer answer, @Nullable String text, PersonId actor, Instant occurredAt) {
        if (verification != Verification.AWAITED) {
            throw new Refusal(UserError.general(
                    ErrorCode.WRONG_STATE, "Your organisation has answered this already. Write to the officer."));
        }
        Action action = Action.valueOf(answer.name());
        return next(
                content,
                Verification.valueOf(answer.name()),
                new HistoryEntry(action, actor, occurredAt, text, List.of()));
    }

    /** When the last step of its history was. */
    public Instant updatedAt() {
        return history.getLast().occurredAt();
    }

    private Outcome next(Content changed, Verification now, HistoryEntry entry) {
        return new Outcome(
                id,
                version,
                task,
                partner,
                changed,
                now,
                Stream.concat(history.stream(), Stream.of(entry)).toList(),
                partner == null ? null : true,
                fingerprint);
    }

    @Override
    public int hashCode() {
        return id.hashCode(); // by this alone: it is a key while fields of rows are read
    }
}
