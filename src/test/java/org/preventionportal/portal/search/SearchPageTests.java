package org.preventionportal.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.preventionportal.portal.frame.PageFrame;
import org.preventionportal.portal.frame.PageFrame.Release;
import org.preventionportal.support.PageTemplates;

/** Tests the page of a search for answers that a search of the stored samples does not give. */
class SearchPageTests {

    /** A case study that another release wrote is counted and not listed, so no titles of case studies are read. */
    @Test
    void aKindOfWhichNothingCanBeReadHidesNoOther() {
        assertThat(page(
                        Role.OFFICER,
                        List.of(group("CASE_STUDY", List.of()), group("QUESTIONNAIRE", List.of(questionnaire())))))
                .contains("CASE_STUDY (1)", "After the session");
    }

    private static Map<String, Object> group(String kind, List<?> nodes) {
        return Map.of("kind", kind, "totalCount", 1, "maxCount", 100, "nodes", nodes);
    }

    private static Map<String, Object> questionnaire() {
        return Map.of("id", "qst_1", "form", Map.of("title", Map.of("en", "After the session")));
    }

    @ParameterizedTest
    @CsvSource({"PARTNER, of resources", "ADMIN, of resources and case studies"})
    void thePageSaysWhatItsReaderCanFind(Role role, String searched) {
        assertThat(page(role, List.of())).contains("the titles and summaries " + searched + ", and the names");
    }

    private static String page(Role role, List<?> groups) {
        var caller = new Caller(new PersonId("reader"), Set.of(role), Set.of(), Set.of(), Set.of());
        var frame = new PageFrame(
                caller,
                "",
                "",
                List.of(),
                Map::of,
                Map::of,
                null,
                null,
                "/search",
                new Release("development", null, null),
                "");
        return PageTemplates.render(
                "search/search",
                "#content",
                Map.of(
                        "frame",
                        frame,
                        "searched",
                        "team",
                        "isWithoutPeople",
                        false,
                        "search",
                        Map.of("groups", groups),
                        "links",
                        new Addresses()));
    }

    /** Addresses that remember no list. */
    public record Addresses() {

        public String ofList(String path) {
            return path;
        }
    }
}
