package org.preventionportal.portal.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.preventionportal.portal.api.QueryResult;
import org.preventionportal.portal.frame.Formats;
import org.springframework.stereotype.Component;

/** Says in a line what a section of a draft has, so that its authors see what is still to be written or chosen. */
@Component
class SectionContents {

    private final Formats formats;

    SectionContents(Formats formats) {
        this.formats = formats;
    }

    /** @param section as the schema returns it */
    public String words(Map<?, ?> section) {
        List<String> words = parts(section);
        return words.isEmpty() ? "There is nothing in this section yet." : String.join(", ", words);
    }

    /** The sections that would be published as a heading only. */
    public List<Map<?, ?>> empty(List<Map<?, ?>> sections) {
        return sections.stream().filter(section -> parts(section).isEmpty()).toList();
    }

    private List<String> parts(Map<?, ?> section) {
        List<String> words = new ArrayList<>();
        if (section.get("text") != null) {
            words.add("Text");
        }
        if ("THEORY_OF_CHANGE".equals(section.get("kind"))) {
            words.add("Theory of Change");
        }
        add(words, count(section, "indicators"), "indicator", "indicators");
        add(words, QueryResult.whole(section, "quoteCount"), "quote", "quotes");
        add(words, count(section, "caseStudies"), "case study", "case studies");
        return words;
    }

    private static int count(Map<?, ?> section, String field) {
        return Math.toIntExact(QueryResult.children(section, field).count());
    }

    private void add(List<String> words, int count, String one, String many) {
        if (count > 0) {
            words.add(formats.total(count, one, many));
        }
    }
}
