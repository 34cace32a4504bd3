package org.preventionportal.surveys.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.access.Region;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.disclosure.Partition;
import org.preventionportal.disclosure.SuppressionReason;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.tasks.TaskId;

/**
 * Adds up the event forms of one questionnaire. Readers know what the results of each form show, and subtract it. So
 * forms that show all answers to a question are added as they are. The others of a quarter are added all together, if
 * those that show nothing make up answers of the whole programme: whatever follows is about all of these. A form that
 * shows some answers is left out unless these hide the rest. Two pools never differ by a form that hides answers from
 * staff. Forms of one task alone are not added, because people may be excluded from it.
 */
final class PooledForms {

    /** Since the suppressed numbers may be large. */
    private static final String PARTS_NOTE =
            "How many people finished event forms is not shown: with the results of each form, it would say it of a few.";

    private final List<CountedCampaign> forms;
    private final FormSpan span;
    private final Predicate<LocalDate> isSettled;
    private final Map<CampaignId, DisclosedCounts> results;
    private final Map<CampaignId, DisclosedCounts> published;
    private final Map<Variable, List<CountedCampaign>> included = new HashMap<>();

    /**
     * @param forms the one that opened last first
     * @param regions of the tasks that the forms are about
     * @param isSettled whether all forms of the quarter that begins on a day are here, and no other will follow
     */
    PooledForms(List<CountedCampaign> forms, Map<TaskId, Region> regions, Predicate<LocalDate> isSettled) {
        this.forms = forms;
        this.span = new FormSpan(regions);
        this.isSettled = isSettled;
        this.results = disclosed(forms, DisclosureLevel.RESULTS);
        this.published = disclosed(forms, DisclosureLevel.PUBLISHED);
    }

    private static Map<CampaignId, DisclosedCounts> disclosed(List<CountedCampaign> forms, DisclosureLevel level) {
        return forms.stream().collect(Collectors.toMap(form -> form.campaign().id(), form -> form.disclosed(level)));
    }

    private static DisclosedCounts of(Map<CampaignId, DisclosedCounts> disclosed, CountedCampaign form) {
        return Objects.requireNonNull(disclosed.get(form.campaign().id()));
    }

    CampaignHeadlines headlines(DisclosureLevel level) {
        List<CountedCampaign> counted = included(Variable.POPULATION);
        boolean isDisclosed = isDisclosed(Variable.POPULATION, counted, level);
        boolean disclosesParts = isDisclosed && disclosesParts(counted);
        return CampaignHeadlines.pooled(
                forms,
                isDisclosed ? sum(counted, ResponseRate::responded) : suppressed(counted, level),
                disclosesParts ? sum(counted, ResponseRate::complete) : suppressed(counted, level),
                disclosesParts ? sum(counted, ResponseRate::partial) : suppressed(counted, level),
                counts(level),
                Stream.of(
                                notes(Variable.POPULATION).stream(),
                                Stream.of(PARTS_NOTE).filter(_ -> isDisclosed && !disclosesParts),
                                ResponseRate.typedInNote(
                                        counted.stream()
                                                .map(CountedCampaign::rate)
                                                .toList(),
                                        level))
                        .flatMap(notes -> notes)
                        .toList(),
                this::notes);
    }

    /** Whether one of the tasks has numbers is not said: people may be excluded from it. */
    private DisclosedNumber suppressed(List<CountedCampaign> included, DisclosureLevel level) {
        boolean isOfTasks =
                forms.stream().anyMatch(form -> form.campaign().plan().taskId() != null);
        return DisclosedNumber.suppressed(
                included.isEmpty() && isOfTasks ? SuppressionReason.FEWER_THAN_TWO_TASKS : level.reason());
    }

    private List<String> notes(Variable variable) {
        long asked = forms.stream()
                .filter(form -> form.counts().containsKey(variable.key()))
                .count();
        long left = asked - included(variable).size();
        return left == 0
                ? List.of()
                : List.of(
                        "Event forms that are not counted here: %,d. Forms of a few people are counted five weeks after their quarter, all together, and those of one task never alone."
                                .formatted(left));
    }

    private static DisclosedNumber sum(Collection<CountedCampaign> forms, ToIntFunction<ResponseRate> people) {
        return DisclosedNumber.of(people(forms, people));
    }

    private static int people(Collection<CountedCampaign> forms, ToIntFunction<ResponseRate> people) {
        return forms.stream().map(CountedCampaign::rate).mapToInt(people).sum();
    }

