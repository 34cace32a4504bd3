package org.preventionportal.jobs;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists the jobs of the portal by what they do, with the scheduled methods that do it. */
enum JobName {
    SEND_EMAILS("MailDispatch.run"),
    WRITE_NOTIFICATIONS("Notifier.run"),
    REMIND_OF_RESPONSE_TARGETS("ResponseTargetReminders.run"),
    SEND_DIGESTS("DigestDispatch.run"),
    KEEP_QUEUE_IN_ORDER("TaskMaintenance.run"),
    RELEASE_INTELLIGENCE_FACTORS("ThreatMaintenance.run"),
    FINISH_HANDOVERS("CaseloadHandover.finishInterrupted"),
    CLOSE_SURVEYS("CampaignMaintenance.run"),
    CLOSE_EVENT_FORMS("EventFormMaintenance.run"),
    SEND_SURVEY_INVITATIONS("SurveyDispatch.run"),
    SEND_WAITING_SURVEY_INVITATIONS("Invitations.run"),
    SEND_ROLLING_SURVEYS("RollingInvitations.run"),
    SEND_SURVEY_REMINDERS("SurveyReminders.run"),
    COUNT_SURVEY_ANSWERS("ResponseCountJob.run"),
    COUNT_SURVEY_BATCHES("BatchCountJob.run"),
    PUBLISH_SCHEDULED_VERSIONS("ScheduledPublication.run"),
    REMIND_OF_REVIEWS("ResourceReviewReminders.run"),
    FINISH_UPLOADS("FileMaintenance.run"),
    WRITE_EXPORTS("BulkExportJob.run", Duration.ofHours(3)),
    DELETE_EXPORTS("BulkExportMaintenance.run"),
    WRITE_AUDIT_ENTRIES("AuditWriter.writeWaiting"),
    PUBLISH_AUDIT_HEADS("HeadPublisher.publishRegularly"),
    READ_SUSPENDED_ACCOUNTS("RevokedAccounts.refresh"),
    RECORD_UNUSED_ACCOUNTS("LastSignIns.recordAccounts"),
    FINISH_ERASURES("PersonErasure.finish"),
    DELETE_ABSENCES("CapacityMaintenance.purge"),
    DELETE_AUDIT_ENTRIES("AuditPurge.purge"),
    DELETE_CONTACTS("ContactMaintenance.purge"),
    DELETE_DOCUMENTS("DocumentMaintenance.purge"),
    DELETE_DOCUMENT_FILES("DocumentMaintenance.removeRemains"),
    DELETE_DRAFTS("TaskMaintenance.purgeDrafts"),
    DELETE_EMAILS("MailDispatch.purgeOldMail"),
    DELETE_EXPRESSIONS_OF_INTEREST("InterestMaintenance.purge"),
    DELETE_IMPORTS("ImportRepository.purge"),
    DELETE_INTELLIGENCE_ACCESSES("IntelligenceAccessMaintenance.purge"),
    DELETE_INVITATIONS("InvitationMaintenance.purge"),
    DELETE_MESSAGES("MessageMaintenance.purge"),
    DELETE_PARTICIPANTS("ParticipantMaintenance.purge"),
    DELETE_RESOURCE_READERS("Downloads.purgePeople"),
    DELETE_SURVEY_ANSWERS("AnswerMaintenance.purge"),
    DELETE_SURVEY_INVITATIONS("ParticipationMaintenance.purge");

    private final String method;
    private final Duration maxDuration;

    JobName(String method) {
        this(method, Duration.ofHours(1));
    }

    JobName(String method, Duration maxDuration) {
        this.method = method;
        this.maxDuration = maxDuration;
    }

    /** Longer than a run takes, however much there is to do. */
    Duration maxDuration() {
        return maxDuration;
    }

    static Optional<JobName> of(Method scheduled) {
        String method = scheduled.getDeclaringClass().getSimpleName() + "." + scheduled.getName();
        return Stream.of(values()).filter(name -> name.method.equals(method)).findFirst();
    }
}
