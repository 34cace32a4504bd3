package org.preventionportal.rights;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.access.keycloak.PersonAccounts;
import org.preventionportal.access.keycloak.PersonAccounts.PersonAccount;
import org.preventionportal.access.personaldata.DataSubject;
import org.preventionportal.access.personaldata.PersonalDataSource;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.locks.Locks;
import org.preventionportal.platform.retention.Restores;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Erases a person. The account is locked first, so that nothing new is stored, and deleted last, so that a repeat after
 * a crash still finds it by its address. What a request that had begun stored meanwhile goes when the last token has
 * expired, and so does what a crash left.
 */
@Component
class PersonErasure {

    private static final Duration AFTER_LAST_REQUEST = Duration.ofMinutes(10); // a token lives for five, with its skew

    private final List<PersonalDataSource> sources;
    private final PersonAccounts accounts;
    private final Locks locks;
    private final Clock clock;
    private final JobFailures failures;

    PersonErasure(
            List<PersonalDataSource> sources, PersonAccounts accounts, Locks locks, Clock clock, JobFailures failures) {
        this.sources = sources;
        this.accounts = accounts;
        this.locks = locks;
        this.clock = clock;
        this.failures = failures;
    }

    /** Returns in full sentences what has to be done first; empty if the person can be erased. */
    List<String> obstacles(PersonFile file) {
        PersonId person = file.subject().person();
        if (person == null) {
            return List.of();
        }
        List<String> obstacles = new ArrayList<>();
        PersonAccount account = file.account();
        if (account != null && account.has(Role.ADMIN)) {
            accounts.lastAdministratorObstacle(person).ifPresent(obstacles::add);
        }
        sources.forEach(source -> obstacles.addAll(source.obstacles(person)));
        return obstacles;
    }

    /** @throws Refusal if something has to be done first */
    void erase(PersonFile file) {
        PersonAccount account = file.account();
        if (account == null) {
            refuseObstacles(file);
            sources.forEach(source -> source.erase(file.subject()));
        } else {
            lock(file, account);
            erase(file.subject(), account.person());
        }
    }

    /** One at a time, or two administrators could erase each other as the last one but one. */
    private void lock(PersonFile file, PersonAccount account) {
        boolean isLocked = locks.runExclusively(PersonAccounts.LOCK, () -> {
            refuseObstacles(file);
            lock(account);
        });
        if (!isLocked) {
            throw new Refusal(UserError.general(
                    ErrorCode.UNAVAILABLE, "Another person is being erased just now. Try again in a minute."));
        }
    }

    /** What is stored before Keycloak is asked refuses the tokens, and {@link #finish()} goes on from there. */
    private void lock(PersonAccount account) {
        try {
            accounts.lock(account.person(), account.email());
        } catch (Directory.Unavailable silent) {
            throw new Refusal(UserError.general(
                    ErrorCode.UNAVAILABLE,
                    "The account service does not answer. The portal already refuses this person, and erases them by"
                            + " itself when the service answers, in ten minutes at the earliest. You can repeat the"
                            + " erasure sooner."));
        }
    }

    private void refuseObstacles(PersonFile file) {
        List<String> obstacles = obstacles(file);
        if (!obstacles.isEmpty()) {
            throw new Refusal(obstacles.stream()
                    .map(obstacle -> UserError.general(ErrorCode.WRONG_STATE, obstacle))
                    .toArray(UserError[]::new));
        }
    }

    private void erase(DataSubject subject, PersonId person) {
        sources.forEach(source -> source.erase(subject));
        accounts.delete(person);
        Restores.logToRepeat("erasePerson", "personId=" + person);
    }

    /** Erases once more what was erased too early for the last request of its person. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void finish() {
        if (!expired().isEmpty() || !accounts.pendingSignOuts().isEmpty()) {
            locks.runExclusively(PersonAccounts.LOCK, this::finishInterrupted);
        }
    }

    private void finishInterrupted() {
        accounts.pendingSignOuts()
                .forEach(person -> failures.contain("The sign-out of a person", () -> accounts.signOut(person)));
        expired().forEach(locked -> failures.contain("The erasure of a person", () -> finish(locked)));
    }

    private List<DataSubject> expired() {
        return accounts.lockedBefore(clock.instant().minus(AFTER_LAST_REQUEST));
    }

    /**
     * An account that still exists may have been able to sign in until now, so it is locked again and the lock ends in
     * a later round. If something fails after that, the next try is in ten minutes, too. What was made for the address
     * since the lock stays, unless the account still existed.
     */
    private void finish(DataSubject locked) {
        PersonId person = Objects.requireNonNull(locked.person());
        Optional<PersonAccount> left = accounts.find(new DataSubject(person, null));
        left.ifPresent(account -> accounts.lock(person, account.email()));
        erase(left.map(account -> new DataSubject(person, account.email())).orElse(locked), person);
        if (left.isEmpty()) {
            accounts.forgetLock(person);
        }
    }
}
