package org.preventionportal.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class LanguagesTests {

    @ParameterizedTest
    @CsvSource({
        "/survey, true",
        "/survey/done, true",
        "/survey/a//b, false",
        "/survey/a/, false",
        "/survey/?a, false",
        "/tasks, false"
    })
    void publicPagesExistInBothLanguages(String path, boolean isBilingual) {
        assertThat(Languages.isBilingual(path)).isEqualTo(isBilingual);
    }

    /** As long as an address can be, and longer. */
    @ParameterizedTest
    @CsvSource({"/a, true", "/a?, false"})
    void aLongPathIsRead(String part, boolean isBilingual) {
        assertThat(Languages.isBilingual("/survey" + part.repeat(100_000))).isEqualTo(isBilingual);
    }

    /** A mistyped address is that of no page, so it has no language. All pages behind the sign-in are in English. */
    @ParameterizedTest
    @CsvSource({"/nowhere,, cy", "/findings/x/y,, cy", "/nowhere, ada, en", "/findings/x/y, ada, cy"})
    void anErrorHasTheLanguageOfAReaderWhoHasNotSignedIn(String failed, String reader, String language) {
        var request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, failed);
        request.setUserPrincipal(reader == null ? null : () -> reader);
        request.addPreferredLocale(Locale.of("cy"));

        assertThat(new Languages().localeResolver().resolveLocale(request).getLanguage())
                .isEqualTo(language);
    }
}
