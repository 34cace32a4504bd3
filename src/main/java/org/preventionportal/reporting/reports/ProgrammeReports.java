package org.preventionportal.reporting.reports;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.graphql.KeysetPaging;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.platform.mongodb.Idempotent;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Repository;

/** Stores reports. */
@Repository
class ProgrammeReports {

    private static final Sort LAST_CHANGED_FIRST = Sort.by(Sort.Order.desc("updatedAt"), Sort.Order.asc("_id"));

    private static final String[] LISTED = {
        "version",
        "title",
        "filter",
        "sections",
        "contributors",
        "updatedAt",
        "publication.publishedAt",
        "publication.publishedBy",
        "publication.isReachRoundedOnce",
        "publication.checksum",
        "withdrawal",
        "fingerprint"
    };

    private final MongoOperations mongo;

    ProgrammeReports(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** @param isAuthor whether drafts are included */
    Optional<ProgrammeReport> find(ReportId id, boolean isAuthor) {
        var one = Criteria.where("_id").is(id.value());
        return Optional.ofNullable(mongo.findOne(Query.query(scoped(one, isAuthor)), ProgrammeReport.class));
    }

    /** As {@link #find}, without the text of its publication. */
    Optional<ProgrammeReport> findListed(ReportId id, boolean isAuthor) {
        var query = Query.query(scoped(Criteria.where("_id").is(id.value()), isAuthor));
        query.fields().include(LISTED);
        return StoredRecords.findOne(mongo, query, ProgrammeReport.class);
    }

    /** Loads reports without the text of their publication. */
    List<ProgrammeReport> listed(Collection<ReportId> ids) {
        var query = Query.query(Criteria.where("_id").in(Id.values(ids)));
        query.fields().include(LISTED);
        return StoredRecords.find(mongo, query, ProgrammeReport.class);
    }

    /** Loads reports without the text of their publication. */
    Window<ProgrammeReport> page(ReportStatus status, boolean isAuthor, ScrollSubrange range) {
        var query = Query.query(scoped(status.criteria(), isAuthor));
        query.fields().include(LISTED);
        return KeysetPaging.page(mongo, query, ProgrammeReport.class, LAST_CHANGED_FIRST, range);
    }

    /** Reads of a report that was ever published which excerpts it quotes, without its text. */
    record QuotingReport(ReportId id, List<Section> sections, Publication publication) {

        /** @param evidenceQuoteKeys what earlier releases stored has none */
        record Section(@Nullable List<String> evidenceQuoteKeys) {}

        /** @param checksum null if the report is damaged */
        record Publication(@Nullable String checksum) {}

        Optional<String> checksum() {
            return Optional.ofNullable(publication.checksum());
        }

        Stream<String> keys() {
            return sections.stream()
                    .flatMap(section -> Stream.ofNullable(section.evidenceQuoteKeys()))
                    .flatMap(List::stream);
        }
    }

    /** Finds the reports that quote any of these excerpts, published or withdrawn, the first published first. */
    List<QuotingReport> everQuoting(Collection<String> evidenceQuoteKeys) {
        if (evidenceQuoteKeys.isEmpty()) {
            return List.of();
        }
        var quoting = Criteria.where("sections.evidenceQuoteKeys")
                .in(evidenceQuoteKeys)
                .andOperator(everPublished());
        var query = Query.query(quoting).with(Sort.by("publication.publishedAt", "_id"));
        query.fields().include("sections.evidenceQuoteKeys", "publication.checksum");
        return StoredRecords.projectStrictly(mongo, query, ProgrammeReport.class, QuotingReport.class);
    }

    /** Loads those that can be read, with the text of their publication. */
    List<ProgrammeReport> readable(Collection<ReportId> ids) {
        return StoredRecords.find(mongo, Query.query(Criteria.where("_id").in(Id.values(ids))), ProgrammeReport.class);
    }

    int countDrafts() {
        return Math.toIntExact(mongo.count(Query.query(ReportStatus.DRAFT.criteria()), ProgrammeReport.class));
    }

    private static Criteria scoped(Criteria which, boolean isAuthor) {
        return isAuthor ? which : new Criteria().andOperator(which, everPublished());
    }

    private static Criteria everPublished() {
        return Criteria.where("publication.publishedAt").exists(true);
    }

    private ProgrammeReport require(ReportId id) {
        return find(id, true).orElseThrow(() -> Refusal.notFound("programmeReportId", "report"));
    }

    /** @throws Refusal where there is none, or somebody has changed it since the caller looked */
    ProgrammeReport require(ReportId id, long version) {
        return ConcurrencyVersions.require(require(id), version);
    }

    ProgrammeReport insert(ProgrammeReport report) {
        return Idempotent.insert(mongo, report, () -> find(report.id(), true));
    }

    ProgrammeReport save(ProgrammeReport report) {
        return ConcurrencyVersions.save(mongo, report, () -> require(report.id()));
    }

    void remove(ProgrammeReport report) {
        ConcurrencyVersions.remove(mongo, report, () -> require(report.id()));
    }
}
