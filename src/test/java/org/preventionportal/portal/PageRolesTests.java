package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Pages with a role refuse others before anything is read, so that nobody meets a form that they cannot send. */
@BrowserTest
class PageRolesTests {

    /** Every page with a role, below an account that has none of its roles and comes near to it. */
    private static final Map<Account, Set<String>> REFUSED = Map.of(
            Account.PARTNER_NORTH,
            Set.of(
                    "/live/triage",
                    "/partners/{id}/history",
                    "/partners/{id}/relationship",
                    "/partners/{id}/relationship/edit",
                    "/partners/{id}/{part:surveys|handover}",
                    "/resources/{id}/downloads",
                    "/tasks/{id}/delivery",
                    "/triage/compare",
                    "/triage/{id}"),
            Account.OFFICER_NORTH_EAST,
            Set.of("/planning/plans/{id}/move", "/reports/new"),
            Account.MANAGER,
            Set.of("/accounts/data", "/accounts/new", "/accounts/{id}", "/audit/person"),
            Account.EVALUATOR,
            Set.of(
                    "/accounts",
                    "/evidence/policy/new",
                    "/partners/new",
                    "/resources/manage",
                    "/resources/new",
                    "/resources/new/practice-note",
                    "/resources/{id}/files",
                    "/resources/{id}/manage",
                    "/resources/{id}/publish",
                    "/resources/{id}/review",
                    "/resources/{id}/tasks",
                    "/resources/{id}/text",
                    "/resources/{id}/visibility",
                    "/resources/{id}/withdraw"),
            Account.ADMIN,
            Set.of("/evidence/new", "/questionnaires/new", "/reports/case-studies/new", "/threats/new"));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void everyPageWithARoleIsListed() {
        List<String> withRole = mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> hasRole(mapping.getValue()))
                .flatMap(mapping ->
                        Objects.requireNonNull(mapping.getKey().getPathPatternsCondition()).getPatternValues().stream())
                .toList();
        assertThat(withRole)
                .containsExactlyInAnyOrderElementsOf(
                        REFUSED.values().stream().flatMap(Set::stream).toList());
    }

    private static boolean hasRole(HandlerMethod handler) {
        return handler.getBeanType().getPackageName().startsWith(PageRolesTests.class.getPackageName())
                && Stream.of(handler.getMethod(), handler.getBeanType())
                        .anyMatch(element -> AnnotatedElementUtils.hasAnnotation(element, PreAuthorize.class));
    }

    static Set<Account> accounts() {
        return REFUSED.keySet();
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void aPageOfOthersIsRefused(Account account) {
        try (Visitor visitor = Visitor.arrives().signsIn(account)) {
            assertThat(REFUSED.get(account))
                    .allSatisfy(
                            page -> assertThat(status(visitor, page)).as(page).isEqualTo(403));
        }
        assertThat(database.dump("audit").lines().filter(entry -> entry.contains("DENIED")))
                .hasSameSizeAs(REFUSED.get(account))
                .allMatch(entry -> entry.contains("\"openPage\""));
    }

    private static int status(Visitor visitor, String page) {
        String path = page.replace("{part:surveys|handover}", "surveys").replace("{id}", "none");
        return visitor.page().request().get(path).status();
    }

    @Test
    void aPageAboutTheWorkOfAnotherPartnerIsRefused() {
        try (Visitor member = Visitor.arrives().signsIn(Account.PARTNER_NORTH)) {
            member.goes("/partners/" + Given.SOUTH + "/tasks");
            assertThat(member.status()).isEqualTo(403);
            assertThat(member.text())
                    .contains("Your role does not allow it. If you need it for your work")
                    .doesNotContain("form", "try again");
        }
        assertThat(database.dump("audit")).contains("\"openPage\"");
    }

    /** As somebody would who had its page open when their role was taken away. */
    @Test
    void aFormOfOthersIsRefusedByTheNameOfItsMutation() {
        try (Visitor member = Visitor.arrives().signsIn(Account.PARTNER_NORTH)) {
            String token = member.page().locator("[name=_csrf]").first().inputValue();
            FormData form = FormData.create()
                    .set("_csrf", token)
                    .set("operation", "registerPartner")
                    .set("name", "Tyne Youth Trust");

            var answer = member.page()
                    .request()
                    .post(
                            "/partners/new",
                            RequestOptions.create()
                                    .setForm(form)
                                    .setHeader("Accept", "text/html")
                                    .setHeader("Sec-Fetch-Site", "same-origin"));
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.text()).contains("or the form has expired");
        }
        assertThat(database.dump("audit")).doesNotContain("openPage", "Tyne");
        assertThat(database.dump("audit").lines().filter(entry -> entry.contains("\"registerPartner\"")))
                .singleElement()
                .asString()
                .contains("DENIED");
    }
}
