package org.preventionportal.surveys.results;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.access.Region;
import org.preventionportal.access.roles.OfficersAndEvaluators;
import org.preventionportal.disclosure.Category;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.plans.SessionForm;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.indicators.TaskClassifications;
import org.springframework.stereotype.Service;

/**
 * Reads a few numbers of each survey of a period for reports, with the same disclosure control as
 * {@link ResultQueries}. Event forms of one questionnaire, and surveys about one task each, are added up. The number of
 * commands does not depend on the number of campaigns and answers.
 */
@Service
public class SurveyHeadlines {

    private static final String TOO_MANY = "Only the %,d surveys of these days that opened last are counted. %s"
            .formatted(Campaigns.MAX_OF_FIGURES, ListedCampaigns.SHORTER);

    private static final ListedCampaigns.Notes NO_SHARES = new ListedCampaigns.Notes(
            "Earlier surveys by email whose answers to questions are not shown",
            "Surveys by email with other questionnaires whose answers to questions are not shown");

    private static final ListedCampaigns.Notes NO_REGION = new ListedCampaigns.Notes(
            "Earlier surveys by email that are not counted for this region",
            "Surveys by email with other questionnaires that are not counted for this region");

    private static final ListedCampaigns.Notes NO_REGION_OF_FORMS = new ListedCampaigns.Notes(
            "Earlier event forms that are not counted for this region",
            "Event forms with other questionnaires that are not counted for this region");

    private static final ScopedValue<Map<Asked, List<CampaignHeadlines>>> READ = ScopedValue.newInstance();

    private final Campaigns campaigns;
    private final CountedResponses responses;
    private final TaskClassifications tasks;
    private final Clock clock;

    /**
     * To decide which numbers of a survey are disclosed takes longer than to see that they are the same as before.
     * Headlines are kept once for each level of disclosure.
     */
    private final Cache<Whole, CampaignHeadlines> known = Caffeine.newBuilder()
            .maximumSize((long) DisclosureLevel.values().length * ListedCampaigns.MAX)
            .build();