    /**
     * Whether it may be shown how many people finished, and how many did not. Readers subtract the forms of which they
     * know it: what is left has to be all other forms of a quarter, and to say of none of them how many finished it.
     * For ten responses or more the progress says nearly that, so such a form must not be among them.
     */
    private boolean disclosesParts(Collection<CountedCampaign> counted) {
        return counted.stream()
                .filter(form ->
                        form.rate().disclosed(DisclosureLevel.RESULTS).partial().isSuppressed())
                .collect(Collectors.groupingBy(PooledForms::quarter))
                .entrySet()
                .stream()
                .allMatch(hiding -> isSettled.test(hiding.getKey())
                        && hiding.getValue().stream()
                                .noneMatch(form -> form.rate().isLarge(DisclosureLevel.PUBLISHED))
                        && span.covers(hiding.getValue(), Variable.POPULATION)
                        && isOpen(hiding.getValue(), ResponseRate::partial)
                        && isOpen(
                                hiding.getValue(), rate -> rate.withoutTypedIn().complete()));
    }

    /**
     * Whether these people may be of any of the forms. A form that shows how many responded, but not how many finished,
     * has at least one of them. So as many people as forms are one each. If only that sum was suppressed, readers would
     * know it: so is the next one.
     */
    private static boolean isOpen(Collection<CountedCampaign> hiding, ToIntFunction<ResponseRate> people) {
        long large = hiding.stream()
                .filter(form -> form.rate().isLarge(DisclosureLevel.RESULTS))
                .count();
        return large == 0 || people(hiding, people) >= large + 2;
    }

    /** The answers to statements. */
    Counts counts(DisclosureLevel level) {
        Map<Variable, Boolean> disclosed = new HashMap<>();
        return new Counts() {
            @Override
            public DisclosedNumber people(Variable variable, Set<String> categories) {
                List<CountedCampaign> included = included(variable);
                return disclosed.computeIfAbsent(variable, asked -> isDisclosed(asked, included, level))
                        ? DisclosedNumber.of(included.stream()
                                .mapToInt(form -> PooledForms.sum(form, variable, categories))
                                .sum())
                        : suppressed(included, level);
            }

            @Override
            public DisclosedNumber sum(Variable variable) {
                return DisclosedNumber.suppressed(level.reason());
            }
        };
    }

    private static int sum(CountedCampaign form, Variable variable, Set<String> categories) {
        return categories.stream().mapToInt(form.counts(variable)::people).sum();
    }

    /** The forms that are added up for a question, the same for every reader. */
    List<CountedCampaign> included(Variable variable) {
        return included.computeIfAbsent(variable, this::include);
    }

    private List<CountedCampaign> include(Variable variable) {
        Map<Boolean, List<CountedCampaign>> byShown = forms.stream()
                .filter(form -> form.counts().containsKey(variable.key()))
                .collect(Collectors.partitioningBy(form -> isShown(form, variable, results)));
        List<CountedCampaign> found = new ArrayList<>(byShown.getOrDefault(true, List.of()));
        byShown.getOrDefault(false, List.of()).stream()
                .collect(Collectors.groupingBy(PooledForms::quarter))
                .forEach((quarter, together) -> {
                    List<CountedCampaign> hidden = together.stream()
                            .filter(form -> of(results, form).hidesAll(variable))
                            .toList();
                    if (isSettled.test(quarter) && span.covers(hidden, variable)) {
                        together.stream()
                                .filter(form -> hidden.contains(form) || isHiddenBy(hidden, form, variable))
                                .forEach(found::add);
                    }
                });
        return FormSpan.isOfOneTask(found) ? List.of() : found;
    }

    /**
     * Whether the forms that show nothing add people to each sum of answers that a form shows in place of its parts. If
     * they add nobody, the pool less that sum is 0, and the parts of the pool are those of the form.
     */
    private boolean isHiddenBy(List<CountedCampaign> hidden, CountedCampaign form, Variable variable) {
        return of(results, form)
                .mergedAnswers(variable)
                .allMatch(merged -> hidden.stream()
                                .mapToInt(other -> sum(other, variable, merged))
                                .sum()
                        >= Partition.MIN_PEOPLE);
    }

    private static LocalDate quarter(CountedCampaign form) {
        return DateRange.quarter(form.campaign().countedOn()).startsOn();
    }

    private static boolean isShown(CountedCampaign form, Variable variable, Map<CampaignId, DisclosedCounts> shown) {
        Counts counts = of(shown, form).whole();
        return form.counts(variable).totals().keySet().stream()
                .noneMatch(category -> counts.people(variable, Set.of(category)).isSuppressed());
    }

    /** What is published is of the whole programme, or published of each form anyway. */
    private boolean isDisclosed(Variable variable, List<CountedCampaign> included, DisclosureLevel level) {
        if (included.isEmpty()) {
            return false;
        }
        return level == DisclosureLevel.RESULTS
                || (!isSensitive(variable) && span.covers(included, variable))
                || included.stream().allMatch(form -> isShown(form, variable, published));
    }

    private boolean isSensitive(Variable variable) {
        return forms.stream()
                .filter(form -> form.form().question(variable.question()).isPresent())
                .anyMatch(form -> form.variables(DisclosureLevel.PUBLISHED).isSensitive(variable));
    }
}
