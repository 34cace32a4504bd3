package org.preventionportal.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.portal.api.Api;
import org.preventionportal.portal.api.Query;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.ui.ModelMap;
import org.springframework.web.server.ResponseStatusException;

/** What a page can do without. */
class PageTests {

    private static final String NAME = "planning/parts.officers";

    private final Api api = mock();
    private final ModelMap model = new ModelMap();
    private final Page page = new Page(api, mock(), new MockHttpServletRequest(), model);

    @BeforeEach
    void hasAQuery() {
        when(api.query(NAME)).thenReturn(new Query("{ quarterCapacity }", Map.of(), List.of()));
    }

    @Test
    void nothingIsAddedWhileAServiceDoesNotAnswer() {
        when(api.read(any(), any())).thenThrow(new Api.Unavailable());
        page.askIfAvailable(NAME);
        assertThat(model).isEmpty();
    }

    @Test
    void aSlowQueryIsNoOutage() {
        when(api.read(any(), any())).thenThrow(new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
        assertThatThrownBy(() -> page.askIfAvailable(NAME)).isInstanceOf(ResponseStatusException.class);
    }
}
