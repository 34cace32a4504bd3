package org.preventionportal.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.retention.Restores;

/** Logs the operations by which somebody lost access or something was withdrawn, and those that ended this. */
final class RestoredAccess {

    static final Set<String> OPERATIONS = Set.of(
            "appointPartnerLead",
            "cancelPartnerInvitation",
            "createCalendarFeed",
            "deleteSurveyCampaign",
            "excludePerson",
            "leaveTask",
            "liftExclusion",
            "reinstateAccount",
            "reinstatePartner",
            "removeDocumentVersion",
            "removePartnerLead",
            "removePartnerMember",
            "removeResourceFile",
            "resetSecondFactor",
            "revokeCalendarFeed",
            "shareCaseStudy",
            "shareProgrammeReport",
            "shareTask",
            "suspendAccount",
            "suspendPartner",
            "updateAccountRoles",
            "withdrawCaseStudy",
            "withdrawEvidenceItem",
            "withdrawProgrammeReport",
            "withdrawResource",
            "withdrawThreatEntry");

    /** Arguments with values of an enumeration, or a number. */
    static final List<String> CODES =
            List.of("roles", "regions", "audience", "visibility", "versionNumber", "revision");

    private static final List<String> IDS = Stream.concat(
                    AuditedOperations.TARGETS.stream(), Stream.of("fileId", "invitationKey"))
            .toList();

    private RestoredAccess() {}

    /** @param isId whether an argument has the form of an id, because it could hold any text */
    static void log(String operation, Map<String, Object> input, Predicate<String> isId, Caller caller) {
        if (OPERATIONS.contains(operation)) {
            Stream<String> ids = IDS.stream().filter(name -> input.get(name) instanceof String id && isId.test(id));
            String details = Stream.concat(ids, CODES.stream().filter(input::containsKey))
                    .map(name -> name + "=" + input.get(name))
                    .collect(Collectors.joining(" "));
            Restores.logToRepeat(operation, (details + " by " + caller.id()).strip());
        }
    }
}
