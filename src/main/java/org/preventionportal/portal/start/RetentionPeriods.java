package org.preventionportal.portal.start;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.preventionportal.platform.retention.RetainedData;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says how long each kind of data is kept: {@code RetentionPeriodsTests} compares it with the jobs that delete it. */
@Component
class RetentionPeriods {

    /** Shorter periods are said in months. */
    private static final int MIN_YEARS = 3;

    private static final int MONTHS_IN_A_YEAR = 12;

    private final Period participants;
    private final Period readers;
    private final Period contacts;
    private final Period messages;
    private final Period audit;
    private final Period accounts;

    RetentionPeriods(
            @Value("${portal.retention.participants}") Period participants,
            @Value("${portal.retention.readers}") Period readers,
            @Value("${portal.retention.contacts}") Period contacts,
            @Value("${portal.retention.messages}") Period messages,
            @Value("${portal.retention.audit}") Period audit,
            @Value("${portal.retention.accounts}") Period accounts) {
        this.participants = participants;
        this.readers = readers;
        this.contacts = contacts;
        this.messages = messages;
        this.audit = audit;
        this.accounts = accounts;
    }

    /**
     * Holds a period in the unit that the messages have words for.
     *
     * @param data what is kept
     */
    record Row(String data, long number, String unit) {

        static Row of(String data, Period period) {
            long months = period.toTotalMonths();
            if (!period.normalized().equals(Period.of(0, (int) months, 0).normalized())) {
                return new Row(data, LocalDate.EPOCH.plus(period).toEpochDay(), "days");
            }
            return months % MONTHS_IN_A_YEAR == 0 && months >= MIN_YEARS * MONTHS_IN_A_YEAR
                    ? new Row(data, months / MONTHS_IN_A_YEAR, "years")
                    : new Row(data, months, "months");
        }
    }

    List<Row> rows() {
        return Stream.of(RetainedData.values())
                .map(data -> Row.of(data.name(), of(data)))
                .toList();
    }

    /** After how long an account without a sign-in is listed as unused. */
    Row unusedAccounts() {
        return Row.of("accounts", accounts);
    }

    Period of(RetainedData data) {
        return switch (data) {
            case PARTICIPANTS, SURVEY_INVITATIONS, SURVEY_ANSWERS -> participants;
            case RESOURCE_READERS -> readers;
            case CONTACTS -> contacts;
            case MESSAGES, DOCUMENTS -> messages;
            case AUDIT_ENTRIES, INTELLIGENCE_ACCESSES -> audit;
            case DRAFTS, INVITATIONS, EXPRESSIONS_OF_INTEREST, EMAILS, ABSENCES, IMPORTS -> data.period();
        };
    }
}
