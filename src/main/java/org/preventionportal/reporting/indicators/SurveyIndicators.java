package org.preventionportal.reporting.indicators;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.platform.DateRange;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.definitions.IndicatorTopic;
import org.preventionportal.surveys.results.CampaignHeadlines;
import org.preventionportal.surveys.results.CampaignHeadlines.Headline;
import org.preventionportal.surveys.results.SurveyHeadlines;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.springframework.stereotype.Component;

/**
 * Reads the headline results of surveys, by the same rules as the results themselves. Surveys record no themes and
 * no kinds of partner, so there is nothing to show for those.
 */
@Component
class SurveyIndicators implements IndicatorSource {

    private final SurveyHeadlines surveys;

    SurveyIndicators(SurveyHeadlines surveys) {
        this.surveys = surveys;
    }

    @Override
    public IndicatorTopic topic() {
        return IndicatorTopic.SURVEYS;
    }

    @Override
    public Map<IndicatorDefinition, List<IndicatorRow>> read(
            DateRange time, IndicatorScope scope, DisclosureLevel level) {
        return rows(surveys(time, scope, level), scope, level);
    }

    @Override
    public Map<IndicatorDefinition, List<IndicatorRow>> compare(
            DateRange time, DateRange other, IndicatorScope scope, DisclosureLevel level) {
        return new ComparedSurveys(surveys(time, scope, level), surveys(other, scope, level))
                .of(surveys -> rows(surveys, scope, level));
    }

    private List<CampaignHeadlines> surveys(DateRange time, IndicatorScope scope, DisclosureLevel level) {
        if (hasNone(scope)) {
            return List.of();
        }
        return scope.region() == null ? surveys.of(time, level) : surveys.of(time, scope.region(), level);
    }

    private static boolean hasNone(IndicatorScope scope) {
        return scope.theme() != null || scope.partnerKind() != null;
    }

    static Map<IndicatorDefinition, List<IndicatorRow>> rows(
            List<CampaignHeadlines> all, IndicatorScope scope, DisclosureLevel level) {
        if (hasNone(scope)) {
            return Map.of();
        }
        Map<IndicatorDefinition, List<IndicatorRow>> found = new EnumMap<>(IndicatorDefinition.class);
        found.put(
                IndicatorDefinition.SURVEYS_RESPONSES,
                byQuestionnaire(all, CampaignHeadlines::responded, false, level));
        found.put(IndicatorDefinition.SURVEYS_AGREEMENT, headlines(all, Headline::isAgreement));
        if (scope.region() == null) {
            found.put(
                    IndicatorDefinition.SURVEYS_COMPLETE,
                    byQuestionnaire(all, CampaignHeadlines::complete, true, level));
            found.put(
                    IndicatorDefinition.SURVEYS_PARTIAL, byQuestionnaire(all, CampaignHeadlines::partial, true, level));
            found.put(
                    IndicatorDefinition.SURVEYS_ANSWERS,
                    headlines(all, headline -> !headline.isAgreement() && !headline.isAboutPeople()));
            found.put(IndicatorDefinition.SURVEYS_RESPONDENTS, headlines(all, Headline::isAboutPeople));
        }
        return found;
    }

    private static List<IndicatorRow> byQuestionnaire(
            List<CampaignHeadlines> campaigns,
            Function<CampaignHeadlines, @Nullable DisclosedNumber> people,
            boolean ofResponses,
            DisclosureLevel level) {
        Map<String, List<CampaignHeadlines>> byQuestionnaire = campaigns.stream()
                .collect(Collectors.groupingBy(
                        campaign -> campaign.questionnaire().value(), LinkedHashMap::new, Collectors.toList()));
        return byQuestionnaire.entrySet().stream()
                .map(same -> IndicatorRow.of(
                                same.getKey(),
                                names(same.getValue()),
                                ofResponses
                                        ? part(same.getValue(), people, level)
                                        : IndicatorNumber.of(disclosed(same.getValue(), people, level)))
                        .withNotes(notes(same.getValue(), people)))
                .toList();
    }

