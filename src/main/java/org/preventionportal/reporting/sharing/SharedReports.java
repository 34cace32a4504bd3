package org.preventionportal.reporting.sharing;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.reporting.reports.PublishedReports;
import org.preventionportal.reporting.reports.ReportCaseStudy;
import org.preventionportal.reporting.reports.ReportId;
import org.preventionportal.reporting.sharing.CaseStudyReaders.SharedReportCaseStudy;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/** Finds the published reports that were shared with some readers, as long as they may read all that is in them. */
@Component
class SharedReports {

    private static final int MAX_OPENED = 100;

    private final SharedPublicationRecords records;
    private final PublishedReports reports;
    private final CaseStudyReaders caseStudyReaders;
    private final WelshLabels welsh;

    /** Opened reports, since everybody may ask for them, and opening one costs much. */
    private final ConcurrentLruCache<PublishedText, SharedReport> opened =
            new ConcurrentLruCache<>(MAX_OPENED, this::open);

    /** Identifies the text of a report, which cannot change without its checksum, and the title decided about it. */
    private record PublishedText(
            ReportId report, String checksum, @Nullable String welshTitle) {}

    SharedReports(
            SharedPublicationRecords records,
            PublishedReports reports,
            CaseStudyReaders caseStudyReaders,
            WelshLabels welsh) {
        this.records = records;
        this.reports = reports;
        this.caseStudyReaders = caseStudyReaders;
        this.welsh = welsh;
    }

    /** The last shared first. */
    Window<SharedReport> page(PublicationAudience readers, ScrollSubrange range) {
        return records.page(readers, ReportId.PREFIX, range, portion -> readable(portion, readers));
    }

    boolean exist(PublicationAudience readers) {
        return !page(readers, ScrollSubrange.create(ScrollPosition.keyset(), 1, true))
                .isEmpty();
    }

    Optional<SharedReport> find(ReportId id, PublicationAudience readers) {
        return records.find(id.value())
                .filter(shared -> readers.readable().contains(shared.audience()))
                .flatMap(shared -> readable(List.of(shared), readers).getFirst());
    }

    /** What the readers see of each, in the same order; empty if nothing, as of a report that is damaged. */
    private List<Optional<SharedReport>> readable(List<SharedPublication> decided, PublicationAudience readers) {
        Map<ReportId, String> published = reports.checksums(
                decided.stream().map(one -> new ReportId(one.id())).toList());
        List<Optional<SharedReport>> shared = decided.stream()
                .map(one -> Optional.ofNullable(published.get(new ReportId(one.id())))
                        .flatMap(checksum -> intact(one, checksum)))
                .toList();
        List<ReportCaseStudy> unreadable = caseStudyReaders.unreadable(
                shared.stream()
                        .flatMap(Optional::stream)
                        .flatMap(report -> report.caseStudies().stream())
                        .toList(),
                readers);
        return shared.stream()
                .map(found -> found.filter(report -> Collections.disjoint(report.caseStudies(), unreadable)))
                .toList();
    }

    /**
     * What each of these reports contains of case studies, and whether its readers may read them: nothing for a report
     * that is not published, or damaged, since staff would see no list because of one of them.
     */
    Map<ReportId, List<SharedReportCaseStudy>> caseStudies(Map<ReportId, SharedPublication> shared) {
        Map<ReportId, List<ReportCaseStudy>> inside = new HashMap<>();
        reports.checksums(shared.keySet())
                .forEach((id, checksum) -> intact(Objects.requireNonNull(shared.get(id)), checksum)
                        .ifPresent(report -> inside.put(id, report.caseStudies())));
        CaseStudyReaders.Decisions decisions = caseStudyReaders.decisions(
                inside.values().stream().flatMap(List::stream).toList());
        Map<ReportId, List<SharedReportCaseStudy>> found = new HashMap<>();
        shared.forEach((id, decided) -> found.put(
                id,
                inside.getOrDefault(id, List.of()).stream()
                        .map(study -> decisions.about(study, decided.audience()))
                        .toList()));
        return found;
    }

    private Optional<SharedReport> intact(SharedPublication shared, String checksum) {
        var text = new PublishedText(new ReportId(shared.id()), checksum, shared.welshTitle());
        try {
            return Optional.of(opened.get(text));
        } catch (DataAccessException unavailable) {
            throw unavailable;
        } catch (RuntimeException damage) { // a text that matches its checksum can still lack what is read of it
            reports.logDamage(text.report(), damage);
            return Optional.empty();
        }
    }

    private SharedReport open(PublishedText text) {
        return SharedReport.of(reports.find(text.report()).orElseThrow(), text.welshTitle(), welsh);
    }
}
