package org.preventionportal.portal.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.DefaultCookieSerializer;

class SessionIdsTests {

    private static final String ID = "0b1c";

    private final SessionIds ids = new SessionIds(new DefaultCookieSerializer());
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    SessionIdsTests() {
        request.setCookies(
                new Cookie("SESSION", Base64.getEncoder().encodeToString(ID.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aSessionIsReadOnceInADispatch() {
        assertThat(ids.resolveSessionIds(request)).containsExactly(ID);
        assertThat(ids.resolveSessionIds(request)).isEmpty();
    }

    @Test
    void anErrorPageReadsTheSessionAgain() {
        ids.resolveSessionIds(request);

        assertThat(ids.resolveSessionIds(new HttpServletRequestWrapper(request)))
                .containsExactly(ID);
    }

    @Test
    void aPageDoesWithoutASessionThatCannotBeRead() {
        SessionIds.markUnavailable(request);

        assertThat(ids.resolveSessionIds(request)).isEmpty();
    }

    @Test
    void theBrowserKeepsTheIdThatItHas() {
        ids.resolveSessionIds(request);
        ids.setSessionId(request, response, ID);

        assertThat(response.getCookies()).isEmpty();
    }

    @Test
    void theBrowserGetsANewId() {
        ids.resolveSessionIds(request);
        ids.setSessionId(request, response, "2d3e");

        assertThat(response.getCookies()).extracting(Cookie::getName).containsExactly("SESSION");
    }
}
