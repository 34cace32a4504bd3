package org.preventionportal.spreadsheets;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.EnumWords;
import org.preventionportal.spreadsheets.references.Reference;
import org.preventionportal.tables.reading.Column;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.TaskReference;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.progress.TaskState;

/**
 * Holds a task as a row of a sheet. It has no column for intelligence, which is never exported.
 *
 * @param partner reference of the partner
 * @param need what was asked for, without gaps and without intelligence
 * @param decidedOn when it was accepted, declined, deferred, merged or asked about
 * @param officer user name of who delivers it
 * @param reason code of how it ended or why it waits
 * @param reached whom it reached; null where nothing was recorded
 */
record TaskRow(
        String reference,
        @Nullable String partner,
        Need need,
        @Nullable LocalDate requestedOn,
        @Nullable String officer,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        TaskState state,
        @Nullable String reason,
        @Nullable String explanation,
        @Nullable LocalDate deferredUntil,
        @Nullable String mergedInto,
        @Nullable String place,
        @Nullable Reached reached,
        @Nullable String followUpOf) {

    /** People reached, as one row has them. */
    record Reached(int professionals, int youngPeople, int other, Reach.Method method) {}

    static final String REFERENCE = "reference";
    static final String PARTNER = "partner";
    static final String TITLE = "title";
    static final String DESCRIPTION = "description";
    static final String KIND = "kind";
    static final String REGION = "region";
    static final String THEMES = "themes";
    static final String AIM = "aim";
    static final String PROSPECTS = "prospects";
    static final String EXPECTED_FRONTLINE = "expected frontline";
    static final String EXPECTED_OTHER_PROFESSIONALS = "expected other professionals";
    static final String EXPECTED_YOUNG_PEOPLE = "expected young people";
    static final String EXPECTED_OTHER = "expected other";
    static final String EXPECTED_METHOD = "expected method";
    static final String REQUESTED_ON = "requested on";
    static final String OFFICER = "officer";
    static final String DECIDED_ON = "decided on";
    static final String STARTED_ON = "started on";
    static final String ENDED_ON = "ended on";
    static final String STATE = "state";
    static final String REASON = "reason";
    static final String EXPLANATION = "explanation";
    static final String DEFERRED_UNTIL = "deferred until";
    static final String MERGED_INTO = "merged into";
    static final String PLACE = "place";
    static final String REACHED_PROFESSIONALS = "reached professionals";
    static final String REACHED_YOUNG_PEOPLE = "reached young people";
    static final String REACHED_OTHER = "reached other";
    static final String REACH_METHOD = "reach method";
    static final String FOLLOW_UP_OF = "follow-up of";

    /** Written by an export only: the portal gives a task its reference, and the same task the same one. */
    static final String PORTAL_REFERENCE = "portal reference";

    static final List<Column> COLUMNS = List.of(
            Column.required(REFERENCE),
            Column.optional(PARTNER),
            Column.required(TITLE),
            Column.required(DESCRIPTION),
            Column.required(KIND),
            Column.optional(REGION),
            Column.required(THEMES),
            Column.required(AIM),
            Column.optional(PROSPECTS),
            Column.optional(EXPECTED_FRONTLINE),
            Column.optional(EXPECTED_OTHER_PROFESSIONALS),
            Column.optional(EXPECTED_YOUNG_PEOPLE),
            Column.optional(EXPECTED_OTHER),
            Column.optional(EXPECTED_METHOD),
            Column.optional(REQUESTED_ON),
            Column.optional(OFFICER),
            Column.optional(DECIDED_ON),
            Column.optional(STARTED_ON),
            Column.optional(ENDED_ON),
            Column.required(STATE),
            Column.optional(REASON),
            Column.optional(EXPLANATION),
            Column.optional(DEFERRED_UNTIL),
            Column.optional(MERGED_INTO),
            Column.optional(PLACE),
            Column.optional(REACHED_PROFESSIONALS),
            Column.optional(REACHED_YOUNG_PEOPLE),
            Column.optional(REACHED_OTHER),
            Column.optional(REACH_METHOD),
            Column.optional(FOLLOW_UP_OF),
            Column.optional(PORTAL_REFERENCE));

    TaskId id() {
        return Reference.task(reference);
    }

    /** The other tasks that the row names. */
    Stream<TaskId> references() {
        return Stream.concat(Stream.ofNullable(followUpOf), Stream.ofNullable(mergedInto))
                .map(Reference::task);
    }

    /** @param portalReference the portal's own reference of the task */
    List<String> cells(TaskReference portalReference) {
        Reach expected = Objects.requireNonNull(need.reach());
        return Stream.of(
                        reference,
                        partner,
                        need.title(),
                        need.description(),
                        EnumWords.of(Objects.requireNonNull(need.kind())),
                        need.region().label(),
                        list(need.themes()),
                        EnumWords.of(Objects.requireNonNull(need.aim())),
                        list(need.prospects()),
                        expected.frontline(),
                        expected.otherProfessionals(),
                        expected.youngPeople(),
                        expected.other(),
                        EnumWords.of(expected.method()),
                        requestedOn,
                        officer,
                        decidedOn,
                        startedOn,
                        endedOn,
                        EnumWords.of(state),
                        reason == null ? null : EnumWords.of(reason),
                        explanation,
                        deferredUntil,
                        mergedInto,
                        place,
                        reached == null ? null : reached.professionals(),
                        reached == null ? null : reached.youngPeople(),
                        reached == null ? null : reached.other(),
                        reached == null ? null : EnumWords.of(reached.method()),
                        followUpOf,
                        portalReference)
                .map(cell -> Objects.toString(cell, ""))
                .toList();
    }

    private static String list(List<? extends Enum<?>> values) {
        return values.stream().map(EnumWords::of).collect(Collectors.joining("; "));
    }
}
