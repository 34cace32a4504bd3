package org.preventionportal.files.cleaning;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.commons.codec.digest.DigestUtils;
import org.preventionportal.files.FileProblem;
import org.preventionportal.files.FileType;
import org.preventionportal.files.RejectedFile;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.metrics.LimitCounter;
import org.springframework.stereotype.Component;

/**
 * Removes metadata about authors from a received file, or rejects the file. It runs in a separate process with little
 * memory and time, without the service's environment and in a temporary folder, so that a hostile file can crash only
 * that process and not the service.
 */
@Component
public class FileCleaning {

    private static final int AT_ONCE = 2;
    private static final Duration MAX_WAIT = Duration.ofMinutes(5);
    private static final Duration MAX_DURATION = Duration.ofMinutes(3);
    private static final List<String> OUTCOMES = List.of("cleaned", "rejected", "failed");

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final MeterRegistry registry;
    private final Counter tooMany;

    FileCleaning(MeterRegistry registry) {
        this.registry = registry;
        this.tooMany = LimitCounter.of(registry, "cleaning");
        Gauge.builder("portal.cleaning.running", places, free -> AT_ONCE - free.availablePermits())
                .description("Processes that clean a file, of at most " + AT_ONCE + ".")
                .register(registry);
        Gauge.builder("portal.cleaning.waiting", places, Semaphore::getQueueLength)
                .description("Files that wait for a process.")
                .register(registry);
        OUTCOMES.forEach(this::timer);
    }

    private Timer timer(String outcome) {
        return Timer.builder("portal.cleaning")
                .description("Files that were cleaned, rejected, or could not be processed.")
                .tag("outcome", outcome)
                .register(registry);
    }

    /**
     * @param received the received file, which is not changed
     * @param name the file name that was sent
     * @param clean the path of the clean file, in its own folder
     * @throws RejectedFile if the file cannot be cleaned
     * @throws Refusal if too many files wait
     */
    public CleanFile clean(Path received, String name, Path clean) throws IOException {
        try {
            if (!places.tryAcquire(MAX_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                tooMany.increment();
                throw new Refusal(UserError.general(
                        ErrorCode.UNAVAILABLE,
                        "Too many files are being checked. Send the file again in a few minutes."));
            }
            try {
                FileType type = timed(received, FileNames.title(name), clean);
                return new CleanFile(clean, FileNames.of(name, type), type, Files.size(clean), sha256(clean));
            } finally {
                places.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private FileType timed(Path received, String title, Path clean) throws IOException, InterruptedException {
        Timer.Sample sample = Timer.start(registry);
        String outcome = "failed";
        try {
            FileType type = run(received, title, clean);
            outcome = "cleaned";
            return type;
        } catch (RejectedFile rejected) {
            outcome = "rejected";
            throw rejected;
        } finally {
            sample.stop(timer(outcome));
        }
    }

    private static FileType run(Path received, String title, Path clean) throws IOException, InterruptedException {
        Process process = CleaningCommand.start(received, title, clean);
        try {
            if (!process.waitFor(MAX_DURATION.toSeconds(), TimeUnit.SECONDS)) {
                throw new RejectedFile(FileProblem.TOO_COMPLEX);
            }
        } finally {
            process.destroyForcibly();
        }
        return CleaningCommand.result(process.exitValue(), clean);
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return DigestUtils.sha256Hex(in);
        }
    }
}
