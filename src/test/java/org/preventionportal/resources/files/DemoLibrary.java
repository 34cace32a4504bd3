package org.preventionportal.resources.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.preventionportal.access.PersonId;
import org.preventionportal.demo.DemoCsv;
import org.preventionportal.demo.LibraryFiles;
import org.preventionportal.files.UploadStaging;
import org.preventionportal.files.cleaning.CleanFile;
import org.preventionportal.files.cleaning.DemoCleaning;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.resources.FileId;
import org.preventionportal.resources.PracticeNote;
import org.preventionportal.resources.Resource;
import org.preventionportal.resources.ResourceContent;
import org.preventionportal.resources.ResourceFile;
import org.preventionportal.resources.ResourceKind;
import org.preventionportal.resources.ResourceLanguage;
import org.preventionportal.resources.ResourceVisibility;
import org.preventionportal.resources.ResourceVisibility.Level;
import org.preventionportal.resources.TargetAudience;
import org.preventionportal.support.CheckedCommands;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.progress.ResourceId;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** Some forty resources with small real files, from {@code demo/resources.csv}, cleaned and kept like any other. */
public final class DemoLibrary {

    private static final PersonId AUTHOR = new PersonId("00000000-0000-4000-8000-000000000009");
    private static final PersonId READER = new PersonId("00000000-0000-4000-8000-000000000015");
    private static final String LINK = "link";
    private static final String NOTE = "note";
    private static final PracticeNote PRACTICE_NOTE = new PracticeNote(
            "Sessions before ten were half empty. With the programme of the day sent a week before, and one case from the"
                    + " own region, people stayed to the end.",
            TaskKind.TRAINING_SESSION,
            null);

    private final MongoOperations mongo;
    private final ResourceFileStore store;
    private final UploadStaging staging;
    private final Instant now;

    public DemoLibrary(ApplicationContext context) {
        this.mongo = context.getBean(MongoOperations.class);
        this.store = context.getBean(ResourceFileStore.class);
        this.staging = context.getBean(UploadStaging.class);
        this.now = context.getBean(Clock.class).instant();
    }

    private record Row(
            String title,
            String summary,
            String kind,
            String themes,
            String audience,
            String language,
            String visibility,
            String file,
            String stage) {}

    /** In place of whatever resources are there. */
    public void load() {
        List<String> replaced = List.of(
                mongo.getCollectionName(Resource.class),
                "resourceFiles.files",
                "resourceFiles.chunks",
                "resourceTasks");
        CheckedCommands.exempt(() -> replaced.forEach(collection -> mongo.remove(new Query(), collection)));
        List<Row> rows = DemoCsv.read("/demo/resources.csv", Row.class);
        for (int number = 0; number < rows.size(); number++) {
            mongo.insert(resource(rows.get(number), number));
        }
    }

    private Resource resource(Row row, int number) {
        Instant at = now.minus(10L + 7L * number, ChronoUnit.DAYS);
        LocalDate today = LondonTime.day(now);
        Resource written = Resource.create(
                new ResourceId("res_demo%028d".formatted(number)),
                content(row),
                today.plusDays(20L + 9L * number),
                AUTHOR,
                at,
                null);
        for (String ending : DemoCsv.words(row.file())) {
            written = List.of(LINK, NOTE).contains(ending) ? written : written.attach(file(row, ending), AUTHOR, at);
        }
        return switch (row.stage()) {
            case "writing" -> written;
            case "in review" -> written.submit(null, AUTHOR, at);
            case "scheduled" -> written.submit(today.plusDays(30), AUTHOR, at).approve(READER, at, today);
            case "withdrawn" ->
                published(written, at)
                        .withdraw(
                                "It was written before the guidance of 2025. Use the new pack.",
                                new ResourceId("res_demo%028d".formatted(1)),
                                AUTHOR,
                                at,
                                today);
            default -> published(written, at);
        };
    }

    private static Resource published(Resource written, Instant at) {
        return written.submit(null, AUTHOR, at).approve(READER, at, LondonTime.day(at));
    }

    private static ResourceContent content(Row row) {
        return new ResourceContent(
                row.title(),
                row.summary(),
                DemoCsv.constant(ResourceKind.class, row.kind()),
                DemoCsv.constants(Theme.class, row.themes()),
                DemoCsv.constants(TargetAudience.class, row.audience()),
                ResourceLanguage.valueOf(row.language()),
                visibility(row.visibility()),
                row.file().equals(LINK) ? "https://videos.example.org/" + Ids.fingerprint(row.title()) : null,
                row.file().equals(NOTE) ? PRACTICE_NOTE : null);
    }

    private static ResourceVisibility visibility(String words) {
        return switch (words) {
            case "public", "all partners", "staff" ->
                new ResourceVisibility(DemoCsv.constant(Level.class, words), List.of(), List.of());
            default -> new ResourceVisibility(Level.NAMED, DemoCsv.constants(PartnerKind.class, words), List.of());
        };
    }

    private ResourceFile file(Row row, String ending) {
        byte[] made = switch (ending) {
            case "pdf" -> LibraryFiles.pdf(row.title(), row.summary());
            case "docx" -> LibraryFiles.word(row.title(), row.summary());
            case "pptx" -> LibraryFiles.slides(row.title(), row.summary());
            default -> LibraryFiles.png(row.title());
        };
        try (UploadStaging.Folder folder = staging.open(0)) {
            Files.write(folder.received(), made);
            CleanFile clean = DemoCleaning.clean(folder.received(), row.title() + "." + ending, folder.clean());
            var file = new ResourceFile(FileId.random(), clean.name(), clean.type(), clean.bytes(), clean.sha256());
            store.put(file.id(), clean.path());
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
