package org.preventionportal.threats;

import java.time.LocalDate;
import java.util.List;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.Region;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.tasks.Task;
import org.springframework.data.mongodb.core.MongoOperations;

/** Creates entries of the threat picture of the North East, and has them confirmed by the manager. */
public final class ThreatDriver {

    private final Portal portal;

    public ThreatDriver(Portal portal) {
        this.portal = portal;
    }

    /** An entry in the version that is to be changed. */
    public record Entry(String id, int version) {

        Input input() {
            return Input.of("threatEntryId", id).with("version", version);
        }
    }

    public static Input saying(String words) {
        return withoutConditions(words).with("conditions", "Not beyond the unit.");
    }

    static Input withoutConditions() {
        return withoutConditions("Young people are met at a bus station.");
    }

    private static Input withoutConditions(String words) {
        return Input.of("title", words)
                .with("text", words)
                .with("region", "NORTH_EAST")
                .with("themes", List.of("COUNTY_LINES", "MISSING_CHILDREN"))
                .with("placeKind", "TRANSPORT_HUB")
                .with("source", "RELIABLE")
                .with("assessment", "KNOWN_DIRECTLY")
                .with("handling", "CONDITIONAL");
    }

    /** As if an entry of the region had counted when the quarter began. */
    public static void knownFor(MongoOperations mongo, Region region) {
        mongo.save(new ThreatQuarter(ThreatQuarter.idOf(LocalDate.now(LondonTime.ZONE)), List.of(region)));
    }

    static Input usual() {
        return saying("Young people are met at a bus station and sent on by train.");
    }

    public static Input naming(PartnerId partner) {
        return usual().with("partnerIds", List.of(partner));
    }

    static Input creation(Input content) {
        return Input.of("entry", content).withKey();
    }

    /** A day on which an entry can be reviewed, whenever the tests run. */
    static LocalDate review() {
        return LocalDate.now(LondonTime.ZONE).plusMonths(6);
    }

    public Entry created(Input content) {
        return change(Account.OFFICER_NORTH_EAST, "createThreatEntry", creation(content));
    }

    public Entry confirmed(Input content) {
        return change(
                Account.MANAGER, "confirmThreatEntry", created(content).input().with("reviewOn", review()));
    }

    public Entry confirmed() {
        return confirmed(usual());
    }

    public Entry link(Entry entry, Task task) {
        return change(Account.OFFICER_NORTH_EAST, "linkTaskToThreatEntry", about(entry, task));
    }

    public Entry linkAsBasis(Entry entry, Task task) {
        return change(
                Account.OFFICER_NORTH_EAST,
                "linkTaskToThreatEntry",
                about(entry, task).with("isBasis", true));
    }

    static Input about(Entry entry, Task task) {
        return Input.of("threatEntryId", entry.id()).with("taskId", task.id());
    }

    Entry change(Account account, String mutation, Input input) {
        return portal.change(account, "threats/" + mutation, input, "threatEntry", Entry.class);
    }

    List<String> codes(Account account, String mutation, Input input) {
        return portal.codes(account, "threats/" + mutation, input);
    }
}
