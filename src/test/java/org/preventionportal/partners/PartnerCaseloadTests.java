package org.preventionportal.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** A partner is handed over once, whatever its officer records at the same time. */
@SliceTest
class PartnerCaseloadTests {

    private static final PersonId OLD = Account.OFFICER_SOUTH_EAST.id();
    private static final PersonId NEW = Account.OFFICER_AND_EVALUATOR.id();
    private static final PersonId OTHER = Account.OFFICER_NORTH_EAST.id();
    private static final Instant NOW = Instant.parse("2026-05-01T09:00:00Z");

    @Autowired
    private Given given;

    @Autowired
    private MongoOperations mongo;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        record(OLD);
    }

    @Test
    void aPartnerIsHandedOverHoweverOftenItsOfficerChangesIt() {
        handOverWhile(List.of(OLD, OLD, OLD));

        assertThat(relationship().officer()).isEqualTo(NEW);
        assertThat(relationship().history())
                .extracting(Relationship.HistoryEntry::officer)
                .containsExactly(OLD, OLD, OLD, OLD, NEW);
    }

    @Test
    void aPartnerWhomSomebodyElseLooksAfterByThenStaysWithThem() {
        handOverWhile(List.of(OLD, OTHER));

        assertThat(relationship().officer()).isEqualTo(OTHER);
    }

    /** @param officers whom others record, one before each time that the handover is saved */
    private void handOverWhile(List<PersonId> officers) {
        Iterator<PersonId> others = officers.iterator();
        MongoOperations interrupted = mock(MongoOperations.class, delegatesTo(mongo));
        doAnswer(save -> {
                    if (others.hasNext()) {
                        record(others.next());
                    }
                    return mongo.save(save.<Object>getArgument(0));
                })
                .when(interrupted)
                .save(any());
        new PartnerCaseload(interrupted).handOver(OLD, NEW, "A new post.", Account.MANAGER.id(), NOW);
    }

    private void record(PersonId officer) {
        Relationship before = Objects.requireNonNullElseGet(
                mongo.findById(Given.SOUTH.value(), Relationship.class), () -> Relationship.unknown(Given.SOUTH));
        mongo.save(before.record(null, BuyIn.ENGAGED, Agreement.FORMAL, officer, officer, NOW));
    }

    private Relationship relationship() {
        return Objects.requireNonNull(mongo.findById(Given.SOUTH.value(), Relationship.class));
    }
}
