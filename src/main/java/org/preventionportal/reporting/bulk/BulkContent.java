package org.preventionportal.reporting.bulk;

/** What can be exported in bulk. */
enum BulkContent {
    TASKS,
    SURVEYS
}
