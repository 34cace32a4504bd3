package org.preventionportal.surveys.results;

record WithholdSurveyCommentInput(String surveyCommentId, CommentWithholdingReason reason) {}
