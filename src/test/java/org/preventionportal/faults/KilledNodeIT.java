package org.preventionportal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preventionportal.audit.AuditCommand;
import org.preventionportal.development.Ports;
import org.preventionportal.faults.Creations.Kind;
import org.preventionportal.faults.Creations.Result;
import org.preventionportal.support.Account;
import org.preventionportal.support.CheckedCommands;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.ServiceProcess;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.TaskHistoryEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Kills a node again and again while clients create partners, drafts and messages and send requests at it, who then
 * turn to another one. What was acknowledged is there once, and once in the audit trail. The property
 * {@code portal.faults.kills} says how often.
 */
@PortalTest
class KilledNodeIT {

    private static final int KILLS = Integer.getInteger("portal.faults.kills", 2);
    private static final int CLIENTS = 4;

    @Autowired
    private HttpPortal survivor;

    @Autowired
    private Given given;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private AuditCommand audit;

    @TempDir
    private Path folder;

    private volatile HttpPortal portal = new HttpPortal(0); // until the first node has started
    private volatile boolean isKilled;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @AfterEach
    void end() {
        given.partnersOnly();
    }

    @Test
    void whatAKilledNodeAcknowledgedIsThereOnce() throws Exception {
        Kind requests = Kind.requests(() -> given.draft(Given.NORTH, Account.PARTNER_NORTH));
        Kind messages = Kind.messages(() -> given.requested(Given.NORTH, Account.PARTNER_NORTH));
        var creations = new Creations(() -> portal, Kind.partners(), Kind.drafts(), requests, messages);
        for (int kill = 0; kill < KILLS; kill++) {
            killUnderLoad(creations);
        }
        assertThat(creations.misrecorded(entries())).isEmpty();
        forgetChainsThatBeganEarlier();
        assertThat(audit.run("audit", "verify", headsOfAllChains().toString())).isZero();
        creations.repeatAll();

        Result result = creations.against(KILLS + " kills", stored(creations.acknowledged(requests)));
        assertThat(result.acknowledged()).isGreaterThan(KILLS * CLIENTS);
        assertThat(result.lost()).isZero();
        assertThat(result.doubled()).isZero();
    }

    private void killUnderLoad(Creations creations) throws Exception {
        int port = Ports.free();
        isKilled = false;
        int moment = creations.count() + RandomGenerator.getDefault().nextInt(5, 60);
        try (ServiceProcess node = ServiceProcess.serve(port, "-Dportal.audit-heads=" + headsOfNodes());
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            node.awaitReady(port);
            portal = new HttpPortal(port);
            List<? extends Future<?>> all = IntStream.range(0, CLIENTS)
                    .mapToObj(_ -> clients.submit(() -> createUntilKilled(creations)))
                    .toList();
            node.await("under load", () -> creations.count() >= moment);
            node.kill();
            portal = survivor;
            isKilled = true;
            for (Future<?> client : all) {
                client.get();
            }
        }
    }

    private void createUntilKilled(Creations creations) {
        while (!isKilled) {
            creations.create();
        }
    }

    /** How many entries the trail has by operation and target. */
    private Map<String, Integer> entries() {
        Map<String, Integer> entries = new HashMap<>();
        CheckedCommands.exempt(() -> mongo.find(
                        Query.query(Criteria.where("outcome").is("DONE")), Document.class, "audit")
                .forEach(
                        entry -> entries.merge(entry.get("operation") + " " + entry.get("targetId"), 1, Integer::sum)));
        return entries;
    }

    /** The survivor's chain began before this test, which has deleted its first entries. */
    private void forgetChainsThatBeganEarlier() {
        CheckedCommands.exempt(() -> {
            List<String> whole = mongo.findDistinct(
                    Query.query(Criteria.where("link.sequence").is(1)),
                    "link.chain",
                    "audit",
                    Document.class,
                    String.class);
            mongo.remove(Query.query(Criteria.where("link.chain").nin(whole)), "audit");
        });
    }

    private Path headsOfNodes() {
        return folder.resolve("nodes.log");
    }

    /** A killed node has said only that it began a chain. A head that is recovered then proves the last entry of it. */
    private Path headsOfAllChains() throws IOException {
        List<String> ofNodes = Files.readAllLines(headsOfNodes());
        Map<String, String> last = new LinkedHashMap<>();
        CheckedCommands.exempt(() -> mongo.find(new Query().with(Sort.by("link.sequence")), Document.class, "audit")
                .forEach(entry -> {
                    Document link = entry.get("link", Document.class);
                    boolean isOfNode = ofNodes.stream().anyMatch(head -> head.contains(link.getString("chain")));
                    last.put(
                            link.getString("chain"),
                            "audit-head chain=%s sequence=%s hash=%s publishedAt=%s%s"
                                    .formatted(
                                            link.get("chain"),
                                            link.get("sequence"),
                                            link.get("hash"),
                                            Instant.now(),
                                            isOfNode ? " recovered" : ""));
                }));
        assertThat(ofNodes).hasSizeGreaterThanOrEqualTo(KILLS);
        assertThat(last).hasSizeGreaterThanOrEqualTo(KILLS);
        return Files.write(
                folder.resolve("heads.log"),
                Stream.concat(ofNodes.stream(), last.values().stream()).toList());
    }

    /** What was created, and each request as often as its history says that it was sent. */
    private List<String> stored(List<String> requests) {
        List<String> ids = new ArrayList<>();
        CheckedCommands.exempt(() -> mongo.find(
                        Query.query(Criteria.where("_id").in(requests)), Task.class)
                .forEach(task -> task.history().stream()
                        .filter(entry -> entry.action() == TaskHistoryEntry.Action.REQUESTED)
                        .forEach(_ -> ids.add(task.id().value()))));
        Map.of("partners", "name", "tasks", "need.title", "messages", "text")
                .forEach((collection, field) -> CheckedCommands.exempt(() -> ids.addAll(mongo.findDistinct(
                        Query.query(Criteria.where(field).regex("^" + Creations.NAME)),
                        "_id",
                        collection,
                        Document.class,
                        String.class))));
        return ids;
    }
}
