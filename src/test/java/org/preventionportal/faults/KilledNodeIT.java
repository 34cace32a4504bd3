package org.preventionportal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.development.Ports;
import org.preventionportal.faults.Creations.Result;
import org.preventionportal.partners.Partner;
import org.preventionportal.support.CheckedCommands;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.ServiceProcess;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Kills a node again and again while clients create partners at it, who then turn to another node. The property
 * {@code portal.faults.kills} says how often.
 */
@PortalTest
class KilledNodeIT {

    private static final int KILLS = Integer.getInteger("portal.faults.kills", 3);
    private static final int CLIENTS = 4;

    @Autowired
    private HttpPortal survivor;

    @Autowired
    private Given given;

    @Autowired
    private MongoOperations mongo;

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
        var creations = new Creations(() -> portal);
        for (int kill = 0; kill < KILLS; kill++) {
            killUnderLoad(creations);
        }
        creations.repeatAll();

        Result result = creations.against(KILLS + " kills", stored());
        assertThat(result.acknowledged()).isGreaterThan(KILLS * CLIENTS);
        assertThat(result.lost()).isZero();
        assertThat(result.doubled()).isZero();
    }

    private void killUnderLoad(Creations creations) throws Exception {
        int port = Ports.free();
        isKilled = false;
        int moment = creations.count() + RandomGenerator.getDefault().nextInt(5, 60);
        try (ServiceProcess node = ServiceProcess.start(List.of("-Dserver.port=" + port), List.of());
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

    private List<String> stored() {
        List<String> ids = new ArrayList<>();
        CheckedCommands.exempt(() -> ids.addAll(mongo.findDistinct(
                Query.query(Criteria.where("name").regex("^Charity ")), "_id", Partner.class, String.class)));
        return ids;
    }
}
