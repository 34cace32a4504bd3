package org.preventionportal.resources.cleaning;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.commons.codec.digest.DigestUtils;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.UserError;
import org.preventionportal.resources.FileType;
import org.springframework.stereotype.Component;

/**
 * Takes a file as it was sent and makes one of it that says nothing of who made it, or refuses it. That is done in a
 * process of its own, with little memory and time, without the service's environment and in a folder that is thrown away:
 * what a hostile file brings down is that process, and not the service.
 */
@Component
public class FileCleaning {

    private static final int AT_ONCE = 2;
    private static final Duration MAX_WAIT = Duration.ofMinutes(5);
    private static final Duration MAX_DURATION = Duration.ofMinutes(3);

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /**
     * @param received which is only read
     * @param name that was sent with it
     * @param clean where the clean file goes, in a folder of its own
     * @throws RejectedFile where it cannot be had clean
     * @throws Refusal where too many wait
     */
    public CleanFile clean(Path received, String name, Path clean) throws IOException {
        try {
            if (!places.tryAcquire(MAX_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new Refusal(UserError.general(
                        ErrorCode.UNAVAILABLE, "Too many files are being checked. Send it again in a few minutes."));
            }
            try {
                FileType type = run(received, FileNames.title(name), clean);
                return new CleanFile(clean, FileNames.of(name, type), type, Files.size(clean), sha256(clean));
            } finally {
                places.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
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
