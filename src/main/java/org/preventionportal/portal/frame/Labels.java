package org.preventionportal.portal.frame;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.schema.GraphQLEnumType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.portal.api.Api;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Labels the schema's enum values in plain English, from {@code labels.properties} where a name does not say it by
 * itself. Where a key with the suffix {@code .partner} exists, partners read that label and staff the other one. The
 * suffix {@code .one} is for the label beside the number one.
 */
@Component
public class Labels {

    private static final int MAX_KNOWN = 10_000;

    /** An address can name values that are none, of any length. */
    private static final int MAX_LENGTH = 60;

    /** The types of reasons that have the words of {@code TaskReason}, as the history of a task says them. */
    static final Set<String> REASONS =
            Set.of("WithdrawalReason", "DeferralReason", "DeclineReason", "MergeReason", "CloseTaskReason");

    private final Api api;
    private final MessageSource messages;
    private final Cache<Known, String> known =
            Caffeine.newBuilder().maximumSize(MAX_KNOWN).build();

    /** Says what the label of a value depends on. */
    private record Known(String type, String value, boolean isForStaff, Locale locale) {}

    Labels(Api api, MessageSource messages) {
        this.api = api;
        this.messages = messages;
    }

    /** Returns the label of a value, such as {@code of('TaskState', 'IN_PROGRESS')}; empty for null. */
    public String of(String type, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        var one = new Known(type, String.valueOf(value), Caller.current().isStaff(), LocaleContextHolder.getLocale());
        return one.value.length() > MAX_LENGTH ? label(one) : known.get(one, this::label);
    }

    /** Says what a quote of other evidence than surveys may say about its source. */
    public String evidenceSource(Map<?, ?> quote) {
        String source = Stream.of(
                        named(quote.get("kindFamily"), "EvidenceKind", quote.get("kind")),
                        named(quote.get("sourceFamily"), "PartnerKind", quote.get("sourceKind")),
                        named(quote.get("partOfCountry"), "Region", quote.get("region")))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        return source.isEmpty() ? "A source of evidence" : source;
    }

    private String named(@Nullable Object family, String type, @Nullable Object value) {
        return family == null ? of(type, value) : String.valueOf(family);
    }

    /** Returns the label beside the number one, such as "Question to answer". */
    public String ofOne(String type, String value) {
        return message(type + "." + value + ".one", of(type, value), LocaleContextHolder.getLocale());
    }

    /** Returns the label beside another number than one, such as "Staff interviews". */
    public String ofMany(String type, String value) {
        return message(type + "." + value + ".many", of(type, value), LocaleContextHolder.getLocale());
    }

    private String label(Known one) {
        String key = (REASONS.contains(one.type) ? "TaskReason" : one.type) + "." + one.value;
        String forEverybody = message(key, standard(one.value), one.locale);
        return one.isForStaff ? forEverybody : message(key + ".partner", forEverybody, one.locale);
    }

    /** What a value is called that has no label, such as "In progress". */
    static String standard(String value) {
        String plain = value.replace('_', ' ')
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ") // the name of an operation
                .toLowerCase(Locale.ROOT);
        return plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }

    private String message(String key, String standard, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, standard, locale));
    }

    /** Returns a line about each value of an enum that has one: the key with the suffix {@code .hint}. */
    public Map<String, String> hints(String type) {
        Map<String, String> hints = options(type);
        hints.replaceAll((value, _) -> message(type + "." + value + ".hint", "", LocaleContextHolder.getLocale()));
        hints.values().removeIf(String::isEmpty);
        return hints;
    }

    /** Returns the labels of several values, such as "Online abuse, county lines". */
    public String all(String type, @Nullable Collection<?> values) {
        return values == null
                ? ""
                : values.stream().map(value -> of(type, value)).collect(Collectors.joining(", "));
    }

    /** Returns the labels of several values, each on a line of its own, because they are sentences or have commas. */
    public String lines(String type, Collection<?> values) {
        return values.stream().map(value -> of(type, value)).collect(Collectors.joining("\n"));
    }

    /** Returns the values of an enum with their labels, in the order of the schema. */
    public Map<String, String> options(String type) {
        Map<String, String> options = new LinkedHashMap<>();
        ((GraphQLEnumType) Objects.requireNonNull(api.schema().getType(type)))
                .getValues()
                .forEach(value -> options.put(value.getName(), of(type, value.getName())));
        return options;
    }

    /** Returns some values with their labels, in their order. */
    public Map<String, String> optionsOf(String type, Collection<String> values) {
        Map<String, String> options = new LinkedHashMap<>();
        values.forEach(value -> options.put(value, of(type, value)));
        return options;
    }

    /** Returns the values of an enum with their labels, but for one that the page has no use for. */
    public Map<String, String> optionsWithout(String type, String value) {
        Map<String, String> options = options(type);
        options.remove(value);
        return options;
    }
}
