package org.preventionportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.support.Account;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The shape of requests and answers on the wire, and what is too much. */
@PortalTest
class GraphQlOverHttpTests {

    @Autowired
    private HttpPortal portal;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "application/json | {\"query\": \"{ viewer { roles } }\"} | 200",
                "application/json; charset=utf-8 | {\"query\": \"{ viewer { roles } }\"} | 200",
                "application/json | {\"query\": \"{ viewer { roles } }\", \"variables\": null, \"extensions\": {}} | 200",
                "application/json; charset=utf-16 | {\"query\": \"{ viewer { roles } }\"} | 415",
                "application/x-www-form-urlencoded | query=%7Bviewer%7Broles%7D%7D | 415",
                "text/plain | {\"query\": \"{ viewer { roles } }\"} | 415",
                "application/graphql | { viewer { roles } } | 415",
                "application/json | [{\"query\": \"{ viewer { roles } }\"}] | 400",
                "application/json | {\"query\": 5} | 400",
                "application/json | {\"query\": \"\"} | 400",
                "application/json | {} | 400",
                "application/json | {\"query\": \"{ viewer { roles } }\", \"operationName\": 5} | 400",
                "application/json | {\"query\": \"{ viewer { roles } }\", \"variables\": \"{}\"} | 400",
                "application/json | {\"query\": \"{ viewer { roles } }\", \"variables\": []} | 400",
                "application/json | {\"query\": \"{ viewer { roles } }\", \"extensions\": 1} | 400",
                "application/json | {\"query\": | 400",
                "application/json | null | 400",
                "application/json | `` | 400",
            })
    void onlyOneJsonObjectIsTaken(String type, String body, int status) {
        portal.client()
                .post()
                .header("Content-Type", type)
                .bodyValue(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .exists("X-Correlation-Id");
    }

    @Test
    void aClientWithoutATokenReadsWhichKindItNeeds() {
        assertThat(challenge("{ triageQueue(first: 1) { nodes { id } } }", "")).containsExactly("Bearer");
        assertThat(challenge("{ triageQueue(first: 1) { nodes { id } } }", "Bearer nonsense"))
                .containsExactly("Bearer error=\"invalid_token\", error_description=\"The token is not valid.\"");
        assertThat(challenge("{ resources(first: 1) { nodes { id } } }", "")).isEmpty();
    }

    private List<String> challenge(String query, String authorization) {
        return portal.client()
                .post()
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> {
                    if (!authorization.isEmpty()) {
                        headers.set(HttpHeaders.AUTHORIZATION, authorization);
                    }
                })
                .bodyValue(Map.of("query", query))
                .exchange()
                .returnResult(String.class)
                .getResponseHeaders()
                .getOrEmpty(HttpHeaders.WWW_AUTHENTICATE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html | 406",
                "application/xml | 406",
                "image/png | 406",
                "nonsense | 406",
                "application/json;q=0 | 406",
                "*/*;q=0 | 406",
                "application/json;q=0, text/event-stream;q=0, application/graphql-response+json;q=0, */* | 406",
                "text/html, */*;q=0.1 | 200",
                "*/* | 200",
                "application/* | 200",
                "application/json;q=0.5 | 200",
                "application/json;q=0, application/graphql-response+json | 200",
                "application/graphql-response+json, text/event-stream | 200",
            })
    void aTypeThatNoAnswerHasIsNotAcceptable(String accept, int status) {
        WebTestClient.ResponseSpec answer = portal.client()
                .post()
                .header("Accept", accept)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("query", "{ viewer { roles } }"))
                .exchange();
        answer.expectStatus().isEqualTo(status);
        if (status == 406) {
            answer.expectBody().jsonPath("$.errors[0].extensions.code").isEqualTo("NOT_ACCEPTABLE");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32BE"})
    void onlyUtf8IsRead(String charset) {
        portal.client()
                .post()
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"query\": \"{ viewer { roles } }\"}".getBytes(Charset.forName(charset)))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    /** Nothing is read of a list whose page is not said. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ triageQueue(first: 2, before: \"x\") { totalCount } } | before | triageQueue",
                "{ a: triageQueue(last: 2, after: \"x\") { totalCount } } | after | a",
                "{ triageQueue(first: 0) { totalCount } } | first | triageQueue",
                "{ triageQueue(last: 101) { totalCount } } | last | triageQueue",
                "{ triageQueue { totalCount } } | first | triageQueue",
                "{ triageQueue(first: 1, last: 1) { totalCount } } | last | triageQueue",
                "{ triageQueue(first: 1, after: \"x\") { totalCount } } | after | triageQueue",
                "{ tasks(first: 1) { edges { node { ...a } } } } fragment a on Task { partner { relationship { c: contactLog(first: 0) { edges { node { summary } } } } } } | first | tasks edges node partner relationship c",
                "{ managedResources(status: DRAFT, first: 1, words: \"LONG\") { totalCount } } | words | managedResources",
                "{ triageQueue(first: 1, filter: {words: \"LONG\"}) { totalCount } } | filter.words | triageQueue",
            })
    void anArgumentThatIsNotValidIsNamed(String document, String argument, String path) {
        portal.as(Account.MANAGER)
                .document(document.replace("LONG", "a".repeat(201)))
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors).singleElement().satisfies(error -> {
                    assertThat(error.getExtensions())
                            .containsEntry("code", "BAD_USER_INPUT")
                            .containsEntry("argument", argument);
                    assertThat(error.getPath().replaceAll("[.]", " ")).isEqualTo(path);
                }));
    }

    /** A variable that is null is as one that is left out. */
    @Test
    void aPageMayHaveCursorsOfNeitherSide() {
        portal.as(Account.MANAGER)
                .document("query ($before: String, $after: String) { "
                        + "triageQueue(first: 2, before: $before, after: $after) { totalCount } }")
                .variable("before", null)
                .execute()
                .errors()
                .verify();
    }

    /** The gate stands at the route, however its address is written. */
    @ParameterizedTest
    @CsvSource({"/%67raphql", "/graphq%6C"})
    void anotherSpellingOfTheAddressIsNoWayAround(String path) {
        portal.http(null)
                .post()
                .uri(java.net.URI.create(portal.url().replace("/graphql", path)))
                .header("X-Forwarded-Prefix", "/x")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("[]")
                .exchange()
                .expectStatus()
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"GET", "PUT", "DELETE", "PATCH"})
    void onlyPostIsTaken(String method) {
        WebTestClient.ResponseSpec answer = portal.client()
                .method(HttpMethod.valueOf(method))
                .uri("?query={viewer{roles}}")
                .exchange();
        answer.expectStatus().isEqualTo(405).expectHeader().valueEquals("Allow", "POST");
    }

    @Test
    void aBodyHasAtMost64KiB() {
        String padding = "#".repeat(64 * 1024);
        portal.client()
                .post()
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("query", "{ viewer { roles } } " + padding))
                .exchange()
                .expectStatus()
                .isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | application/json | { viewer { roles } } | 200",
                "application/graphql-response+json | application/graphql-response+json | { viewer { roles } } | 200",
                "application/graphql-response+json | application/graphql-response+json | { nonsense } | 400",
                "application/graphql-response+json | application/graphql-response+json | { | 400",
                "application/json | application/json | { nonsense } | 200",
            })
    void theAnswerComesInTheTypeThatWasAskedFor(String accept, String type, String query, int status) {
        portal.client()
                .post()
                .header("Accept", accept)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("query", query))
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentTypeCompatibleWith(type);
    }

    @Test
    void answersCarryTheHeadersOfASafeService() {
        portal.client()
                .post()
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("query", "{ viewer { roles } }"))
                .exchange()
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("Referrer-Policy", "no-referrer")
                .expectHeader()
                .valueMatches("Cache-Control", ".*no-store.*")
                .expectHeader()
                .valueMatches("Content-Security-Policy", ".*frame-ancestors 'none'.*")
                .expectHeader()
                .valueEquals("Cross-Origin-Opener-Policy", "same-origin")
                .expectHeader()
                .valueEquals("Cross-Origin-Resource-Policy", "same-origin")
                .expectHeader()
                .doesNotExist("Set-Cookie");
    }

    @ParameterizedTest
    @CsvSource({
        "TOO_MANY_ALIASES, 31",
        "'', 20",
    })
    void aliasesAndRootFieldsAreCounted(String code, int fields) {
        StringBuilder query = new StringBuilder("{");
        for (int i = 0; i < fields; i++) {
            query.append(" a%d: viewer { roles }".formatted(i));
        }
        refused(query.append(" }").toString(), code);
    }

    @Test
    void aliasesOfTheNameOfATypeCountAsAliases() {
        refused(typeNames(30), "");
        refused(typeNames(31), "TOO_MANY_ALIASES");
    }

    private static String typeNames(int count) {
        StringBuilder fields = new StringBuilder("{");
        for (int i = 0; i < count; i++) {
            fields.append(" c%d: __typename".formatted(i));
        }
        return fields.append(" }").toString();
    }

    /** What is counted costs points for each year and topic, however little of it the answer has. */
    @ParameterizedTest
    @CsvSource({
        "15, 2021-04-01, 2026-03-31, '', TOO_COSTLY",
        "4, 2021-04-01, 2026-03-31, '', ''",
        "5, 2021-04-01, 2026-03-31, '', TOO_COSTLY",
        "15, 2021-04-01, 2026-03-31, 'topics: [TASKS]', ''",
        "2, 1900-01-01, 2026-03-31, '', ''",
        "3, 1900-01-01, 2026-03-31, '', TOO_COSTLY",
    })
    void countingCosts(int times, String from, String to, String topics, String code) {
        StringBuilder fields = new StringBuilder("{");
        for (int i = 0; i < times; i++) {
            fields.append(" c%d: programmeIndicators(period: {startsOn: \"%s\", endsOn: \"%s\"} %s) { asOf }"
                    .formatted(i, from, to, topics));
        }
        refused(fields.append(" }").toString(), code);
    }

    @Test
    void rootFieldsAreLimited() {
        refused(
                "{" + " viewer { roles } officers { regions }".repeat(1) + rootFields(21) + " }",
                "TOO_MANY_ROOT_FIELDS");
    }

    private static String rootFields(int count) {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < count; i++) {
            fields.append(" b%d: priorityPolicy { version }".formatted(i));
        }
        return fields.toString();
    }

    @Test
    void depthIsLimitedAndLessForStrangers() {
        String deep =
                "{ tasks(first: 1) { edges { node { partner { relationship { contactLog(first: 1) { edges { node { createdBy { name } } } } } } } } } }";
        refused(deep, "");
        String anonymous = "{ tasks(first: 1) { edges { node { priority { override { createdBy { name } } } } } } }";
        portal.anonymous()
                .document(anonymous)
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors.getFirst().getExtensions()).containsEntry("code", "TOO_DEEP"));
    }

    @Test
    void pagesMultiplyTheCostOfWhatIsInThem() {
        refused("{ tasks(first: 100) { edges { node { title partner { name } author { name } } } } }", "");
        refused(
                "{ tasks(first: 100) { edges { node { partner { relationship { contactLog(first: 100) { edges { node { summary } } } } } } } } }",
                "TOO_COSTLY");
    }

    @Test
    void fragmentsDoNotHideTheCost() {
        refused(
                "{ tasks(first: 100) { ...page } } fragment page on TaskConnection { edges { node { ...deep } } } fragment deep on Task { partner { relationship { contactLog(first: 50) { edges { node { createdBy { name } } } } } } }",
                "TOO_COSTLY");
    }

    /** A fragment that is spread twice counts twice, in whatever page it is spread. */
    @Test
    void aFragmentCountsWhereverItIsSpread() {
        refused(
                "{ a: tasks(first: 1) { ...page } b: tasks(first: 100) { ...page } } fragment page on TaskConnection { edges { node { partner { relationship { contactLog(first: 20) { edges { node { summary } } } } } } } }",
                "TOO_COSTLY");
        StringBuilder bomb = new StringBuilder("{ tasks(first: 1) { edges { node { ...f0 } } } }");
        for (int i = 0; i < 60; i++) {
            bomb.append(" fragment f%d on Task { ...f%d ...f%d }".formatted(i, i + 1, i + 1));
        }
        refused(bomb.append(" fragment f60 on Task { partner { name } }").toString(), "TOO_COSTLY");
    }

    @Test
    void listsWithoutPagesCostWhatTheirLengthIsTakenToBe() {
        refused("{ partners(first: 20) { edges { node { members { person { name } } } } } }", "TOO_COSTLY");
    }

    @Test
    void documentsHaveAtMostTwoThousandTokens() {
        refused("{" + " viewer { roles }".repeat(600) + " }", "GRAPHQL_PARSE_FAILED");
    }

    @Test
    void introspectionIsSwitchedOff() {
        refused("{ __schema { types { name } } }", "BAD_USER_INPUT");
        refused("{ ...hidden } fragment hidden on Query { s: __schema { queryType { name } } }", "BAD_USER_INPUT");
        portal.as(Account.ADMIN)
                .document("{ __type(name: \"Task\") { fields { name } } }")
                .execute()
                .path("__type")
                .valueIsNull();
    }

    @Test
    void theCostOfAnOperationIsReportedAlsoIfItIsTooHigh() {
        assertThat(cost("{ tasks(first: 10) { edges { node { title partner { name } } } } }"))
                .isEqualTo(21);
        assertThat(cost("{ partners(first: 20) { edges { node { members { person { name } } } } } }"))
                .isEqualTo(2021);
    }

    private @Nullable Object cost(String document) {
        return portal.as(Account.MANAGER)
                .document(document)
                .execute()
                .returnResponse()
                .getExtensions()
                .get("cost");
    }

    @Test
    void nothingElseIsServed() {
        for (String path : new String[] {"/", "/graphiql", "/actuator", "/actuator/env", "/error", "/graphql/schema"}) {
            portal.http(Account.ADMIN).get().uri(path).exchange().expectStatus().isForbidden();
        }
        portal.http(null)
                .get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private void refused(String document, String code) {
        portal.as(Account.MANAGER).document(document).execute().errors().satisfy(errors -> {
            if (code.isEmpty()) {
                assertThat(errors).isEmpty();
            } else {
                assertThat(errors).isNotEmpty();
                assertThat(errors.getFirst().getExtensions()).containsEntry("code", code);
            }
        });
    }
}