    SurveyHeadlines(Campaigns campaigns, CountedResponses responses, TaskClassifications tasks, Clock clock) {
        this.campaigns = campaigns;
        this.responses = responses;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Identifies headlines by all that they follow from. */
    private record Whole(CountedCampaign counted, DisclosureLevel level) {}

    /** Identifies overall numbers. */
    private record Asked(DateRange time, DisclosureLevel level) {}

    /** Reads the same overall numbers once during the action, such as the indicators and the theory of one report. */
    @OfficersAndEvaluators
    public <T> T readOnce(Supplier<T> action) {
        return ScopedValue.where(READ, new HashMap<>()).call(action::get);
    }

    /** Overall numbers. */
    @OfficersAndEvaluators
    public List<CampaignHeadlines> of(DateRange time, DisclosureLevel level) {
        return READ.isBound()
                ? READ.get().computeIfAbsent(new Asked(time, level), _ -> overall(time, level))
                : overall(time, level);
    }

    private List<CampaignHeadlines> overall(DateRange time, DisclosureLevel level) {
        Read all = read(time);
        List<SurveyCampaign> found = all.campaigns();
        var byMail = new ListedCampaigns(counted(found, true));
        Map<Boolean, List<CountedCampaign>> numbers = numbers(byMail.listed(), counted(found, false), false)
                .collect(Collectors.partitioningBy(counted -> isByMail(counted.campaign())));
        Stream<CampaignHeadlines> listed = byMail.noting(
                numbers.getOrDefault(true, List.of()).stream().map(counted -> whole(counted, level)), NO_SHARES);
        Stream<CampaignHeadlines> forms = forms(numbers.getOrDefault(false, List.of()), settled(all, time), level);
        return all.noting(Stream.concat(
                SingleTaskSurveys.added(
                        Stream.concat(listed, rates(byMail.earlier(), level)), SingleTaskSurveys.Kind.BY_EMAIL, level),
                forms));
    }

    private CampaignHeadlines whole(CountedCampaign counted, DisclosureLevel level) {
        return known.get(new Whole(counted, level), _ -> CampaignHeadlines.whole(counted, level));
    }

    private Read read(DateRange time) {
        List<SurveyCampaign> found = campaigns.ofFigures(time, Campaigns.MAX_OF_FIGURES + 1);
        return new Read(
                found.subList(0, Math.min(Campaigns.MAX_OF_FIGURES, found.size())),
                found.size() <= Campaigns.MAX_OF_FIGURES);
    }

    /** Holds the campaigns that opened last, and whether these are all. */
    private record Read(List<SurveyCampaign> campaigns, boolean isComplete) {

        List<CampaignHeadlines> noting(Stream<CampaignHeadlines> surveys) {
            return surveys.map(survey -> isComplete ? survey : survey.noting(TOO_MANY))
                    .toList();
        }
    }

    /** Who responded, without a question. */
    private Stream<CampaignHeadlines> rates(List<SurveyCampaign> some, DisclosureLevel level) {
        if (some.isEmpty()) {
            return Stream.empty();
        }
        Map<CampaignId, ResponseRate> rates =
                responses.responseRates(some.stream().map(SurveyCampaign::id).toList());
        return some.stream()
                .map(campaign -> CampaignHeadlines.rate(
                        campaign,
                        Objects.requireNonNull(rates.get(campaign.id())).disclosed(level)));
    }

    /** What was not read opened on the day of the first campaign that was, or earlier. */
    private SettledQuarters settled(Read all, DateRange time) {
        LocalDate today = LondonTime.today(clock);
        if (all.isComplete()) {
            return new SettledQuarters(time, List.of(), all.campaigns(), today);
        }
        LocalDate cut = all.campaigns().getLast().requireSnapshot().openedOn();
        LocalDate next = cut.plusDays(1);
        return new SettledQuarters(
                new DateRange(next.isAfter(time.startsOn()) ? next : time.startsOn(), time.endsOn()),
                campaigns.sessionsAfter(cut),
                all.campaigns(),
                today);
    }

    private Stream<CampaignHeadlines> forms(
            List<CountedCampaign> forms, SettledQuarters settled, DisclosureLevel level) {
        Map<QuestionnaireId, List<CountedCampaign>> byQuestionnaire = forms.stream()
                .collect(Collectors.groupingBy(
                        form -> form.campaign().plan().questionnaireId(), LinkedHashMap::new, Collectors.toList()));
        Map<TaskId, Region> regions = byQuestionnaire.size() == forms.size() ? Map.of() : regions(forms);
        return byQuestionnaire.values().stream()
                .map(same -> same.size() == 1 && !FormSpan.isOfOneTask(same)
                        ? whole(same.getFirst(), level)
                        : new PooledForms(same, regions, settled).headlines(level));
    }

    private Map<TaskId, Region> regions(List<CountedCampaign> forms) {
        List<TaskId> ids = forms.stream()
                .flatMap(form -> Optional.ofNullable(form.campaign().plan().taskId()).stream())
                .toList();
        return ids.isEmpty() ? Map.of() : tasks.regions(ids);
    }

    /** Those of the campaigns that are counted, by email or by an open link. */
    private static List<SurveyCampaign> counted(List<SurveyCampaign> found, boolean isByMail) {
        return found.stream()
                .filter(SurveyCampaign::isCounted)
                .filter(campaign -> isByMail(campaign) == isByMail)
                .toList();
    }

    private static boolean isByMail(SurveyCampaign campaign) {
        return campaign.plan().invitation().isByMail();
    }

    private Stream<CountedCampaign> numbers(
            List<SurveyCampaign> byMail, List<SurveyCampaign> forms, boolean withCells) {
        List<SurveyCampaign> all =
                Stream.concat(byMail.stream(), forms.stream()).toList();
        return CountedCampaign.of(all, withCells, responses);
    }

    /** Numbers of the respondents who work in a region. */
    @OfficersAndEvaluators
    public List<CampaignHeadlines> of(DateRange time, Region region, DisclosureLevel level) {
        Read all = read(time);
        var byMail = new ListedCampaigns(counted(all.campaigns(), true));
        var forms = new ListedCampaigns(counted(all.campaigns(), false));
        Map<Boolean, List<CampaignHeadlines>> regional = numbers(byMail.listed(), forms.listed(), true)
                .collect(Collectors.partitioningBy(
                        counted -> isByMail(counted.campaign()),
                        Collectors.mapping(counted -> regional(counted, region, level), Collectors.toList())));
        return all.noting(Stream.concat(
                SingleTaskSurveys.added(
                        byMail.noting(regional.getOrDefault(true, List.of()).stream(), NO_REGION),
                        SingleTaskSurveys.Kind.BY_EMAIL,
                        level),
                SingleTaskSurveys.added(
                        forms.noting(regional.getOrDefault(false, List.of()).stream(), NO_REGION_OF_FORMS),
                        SingleTaskSurveys.Kind.EVENT_FORM,
                        level)));
    }

    static CampaignHeadlines regional(CountedCampaign counted, Region region, DisclosureLevel level) {
        var counts = counted.disclosed(level).of(List.of(Dimension.REGION), List.of(KindsOfPeople.choice(region)));
        return CampaignHeadlines.regional(
                counted, counts.people(Variable.POPULATION, Set.of(Category.EVERYBODY)), counts);
    }

    /**
     * Decides whether all event forms of the quarter that begins on a day are counted, and no other can follow.
     *
     * @param read the days on which no further campaign opened
     * @param unread days of sessions whose forms opened earlier
     */
    record SettledQuarters(DateRange read, List<LocalDate> unread, List<SurveyCampaign> campaigns, LocalDate today)
            implements Predicate<LocalDate> {

        @Override
        public boolean test(LocalDate quarter) {
            DateRange days = DateRange.quarter(quarter);
            return read.contains(days)
                    && unread.stream().noneMatch(days::contains)
                    && SessionForm.lastOpening(days.endsOn()).isBefore(today)
                    && campaigns.stream()
                            .filter(campaign -> days.contains(campaign.countedOn()))
                            .allMatch(SurveyCampaign::isCounted);
        }
    }
}
