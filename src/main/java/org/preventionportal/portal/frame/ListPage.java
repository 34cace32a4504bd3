package org.preventionportal.portal.frame;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names the lists that a page can lead back to, and the pages that list what helps with a request. Nothing else may be
 * in an address as a list.
 */
enum ListPage {
    HOME("/home"),
    TRIAGE("/triage"),
    COMPARISON("/triage/compare"),
    DECISION("/triage/tsk_[A-Za-z0-9-]+"),
    TRACK_RECORD("/tasks/tsk_[A-Za-z0-9-]+/track-record"),
    TASK("/tasks/tsk_[A-Za-z0-9-]+"),
    DELIVERY("/tasks/tsk_[A-Za-z0-9-]+/delivery"),
    SIMILAR("/requests/tsk_[A-Za-z0-9-]+/similar"),
    TASKS("/tasks"),
    MY_TASKS("/my-tasks"),
    TO_DO("/home/to-do"),
    SEARCH("/search"),
    PARTNERS("/partners"),
    PARTNER_RECORD("/partners/[A-Za-z0-9_-]+/(?:tasks|delivery|outcomes|resources|surveys)"),
    HANDOVER("/partners/[A-Za-z0-9_-]+/handover"),
    EXPRESSIONS("/partners/interest"),
    EXPIRED_INVITATIONS("/people/expired"),
    WITHOUT_LEAD("/people/without-lead"),
    RESOURCES("/resources"),
    MANAGED_RESOURCES("/resources/manage"),
    RESOURCE("/resources/res_[A-Za-z0-9-]+(?:/manage|/tasks)?"),
    CAMPAIGNS("/campaigns"),
    QUESTIONNAIRES("/questionnaires"),
    EVIDENCE("/evidence"),
    THEORY("/evidence/theory"),
    OUTCOME("/evidence/outcomes/[A-Za-z0-9_-]+"),
    MEASURES("/evidence/measures"),
    POLICY_QUESTIONS("/evidence/policy"),
    POLICY_QUESTION("/evidence/policy/pol_[A-Za-z0-9-]+"),
    THREATS("/threats"),
    THREAT_ENTRY("/threats/thr_[A-Za-z0-9-]+"),
    REPORTS("/reports"),
    CASE_STUDIES("/reports/case-studies"),
    CASE_STUDY("/reports/case-studies/cse_[A-Za-z0-9-]+"),
    CAPACITY("/planning"),
    PLANS("/planning/plans"),
    PLAN("/planning/plans/pln_[A-Za-z0-9-]+"),
    INTELLIGENCE("/programme/intelligence"),
    ACCOUNTS("/accounts"),
    WITHOUT_ROLE("/accounts/without-role"),
    RETENTION("/accounts/retention"),
    POLICY("/programme/policy"),
    IMPORTS("/programme/imports"),
    IMPORTED_PARTICIPANTS("/participants"),
    FINDINGS("/findings"),
    AUDIT_TRAIL("/audit");

    /** What browsers and links make of a filter. It has no fragment, and nothing that ends an attribute or a header. */
    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9_.~%=&+*/?-]{1,2000}");

    private final Pattern path;

    /** What all its addresses begin with, because every link of a page is compared with all lists. */
    private final String start;

    ListPage(String path) {
        this.path = Pattern.compile(path);
        this.start = path.replaceFirst("[\\[(].*", "");
    }

    /** Whether an address that anybody may have typed is that of a list. */
    static boolean isAddress(String address) {
        int query = address.indexOf('?');
        return at(address).isPresent()
                && (query < 0 || QUERY.matcher(address.substring(query + 1)).matches());
    }

    /** Finds the list by its address. */
    static Optional<ListPage> at(String address) {
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        return Stream.of(values())
                .filter(list ->
                        path.startsWith(list.start) && list.path.matcher(path).matches())
                .findFirst();
    }

    /** The key of the words that lead back to the list. */
    String words() {
        return "back." + name();
    }
}
