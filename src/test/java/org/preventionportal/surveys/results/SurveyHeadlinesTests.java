package org.preventionportal.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.campaigns.SurveyNote;
import org.preventionportal.surveys.participation.ProgrammeSpan.Span;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.indicators.TaskClassifications;

/** More surveys than are read: a quarter counts if all of its event forms are among them. */
class SurveyHeadlinesTests {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final DateRange ALWAYS = new DateRange(LocalDate.of(2000, 1, 1), LocalDate.of(2999, 12, 31));
    private static final List<Region> REGIONS = List.of(Region.WALES, Region.LONDON, Region.NORTH_EAST);

    private final Campaigns campaigns = mock();
    private final CountedResponses responses = mock();
    private final TaskClassifications tasks = mock();
    private final SurveyHeadlines headlines = new SurveyHeadlines(
            campaigns, responses, tasks, Clock.fixed(Instant.parse("2026-12-01T12:00:00Z"), ZoneOffset.UTC));

    /** Each of 999 sessions in May has three answers, and that of March is not read with its quarter. */
    @BeforeEach
    void moreThanAreRead() {
        List<SurveyCampaign> forms = new ArrayList<>();
        IntStream.range(0, 999).forEach(i -> forms.add(form(i, MAY)));
        forms.add(form(999, LocalDate.of(2026, 3, 2)));
        forms.add(form(1000, LocalDate.of(2026, 3, 2)));
        List<CampaignId> ids = forms.stream().map(SurveyCampaign::id).toList();
        when(campaigns.ofFigures(any(), anyInt())).thenReturn(forms);
        when(responses.responseRates(any()))
                .thenReturn(byId(ids, counter -> counter.responseRate(null, 3, new Span(false, 0), null)));
        when(responses.totals(any(), any())).thenReturn(byId(ids, ResponseCounter::responseCounts));
        when(tasks.regions(any()))
                .thenReturn(IntStream.range(0, 1001)
                        .boxed()
                        .collect(Collectors.toMap(i -> new TaskId("tsk_" + i), i -> REGIONS.get(i % 3))));
    }

    private static SurveyCampaign form(int number, LocalDate day) {
        return PooledFormsTests.campaign(
                new CampaignId("svc_" + number), new TaskId("tsk_" + number), PooledFormsTests.FORM, day);
    }

    private static <T> Map<CampaignId, T> byId(List<CampaignId> ids, Function<ResponseCounter, T> counted) {
        return ids.stream().collect(Collectors.toMap(id -> id, id -> {
            var counter = new ResponseCounter(id, PooledFormsTests.FORM);
            IntStream.range(0, 3).forEach(_ -> counter.count(Map.of("useful", Answer.picking("agree")), true));
            return counted.apply(counter);
        }));
    }

    private CampaignHeadlines read() {
        return headlines.of(ALWAYS, DisclosureLevel.RESULTS).getFirst();
    }

    @Test
    void aQuarterCountsWhoseFormsAreAllRead() {
        assertThat(read().responded()).isEqualTo(DisclosedNumber.of(3 * 999));
    }

    @Test
    void aQuarterDoesNotCountThatHasASessionWhoseFormIsNotRead() {
        when(campaigns.sessionsAfter(LocalDate.of(2026, 3, 2))).thenReturn(List.of(LocalDate.of(2026, 6, 30)));

        assertThat(read().responded().isSuppressed()).isTrue();
    }

    @Test
    void theNumbersOfASurveyAreKeptForTheReadersWhoMayKnowThem() {
        CampaignHeadlines ofStaff = survey(7, DisclosureLevel.RESULTS);

        assertThat(survey(7, DisclosureLevel.RESULTS)).isSameAs(ofStaff);
        assertThat(ofStaff.responded()).isEqualTo(DisclosedNumber.of(7));
        assertThat(survey(7, DisclosureLevel.PUBLISHED).responded().isSuppressed())
                .isTrue();
    }

    @Test
    void newNumbersAndNotesAreShownAtOnce() {
        assertThat(survey(7, DisclosureLevel.RESULTS).notes()).isEmpty();
        assertThat(survey(8, DisclosureLevel.RESULTS).responded()).isEqualTo(DisclosedNumber.of(8));
        assertThat(survey(
                                8,
                                DisclosureLevel.RESULTS,
                                new SurveyNote(null, "One school is missing.", PersonId.SERVICE, MAY))
                        .notes())
                .containsExactly("One school is missing.");
    }

    /** The only survey, as it is stored now. */
    private CampaignHeadlines survey(int people, DisclosureLevel level, SurveyNote... notes) {
        var id = new CampaignId("svc_mail");
        var counter = new ResponseCounter(id, PooledFormsTests.FORM);
        IntStream.range(0, people).forEach(_ -> counter.count(Map.of("useful", Answer.picking("agree")), true));
        when(campaigns.ofFigures(any(), anyInt()))
                .thenReturn(List.of(
                        PooledFormsTests.campaign(id, HeadlinesTests.PLAN, PooledFormsTests.FORM, MAY, true, notes)));
        when(responses.responseRates(any()))
                .thenReturn(Map.of(id, counter.responseRate(40, people, new Span(true, 0), null)));
        when(responses.totals(any(), any())).thenReturn(Map.of(id, counter.responseCounts()));
        return headlines.of(ALWAYS, level).getFirst();
    }
}
