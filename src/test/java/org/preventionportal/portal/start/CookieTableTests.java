package org.preventionportal.portal.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.support.SourceFiles;

/** The privacy notice says what each cookie is for that the portal sets, in both languages. */
class CookieTableTests {

    private static final Pattern COOKIE = Pattern.compile("\"__Host-([a-z-]+)\"");
    private static final Path PAGES = Path.of("src/main/resources/portal");

    private static List<String> cookies() {
        return SourceFiles.below(Path.of("src/main/java"), ".java").stream()
                .flatMap(file -> COOKIE.matcher(SourceFiles.read(file)).results())
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_cy.properties"})
    void theTableHasEachCookie(String file) {
        String table = SourceFiles.read(PAGES.resolve("pages/start/privacy.html"));
        String messages = SourceFiles.read(PAGES.resolve(file));

        assertThat(cookies()).contains("portal", "survey").allSatisfy(cookie -> {
            assertThat(table).contains("'%s'".formatted(cookie));
            assertThat(messages)
                    .contains("\nprivacy.cookie-%s=".formatted(cookie), "\nprivacy.cookie-%s-ends=".formatted(cookie));
        });
    }
}
