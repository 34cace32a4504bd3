package org.preventionportal.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/**
 * Says where the time of a recorded portal went: how many samples have a library or one of our classes on the stack.
 */
public final class Profile {

    private static final int MAX_ROWS = 12;
    private static final int MAX_IN_LINE = 4;
    private static final Map<String, String> LIBRARIES = Map.ofEntries(
            Map.entry("graphql.", "graphql-java"),
            Map.entry("org.dataloader", "DataLoader"),
            Map.entry("io.micrometer", "Micrometer"),
            Map.entry("org.springframework.graphql", "Spring GraphQL"),
            Map.entry("org.springframework.security", "Spring Security"),
            Map.entry("org.springframework.session", "Spring Session"),
            Map.entry("org.mongodb.spring", "Spring Session"),
            Map.entry("org.springframework.data", "Spring Data"),
            Map.entry("org.springframework.expression", "SpEL"),
            Map.entry("org.springframework.boot.loader", "loader of the jar"),
            Map.entry("org.springframework", "Spring"),
            Map.entry("com.mongodb", "MongoDB driver"),
            Map.entry("org.bson", "BSON"),
            Map.entry("tools.jackson", "Jackson"),
            Map.entry("com.nimbusds", "Nimbus"),
            Map.entry("org.thymeleaf", "Thymeleaf"),
            Map.entry("org.attoparser", "Thymeleaf"),
            Map.entry("org.apache", "Tomcat"),
            Map.entry("reactor.", "Reactor"),
            Map.entry("org.preventionportal", "the portal's own code"));

    private final List<List<RecordedFrame>> stacks;

    private Profile(List<List<RecordedFrame>> stacks) {
        this.stacks = stacks;
    }

    public static Profile of(Path recording) {
        return new Profile(stacks(recording));
    }

    /** The libraries in which most of the time was spent, as a line. */
    String innermostLibraries() {
        return shares(Profile::innermost).stream()
                .limit(MAX_IN_LINE)
                .map(share -> share.replace("`", "").replace(" | ", " ") + " %")
                .collect(Collectors.joining(", "));
    }

    /** Writes a table in Markdown. */
    public String write() {
        return """
                %d samples.

                | innermost library | %% | | on the stack | %% | | innermost method | %% | | our method on the stack | %% |
                |---|---|---|---|---|---|---|---|---|---|---|
                """.formatted(stacks.size())
                + table(List.of(
                        shares(Profile::innermost),
                        shares(stack -> stack.stream().flatMap(Profile::library).collect(Collectors.toSet())),
                        shares(stack -> Set.of(name(stack.getFirst()))),
                        shares(stack -> stack.stream()
                                .filter(frame -> type(frame).startsWith("org.preventionportal"))
                                .map(Profile::name)
                                .collect(Collectors.toSet()))));
    }

    private static List<List<RecordedFrame>> stacks(Path recording) {
        try {
            return RecordingFile.readAllEvents(recording).stream()
                    .filter(event -> event.getEventType().getName().equals("jdk.ExecutionSample"))
                    .map(RecordedEvent::getStackTrace)
                    .filter(trace -> trace != null && !trace.getFrames().isEmpty())
                    .map(trace -> trace.getFrames())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> innermost(List<RecordedFrame> stack) {
        return stack.stream().flatMap(Profile::library).limit(1).collect(Collectors.toSet());
    }

    private static Stream<String> library(RecordedFrame frame) {
        String type = type(frame);
        return LIBRARIES.entrySet().stream()
                .filter(library -> type.startsWith(library.getKey()))
                .max(Comparator.comparingInt(library -> library.getKey().length()))
                .map(Map.Entry::getValue)
                .stream();
    }

    private static String type(RecordedFrame frame) {
        RecordedMethod method = frame.getMethod();
        return method == null ? "" : method.getType().getName();
    }

    private static String name(RecordedFrame frame) {
        String type = type(frame);
        RecordedMethod method = frame.getMethod();
        return type.substring(type.lastIndexOf('.') + 1) + "." + (method == null ? "" : method.getName());
    }

    /** What the stacks have, most common first, in per cent of the stacks. */
    private List<String> shares(Function<List<RecordedFrame>, Set<String>> has) {
        Map<String, Integer> counts = new HashMap<>();
        stacks.forEach(stack -> has.apply(stack).forEach(name -> counts.merge(name, 1, Integer::sum)));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MAX_ROWS)
                .map(entry -> String.format(
                        Locale.UK, "`%s` | %.0f", entry.getKey(), 100.0 * entry.getValue() / stacks.size()))
                .toList();
    }

    private static String table(List<List<String>> columns) {
        var text = new StringBuilder();
        for (int i = 0; i < MAX_ROWS; i++) {
            int row = i;
            text.append(columns.stream()
                    .map(column -> row < column.size() ? column.get(row) : " | ")
                    .collect(Collectors.joining(" | | ", "| ", " |\n")));
        }
        return text.toString();
    }
}
