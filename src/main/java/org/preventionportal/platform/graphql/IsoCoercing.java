package org.preventionportal.platform.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.function.Function;

/**
 * Reads and writes a java.time type as its ISO 8601 text. The common extended scalars know offset times instead of
 * instants, and take the 30th of February and the year 999999 for days.
 *
 * @param example for the message about a wrong value
 */
record IsoCoercing<T>(Class<T> type, Function<String, T> parser, String example) implements Coercing<T, String> {

    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    static LocalTime time(String text) {
        return LocalTime.parse(text, TIME);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text, DAY);
    }

    /** As far as the database can keep it, with some room. */
    static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        int year = instant.atZone(ZoneOffset.UTC).getYear();
        if (year < 1 || year > 9999) {
            throw new DateTimeException("out of range");
        }
        return instant;
    }

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        if (type.isInstance(value)) {
            return value.toString();
        }
        throw new CoercingSerializeException("Not a value of this scalar");
    }

    @Override
    public T parseValue(Object input, GraphQLContext context, Locale locale) {
        try {
            return parser.apply(String.valueOf(input));
        } catch (DateTimeException unreadable) {
            throw new CoercingParseValueException("Write it like " + example);
        }
    }

    @Override
    public T parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        try {
            return parser.apply(input instanceof StringValue text ? String.valueOf(text.getValue()) : "");
        } catch (DateTimeException unreadable) {
            throw new CoercingParseLiteralException("Write it like " + example);
        }
    }
}
