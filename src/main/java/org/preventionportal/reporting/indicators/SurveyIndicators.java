package org.preventionportal.reporting.indicators;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.definitions.IndicatorDefinition;
import org.preventionportal.reporting.periods.ProgrammePeriod;
import org.preventionportal.surveys.results.CampaignHeadlines;
import org.preventionportal.surveys.results.CampaignHeadlines.Headline;
import org.preventionportal.surveys.results.SurveyHeadlines;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Reads the headline results of surveys, by the same rules as the results themselves. Surveys record no themes and
 * no kinds of partner, so there is nothing to show for those.
 */
@Component
class SurveyIndicators implements IndicatorSource {

    /** Makes the rows of an indicator of surveys. */
    interface SurveyRows extends Function<List<CampaignHeadlines>, List<IndicatorRow>> {}

    private final SurveyHeadlines surveys;

    SurveyIndicators(SurveyHeadlines surveys) {
        this.surveys = surveys;
    }

    @Override
    public Map<IndicatorDefinition, Rows> read(ProgrammePeriod period, IndicatorScope scope, DisclosureLevel level) {
        Supplier<List<CampaignHeadlines>> read = SingletonSupplier.of(() -> headlinesOf(period.days(), scope, level));
        return counted(scope, level, rows -> rows.apply(read.get()));
    }

    @Override
    public Map<IndicatorDefinition, Rows> compare(
            ProgrammePeriod period, ProgrammePeriod other, IndicatorScope scope, DisclosureLevel level) {
        Supplier<ComparedSurveys> read = SingletonSupplier.of(() ->
                new ComparedSurveys(headlinesOf(period.days(), scope, level), headlinesOf(other.days(), scope, level)));
        return counted(scope, level, rows -> read.get().of(rows));
    }

    /** @param count makes the rows of one indicator; called when they are asked for */
    private static Map<IndicatorDefinition, Rows> counted(
            IndicatorScope scope, DisclosureLevel level, Function<SurveyRows, List<IndicatorRow>> count) {
        Map<IndicatorDefinition, Rows> counted = new EnumMap<>(IndicatorDefinition.class);
        rows(scope, level).forEach((indicator, rows) -> counted.put(indicator, () -> count.apply(rows)));
        return counted;
    }

    private List<CampaignHeadlines> headlinesOf(DateRange time, IndicatorScope scope, DisclosureLevel level) {
        return scope.region() == null ? surveys.of(time, level) : surveys.of(time, scope.region(), level);
    }

    /** What each indicator that has a meaning for the scope shows of surveys. */
    static Map<IndicatorDefinition, SurveyRows> rows(IndicatorScope scope, DisclosureLevel level) {
        if (scope.theme() != null || scope.partnerKind() != null) {
            return Map.of();
        }
        Map<IndicatorDefinition, SurveyRows> rows = new EnumMap<>(IndicatorDefinition.class);
        rows.put(
                IndicatorDefinition.SURVEYS_RESPONSES,
                all -> byQuestionnaire(all, CampaignHeadlines::responded, false, level));
        rows.put(IndicatorDefinition.SURVEYS_AGREEMENT, all -> headlines(all, Headline::isAgreement));
        if (scope.region() == null) {
            rows.put(
                    IndicatorDefinition.SURVEYS_COMPLETE,
                    all -> byQuestionnaire(all, CampaignHeadlines::complete, true, level));
            rows.put(
                    IndicatorDefinition.SURVEYS_PARTIAL,
                    all -> byQuestionnaire(all, CampaignHeadlines::partial, true, level));
            rows.put(
                    IndicatorDefinition.SURVEYS_ANSWERS,
                    all -> headlines(all, headline -> !headline.isAgreement() && !headline.isAboutPeople()));
            rows.put(IndicatorDefinition.SURVEYS_RESPONDENTS, all -> headlines(all, Headline::isAboutPeople));
        }
        return rows;
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
