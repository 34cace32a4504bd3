package org.preventionportal.surveys.results;

enum CommentWithholdingReason {
    AUTHOR_REQUEST,
    IDENTIFIES_SOMEBODY
}
