package org.preventionportal.reporting.bulk;

/** Lists the data that can be exported in bulk. */
enum BulkContent {
    TASKS,
    SURVEYS
}
