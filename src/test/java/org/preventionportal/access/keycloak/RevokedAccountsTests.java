package org.preventionportal.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.support.Account;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoOperations;

@SliceTest
class RevokedAccountsTests {

    private static final PersonId UNKNOWN = new PersonId("00000000-0000-4000-8000-000000000099");

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JobFailures failures;

    @Autowired
    private RevokedAccounts revokedAccounts;

    @Autowired
    private PendingSignOuts signOuts;

    @Autowired
    private Callers callers;

    @AfterEach
    void end() {
        revokedAccounts.forget(UNKNOWN);
        clock.reset();
    }

    /** Tokens are issued between two resets, and nothing says who has those. */
    @Test
    void aSecondResetRefusesTheTokensFromBetween() {
        reset();
        clock.advance(Duration.ofMinutes(5));
        refusesAllBeforeAReset();
    }

    @Test
    void aResetRefusesTheTokensSinceAReinstatement() {
        revokedAccounts.suspend(UNKNOWN, Account.ADMIN.id());
        clock.advance(Duration.ofMinutes(2));
        revokedAccounts.reinstate(UNKNOWN);
        clock.advance(Duration.ofMinutes(5));
        refusesAllBeforeAReset();
    }

    private void reset() {
        signOuts.around(mock(), UNKNOWN, Account.ADMIN.id(), () -> {});
    }

    private void refusesAllBeforeAReset() {
        Instant issuedAt = clock.instant().minusSeconds(2);
        assertThat(revokedAccounts.refusesToken(UNKNOWN, issuedAt)).isFalse();

        reset();

        assertThat(revokedAccounts.refusesToken(UNKNOWN, issuedAt)).isTrue();
        assertThat(revokedAccounts.refusesToken(UNKNOWN, clock.instant())).isFalse();
    }

    @Test
    void aResetDoesNotEndASuspension() {
        revokedAccounts.suspend(UNKNOWN, Account.ADMIN.id());
        clock.advance(Duration.ofMinutes(2));

        reset();

        assertThat(revokedAccounts.isRevoked(UNKNOWN)).isTrue();
    }

    /** The email about the reset waits in the outbox meanwhile, and would be dropped for a person who is not there. */
    @Test
    void aPersonWhoseSignOutIsDueStaysAPerson() {
        PersonId person = Account.PARTNER_NORTH.id();
        try {
            signOuts.begin(person, Account.ADMIN.id());

            assertThat(revokedAccounts.refusesToken(person, clock.instant())).isTrue();
            assertThat(callers.find(person)).isPresent();
            assertThat(revokedAccounts.all()).doesNotContain(person);
        } finally {
            revokedAccounts.forget(person);
        }
    }

    /** Keycloak did not answer when the erasure began. A calendar feed asks for its owner in this way. */
    @Test
    void anAccountThatIsBeingErasedMayDoNothingWhateverKeycloakSays() {
        PersonId leaver = Account.PARTNER_NORTH.id();
        assertThat(callers.find(leaver)).isPresent();
        try {
            revokedAccounts.revoke(leaver, null);
            assertThat(callers.find(leaver)).isEmpty();
        } finally {
            revokedAccounts.forget(leaver);
        }
    }

    /** What is read every two seconds may have been read before the suspension was stored. */
    @Test
    @Timeout(10)
    void aReadThatHadBegunDoesNotUndoASuspension() throws InterruptedException {
        MongoOperations slow = mock(MongoOperations.class, delegatesTo(mongo));
        var revoked = new RevokedAccounts(slow, clock, failures);
        var suspension = new Thread(() -> revoked.suspend(UNKNOWN, Account.ADMIN.id()));
        doAnswer(read -> {
                    Object found = mongo.execute(SuspendedAccount.class, read.<CollectionCallback<?>>getArgument(1));
                    if (suspension.getState() == Thread.State.NEW) {
                        suspension.start();
                        awaitEndOrBlock(suspension);
                    }
                    return found;
                })
                .when(slow)
                .execute(eq(SuspendedAccount.class), any());

        revoked.refresh();
        suspension.join();

        assertThat(revoked.isRevoked(UNKNOWN)).isTrue();
    }

    private static void awaitEndOrBlock(Thread thread) {
        while (!Thread.currentThread().isInterrupted()
                && thread.getState() != Thread.State.TERMINATED
                && thread.getState() != Thread.State.BLOCKED) {
            Thread.onSpinWait();
        }
    }
}
