package org.preventionportal.evidence.theory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.roles.OfficersAndEvaluators;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.evidence.theory.support.ElementSupport;
import org.preventionportal.evidence.theory.support.ElementSupport.SurveyResult;
import org.preventionportal.evidence.theory.support.SupportedTheoryElement;
import org.preventionportal.evidence.theory.support.TheoryStage;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.surveys.results.CampaignHeadlines;
import org.preventionportal.surveys.results.SurveyHeadlines;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.Milestone;
import org.preventionportal.tasks.indicators.TaskCounts;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.stereotype.Service;

/** Reads the Theory of Change and counts what supports its elements. */
@Service
public class TheoryQueries {

    private static final DateRange ALWAYS = new DateRange(LocalDate.of(2000, 1, 1), LocalDate.of(2999, 12, 31));

    private final TheoriesOfChange theories;
    private final List<TheorySupport> recorded;
    private final TaskCounts tasks;
    private final SurveyHeadlines surveys;

    TheoryQueries(TheoriesOfChange theories, List<TheorySupport> recorded, TaskCounts tasks, SurveyHeadlines surveys) {
        this.theories = theories;
        this.recorded = recorded;
        this.tasks = tasks;
        this.surveys = surveys;
    }

    @OfficersAndEvaluators
    TheoryOfChange current() {
        return theories.current();
    }

    /** The elements by their keys. */
    @OfficersAndEvaluators
    public Map<String, TheoryElement> elements() {
        return theories.current().elements().stream()
                .collect(Collectors.toMap(TheoryElement::key, Function.identity()));
    }

    @OfficersAndEvaluators
    public Map<TheoryElement, ElementSupport> support(Collection<TheoryElement> elements) {
        return support(elements, surveys.of(ALWAYS, DisclosureLevel.RESULTS));
    }

    /** All elements with what supports them, as they may be published by themselves. */
    @OfficersAndEvaluators
    public List<SupportedTheoryElement> publishable() {
        return publishable(List.of());
    }

    /** All elements with what supports them, as a report of these days may publish them. */
    @OfficersAndEvaluators
    public List<SupportedTheoryElement> publishable(DateRange days) {
        return publishable(surveys.of(days, DisclosureLevel.PUBLISHED));
    }

    /**
     * A sum of surveys over all years, less that of the days of a report, could be the numbers of one task or of fewer
     * than ten people. So the only sums are those of the report. The numbers of one campaign are the same in both.
     */
    private List<SupportedTheoryElement> publishable(List<CampaignHeadlines> ofReport) {
        Map<String, CampaignHeadlines> campaigns = new LinkedHashMap<>();
        Stream.concat(
                        surveys.of(ALWAYS, DisclosureLevel.PUBLISHED).stream().filter(campaign -> !campaign.isSum()),
                        ofReport.stream())
                .forEach(campaign -> campaigns.put(campaign.key(), campaign));
        List<TheoryElement> elements = theories.current().elements();
        Map<TheoryElement, ElementSupport> support = support(elements, List.copyOf(campaigns.values()));
        return elements.stream()
                .map(element -> element.with(Objects.requireNonNull(support.get(element))))
                .toList();
    }

    private Map<TheoryElement, ElementSupport> support(
            Collection<TheoryElement> elements, List<CampaignHeadlines> campaigns) {
        Map<String, Integer> evidence = recorded(false);
        Map<String, Integer> outcomes = recorded(true);
        List<TaskCounts.Cell> accepted = tasks.kinds(Milestone.SERVED, ALWAYS, IndicatorScope.WHOLE).stream()
                .filter(cell -> cell.kind() != null)
                .toList();
        List<TaskCounts.Cell> completed = accepted.stream()
                .filter(cell -> cell.state() == TaskState.COMPLETED)
                .toList();
        return elements.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        element -> new ElementSupport(
                                taskCount(element, accepted),
                                taskCount(element, completed),
                                evidence.getOrDefault(element.key(), 0),
                                outcomes.getOrDefault(element.key(), 0),
                                results(element, campaigns))));
    }

    /** How much evidence and how many outcomes are recorded for an element. */
    int recordedFor(String key) {
        return Stream.of(recorded(false), recorded(true))
                .mapToInt(counts -> counts.getOrDefault(key, 0))
                .sum();
    }

    private Map<String, Integer> recorded(boolean isOutcomes) {
        return recorded.stream()
                .filter(support -> support.isOutcomes() == isOutcomes)
                .flatMap(support -> support.byElement().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum));
    }

    private static @Nullable Integer taskCount(TheoryElement element, List<TaskCounts.Cell> tasks) {
        return element.stage() == TheoryStage.ACTIVITY
                ? tasks.stream()
                        .filter(cell -> element.taskKinds().contains(cell.kind()))
                        .mapToInt(TaskCounts.Cell::tasks)
                        .sum()
                : null;
    }

    private static List<SurveyResult> results(TheoryElement element, List<CampaignHeadlines> campaigns) {
        return campaigns.stream()
                .flatMap(campaign -> campaign.headlines().stream()
                        .filter(headline -> headline.isAgreement()
                                && element.surveyQuestionKeys().contains(headline.question()))
                        .map(headline -> new SurveyResult(
                                campaign.name(),
                                headline.text(),
                                headline.amount(),
                                headline.base(),
                                Objects.requireNonNull(headline.percent()))))
                .toList();
    }
}
