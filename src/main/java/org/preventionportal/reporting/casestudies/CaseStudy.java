package org.preventionportal.reporting.casestudies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.Keyed;
import org.preventionportal.platform.mongodb.Versioned;
import org.preventionportal.platform.search.SearchTerms;
import org.preventionportal.platform.search.Searched;
import org.preventionportal.publishing.Publication;
import org.preventionportal.publishing.PublicationVersion;
import org.preventionportal.publishing.Withdrawal;
import org.preventionportal.reporting.casestudies.CaseStudyHistoryEntry.Action;
import org.preventionportal.tasks.TaskId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores a case study with its versions, and records what is done to it.
 *
 * @param withdrawal null unless the case study is withdrawn
 * @param contributors everybody who has ever worked on the case study, and so cannot review it
 */
@Document("caseStudies")
public record CaseStudy(
        @Id CaseStudyId id,
        @Version long version,
        Publication<CaseStudyContent> publication,
        @Nullable Withdrawal withdrawal,
        List<PersonId> contributors,
        List<CaseStudyHistoryEntry> history,
        Instant updatedAt,
        @Nullable String fingerprint)
        implements Keyed, Versioned, Searched {

    static CaseStudy create(
            CaseStudyId id,
            CaseStudyContent content,
            PersonId actor,
            Instant occurredAt,
            @Nullable String fingerprint) {
        var created = CaseStudyHistoryEntry.of(Action.CREATED, actor, occurredAt);
        return new CaseStudy(
                id,
                0,
                Publication.begin(content, actor),
                null,
                List.of(actor),
                List.of(created),
                occurredAt,
                fingerprint);
    }

    /** Starts the draft of the next version if there is no draft. */
    CaseStudy update(CaseStudyContent content, PersonId actor, Instant occurredAt) {
        return with(
                publication.update(content, actor, contributors),
                withdrawal,
                CaseStudyHistoryEntry.of(Action.UPDATED, actor, occurredAt));
    }

    /** Deletes the draft of a case study that was published before. Otherwise the whole case study is deleted. */
    CaseStudy deleteDraft(PersonId actor, Instant occurredAt) {
        return with(
                publication.deleteDraft(),
                withdrawal,
                CaseStudyHistoryEntry.of(Action.DRAFT_DELETED, actor, occurredAt));
    }

    CaseStudy submit(@Nullable LocalDate publishOn, PersonId actor, Instant occurredAt) {
        if (publication.requireEditable().material().taskIds().isEmpty()) {
            throw new Refusal(
                    UserError.general(
                            ErrorCode.WRONG_STATE,
                            "The case study needs a task. Officers and programme managers link it when they update the draft."));
        }
        return with(
                publication.submit(publishOn, actor),
                withdrawal,
                CaseStudyHistoryEntry.of(Action.SUBMITTED, actor, occurredAt));
    }

    CaseStudy returnToAuthor(String reason, PersonId actor, Instant occurredAt) {
        return with(
                publication.returnToAuthor(),
                withdrawal,
                new CaseStudyHistoryEntry(Action.RETURNED, actor, occurredAt, reason));
    }

    /** Publishes the draft at once unless a later day was chosen. The reviewer must never have worked on it. */
    CaseStudy approve(PersonId actor, Instant occurredAt) {
        var approved = publication.approve(actor, occurredAt);
        var next = approved.publishIfDue(occurredAt, LondonTime.day(occurredAt));
        return next.equals(approved)
                ? with(next, withdrawal, CaseStudyHistoryEntry.of(Action.APPROVED, actor, occurredAt))
                : with(next, null, CaseStudyHistoryEntry.of(Action.PUBLISHED, actor, occurredAt));
    }

    /** Publishes an approved draft once its day has come. */
    CaseStudy publishIfDue(Instant occurredAt, LocalDate today) {
        var next = publication.publishIfDue(occurredAt, today);
        return next.equals(publication)
                ? this
                : with(next, null, CaseStudyHistoryEntry.of(Action.PUBLISHED, PersonId.SERVICE, occurredAt));
    }

    CaseStudy withdraw(String reason, PersonId actor, Instant occurredAt) {
        var why = new Withdrawal(reason, actor, occurredAt);
        return with(
                publication.withdraw(), why, new CaseStudyHistoryEntry(Action.WITHDRAWN, actor, occurredAt, reason));
    }

    /** The numbers of the versions that were published since the last withdrawal, which concerned all before it. */
    Set<Integer> versionsNotWithdrawn() {
        List<Action> actions =
                history.stream().map(CaseStudyHistoryEntry::action).toList();
        long published = actions.stream()
                .skip(actions.lastIndexOf(Action.WITHDRAWN) + 1L)
                .filter(Action.PUBLISHED::equals)
                .count();
        return publication.publishedVersions().reversed().stream()
                .limit(published)
                .map(PublicationVersion::versionNumber)
                .collect(Collectors.toSet());
    }

    /** Whether the published version is about the task. */
    boolean names(TaskId task) {
        PublicationVersion<CaseStudyContent> published = publication.published();
        return published != null && published.material().taskIds().contains(task);
    }

    /** The draft or, if there is none, the latest published version. */
    CaseStudyContent latest() {
        return publication.latest().material();
    }

    private CaseStudy with(Publication<CaseStudyContent> next, @Nullable Withdrawal why, CaseStudyHistoryEntry entry) {
        List<PersonId> everybody = Stream.concat(contributors.stream(), next.latest().contributors().stream())
                .distinct()
                .toList();
        List<CaseStudyHistoryEntry> all =
                Stream.concat(history.stream(), Stream.of(entry)).toList();
        return new CaseStudy(id, version, next, why, everybody, all, entry.occurredAt(), fingerprint);
    }

    /** Those of the published version only, because administrators do not read drafts. */
    @Override
    public List<String> searchTerms() {
        PublicationVersion<CaseStudyContent> published = publication.published();
        if (published == null) {
            return List.of();
        }
        CaseStudyContent content = published.material();
        return SearchTerms.titled(content.searchTerms(), content.title(), content.welshTitle());
    }

    @Override
    public int hashCode() {
        return id.hashCode(); // by this alone: it is a key while fields of rows are read
    }
}
