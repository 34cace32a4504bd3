package org.preventionportal.reporting.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.disclosure.Partition;
import org.preventionportal.evidence.register.EvidenceCounts;
import org.preventionportal.evidence.register.EvidenceKind;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.reporting.definitions.CodeLabels;
import org.preventionportal.surveys.comments.EvaluationQuestion;
import org.preventionportal.surveys.results.CampaignHeadlines;
import org.preventionportal.surveys.results.SurveyHeadlines;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.springframework.stereotype.Component;

/**
 * Writes the texts with which sections of a template start. They state only numbers that are counted at that moment, as
 * they may be published. Authors change the texts like any other.
 */
@Component
class StartingTexts {

    private static final String DISCLOSURE = """
            # Small groups
            Results of a question are exact if ten people or more of the whole programme answered it and it is not marked as sensitive. By kind of organisation, region and contact with children, groups of fewer than ten people are merged with others or suppressed, together with every number from which they could be calculated. Percentages are calculated from exact numbers.
            Surveys about one task each are shown only as a sum, which is suppressed if fewer than two tasks have numbers to add, however many people answered.
            Comments and other words are quoted only if their authors agree. Kind of organisation and region are named only if at least five people share them. Quotes of other evidence name a family of kinds or a part of the country instead, if at least five sources share it. The kind of evidence is named by the same rule. Words that an earlier report quoted keep the attribution that they had there.
            """;

    private static final String THEORY = """
            The Theory of Change shows what the programme does, what it expects to change because of this, and what that means for children and young people. It guides the programme and its evaluation. It is not a list of results that each year has to show.
            """;

    private final SurveyHeadlines surveys;
    private final EvidenceCounts evidence;

    StartingTexts(SurveyHeadlines surveys, EvidenceCounts evidence) {
        this.surveys = surveys;
        this.evidence = evidence;
    }

    /**
     * The texts by the keys of their sections. Those about a part of the programme state no numbers: a few sources
     * would be known by their part.
     */
    Map<String, String> of(ReportFilter filter) {
        DateRange days = filter.period();
        List<CampaignHeadlines> campaigns = List.of();
        Map<EvidenceKind, Integer> kinds = Map.of();
        Map<EvaluationQuestion, Integer> questions = Map.of();
        if (filter.scope().isWhole()) {
            campaigns = surveys.of(days, DisclosureLevel.PUBLISHED);
            kinds = evidence.byKind(days);
            questions = evidence.byQuestion(days);
        }
        Map<String, String> texts = new HashMap<>();
        texts.put(ReportTemplate.FACTORS, factors(questions));
        texts.put(ReportTemplate.LIMITATIONS, limitations(campaigns));
        texts.put(ReportTemplate.THEORY, THEORY);
        texts.put(ReportTemplate.METHOD, method(filter, campaigns, kinds));
        texts.replaceAll((_, text) -> text.strip());
        texts.values().removeIf(String::isEmpty);
        return texts;
    }

    private static String factors(Map<EvaluationQuestion, Integer> questions) {
        return questions.entrySet().stream()
                .filter(question -> question.getKey().isSuccessFactor())
                .map(question -> """
                        # %s
                        The evidence register has %s about this factor.
                        """.formatted(
                                CodeLabels.of("EvaluationQuestion." + question.getKey()), pieces(question.getValue())))
                .collect(Collectors.joining());
    }

    private static String pieces(int number) {
        return "%s pieces of evidence".formatted(count(number));
    }

    /** Fewer may be of so few sources that their colleagues know who they are. */
    private static String count(int number) {
        return number < Partition.MIN_PEOPLE
                ? "fewer than %d".formatted(Partition.MIN_PEOPLE)
                : "%,d".formatted(number);
    }

    private static String limitations(List<CampaignHeadlines> campaigns) {
        return campaigns.isEmpty() ? "" : """
                # Who responded
                Every question was optional, so each share has a base of its own. People who did not respond may see the work differently.
                %s
                """.formatted(SurveyWords.list(campaigns, SurveyWords::responses));
    }

    private static String method(
            ReportFilter filter, List<CampaignHeadlines> campaigns, Map<EvidenceKind, Integer> kinds) {
        List<String> parts = new ArrayList<>();
        parts.add("This report is about %s%s. Tasks and people reached are counted from the records of the programme."
                .formatted(DateWords.inWords(filter.period()), part(filter.scope())));
        if (!campaigns.isEmpty()) {
            parts.add("# Surveys\n" + SurveyWords.list(campaigns, SurveyWords::invitation));
        }
        if (!kinds.isEmpty()) {
            parts.add("# Other evidence\n"
                    + kinds.entrySet().stream()
                            .map(kind -> "- %s: %s".formatted(CodeLabels.of(kind.getKey()), count(kind.getValue())))
                            .collect(Collectors.joining("\n")));
        }
        parts.add(DISCLOSURE);
        return String.join("\n", parts);
    }

    private static String part(IndicatorScope scope) {
        List<String> parts = Stream.of(scope.region(), scope.theme(), scope.partnerKind())
                .filter(Objects::nonNull)
                .map(CodeLabels::of)
                .toList();
        return parts.isEmpty() ? "" : " and about a part of the programme: " + String.join(", ", parts);
    }
}
