package org.preventionportal.demo;

import static org.preventionportal.demo.YearOneTask.words;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.preventionportal.access.Region;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.need.Aim;
import org.preventionportal.tasks.need.Prospect;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The programme's first year as a file to import: invented tasks, since the real ones are not public, whose sums are
 * those of the evaluation report.
 */
public final class YearOne {

    static final int PROFESSIONALS = 13363;
    static final int YOUNG_PEOPLE = 1183;
    static final int OTHER = 3100;

    private static final long SEED = 2019;
    private static final int FOLLOW_UPS = 15;
    private static final String SUSPENDED = "suspended-training-ltd";

    /** How often each ending is in the report. */
    private static final List<Ending> ENDINGS = List.of(
            new Ending(YearOneTask.COMPLETED, "", 371),
            new Ending(YearOneTask.IN_PROGRESS, "", 12),
            new Ending(YearOneTask.NOT_COMPLETED, "unable to engage partner", 31),
            new Ending(YearOneTask.NOT_COMPLETED, "funding or capacity", 26),
            new Ending(YearOneTask.NOT_COMPLETED, YearOneTask.EXTERNAL_EVENT, 22),
            new Ending(YearOneTask.NOT_COMPLETED, "not recorded", 6));

    private static final List<Officer> OFFICERS = List.of(
            new Officer("officer.north-east", Region.NORTH_EAST, 8),
            new Officer("officer.north-west", Region.NORTH_WEST, 11),
            new Officer("officer.yorkshire", Region.YORKSHIRE_AND_THE_HUMBER, 13),
            new Officer("officer.west-midlands", Region.WEST_MIDLANDS, 10),
            new Officer("officer.east-midlands", Region.EAST_MIDLANDS, 9),
            new Officer("officer.east-of-england", Region.EAST_OF_ENGLAND, 10),
            new Officer("officer.south-east", Region.SOUTH_EAST, 12),
            new Officer("officer.south-west", Region.SOUTH_WEST, 8),
            new Officer("officer.london", Region.LONDON, 11),
            new Officer("officer.wales", Region.WALES, 9));

    private final Random random = new Random(SEED);
    private final List<NamedCsvRecord> texts = records("/demo/requests.csv");
    private final List<NamedCsvRecord> partners = records("/demo/partners.csv").stream()
            .filter(row -> !partner(row).equals(SUSPENDED))
            .toList();
    private final Set<String> asked = new HashSet<>();

    private YearOne() {}

    /** How a task ended, and how many did. */
    private record Ending(String state, String reason, int tasks) {}

    /** Whose tasks, and the share of all of them. */
    private record Officer(String username, Region region, int share) {}

    /** The same text at every call. */
    public static String tasksCsv() {
        return new YearOne().csv();
    }

    private String csv() {
        List<YearOneTask> tasks = tasks();
        for (int i = 0; i < tasks.size(); i++) {
            tasks.get(i).put("reference", "y1-%03d".formatted(i + 1));
        }
        new YearOneReach(random).share(tasks);
        linkFollowUps(tasks);
        return printed(tasks);
    }

    /** In the order in which they were requested. */
    private List<YearOneTask> tasks() {
        List<Ending> endings = new ArrayList<>();
        ENDINGS.forEach(ending -> endings.addAll(Collections.nCopies(ending.tasks(), ending)));
        Collections.shuffle(endings, random);
        double[] shares = OFFICERS.stream().mapToDouble(Officer::share).toArray();
        int[] caseloads = YearOneReach.apportion(endings.size(), shares);
        List<YearOneTask> tasks = new ArrayList<>();
        for (int i = 0; i < caseloads.length; i++) {
            for (int task = 0; task < caseloads[i]; task++) {
                tasks.add(task(OFFICERS.get(i), endings.get(tasks.size())));
            }
        }
        return YearOneTask.inOrderOfRequest(tasks);
    }

    private YearOneTask task(Officer officer, Ending ending) {
        boolean national = officer.region() == Region.LONDON && random.nextInt(8) == 0;
        Region region = national ? Region.NATIONAL : officer.region();
        String partner = partner(pick(partners.stream()
                .filter(row -> row.getField("region").equals(words(region)))
                .toList()));
        NamedCsvRecord text = newTo(partner);
        var task = new YearOneTask(TaskKind.valueOf(text.getField("kind")), ending.state(), ending.reason(), random);
        task.put("partner", partner);
        task.put("officer", officer.username());
        task.put("region", region.label());
        task.put("title", text.getField("title"));
        task.put("description", text.getField("need"));
        task.put("aim", words(Aim.valueOf(text.getField("aim"))));
        task.put("themes", words(Stream.of(text.getField("themes").split(";")).map(Theme::valueOf)));
        task.put("prospects", words(prospects()));
        return task;
    }

    /** A text that this partner has not used, since nobody asks for the same thing twice. */
    private NamedCsvRecord newTo(String partner) {
        NamedCsvRecord text = pick(texts);
        return asked.add(partner + text.getField("title")) ? text : newTo(partner);
    }

    private Stream<Prospect> prospects() {
        List<Prospect> prospects = new ArrayList<>(List.of(Prospect.values()));
        Collections.shuffle(prospects, random);
        return prospects.subList(0, random.nextInt(4)).stream().sorted();
    }

    private void linkFollowUps(List<YearOneTask> tasks) {
        List<YearOneTask> candidates = new ArrayList<>(tasks.stream()
                .filter(task -> tasks.stream().anyMatch(task::mayFollow))
                .toList());
        Collections.shuffle(candidates, random);
        for (YearOneTask task : candidates.subList(0, FOLLOW_UPS)) {
            YearOneTask earlier =
                    tasks.stream().filter(task::mayFollow).findFirst().orElseThrow();
            task.put("follow-up of", earlier.cell("reference"));
        }
    }

    /** Its completed tasks, in the order of the file. Tasks of later years can have ids that sort before. */
    static List<TaskId> completed(MongoOperations mongo) {
        var completed = Query.query(Criteria.where("progress.state")
                        .is(TaskState.COMPLETED)
                        .and("progress.ending.endedOn")
                        .lt(LocalDate.of(2021, 1, 1)))
                .with(Sort.by("_id"));
        return mongo.find(completed, Task.class).stream().map(Task::id).toList();
    }

    private static String printed(List<YearOneTask> tasks) {
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(YearOneTask.HEADER);
            tasks.forEach(task -> csv.writeRecord(task.cells()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text.toString();
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static String partner(NamedCsvRecord row) {
        String reference = row.findField("reference").orElseGet(() -> row.getField("id"));
        return reference.startsWith("ptn_") ? reference.substring("ptn_".length()) : reference;
    }

    private static List<NamedCsvRecord> records(String resource) {
        InputStream file = Objects.requireNonNull(YearOne.class.getResourceAsStream(resource));
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
