package org.preventionportal.resources.publishing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.notifications.Mail;
import org.preventionportal.notifications.Outbox;
import org.preventionportal.notifications.Template;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.resources.Resource;
import org.preventionportal.resources.Resources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reminds owners of reviews. Two nodes may run it at the same time without harm. */
@Component
class ResourceReviewReminders {

    private static final Logger log = LoggerFactory.getLogger(ResourceReviewReminders.class);
    private static final Period SOON = Period.ofDays(14);

    /** A mail that was sent earlier is not remembered for ever, and a review may stay overdue for years. */
    private static final Period LATE = Period.ofMonths(1);

    private final Resources resources;
    private final Outbox outbox;
    private final Directory directory;
    private final Clock clock;
    private final JobFailures failures;
    private LocalDate reminded = LocalDate.MIN;

    ResourceReviewReminders(
            Resources resources, Outbox outbox, Directory directory, Clock clock, JobFailures failures) {
        this.resources = resources;
        this.outbox = outbox;
        this.directory = directory;
        this.clock = clock;
        this.failures = failures;
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void run() {
        if (!reminded.equals(today())) {
            try {
                remind();
                reminded = today();
            } catch (Directory.Unavailable later) {
                log.warn("Reminders are postponed, because officers' accounts cannot be looked up");
                failures.report(later);
            }
        }
    }

    private void remind() {
        LocalDate first = today().minus(LATE);
        resources.forEachDueReview(today().plus(SOON), resource -> {
            if (!resource.reviewDueOn().isBefore(first)) {
                List<PersonId> people = directory.inCharge(resource.owner(), Region.NATIONAL, _ -> true);
                failures.contain("Reminding of the review of " + resource.id(), () -> remind(resource, people));
            }
        });
    }

    /** Sends one mail two weeks ahead and one on the day. The ids of the mails ensure that each is sent only once. */
    private void remind(Resource resource, List<PersonId> people) {
        Template template =
                resource.reviewDueOn().isAfter(today()) ? Template.RESOURCE_REVIEW_SOON : Template.RESOURCE_REVIEW_DUE;
        outbox.post(
                people.stream().map(person -> mail(resource, template, person)).toList());
    }

    private static Mail mail(Resource resource, Template template, PersonId person) {
        return new Mail(
                "%s.%s.%s.%s".formatted(resource.id(), template, resource.reviewDueOn(), person),
                person,
                template,
                Map.of(
                        "resource", resource.id().value(),
                        "dueOn", DateWords.inWords(resource.reviewDueOn()),
                        "title",
                                Objects.requireNonNull(resource.published())
                                        .material()
                                        .content()
                                        .title()));
    }
}
