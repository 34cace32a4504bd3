package org.preventionportal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.support.ServiceClasses;
import org.preventionportal.support.SourceFiles;

/** The limits of typed texts are declared beside each text, and told in the schema and in a table. */
class TextLimitTests {

    private static final Path TABLE = Path.of("src/docs/api/errors-and-limits.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (.+) \\| ([\\d,]+) \\|$");
    private static final Pattern WORD = Pattern.compile("\\p{Lu}?\\p{Ll}{3,}");

    private record Limit(String type, String field, int max) {

        private Limit(Field field, int max) {
            this(field.getDeclaringClass().getSimpleName(), field.getName(), max);
        }

        private String told() {
            return String.format(Locale.UK, "%,d", max);
        }

        /** The description of the text, and of the input that it is part of. */
        private Optional<String> description(GraphQLSchema schema) {
            return Stream.of(type, type + "Input")
                    .flatMap(name -> schema.getType(name) instanceof GraphQLInputObjectType input
                            ? Stream.of(input)
                            : Stream.empty())
                    .filter(input -> input.getFieldDefinition(field) != null)
                    .map(input -> input.getDescription() + " "
                            + input.getFieldDefinition(field).getDescription())
                    .findFirst();
        }
    }

    /** The keys of questions are texts, too, but nobody types one. */
    private static List<Limit> limits() {
        return ServiceClasses.all().stream()
                .map(JavaClass::reflect)
                .filter(Class::isRecord)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .flatMap(field -> Stream.concat(Stream.of(field), within(field.getAnnotatedType()))
                        .map(place -> place.getAnnotation(FreeText.class))
                        .filter(Objects::nonNull)
                        .map(text -> new Limit(field, text.max())))
                .filter(limit -> !limit.field.endsWith("Keys"))
                .distinct()
                .toList();
    }

    private static Stream<AnnotatedElement> within(AnnotatedType type) {
        return type instanceof AnnotatedParameterizedType generic
                ? Arrays.stream(generic.getAnnotatedActualTypeArguments())
                        .flatMap(inner -> Stream.concat(Stream.of(inner), within(inner)))
                : Stream.empty();
    }

    @Test
    void theDescriptionOfEachTextHasItsLimit() {
        GraphQLSchema schema = Contract.schema();

        assertThat(limits().stream().flatMap(limit -> limit.description(schema).stream()))
                .hasSizeGreaterThan(80);
        assertThat(limits())
                .filteredOn(limit -> limit.description(schema)
                        .filter(words -> !words.contains(limit.told()))
                        .isPresent())
                .isEmpty();
    }

    /** A row names kinds of texts. It is for those that share a word with it, in their name or that of their type. */
    @Test
    void theTableHasARowForEachText() {
        List<MatchResult> rows = ROW.matcher(SourceFiles.read(TABLE)).results().toList();

        assertThat(limits())
                .filteredOn(limit -> rows.stream().noneMatch(row -> isFor(row, limit)))
                .isEmpty();
    }

    private static boolean isFor(MatchResult row, Limit limit) {
        String named = row.group(1).toLowerCase(Locale.UK);
        return row.group(2).equals(limit.told())
                && WORD.matcher(limit.type + " " + limit.field)
                        .results()
                        .map(word -> word.group().toLowerCase(Locale.UK))
                        .anyMatch(named::contains);
    }
}
