package org.preventionportal.rights;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.personaldata.DataSubject;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.platform.errors.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes a person's file or erases the person from the command line, for operators of the service:
 *
 * <pre>
 * java -jar prevention-portal.jar person export EMAIL|ACCOUNT FILE
 * java -jar prevention-portal.jar person erase EMAIL|ACCOUNT
 * </pre>
 *
 * <p>A file whose name ends in ".json" is JSON, any other a page for the person to read.
 */
@Component
public class PersonCommand {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int WRONG_USE = 2;
    private static final String ERASE = "erase person";

    private final PersonFiles files;
    private final PersonErasure erasure;
    private final ApplicationEventPublisher events;

    PersonCommand(PersonFiles files, PersonErasure erasure, ApplicationEventPublisher events) {
        this.files = files;
        this.erasure = erasure;
        this.events = events;
    }

    public static boolean isMeant(String... arguments) {
        return arguments.length > 0 && arguments[0].equals("person");
    }

    /**
     * @param arguments as they were typed
     * @return the exit code: 0 for done, 1 for refused, 2 for wrong use
     */
    public int run(String... arguments) throws IOException {
        boolean isExport = arguments.length == 4 && arguments[1].equals("export");
        if (!isExport && !(arguments.length == 3 && arguments[1].equals("erase"))) {
            System.err.println("Use: person export EMAIL|ACCOUNT FILE, or: person erase EMAIL|ACCOUNT");
            return WRONG_USE;
        }
        try {
            DataSubject subject = DataSubject.of(arguments[2]);
            if (isExport) {
                export(files.complete(subject), Path.of(arguments[3]));
            } else {
                erase(files.of(subject));
            }
            return DONE;
        } catch (Refusal refusal) {
            refusal.errors().forEach(error -> System.err.println(error.message()));
            return REFUSED;
        } catch (FileAlreadyExistsException exists) {
            System.err.println("The file exists already. Name another one.");
            return REFUSED;
        }
    }

    /** Leaves no file if the export cannot be recorded. */
    private void export(PersonFile file, Path target) throws IOException {
        create(target);
        try {
            file.readBy(Caller.SERVICE).forEach(events::publishEvent);
            record("export person", file);
            String text = target.toString().endsWith(".json") ? PersonFileJson.of(file) : PersonFilePage.of(file);
            Files.writeString(target, text, StandardOpenOption.WRITE);
        } catch (RuntimeException | IOException failure) {
            Files.delete(target);
            throw failure;
        }
        print(file);
    }

    /** Never overwrites a file, and lets nobody else read it. */
    private static void create(Path target) throws IOException {
        if (target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(target);
        }
    }

    private void erase(PersonFile file) {
        if (file.isEmpty()) {
            System.out.println("Nothing was found about this person. The histories of tasks were not read:"
                    + " \"person export\" reads them, too.");
            return;
        }
        try {
            erasure.erase(file);
        } catch (Refusal refusal) {
            events.publishEvent(AuditEvent.refused(
                    Caller.SERVICE, ERASE, refusal.errors().getFirst().code().name()));
            throw refusal;
        } catch (RuntimeException failure) { // what was erased before it has its entry, too
            events.publishEvent(AuditEvent.failed(Caller.SERVICE, ERASE, target(file)));
            throw failure;
        }
        record(ERASE, file);
        System.out.println("Erased.");
        print(files.of(file.subject()));
    }

    private void record(String operation, PersonFile file) {
        events.publishEvent(AuditEvent.done(Caller.SERVICE, operation, target(file)));
    }

    private static @Nullable String target(PersonFile file) {
        PersonId person = file.subject().person();
        return person == null ? null : person.value();
    }

    private static void print(PersonFile file) {
        System.out.println(file.account() == null ? "There is no account." : "There is an account.");
        file.topics().forEach((topic, items) -> System.out.printf("%s: %,d%n", topic, items.size()));
    }
}
