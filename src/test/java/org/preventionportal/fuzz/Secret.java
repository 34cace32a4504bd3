package org.preventionportal.fuzz;

/** Lists texts that only some may read, each with the operation or field whose readers may. */
enum Secret {
    INTELLIGENCE("Task.intelligence", "kestrelhouse"),
    NOTE("Task.notes", "wagtailnote"),
    CONTACT("Partner.relationship", "dunlincall"),
    ADDRESS("Task.participants", "plover.address@example.org"),

    /** Not in the title, which the audit trail shows to administrators. */
    EVIDENCE("Query.evidenceItems", "curlewwords"),

    SOURCE("Query.evidenceItem", "CURLEW-SOURCE-1"),

    POLICY("Query.policyQuestion", "avocetlaw"),
    MEASURE("Query.outcomeMeasure", "shelduckseries"),
    STUDY("CaseStudy.draft", "garganeystory"),
    REPORT("Query.programmeReport", "smewfindings"),

    /** In the text of a published report and in a note on a key finding of it. */
    PARTNERS_REPORT("Query.sharedReport", "tealchapter"),

    INDICATOR_NOTE("Query.programmeIndicators", "phalaropecount"),
    CLOSED_PERIOD("Query.programmePeriods", "fulmarreported"),
    LATE_ACTIVITY("TaskHistoryEntry.text", "dotterelregister"),

    /** In the statement of an outcome and the name of its body, which is no partner, so only staff read them. */
    OUTCOME("Outcome.evidenceItems", "turnstonehome"),

    /** The case study is shared with partners, and not with everybody. */
    SHARED("Query.sharedCaseStudies", "wigeonlesson"),

    /** Who wrote it on paper does not agree to be quoted, so only those who export answers read it. */
    COMMENT("Mutation.createBulkExport", "pintailremark"),

    /** The entry names no unit, so only those who see its tasks read it. */
    THREAT("ThreatEntry.tasks", "linnetstation"),

    INTEREST("Query.expressionOfInterest", "Sanderling Trust"),

    /** The plan is not shared, so only those who could share it read it. */
    PLAN("Mutation.shareQuarterPlan", "pochardplan"),

    DOCUMENT("Mutation.commentOnDocument", "gadwallpolicy"),

    /** Begins the address of an account that belongs to no partner. */
    ACCOUNT("Query.account", SpareAccounts.MARK),

    /** Its mark is the first day of the absence. */
    ABSENCE("Query.officerCapacities", "");

    final String field;
    final String mark;

    Secret(String field, String mark) {
        this.field = field;
        this.mark = mark;
    }
}