    private static List<String> notes(
            List<CampaignHeadlines> campaigns, Function<CampaignHeadlines, @Nullable DisclosedNumber> people) {
        List<CampaignHeadlines> suppressedOnes = campaigns.stream()
                .filter(campaign -> isSuppressed(people.apply(campaign)))
                .toList();
        long left =
                suppressedOnes.stream().filter(campaign -> !campaign.isSum()).count();
        Stream<String> suppressed = left == 0 || suppressedOnes.size() == campaigns.size()
                ? Stream.empty()
                : Stream.of("Surveys whose numbers are suppressed, and not counted here: %,d.".formatted(left));
        return Stream.concat(suppressed, campaigns.stream().flatMap(campaign -> campaign.notes().stream()))
                .distinct()
                .toList();
    }

    private static String names(List<CampaignHeadlines> campaigns) {
        return campaigns.size() == 1
                ? campaigns.getFirst().name()
                : "%s and %d more".formatted(campaigns.getFirst().name(), campaigns.size() - 1);
    }

    /** Sums the disclosed numbers of the campaigns, so it discloses no more than they do. */
    private static DisclosedNumber disclosed(
            List<CampaignHeadlines> campaigns,
            Function<CampaignHeadlines, @Nullable DisclosedNumber> people,
            DisclosureLevel level) {
        double[] known = campaigns.stream()
                .map(people)
                .filter(Objects::nonNull)
                .flatMapToDouble(number -> number.number().stream())
                .toArray();
        return known.length == 0
                ? suppressed(campaigns, people, level)
                : DisclosedNumber.of(DoubleStream.of(known).sum());
    }

    private static boolean isSuppressed(@Nullable DisclosedNumber number) {
        return number == null || number.isSuppressed();
    }

    /** As the numbers of all campaigns are, if for one reason. */
    private static DisclosedNumber suppressed(
            List<CampaignHeadlines> campaigns,
            Function<CampaignHeadlines, @Nullable DisclosedNumber> people,
            DisclosureLevel level) {
        List<DisclosedNumber> reasons = campaigns.stream()
                .map(people)
                .filter(Objects::nonNull)
                .filter(DisclosedNumber::isSuppressed)
                .distinct()
                .toList();
        return reasons.size() == 1 ? reasons.getFirst() : DisclosedNumber.suppressed(level.reason());
    }

    /**
     * A share of those who responded. Suppressed if the number of any campaign is, since the base would be too large.
     */
    private static IndicatorNumber part(
            List<CampaignHeadlines> campaigns,
            Function<CampaignHeadlines, @Nullable DisclosedNumber> people,
            DisclosureLevel level) {
        boolean isSuppressed = campaigns.stream().map(people).anyMatch(SurveyIndicators::isSuppressed);
        return IndicatorNumber.of(
                isSuppressed ? suppressed(campaigns, people, level) : disclosed(campaigns, people, level),
                disclosed(campaigns, CampaignHeadlines::responded, level));
    }

    private static List<IndicatorRow> headlines(List<CampaignHeadlines> campaigns, Predicate<Headline> shown) {
        return campaigns.stream()
                .flatMap(campaign ->
                        campaign.headlines().stream().filter(shown).map(headline -> row(campaign, headline)))
                .toList();
    }

    private static IndicatorRow row(CampaignHeadlines campaign, Headline headline) {
        String key = Stream.of(campaign.key(), headline.question(), headline.choice())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("/"));
        return IndicatorRow.of(
                        key,
                        "%s: %s".formatted(campaign.name(), headline.text()),
                        new IndicatorNumber(headline.amount(), headline.base(), headline.percent(), null))
                .withAnswers(headline.answers().stream()
                        .map(answer -> new IndicatorAnswer(answer.key(), answer.text(), answer.people()))
                        .toList())
                .withNotes(headline.notes());
    }
}
