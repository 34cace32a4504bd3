package org.preventionportal.platform.graphql;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.format.Parser;
import org.springframework.stereotype.Component;

/** Reads the days among the parameters of requests as strictly as those of GraphQL, so that all are of one range. */
@Component
class DayParser implements Parser<LocalDate> {

    @Override
    public LocalDate parse(String text, Locale locale) {
        return IsoCoercing.day(text);
    }
}
