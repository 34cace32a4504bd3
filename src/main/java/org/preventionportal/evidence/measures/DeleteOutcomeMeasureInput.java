package org.preventionportal.evidence.measures;

record DeleteOutcomeMeasureInput(OutcomeMeasureId outcomeMeasureId, long version) {}
