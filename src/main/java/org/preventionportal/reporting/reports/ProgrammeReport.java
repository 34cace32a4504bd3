package org.preventionportal.reporting.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.Keyed;
import org.preventionportal.platform.mongodb.Versioned;
import org.preventionportal.publishing.Withdrawal;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores a report: the plan of its sections and, once it is published, its publication. A published report refuses
 * every change.
 *
 * @param sections in their order
 * @param contributors everybody who has worked on the report
 * @param publication null for a draft
 * @param withdrawal null unless the report is withdrawn
 */
@Document("programmeReports")
public record ProgrammeReport(
        @Id ReportId id,
        @Version long version,
        String title,
        ReportFilter filter,
        List<SectionPlan> sections,
        List<PersonId> contributors,
        Instant updatedAt,
        @Nullable ReportPublication publication,
        @Nullable Withdrawal withdrawal,
        @Nullable String fingerprint)
        implements Keyed, Versioned {

    private static final int MAX_SECTIONS = 20;

    static ProgrammeReport create(
            ReportId id,
            String title,
            ReportFilter filter,
            List<SectionPlan> sections,
            PersonId actor,
            Instant occurredAt,
            String fingerprint) {
        return new ProgrammeReport(id, 0, title, filter, sections, List.of(actor), occurredAt, null, null, fingerprint);
    }

    ProgrammeReport update(String nextTitle, ReportFilter nextFilter, PersonId actor, Instant occurredAt) {
        return become(nextTitle, nextFilter, sections, actor, occurredAt, null);
    }

    ProgrammeReport add(SectionPlan section, PersonId actor, Instant occurredAt) {
        requireDraft();
        if (sections.size() >= MAX_SECTIONS) {
            throw new Refusal(UserError.general(
                    ErrorCode.FULL,
                    "A report can have up to %d sections. Delete a section first.".formatted(MAX_SECTIONS)));
        }
        return with(Stream.concat(sections.stream(), Stream.of(section)).toList(), actor, occurredAt);
    }

    ProgrammeReport change(String section, UnaryOperator<SectionPlan> change, PersonId actor, Instant occurredAt) {
        int place = place(section);
        List<SectionPlan> next = new ArrayList<>(sections);
        next.set(place, change.apply(sections.get(place)));
        return with(next, actor, occurredAt);
    }

    /** @param position from 1; a position beyond the last means the last */
    ProgrammeReport move(String section, int position, PersonId actor, Instant occurredAt) {
        List<SectionPlan> next = new ArrayList<>(sections);
        SectionPlan moved = next.remove(place(section));
        next.add(Math.clamp(position - 1, 0, next.size()), moved);
        return with(next, actor, occurredAt);
    }

    ProgrammeReport remove(String section, PersonId actor, Instant occurredAt) {
        List<SectionPlan> next = new ArrayList<>(sections);
        next.remove(place(section));
        return with(next, actor, occurredAt);
    }

    /** @param content everything in the report, as it is now */
    ProgrammeReport publish(ReportContent content, PersonId actor) {
        return become(
                title, filter, sections, actor, content.asOf(), ReportPublication.of(publishedWith(content), actor));
    }

    /** The report as it is, or would be, published with this content. */
    PublishedReport publishedWith(ReportContent content) {
        return new PublishedReport(id, title, filter, content.asOf(), null, content);
    }

    /** Withdraws the report because it is wrong or could harm somebody. */
    ProgrammeReport withdraw(Withdrawal why) {
        if (!isPublished() || withdrawal != null) {
            throw wrongState("You can only withdraw a report that is published and not yet withdrawn.");
        }
        return new ProgrammeReport(
                id, version, title, filter, sections, contributors, why.withdrawnAt(), publication, why, fingerprint);
    }

    /**
     * The published report; empty for a draft and for a withdrawn report.
     *
     * @throws ChecksumMismatch as {@link #verifiedPublication} does
     */
    Optional<VerifiedReport> verified() {
        return withdrawal == null ? verifiedPublication() : Optional.empty();
    }

    /**
     * The report as it was published, even if it is withdrawn by now; empty for a draft.
     *
     * @throws ChecksumMismatch if the text does not match its checksum, or the rest of the document does not match the
     *     text
     */
    Optional<VerifiedReport> verifiedPublication() {
        if (publication == null) {
            return Optional.empty();
        }
        VerifiedReport opened = publication.open();
        PublishedReport was = opened.report();
        boolean fits = was.id().equals(id)
                && was.title().equals(title)
                && was.filter().equals(filter)
                && was.publishedAt().equals(publication.publishedAt())
                && Objects.equals(was.isReachRoundedOnce(), publication.isReachRoundedOnce());
        if (!fits) {
            throw new ChecksumMismatch();
        }
        return Optional.of(opened);
    }

    ReportStatus status() {
        if (withdrawal != null) {
            return ReportStatus.WITHDRAWN;
        }
        return isPublished() ? ReportStatus.PUBLISHED : ReportStatus.DRAFT;
    }

    boolean isPublished() {
        return publication != null;
    }

    void requireDraft() {
        if (isPublished()) {
            throw wrongState("This report is published and cannot be changed. Create another report.");
        }
    }

    /** Checks what a report needs before it can be published. */
    void requireContent() {
        requireDraft();
        if (sections.isEmpty()) {
            throw wrongState("This report has no sections. Add a section first.");
        }
    }

    private int place(String section) {
        requireDraft();
        for (int place = 0; place < sections.size(); place++) {
            if (sections.get(place).key().equals(section)) {
                return place;
            }
        }
        throw Refusal.notFound("sectionKey", "section of the report");
    }

    private ProgrammeReport with(List<SectionPlan> next, PersonId actor, Instant occurredAt) {
        return become(title, filter, List.copyOf(next), actor, occurredAt, null);
    }

    private ProgrammeReport become(
            String nextTitle,
            ReportFilter nextFilter,
            List<SectionPlan> nextSections,
            PersonId actor,
            Instant occurredAt,
            @Nullable ReportPublication publication) {
        requireDraft();
        List<PersonId> all = Stream.concat(contributors.stream(), Stream.of(actor))
                .distinct()
                .toList();
        return new ProgrammeReport(
                id, version, nextTitle, nextFilter, nextSections, all, occurredAt, publication, null, fingerprint);
    }

    private static Refusal wrongState(String advice) {
        return new Refusal(UserError.general(ErrorCode.WRONG_STATE, advice));
    }

    @Override
    public int hashCode() {
        return id.hashCode(); // by this alone: it is a key while fields of rows are read
    }
}
