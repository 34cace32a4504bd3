package org.preventionportal.portal.frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Labels the choices of a form, each with its id, for the template {@code fragments/find}. */
@Component
class Choices {

    private static final int MAX_LENGTH = 200;

    private final Labels labels;

    Choices(Labels labels) {
        this.labels = labels;
    }

    /** @param id empty for the choice that means nothing */
    public record Choice(String id, String label) {}

    public List<Choice> tasks(@Nullable List<?> tasks) {
        return each(tasks, this::task);
    }

    private Choice task(Map<?, ?> task) {
        Object partner = task.get("partner") instanceof Map<?, ?> of
                ? of.get("name")
                : task.containsKey("region") ? labels.of("Region", task.get("region")) : null;
        String title = Objects.requireNonNullElse((String) task.get("title"), "draft without a title");
        return new Choice(id(task), task.get("reference") + ", " + title + (partner == null ? "" : ", " + partner));
    }

    public List<Choice> outcomes(@Nullable List<?> outcomes) {
        return each(outcomes, outcome -> {
            String statement =
                    String.valueOf(((Map<?, ?>) Objects.requireNonNull(outcome.get("content"))).get("statement"));
            return new Choice(
                    id(outcome),
                    statement.length() > MAX_LENGTH ? statement.substring(0, MAX_LENGTH - 1) + "…" : statement);
        });
    }

    /** Comments that may be quoted. One that is gone cannot be chosen. */
    public List<Choice> comments(@Nullable List<?> quotes) {
        return quotes == null
                ? List.of()
                : quotes.stream()
                        .map(quote -> (Map<?, ?>) quote)
                        .filter(quote -> quote.get("comment") != null)
                        .map(quote -> new Choice(
                                id((Map<?, ?>) Objects.requireNonNull(quote.get("comment"))),
                                String.valueOf(quote.get("text"))))
                        .toList();
    }

    public List<Choice> partners(@Nullable List<?> partners) {
        return each(partners, this::partner);
    }

    /**
     * The partners that are known so far, then the one that requested the task, then those that joined it.
     *
     * @param none words of the choice that means no partner; null where many can be ticked
     */
    public List<Choice> partners(@Nullable String none, List<?> chosen, @Nullable Map<?, ?> task) {
        Map<String, Choice> all = new LinkedHashMap<>();
        Stream<Choice> ofTask = task == null
                ? Stream.of()
                : Stream.concat(
                        task.get("partner") instanceof Map<?, ?> own ? Stream.of(partner(own)) : Stream.of(),
                        joined((List<?>) task.get("coBeneficiaries")).stream());
        Stream.of(
                        none == null ? Stream.<Choice>of() : Stream.of(new Choice("", none)),
                        partners(chosen).stream(),
                        ofTask)
                .flatMap(Function.identity())
                .forEach(choice -> all.putIfAbsent(choice.id(), choice));
        return List.copyOf(all.values());
    }

    private Choice partner(Map<?, ?> partner) {
        return new Choice(id(partner), partner.get("name") + ", " + labels.of("Region", partner.get("region")));
    }

    private List<Choice> joined(@Nullable List<?> coBeneficiaries) {
        return coBeneficiaries == null
                ? List.of()
                : coBeneficiaries.stream()
                        .map(one -> (Map<?, ?>) one)
                        .filter(one -> one.get("partner") != null)
                        .map(one -> new Choice(
                                id((Map<?, ?>) Objects.requireNonNull(one.get("partner"))),
                                "%s that asked for “%s”"
                                        .formatted(labels.of("PartnerKind", one.get("partnerKind")), one.get("title"))))
                        .toList();
    }

    private static List<Choice> each(@Nullable List<?> items, Function<Map<?, ?>, Choice> choice) {
        return items == null
                ? List.of()
                : items.stream().map(item -> choice.apply((Map<?, ?>) item)).toList();
    }

    private static String id(Map<?, ?> item) {
        return String.valueOf(item.get("id"));
    }
}
