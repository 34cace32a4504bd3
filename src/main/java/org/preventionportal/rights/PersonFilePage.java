package org.preventionportal.rights;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.preventionportal.access.personaldata.PersonalDataSource.Item;
import org.preventionportal.platform.dates.DateWords;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes the file for a person as a page of HTML that needs nothing else. Its template calls the public methods. */
final class PersonFilePage {

    private static final SpringTemplateEngine ENGINE = new SpringTemplateEngine();

    static {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("rights/");
        files.setSuffix(".html");
        files.setCharacterEncoding(StandardCharsets.UTF_8.name());
        ENGINE.setTemplateResolver(files);
    }

    private PersonFilePage() {}

    static String of(PersonFile file) {
        return ENGINE.process("person", new Context(Locale.UK, Map.of("file", file, "words", new PersonFilePage())));
    }

    public String listed(List<String> values) {
        return values.isEmpty() ? "none" : String.join(", ", values);
    }

    public String line(Item item) {
        String about = item.title().isBlank() ? "" : " (“%s”)".formatted(item.title());
        String date = item.occurredAt() == null ? "" : ", " + date(item.occurredAt());
        return item.description() + about + date;
    }

    public String date(Temporal dayOrTime) {
        return dayOrTime instanceof LocalDate day
                ? DateWords.inWords(day)
                : DateWords.withTime(Instant.from(dayOrTime));
    }
}
