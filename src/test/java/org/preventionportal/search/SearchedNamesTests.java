package org.preventionportal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preventionportal.support.Account.and;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.reporting.casestudies.CaseStudySupport;
import org.preventionportal.reporting.casestudies.CaseStudySupport.Published;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** What has a name is found by it, by exactly those whose list has it. */
@SliceTest
class SearchedNamesTests {

    private static final Set<Account> STAFF = and(Account.OFFICERS, Account.EVALUATOR);

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoOperations mongo;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void aSuspendedPartnerIsFoundByItsMembersAndByThoseWhoListAllPartners() {
        assertFound(
                SearchKind.PARTNER,
                Given.SUSPENDED.value(),
                "suspended train",
                and(Account.OFFICERS, Account.ADMIN, Account.PARTNER_SUSPENDED));
    }

    @Test
    void aQuestionnaireIsFoundByStaffOnly() {
        assertFound(SearchKind.QUESTIONNAIRE, questionnaire("After a sandpiper"), "sandpiper", STAFF);
    }

    @Test
    void aCampaignIsFoundByStaffWhoAreNotExcludedFromItsTask() {
        var surveys = new SurveyDriver(portal, Account.OFFICER_NORTH_EAST);
        String campaign = surveys.plan(SurveyPlans.openLink(questionnaire("After a session"), 20)
                        .with("name", "In the redshank room"))
                .id();
        assertFound(SearchKind.SURVEY_CAMPAIGN, campaign, "redshank", STAFF);

        Task task = given.completedOn(LocalDate.of(2026, 3, 2));
        given.excluding(task, Account.MANAGER);
        given.excluding(task, Account.EVALUATOR);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(campaign)),
                Update.update("plan.taskId", task.id().value()),
                SurveyCampaign.class);

        Set<Account> others = EnumSet.copyOf(STAFF);
        others.removeAll(List.of(Account.MANAGER, Account.EVALUATOR));
        assertFound(SearchKind.SURVEY_CAMPAIGN, campaign, "redshank", others);
    }

    /** Its draft has words, too, and administrators read no drafts. */
    @Test
    void aCaseStudyIsFoundByItsPublishedWordsOnly() {
        var studies = new CaseStudySupport(portal);
        Published published =
                studies.published(given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST));
        Published again = studies.publishedAgain(published, "The turnstone of the north");
        studies.drafted("A ruff on the marsh");
        Set<Account> readers = and(STAFF, Account.ADMIN);

        assertThat(finders("turnstone")).isEqualTo(readers);
        assertThat(finders("team")).as("an earlier version").isEmpty();
        assertThat(finders("ruff")).as("a draft").isEmpty();

        studies.withdrawn(again);
        assertThat(finders("turnstone")).as("withdrawn").isEmpty();
    }

    private Set<Account> finders(String words) {
        return Arrays.stream(Account.values())
                .filter(account -> groups(account, SearchKind.CASE_STUDY, words).stream()
                        .anyMatch(group ->
                                group.totalCount() > 0 && !group.nodes().isEmpty()))
                .collect(Collectors.toSet());
    }

    private String questionnaire(String title) {
        var text = Map.of("en", "Text");
        var question = Input.of("key", "one").with("kind", "LIKERT").with("text", text);
        var section = Input.of("key", "one").with("title", text).with("questions", List.of(question));
        Input form = Input.of("title", Map.of("en", title))
                .with("introduction", text)
                .with("thanks", text)
                .with("sections", List.of(section));
        return portal.change(
                Account.EVALUATOR,
                "surveys/createQuestionnaire",
                Input.of("form", form).withKey(),
                "questionnaire.id",
                String.class);
    }

    private record Group(int totalCount, List<Hit> nodes) {}

    private record Hit(String id) {}

    /** By the search, by its count and by the list, and by nobody else. */
    private void assertFound(SearchKind kind, String id, String words, Set<Account> readers) {
        for (Account account : Account.values()) {
            boolean isReader = readers.contains(account);
            assertThat(groups(account, kind, words).stream()
                            .filter(group ->
                                    group.totalCount() > 0 || !group.nodes().isEmpty())
                            .toList())
                    .as("search of %s", account)
                    .isEqualTo(isReader ? List.of(new Group(1, List.of(new Hit(id)))) : List.of());
            assertThat(list(account, kind, words).contains(id))
                    .as("list of %s", account)
                    .isEqualTo(isReader);
        }
    }

    private List<Group> groups(Account account, SearchKind kind, String words) {
        return portal.readAll(
                account, "search/search", Map.of("text", words, "kinds", List.of(kind)), "search.groups", Group.class);
    }

    /** The answer of the list, or its refusal. */
    private String list(Account account, SearchKind kind, String words) {
        return switch (kind) {
            case PARTNER -> portal.text(account, "partners/partners", Map.of("filter", Map.of("name", words)));
            case SURVEY_CAMPAIGN -> portal.text(account, "surveys/surveyCampaigns", Map.of("words", words));
            case QUESTIONNAIRE -> portal.text(account, "surveys/questionnaires", Map.of("words", words));
            default -> throw new IllegalArgumentException(kind.name());
        };
    }
}
