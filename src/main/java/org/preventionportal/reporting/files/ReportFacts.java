package org.preventionportal.reporting.files;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.preventionportal.reporting.reports.PublishedReport;
import org.preventionportal.reporting.reports.ReportCaseStudy;
import org.preventionportal.reporting.reports.ReportSection;
import org.preventionportal.reporting.reports.VerifiedReport;
import org.preventionportal.reporting.theory.ReportTheory;

/** Collects the details and the text of a report for a workbook. */
final class ReportFacts {

    private static final ReportWords WORDS = new ReportWords();
    private static final ReportTheory THEORY = new ReportTheory();

    private ReportFacts() {}

    /** One row for each detail: its name and its value. */
    static List<List<String>> of(VerifiedReport verified) {
        PublishedReport report = verified.report();
        List<List<String>> facts = new ArrayList<>();
        facts.add(List.of("Report", report.title()));
        facts.add(List.of("Days", WORDS.days(report.filter().period())));
        if (report.filter().compareWith() != null) {
            facts.add(List.of("Compared with", WORDS.days(report.filter().compareWith())));
        }
        facts.add(List.of("Part of the programme", WORDS.scope(report.filter().scope())));
        facts.add(List.of("Published", WORDS.time(report.publishedAt())));
        if (!report.content().theoryElements().isEmpty()) {
            facts.add(List.of(
                    "Theory of Change", "%s %s".formatted(THEORY.source(report.publishedAt()), THEORY.caution())));
        }
        facts.add(List.of("Checksum (SHA-256)", verified.checksum()));
        if (WORDS.needsRule(report)) {
            facts.add(List.of(ReportWords.SUPPRESSED, WORDS.rule(report)));
        }
        return facts;
    }

    /** One row for each text: the section, the kind of text, the title and the text. */
    static List<List<String>> words(PublishedReport report) {
        return report.content().sections().stream().flatMap(ReportFacts::words).toList();
    }

    private static Stream<List<String>> words(ReportSection section) {
        Stream<List<String>> text =
                section.text() == null ? Stream.empty() : Stream.of(row(section, "text", "", section.text()));
        Stream<List<String>> quotes = Stream.concat(
                section.quotes().stream().map(quote -> row(section, "quote", WORDS.signature(quote), quote.text())),
                section.evidenceQuotes().stream()
                        .map(quote -> row(section, "quote", WORDS.signature(quote), quote.text())));
        return Stream.concat(
                Stream.concat(text, quotes), section.caseStudies().stream().flatMap(study -> words(section, study)));
    }

    /** One row for each section: a cell of a workbook cannot hold a whole case study. */
    private static Stream<List<String>> words(ReportSection section, ReportCaseStudy study) {
        Stream<List<String>> parts = study.sections().stream()
                .map(studySection -> row(
                        section,
                        "case study",
                        "%s: %s".formatted(study.title(), studySection.heading()),
                        studySection.text()));
        Stream<List<String>> quotes =
                study.quotes().stream().map(quote -> row(section, "quote", WORDS.signature(quote), quote.text()));
        return Stream.concat(
                Stream.of(row(section, "case study", study.title(), study.summary())), Stream.concat(parts, quotes));
    }

    private static List<String> row(ReportSection section, String kind, String title, String text) {
        return List.of(section.heading(), kind, title, text);
    }
}
