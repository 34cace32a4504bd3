package org.preventionportal.surveys.campaigns;

import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.surveys.plans.SurveyInvitation;
import org.springframework.data.mongodb.core.query.Criteria;

/** Selects the campaigns whose results the figures of a period count. */
final class FigureCriteria {

    private FigureCriteria() {}

    /**
     * By email, counted campaigns: those that ask about tasks completed in the period, of those that do not ask about
     * tasks, those that opened in the period, and rolling ones whose results came in since it began. By an open link:
     * event forms of sessions in the period, and others that opened in it. Each of these has conditions of its own, so
     * that an index finds it by the days.
     *
     * @param byLink which of those by an open link
     */
    static Criteria in(DateRange time, Criteria byLink) {
        var about = countedByMail()
                .and("plan.tasks.endsOn")
                .gte(time.startsOn())
                .lte(time.endsOn())
                .and("plan.tasks.startsOn")
                .gte(time.startsOn());
        var opened =
                in(time, "snapshot.openedOn", countedByMail()).and("plan.tasks").is(null);
        var rolling = countedByMail()
                .and("batches.lastOn")
                .gte(time.startsOn())
                .and("plan.rolling")
                .ne(null)
                .and("snapshot.openedOn")
                .lte(time.endsOn());
        var ofSession = in(time, "plan.sessionOn", openLink()).and("snapshot").ne(null);
        var ofOther =
                in(time, "snapshot.openedOn", openLink()).and("plan.sessionOn").is(null);
        return new Criteria()
                .orOperator(
                        about,
                        opened,
                        rolling,
                        new Criteria().andOperator(byLink, ofSession),
                        new Criteria().andOperator(byLink, ofOther));
    }

    private static Criteria in(DateRange time, String day, Criteria which) {
        return which.and(day).gte(time.startsOn()).lte(time.endsOn());
    }

    static Criteria openLink() {
        return Criteria.where("plan.invitation").is(SurveyInvitation.OPEN_LINK);
    }

    static Criteria countedByMail() {
        return Criteria.where("isCounted").is(true).and("plan.invitation").ne(SurveyInvitation.OPEN_LINK);
    }
}
