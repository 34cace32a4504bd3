package org.preventionportal.surveys.comments;

record WithholdSurveyCommentInput(String surveyCommentId, CommentWithholdingReason reason) {}
