package org.preventionportal.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UriUtils;

/** A link back leads to the list as it was left, and nowhere else. */
class LinksTests {

    private static final String LEFT = "filter.name=north%20coun&filter.regions=NORTH_EAST&after=T18x%3D";

    private final Links links = new Links();

    @AfterEach
    void forget() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aLinkBackKeepsFilterAndPage() {
        at("/partners", LEFT);
        String partner = links.ofList("/partners/ptn_1");
        assertThat(partner).startsWith("/partners/ptn_1?list=").doesNotContain("&");

        open(partner, "ptn_1");
        assertThat(links.back("/partners")).isEqualTo(new Links.Back("/partners?" + LEFT, "back.PARTNERS"));
    }

    @Test
    void whatIsFoundElsewhereNarrowsTheListFromItsFirstPage() {
        at("/audit", "filter.outcome=DENIED&actorId=usr_1&after=T18x%3D");
        String person = links.ofList("/audit/person");
        open(person, "audit");

        assertThat(links.listWith("/audit", "actorId", "usr&2"))
                .isEqualTo("/audit?filter.outcome=DENIED&actorId=usr%262");
        at("/audit/person", null);
        assertThat(links.listWith("/audit", "actorId", "usr_2")).isEqualTo("/audit?actorId=usr_2");
        open("/audit/person?list=%2Faudit%3FactorId%3Dusr_1%26after%3Dx%26from%3D%25zz", "audit");
        assertThat(links.listWith("/audit", "actorId", "usr_2"))
                .as("an address that somebody has changed")
                .isEqualTo("/audit?from=%zz&actorId=usr_2");
    }

    @Test
    void theQueryOfAListIsNotThatOfAnother() {
        var list = new Links.Back("/triage?tab=deferred&filter.words=county%20lines", "back.TRIAGE");
        assertThat(list.queryOf("/triage")).isEqualTo("?tab=deferred&filter.words=county%20lines");
        assertThat(list.queryOf("/tasks")).isEmpty();
        assertThat(new Links.Back("/triage", "back.TRIAGE").queryOf("/triage")).isEmpty();
    }

    @Test
    void aLongAddressOfAFormIsRead() {
        assertThat(Links.isOwn("/tasks?search=" + "%20".repeat(100_000))).isTrue();
        assertThat(Links.isOwn("/tasks?search=" + "%20".repeat(100_000) + "<")).isFalse();
    }

    /** A task is on several lists, and the reader goes back to the one that they used. */
    @Test
    void anotherListThanTheUsualOneIsKeptToo() {
        at("/search", "q=county+lines");
        String task = links.ofList("/tasks/tsk_1#messages");
        assertThat(task).isEqualTo("/tasks/tsk_1?list=%2Fsearch%3Fq%3Dcounty%2Blines#messages");

        open(task, "tsk_1");
        assertThat(links.back("/tasks")).isEqualTo(new Links.Back("/search?q=county+lines", "back.SEARCH"));
    }

    /** What helps with a request is beside it, and the reader goes back to the request. */
    @ParameterizedTest
    @CsvSource({
        "/requests/tsk_1-a/similar,, back.SIMILAR",
        "/triage/tsk_1-a, tab=deferred&filter.words=county%20lines, back.DECISION"
    })
    void whatHelpsWithARequestLeadsBackToTheRequest(String path, @Nullable String query, String words) {
        var request = at(path, query);
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("id", "tsk_1-a"));
        String resource = links.ofList("/resources/res_1");

