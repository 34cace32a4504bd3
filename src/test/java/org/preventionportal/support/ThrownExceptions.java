package org.preventionportal.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Watches with the Flight Recorder which exceptions a request throws, those that are caught and hidden among them. Each
 * writes down the whole stack of the request, which takes longer than most of what a page does.
 */
public final class ThrownExceptions {

    private static final String THROWN = "jdk.JavaExceptionThrow";

    private ThrownExceptions() {}

    /** A line for each exception but the stand-in's: what threw it, and which class of the service was at work. */
    public static List<String> during(Runnable request) {
        try (var recording = new Recording()) {
            Path file = Files.createTempFile("thrown", ".jfr");
            recording.enable(THROWN).withStackTrace().with("throttle", "off");
            recording.start();
            request.run();
            recording.stop();
            recording.dump(file);
            List<RecordedEvent> events = RecordingFile.readAllEvents(file);
            Files.delete(file);
            return events.stream()
                    .filter(event -> event.getEventType().getName().equals(THROWN))
                    .filter(event -> event.getStackTrace() != null) // the recorder may not get it
                    .filter(event -> classes(event).noneMatch(name -> name.startsWith("io.netty.")))
                    .map(ThrownExceptions::line)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String line(RecordedEvent event) {
        String by = classes(event)
                .filter(name -> !name.startsWith("java.") && !name.endsWith("Exception"))
                .findFirst()
                .orElse("Java");
        String at = classes(event)
                .filter(name -> name.startsWith("org.preventionportal."))
                .findFirst()
                .orElse("no class of the service");
        return "%s by %s at %s".formatted(event.getClass("thrownClass").getName(), by, at);
    }

    private static Stream<String> classes(RecordedEvent event) {
        List<RecordedFrame> frames =
                Objects.requireNonNull(event.getStackTrace()).getFrames();
        return frames.stream().map(frame -> frame.getMethod().getType().getName());
    }
}
