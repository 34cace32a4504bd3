package org.preventionportal.reporting.casestudies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.graphql.KeysetPaging;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.platform.mongodb.Idempotent;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.platform.search.SearchTerms;
import org.preventionportal.platform.search.SearchText;
import org.preventionportal.publishing.Drafts;
import org.preventionportal.publishing.ScheduledContent;
import org.preventionportal.tasks.TaskId;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Repository;

/** Stores case studies. */
@Repository
class CaseStudies implements ScheduledContent {

    private static final Sort LAST_CHANGED_FIRST = Sort.by(Sort.Order.desc("updatedAt"), Sort.Order.asc("_id"));
    private static final Sort LAST_PUBLISHED_FIRST =
            Sort.by(Sort.Order.desc("publication.published.publishedAt"), Sort.Order.asc("_id"));
    private static final Sort LAST_WITHDRAWN_FIRST =
            Sort.by(Sort.Order.desc("withdrawal.withdrawnAt"), Sort.Order.asc("_id"));

    private final MongoOperations mongo;

    CaseStudies(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** @param isAuthor whether drafts are included, and not only what is or was published */
    Optional<CaseStudy> find(CaseStudyId id, boolean isAuthor) {
        var one = Criteria.where("_id").is(id.value());
        return Optional.ofNullable(mongo.findOne(Query.query(scoped(one, isAuthor)), CaseStudy.class));
    }

    List<CaseStudy> find(Collection<CaseStudyId> ids, boolean isAuthor) {
        return StoredRecords.find(mongo, Query.query(scoped(among(ids), isAuthor)), CaseStudy.class);
    }

    /** Others than authors get no order by the last change: a draft is one, and they may not know of it. */
    Window<CaseStudy> page(CaseStudyStatus status, Criteria which, boolean isAuthor, ScrollSubrange range) {
        Sort published = status == CaseStudyStatus.WITHDRAWN ? LAST_WITHDRAWN_FIRST : LAST_PUBLISHED_FIRST;
        Sort order = isAuthor ? LAST_CHANGED_FIRST : published;
        return KeysetPaging.page(mongo, Query.query(scoped(which, isAuthor)), CaseStudy.class, order, range);
    }

    /** Only published versions have stored terms. Of the others, which are few, the first thousand are read. */
    Criteria withWords(CaseStudyStatus status, Criteria listed, String text) {
        SearchText words = SearchText.of(text);
        return new Criteria()
                .andOperator(
                        listed,
                        status == CaseStudyStatus.PUBLISHED
                                ? new Criteria().andOperator(words.on(SearchTerms.FIELD))
                                : among(first(listed).stream()
                                        .filter(study -> words.isAmong(
                                                status.shown(study).searchTerms()))
                                        .map(CaseStudy::id)
                                        .toList()));
    }

    /** Without their long parts, since only titles and summaries are searched. */
    private List<CaseStudy> first(Criteria listed) {
        var query = Query.query(listed).with(LAST_CHANGED_FIRST).limit(KeysetPaging.MAX_COUNT);
        query.fields().exclude("history", SearchTerms.FIELD);
        Stream.of("draft.version", "published", "earlierVersions")
                .forEach(version -> query.fields().exclude("publication.%s.material.sections".formatted(version)));
        return StoredRecords.find(mongo, query, CaseStudy.class);
    }

    int count(Criteria which) {
        return Math.toIntExact(mongo.count(Query.query(which), CaseStudy.class));
    }

    /** Not by the last change: a draft is one, and not every reader may know of it. */
    List<CaseStudy> search(String text, int first) {
        SearchText words = SearchText.of(text);
        return SearchText.titledFirst(
                published(words.inTitleOn(SearchTerms.FIELD)),
                published(words.on(SearchTerms.FIELD)),
                first,
                CaseStudy::id,
                (which, most) -> StoredRecords.find(
                        mongo, Query.query(which).with(LAST_PUBLISHED_FIRST).limit(most), CaseStudy.class));
    }

    private static Criteria published(List<Criteria> narrowing) {
        return new Criteria().andOperator(CaseStudyStatus.PUBLISHED.criteria(), new Criteria().andOperator(narrowing));
    }

    int count(String text, int most) {
        return SearchText.of(text).count(mongo, CaseStudy.class, CaseStudyStatus.PUBLISHED.criteria(), most);
    }

    @Override
    public Map<String, Runnable> due(Instant at, LocalDate today) {
        return StoredRecords.find(mongo, Query.query(Drafts.dueBy(today)), CaseStudy.class).stream()
                .collect(Collectors.toMap(
                        study -> study.id().value(), study -> () -> save(study.publishIfDue(at, today))));
    }

    List<CaseStudy> published(Collection<CaseStudyId> ids) {
        var all = new Criteria().andOperator(among(ids), CaseStudyStatus.PUBLISHED.criteria());
        return StoredRecords.find(mongo, Query.query(all), CaseStudy.class);
    }

    /** Finds the published case studies about any of these tasks, the last changed first. */
    List<CaseStudy> on(Collection<TaskId> tasks) {
        return StoredRecords.find(mongo, naming(tasks), CaseStudy.class);
    }

    /** Finds the last changed of the published case studies about any of these tasks. */
    List<CaseStudy> on(Collection<TaskId> tasks, int most) {
        return StoredRecords.find(mongo, naming(tasks).limit(most), CaseStudy.class);
    }

    private static Query naming(Collection<TaskId> tasks) {
        var naming = Criteria.where("publication.published.material.taskIds").in(Id.values(tasks));
        return Query.query(naming).with(LAST_CHANGED_FIRST);
    }

    private static Criteria among(Collection<CaseStudyId> ids) {
        return Criteria.where("_id").in(Id.values(ids));
    }

    private static Criteria scoped(Criteria which, boolean isAuthor) {
        var seenByAll =
                new Criteria().orOperator(CaseStudyStatus.PUBLISHED.criteria(), CaseStudyStatus.WITHDRAWN.criteria());
        return isAuthor ? which : new Criteria().andOperator(which, seenByAll);
    }

    CaseStudy require(CaseStudyId id) {
        return find(id, true).orElseThrow(() -> Refusal.notFound("caseStudyId", "case study"));
    }

    /** @throws Refusal if it does not exist or somebody has changed it since the caller read it */
    CaseStudy require(CaseStudyId id, long version) {
        return ConcurrencyVersions.require(require(id), version);
    }

    CaseStudy insert(CaseStudy study) {
        return Idempotent.insert(mongo, study, () -> find(study.id(), true));
    }

    CaseStudy save(CaseStudy study) {
        return ConcurrencyVersions.save(mongo, study, () -> require(study.id()));
    }

    void remove(CaseStudy study) {
        ConcurrencyVersions.remove(mongo, study, () -> require(study.id()));
    }
}
