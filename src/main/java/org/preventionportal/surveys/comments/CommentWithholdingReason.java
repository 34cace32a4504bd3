package org.preventionportal.surveys.comments;

enum CommentWithholdingReason {
    AUTHOR_REQUEST,
    IDENTIFIES_SOMEBODY
}