        open(resource, "res_1");
        assertThat(links.back("/resources"))
                .isEqualTo(new Links.Back(path + (query == null ? "" : "?" + query), words));
    }

    /** The page of a form that creates something has no id, and is shown again if there are problems. */
    @Test
    void aPageKeepsTheListForItself() {
        at("/threats", "filter.words=arcades");
        String form = links.ofList("/threats/new");
        assertThat(form).isEqualTo("/threats/new?list=%2Fthreats%3Ffilter.words%3Darcades");

        var sent = at("/threats/new", null);
        sent.setParameter("list", "/threats?filter.words=arcades");
        assertThat(links.kept("/threats/new")).isEqualTo(form);
        assertThat(links.kept("/threats/new/more")).isEqualTo("/threats/new/more");
        assertThat(links.kept("/threats")).isEqualTo("/threats");
    }

    @Test
    void whatAPageHasCreatedKeepsTheList() {
        var sent = at("/threats/new", null);
        sent.setParameter("list", "/threats?filter.words=arcades");

        assertThat(Links.kept("/threats/thr_1", sent, "thr_1"))
                .isEqualTo("/threats/thr_1?list=%2Fthreats%3Ffilter.words%3Darcades");
        assertThat(Links.kept("/threats/thr_2", sent, "thr_1")).isEqualTo("/threats/thr_2");
        sent.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("id", "tsk_1"));
        assertThat(Links.kept("/threats/thr_1", sent, "thr_1")).isEqualTo("/threats/thr_1");
    }

    @Test
    void aListWithinTheRecordOfAPartnerKeepsTheListOfPartners() {
        at("/partners", LEFT);
        String tasks = links.ofList("/partners/ptn_1/tasks?filter.states=COMPLETED");
        open(tasks, "ptn_1");
        String task = links.ofList("/tasks/tsk_1");

        open(task, "tsk_1");
        assertThat(links.back("/tasks")).isEqualTo(new Links.Back(tasks, "back.PARTNER_RECORD"));
    }

    @Test
    void theOtherPagesOfTheSameThingKeepTheList() {
        at("/partners", LEFT);
        String partner = links.ofList("/partners/ptn_1");
        String list = partner.substring(partner.indexOf('?') + 1);

        open(partner, "ptn_1");
        assertThat(links.kept("/partners/ptn_1/tasks?filter.states=COMPLETED"))
                .isEqualTo("/partners/ptn_1/tasks?filter.states=COMPLETED&" + list);
        assertThat(links.kept("/people/ptn_1#invite")).isEqualTo("/people/ptn_1?" + list + "#invite");
        assertThat(links.kept(partner)).isEqualTo(partner);
        assertThat(links.kept("/partners/ptn_10")).isEqualTo("/partners/ptn_10");
        assertThat(links.kept("/tasks/tsk_1?partner=/ptn_1/")).isEqualTo("/tasks/tsk_1?partner=/ptn_1/");
    }

    @Test
    void aListBeginsAgainWithAnotherValue() {
        at("/tasks", "filter.states=ACCEPTED&filter.words=county%20lines&after=T18x%3D");
        assertThat(links.fromStart("filter.states", "A & B"))
                .isEqualTo("/tasks?filter.words=county%20lines&filter.states=A%20%26%20B");
    }

    @Test
    void theValueOfTheParameterThatIsSetIsLast() {
        at("/tasks", "filter.states=ACCEPTED&order=OLDEST_FIRST&before=T18x%3D");
        assertThat(links.fromStart("filter.states", "")).isEqualTo("/tasks?order=OLDEST_FIRST&filter.states=");
    }

    @Test
    void aListWithoutFilterHasAPlainAddress() {
        at("/partners", null);
        assertThat(links.ofList("/partners/ptn_1")).isEqualTo("/partners/ptn_1");
        assertThat(links.back("/partners").address()).isEqualTo("/partners");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example.org",
                "https://evil.example.org/partners",
                "/\\evil.example.org",
                "//evil.example.org/partners?a=1",
                "/partners/../sign-out",
                "/sign-out",
                "/partners\r\nSet-Cookie: b",
                "/partners?a=1\r\nSet-Cookie: b",
                "/partners?a=\"><script>",
                "/partners?a=1#b",
                "javascript:alert(1)",
                "/triage/people?task=tsk_1",
                "/requests/tsk_1/check",
                "filter.regions=NORTH_EAST"
            })
    void whatIsNoListIsLeftOut(String list) {
        var request = at("/partners/ptn_1", null);
        request.setParameter("list", list);
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("id", "ptn_1"));

        assertThat(links.back("/partners").address()).isEqualTo("/partners");
        assertThat(links.kept("/partners/ptn_1/tasks")).isEqualTo("/partners/ptn_1/tasks");
        assertThat(links.list()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/home",
                "/tasks/tsk_1#messages",
                "/triage?filter.words=county%20lines&after=T18x",
                "/triage?filter.words=children%27s%20%26%20caf%C3%A9%20~",
                "/tasks/tsk_1?list=%2Ftriage%3Ffilter.words%3Dcounty%2520lines"
            })
    void aFormLeadsToPagesOfThePortal(String address) {
        assertThat(Links.isOwn(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example.org",
                "//evil.example.org?a=%20",
                "/\\evil.example.org",
                "/%2Fevil.example.org",
                "/%5Cevil.example.org?a=%20",
                "https://evil.example.org",
                "javascript:alert(1)",
                "home?a=%20",
                "/tasks%0d%0aSet-Cookie:b",
                "/tasks?a=1\r\nSet-Cookie: b",
                "/tasks?a=1%0d%0aSet-Cookie=b",
                "/tasks?a=%0D%0A",
                "/tasks?a=%00",
                "/tasks?a=%7F",
                "/tasks?a=%7f",
                "/tasks?a=%",
                "/tasks?a=%2",
                "/tasks?a=%zz",
                "/tasks?a=\"><script>",
                "/tasks#a%20b",
                "/tasks?a=b//evil.example.org"
            })
    void aFormLeadsToNoOtherAddress(String address) {
        assertThat(Links.isOwn(address)).isFalse();
    }

    @Test
    void everyListHasWords() throws IOException {
        var messages = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/portal/messages.properties"))) {
            messages.load(file);
        }
        assertThat(Stream.of(ListPage.values()).map(ListPage::words)).allMatch(messages::containsKey);
    }

    /** Opens an address of the portal, as a browser does. */
    private static void open(String address, String id) {
        String query = address.split("#", 2)[0].split("[?]", 2)[1];
        var request = at(address.split("[?]", 2)[0], query);
        for (String parameter : query.split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            request.setParameter(parts[0], UriUtils.decode(parts[1], StandardCharsets.UTF_8));
        }
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("id", id));
    }

    private static MockHttpServletRequest at(String path, @Nullable String query) {
        var request = new MockHttpServletRequest("GET", path);
        request.setQueryString(query);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        return request;
    }
}
