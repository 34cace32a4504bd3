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
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.resources.FileType;
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

    private final Semaphore places = new Semaphore(AT_ONCE, true);

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
                throw new Refusal(UserError.general(
                        ErrorCode.UNAVAILABLE,
                        "Too many files are being checked. Send the file again in a few minutes."));
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
