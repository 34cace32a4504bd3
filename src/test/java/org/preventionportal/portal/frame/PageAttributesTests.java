package org.preventionportal.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class PageAttributesTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final PageAttributes page = new PageAttributes(request);

    @Test
    void thoseOfTheRequestAreThere() {
        request.setAttribute("task", "Training");

        assertThat(page.getAttribute("task")).isEqualTo("Training");
        assertThat(page.getAttribute("partner")).isNull();
        assertThat(Collections.list(page.getAttributeNames())).containsExactly("task");
    }

    @Test
    void thoseOfThePageAreNotThoseOfTheRequest() {
        page.setAttribute("task", "Advice");
        page.setAttribute("partner", "Kent");

        assertThat(page.getAttribute("task")).isEqualTo("Advice");
        assertThat(Collections.list(page.getAttributeNames())).containsExactlyInAnyOrder("task", "partner");
        assertThat(request.getAttributeNames().hasMoreElements()).isFalse();
    }

    @Test
    void aRemovedOneIsGone() {
        request.setAttribute("task", "Training");

        page.removeAttribute("task");

        assertThat(page.getAttribute("task")).isNull();
        assertThat(page.getAttributeNames().hasMoreElements()).isFalse();
    }
}
