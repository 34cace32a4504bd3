package org.preventionportal.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A link back leads to the list as it was left, and nowhere else. */
class LinksTests {

    private final Links links = new Links();

    @AfterEach
    void forget() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aLinkBackKeepsFilterAndPage() {
        String left = "filter.name=north%20coun&filter.regions=NORTH_EAST&after=T18x%3D";
        at("/partners", left, null);
        String partner = links.ofList("/partners/ptn_1");

        assertThat(partner).startsWith("/partners/ptn_1?list=").doesNotContain("&");
        at("/partners/ptn_1", null, left);
        assertThat(links.fromList("/partners/ptn_1")).isEqualTo(partner);
        assertThat(links.fromList("/partners/ptn_1/tasks?filter.states=COMPLETED"))
                .startsWith("/partners/ptn_1/tasks?filter.states=COMPLETED&list=");
        assertThat(links.backTo("/partners")).isEqualTo("/partners?" + left);
    }

    @Test
    void aListWithoutFilterHasAPlainAddress() {
        at("/partners", null, null);
        assertThat(links.ofList("/partners/ptn_1")).isEqualTo("/partners/ptn_1");
        assertThat(links.backTo("/partners")).isEqualTo("/partners");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example.org", "javascript:alert(1)", "a=\"><script>", "a=1#b", "a=1\r\nSet-Cookie: b"})
    void whatIsNoFilterIsLeftOut(String list) {
        at("/partners/ptn_1", null, list);
        assertThat(links.backTo("/partners")).isEqualTo("/partners");
        assertThat(links.fromList("/partners/ptn_1/tasks")).isEqualTo("/partners/ptn_1/tasks");
    }

    private static void at(String path, @Nullable String query, @Nullable String list) {
        var request = new MockHttpServletRequest("GET", path);
        request.setQueryString(query);
        if (list != null) {
            request.setParameter("list", list);
        }
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
